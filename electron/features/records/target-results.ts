/** What a target has reached: the sales of its subject in its period, counted as the sales figures count them. */

import type { Target } from '#contract/kinds.ts';
import type { Dimension } from '#contract/sales.ts';
import type { TargetResult } from '#electron/features/records/computed.ts';
import { labelOf } from '#electron/features/records/labels.ts';
import type { Book } from '#electron/features/sales/book.ts';
import {
  type AxisDimension,
  axisKeys,
  axisOf,
  periodOfKey,
  rowsOf,
} from '#electron/features/sales/dimensions.ts';
import { salesBook } from '#electron/features/sales/ledger.ts';
import { exactParts, toMinorUnits } from '#electron/features/sales/order-amounts.ts';
import { type Tally, tally } from '#electron/features/sales/tally.ts';
import { targetValue } from '#electron/features/sales/targets.ts';
import type { Store } from '#electron/store/store.ts';

const subjects = [
  ['repId', 'reps', 'rep'],
  ['teamId', 'teams', 'team'],
  ['regionId', 'regions', 'region'],
  ['productId', 'products', 'product'],
  ['organisationId', 'organisations', 'client'],
] as const satisfies readonly (readonly [keyof Target, string, AxisDimension & Dimension])[];

/** Tallies of every group of a dimension in a period, by the group's key; made once for all targets that ask. */
const tallies = new WeakMap<Book, Map<string, ReadonlyMap<string, Tally>>>();

const tallyGroups = (
  book: Book,
  key: string,
  dimension: AxisDimension | null,
): ReadonlyMap<string, Tally> => {
  const kept = tallies.get(book) ?? new Map<string, ReadonlyMap<string, Tally>>();
  tallies.set(book, kept);
  const name = `${key} ${dimension ?? ''}`;
  const known = kept.get(name);
  if (known) return known;
  const period = periodOfKey(key);
  const found = new Map<string, Tally>();
  if (period !== null) {
    const rows = rowsOf(book, period, []);
    if (dimension === null) for (const one of tally(book, rows, []).values()) found.set('', one);
    else {
      const keys = axisKeys(book, dimension);
      const distinct = [...new Set(keys)];
      const numbers = new Map(distinct.map((one, at) => [one, at]));
      const groups = Int32Array.from(keys, (one) => numbers.get(one) ?? 0);
      const grouping = { axis: axisOf[dimension], groups, size: distinct.length };
      for (const [group, one] of tally(book, rows, [grouping])) found.set(distinct[group] ?? '', one);
    }
  }
  kept.set(name, found);
  return found;
};

/** In minor units, or a number. Null for a margin of sales whose cost is not known. */
const reached = (measure: Target['measure'], one: Tally | undefined): number | null => {
  if (one === undefined) return 0;
  switch (measure) {
    case 'amount':
      return toMinorUnits(one.sales);
    case 'quantity':
      return one.quantity / 1_000;
    case 'margin':
      return one.costedCount === 0 ? null : Math.round((one.costedSales - one.cost) / exactParts);
    case 'orders':
      return one.saleCount;
    case 'newClients':
      return one.newClients;
  }
};

/**
 * The target's subject by name (null: the whole company), its value, what was reached and how far, in basis points.
 * Amounts are in the currency itself (two decimals), for they share a column with quantities and counts.
 */
export const targetResult = (store: Store, target: Target): TargetResult => {
  const subject = subjects.find(([field]) => target[field] !== null);
  const id = subject ? target[subject[0]] : null;
  const value = targetValue(target);
  const groups = tallyGroups(salesBook(store), target.period, subject ? subject[2] : null);
  const won = reached(target.measure, groups.get(id ?? ''));
  const shown = (amount: number | null) =>
    amount !== null && (target.measure === 'amount' || target.measure === 'margin') ? amount / 100 : amount;
  return {
    subject: subject && id !== null ? labelOf(store, subject[1], id) || null : null,
    value: shown(value),
    won: shown(won),
    attainment: value === null || value === 0 || won === null ? null : Math.round((won * 10_000) / value),
  };
};
