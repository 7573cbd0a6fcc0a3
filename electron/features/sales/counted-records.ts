/** Finds the records that figures count, newest first, each with its part; only the ones shown are written out. */
import type { Output } from '#contract/channels.ts';
import { type Day, fromDay } from '#contract/plain-date.ts';
import type { Store } from '#electron/store/store.ts';
import { notClosed, soldAs } from './book.ts';
import { type GroupKey, periodOfKey, type Rows } from './dimensions.ts';
import type { FigureSource } from './figures.ts';
import { rowsPerStep, type Steps } from './slices.ts';
import { allows, cycleDays, openOn, outcomePlace, probabilityOn, run } from './tally.ts';
import { targetsOf } from './targets.ts';

export type RecordRow = Output<'sales.records'>['rows'][number];

/** Records in the order they are shown. */
export interface Found {
  /** What each contributes, in whole parts of the figure's unit, so that their sum is exact. */
  readonly parts: readonly number[];
  /** So many parts are one of the unit. */
  readonly scale: number;
  /** The record at a place of `parts`, without its amount. */
  row(at: number): Omit<RecordRow, 'amount'>;
}

/** What a sale contributes; the last three only where the cost is known. */
export type SaleAmount = 'sales' | 'count' | 'quantity' | 'cost' | 'margin' | 'costedSales';
export type OpportunityKind = 'won' | 'lost' | 'closed' | 'cycle' | 'open';
export type OpportunityAmount = 'count' | 'amount' | 'days' | 'weighted';

const labels = (store: Store) => ({
  client: (id: string | null) => (id === null ? '' : (store.get('organisations', id)?.name ?? '')),
  rep: (id: string | null) => (id === null ? '' : (store.get('reps', id)?.name ?? '')),
  product: (id: string | null) => (id === null ? '' : (store.get('products', id)?.name ?? '')),
});

/** As many product names as a row shows. */
const shownProducts = 3;

/** Orders and won opportunities with a line among the rows; each contributes only those lines. */
export function* saleRecords(
  store: Store,
  { book }: FigureSource,
  rows: Rows,
  amount: SaleAmount,
): Steps<Found> {
  const columns = book.sales;
  const includes = allows(columns, rows);
  const [start, end] = run(columns.day, rows.period);
  const costed = amount === 'cost' || amount === 'margin' || amount === 'costedSales';
  const counts = (row: number) => includes(row) && !(costed && Number.isNaN(columns.cost[row]));
  const part = (row: number): number => {
    if (amount === 'quantity') return columns.quantity[row] ?? 0;
    const net = columns.amount[row] ?? 0;
    const cost = columns.cost[row] ?? 0;
    if (amount === 'cost') return cost;
    return amount === 'margin' ? net - cost : net;
  };
  /** The last counted row of each sale. */
  const last: number[] = [];
  const parts: number[] = [];
  let sale = -1;
  for (let row = end - 1; row >= start; row--) {
    if (row % rowsPerStep === 0) yield;
    if (!counts(row)) continue;
    if (columns.sale[row] !== sale) {
      sale = columns.sale[row] ?? -1;
      last.push(row);
      parts.push(0);
    }
    const at = parts.length - 1;
    parts[at] = amount === 'count' ? 1 : (parts[at] ?? 0) + part(row);
  }
  return {
    parts,
    scale: amount === 'count' ? 1 : amount === 'quantity' ? 1_000 : 10_000,
    row: (at) => {
      const row = last[at] ?? 0;
      const { kind, id } = soldAs(columns, columns.sale[row] ?? 0);
      const products = new Set<string>();
      for (let line = row; line >= start && columns.sale[line] === columns.sale[row]; line--)
        if (counts(line)) products.add(book.axes.product.items[columns.product[line] ?? 0]?.name ?? '');
      const names = [...products].filter((one) => one !== '').toReversed();
      return {
        kind,
        id,
        label: (kind === 'orders' ? store.get(kind, id)?.number : store.get(kind, id)?.name) ?? '',
        on: fromDay(columns.day[row] ?? 0),
        client: book.axes.client.items[columns.client[row] ?? 0]?.name ?? '',
        rep: book.axes.rep.items[columns.rep[row] ?? 0]?.name ?? '',
        product: names.slice(0, shownProducts).join(', ') + (names.length > shownProducts ? ', …' : ''),
      };
    },
  };
}

/** Opportunities closed in the period, or open at its end. */
export function* opportunityRecords(
  store: Store,
  { book }: FigureSource,
  rows: Rows,
  which: OpportunityKind,
  amount: OpportunityAmount,
): Steps<Found> {
  const columns = book.opportunities;
  const includes = allows(columns, rows);
  const [start, end] = run(columns.closed, rows.period);
  const day = rows.period.to;
  const counts = (row: number): boolean => {
    if (!includes(row)) return false;
    if (which === 'open') return openOn(columns, row, day);
    return which === 'closed' || columns.outcome[row] === outcomePlace[which === 'lost' ? 'lost' : 'won'];
  };
  const part = (row: number): number | null => {
    if (which === 'cycle') return cycleDays(columns, row);
    if (amount === 'count') return 1;
    const net = columns.amount[row] ?? 0;
    if (amount === 'amount') return net;
    const probability = probabilityOn(columns, row, day);
    return probability === null ? null : net * probability;
  };
  const found: { readonly row: number; readonly day: Day; readonly part: number }[] = [];
  const isOpen = which === 'open';
  const empty = day < rows.period.from;
  for (let row = isOpen ? end : start; !empty && row < (isOpen ? columns.count : end); row++) {
    if (row % rowsPerStep === 0) yield;
    const one = counts(row) ? part(row) : null;
    if (one === null) continue;
    found.push({ row, day: (isOpen ? columns.opened[row] : columns.closed[row]) ?? 0, part: one });
  }
  found.sort((a, b) => b.day - a.day || a.row - b.row);
  yield;
  return {
    parts: found.map((one) => one.part),
    scale: amount === 'weighted' ? 10_000 : 1,
    row: (at) => {
      const one = found[at];
      const id = columns.ids[one?.row ?? 0] ?? '';
      const record = store.get('opportunities', id);
      const name = labels(store);
      return {
        kind: 'opportunities',
        id,
        label: record?.name ?? '',
        on: one === undefined || Math.abs(one.day) >= notClosed ? null : fromDay(one.day),
        client: name.client(record?.organisationId ?? null),
        rep: name.rep(record?.ownerId ?? null),
        product: name.product(record?.productId ?? null),
      };
    },
  };
}

/** Clients with a sale among the rows, by their last one; with their sales, the largest come first. */
export function* clientRecords(
  store: Store,
  { book }: FigureSource,
  rows: Rows,
  which: 'new' | 'all',
  amount: 'count' | 'sales',
): Steps<Found> {
  const columns = book.sales;
  const includes = allows(columns, rows);
  const [start, end] = run(columns.day, rows.period);
  const clients = new Map<number, { exact: number; last: Day; isNew: boolean }>();
  for (let row = start; row < end; row++) {
    if (row % rowsPerStep === 0) yield;
    const client = columns.client[row] ?? 0;
    if (client === 0 || !includes(row)) continue;
    const one = clients.get(client) ?? { exact: 0, last: 0, isNew: false };
    one.exact += columns.amount[row] ?? 0;
    one.last = columns.day[row] ?? 0;
    one.isNew ||= columns.firstSale[client] === columns.sale[row];
    clients.set(client, one);
  }
  const shown = [...clients].filter(([, one]) => which === 'all' || one.isNew);
  shown.sort(([, a], [, b]) => (amount === 'sales' ? b.exact - a.exact : b.last - a.last));
  yield;
  return {
    parts: shown.map(([, one]) => (amount === 'count' ? 1 : one.exact)),
    scale: amount === 'count' ? 1 : 10_000,
    row: (at) => {
      const [client, one] = shown[at] ?? [0, undefined];
      const item = book.axes.client.items[client];
      return {
        kind: 'organisations',
        id: item?.id ?? '',
        label: item?.name ?? '',
        on: one === undefined ? null : fromDay(one.last),
        client: item?.name ?? '',
        rep: labels(store).rep(item?.ownerId ?? null),
        product: '',
      };
    },
  };
}

/** The targets that bind the scope, the latest first, each with what it contributes to the period. */
export const targetRecords = (
  store: Store,
  source: FigureSource,
  rows: Rows,
  groups: readonly GroupKey[],
): Found => {
  const start = (period: string) => periodOfKey(period)?.from ?? 0;
  const found = (targetsOf(source.book, source.targets, source.calendar, rows.period, groups) ?? []).toSorted(
    (a, b) => start(b.target.period) - start(a.target.period),
  );
  return {
    parts: found.map(({ amount }) => amount),
    scale: 1,
    row: (at) => {
      const target = found[at]?.target;
      const name = labels(store);
      const team = source.book.teams.get(target?.teamId ?? '')?.name;
      const region = source.book.regions.get(target?.regionId ?? '')?.name;
      return {
        kind: 'targets',
        id: target?.id ?? '',
        label: [target?.period, team, region].filter((part) => part !== undefined).join(' · '),
        on: target === undefined ? null : fromDay(start(target.period)),
        client: name.client(target?.organisationId ?? null),
        rep: name.rep(target?.repId ?? null),
        product: name.product(target?.productId ?? null),
      };
    },
  };
};
