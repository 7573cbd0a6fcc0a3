/** Orders of a file: one row per line, per order, or both; the lines of a number make one order. */
import type { OrderLine } from '#contract/kinds/sales.ts';
import type { FieldPlan } from '#electron/features/imports/columns.ts';
import { type Draft, mergeRow, newDraft } from '#electron/features/imports/drafts.ts';
import type { Packed } from '#electron/features/imports/pack.ts';
import type { Problems } from '#electron/features/imports/problems.ts';
import type { Row } from '#electron/features/imports/rows.ts';
import { foldKey } from '#locale/fold.ts';

/** What tells two orders of one number apart. */
const apart = ['orderedOn', 'organisationId'] as const;

const agree = (a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>) =>
  apart.every((name) => !a.has(name) || !b.has(name) || a.get(name) === b.get(name));

const numberOf = (values: ReadonlyMap<string, unknown>): string =>
  foldKey(String(values.get('number') ?? ''));

/**
 * The orders of a number in the store: number, number-2, number-3 ...
 * @param group how many the file has: one of so many may have been refused and left a gap
 */
const familyOf = (number: string, group: number, byNumber: ReadonlyMap<string, Packed>): Packed[] => {
  const family: Packed[] = [];
  for (let count = 1; ; count += 1) {
    const member = byNumber.get(count === 1 ? number : `${number}-${count}`);
    if (member) family.push(member);
    else if (count > group) return family;
  }
};

/**
 * Puts the rows of each number together, the refused ones too where they are lines: half an order is none. A number on two
 * dates or of two clients is two orders, told apart by date and client at every later import.
 */
export const draftOrders = (
  rows: readonly Row[],
  existing: readonly Packed[],
  hasLines: boolean,
  heading: string | null,
  problems: Problems,
): Draft[] => {
  const groups = new Map<string, Draft[]>();
  const drafts: Draft[] = [];
  for (const row of rows) {
    if (row.refused && !hasLines) continue;
    const number = numberOf(row.values);
    const group = groups.get(number) ?? [];
    // The newest first: a row without date or client belongs to the order it stands under.
    const fitting = group.findLast((draft) => agree(draft.values, row.values));
    if (number !== '' && fitting && !hasLines) {
      if (!row.refused) mergeRow(fitting, row, heading, String(row.values.get('number')), problems);
    } else if (number !== '' && fitting) {
      fitting.rows.push(row);
      for (const [name, value] of row.values) if (!fitting.values.has(name)) fitting.values.set(name, value);
    } else {
      // A copy: the lines stay with their rows.
      const draft = newDraft(row, new Map<string, unknown>(row.values));
      drafts.push(draft);
      groups.set(number, [...group, draft]);
    }
  }
  const byNumber = new Map(existing.map((record) => [foldKey(String(record['number'])), record]));
  for (const [number, group] of groups) {
    if (number === '') continue;
    const family = familyOf(number, group.length, byNumber);
    const free = new Set(family);
    for (const draft of group) {
      const same = family.find(
        (record) =>
          free.has(record) &&
          apart.every((name) => !draft.values.has(name) || draft.values.get(name) === record[name]),
      );
      if (!same) continue;
      free.delete(same);
      draft.existing = same;
    }
    const [only] = group;
    const [single] = family;
    // One order here and one there: its date or client was corrected.
    if (group.length === 1 && only && !only.existing && family.length === 1 && single) only.existing = single;
    nameApart(
      number,
      group,
      (name) => byNumber.has(name) || (groups.has(name) && name !== number),
      heading,
      problems,
    );
  }
  return drafts;
};

/** Gives the second and later orders of a number a number of their own. */
const nameApart = (
  number: string,
  group: readonly Draft[],
  isUsed: (name: string) => boolean,
  heading: string | null,
  problems: Problems,
) => {
  const names = new Set<string>();
  for (const [position, draft] of group.entries()) {
    const written = String(draft.values.get('number'));
    if (draft.existing) {
      draft.values.set('number', draft.existing['number']);
    } else {
      let count = 1;
      let name = number;
      while (names.has(name) || isUsed(name)) {
        count += 1;
        name = `${number}-${count}`;
      }
      names.add(name);
      draft.values.set('number', count === 1 ? written : `${written}-${count}`);
    }
    const [row] = draft.rows;
    if (position > 0 && row) problems.add(row.number, heading, 'splitOrder', written, 'warning');
  }
};

/** Half an order is none: one refused row refuses the others of its order. */
export const refuseWhole = (draft: Draft, problems: Problems) => {
  if (!draft.refused && !draft.rows.some((row) => row.refused)) return;
  draft.refused = true;
  for (const row of draft.rows) {
    if (row.refused || problems.ofRow(row.number).length > 0) continue;
    problems.add(row.number, null, 'orderRefused', String(row.values.get('number') ?? ''));
  }
};

/** What was agreed on for a whole line holds as long as what it was agreed on for. */
const withAgreed = ({ net, quantity, unitPrice, discount }: OrderLine, line: OrderLine): OrderLine =>
  net !== undefined &&
  line.quantity === quantity &&
  line.unitPrice === unitPrice &&
  line.discount === discount
    ? { ...line, net }
    : line;

export interface LineContext {
  readonly fields: readonly FieldPlan[];
  /** Price and cost of a product when the file has none. */
  product(id: string): { readonly price: number | null; readonly cost: number | null } | null;
  readonly problems: Problems;
}

/**
 * The lines a draft gives, or null when the file has none. Price and cost that the file does not give stay as the order
 * has them, or come from the product as it is today.
 */
export const linesOf = (draft: Draft, { fields, product, problems }: LineContext): OrderLine[] | null => {
  const headings = new Map(fields.map((plan) => [plan.target.field, plan.heading]));
  if (![...headings.keys()].some((name) => name.startsWith('lines.'))) return null;
  const before = (draft.existing?.['lines'] ?? []) as readonly OrderLine[];
  const lines: OrderLine[] = [];
  for (const row of draft.rows) {
    const given = row.values;
    if (![...given.keys()].some((name) => name.startsWith('lines.'))) continue;
    const productId = (given.get('lines.product') ?? null) as string | null;
    const old = before[lines.length];
    const kept = old && old.productId === productId ? old : null;
    const known = productId === null ? null : product(productId);
    const description = (given.get('lines.description') ?? kept?.description ?? null) as string | null;
    const quantity = (given.get('lines.quantity') ?? (headings.has('lines.quantity') ? null : 1)) as
      | number
      | null;
    const unitPrice = (given.get('lines.unitPrice') ?? kept?.unitPrice ?? known?.price ?? null) as
      | number
      | null;
    const unitCost = (given.get('lines.unitCost') ?? kept?.unitCost ?? known?.cost ?? null) as number | null;
    const discount = (given.get('lines.discount') ?? kept?.discount ?? 0) as number;
    const missing = [
      productId === null && description === null ? 'lines.product' : null,
      quantity === null ? 'lines.quantity' : null,
      unitPrice === null ? 'lines.unitPrice' : null,
    ].filter((name) => name !== null);
    for (const name of missing) problems.add(row.number, headings.get(name) ?? null, 'missing', '');
    if (quantity === null || unitPrice === null || missing.length > 0) {
      draft.refused = true;
      continue;
    }
    const line = { productId, description, quantity, unitPrice, unitCost, discount };
    lines.push(kept ? withAgreed(kept, line) : line);
  }
  return lines;
};
