/** The records that a figure counts, newest first, each with what it contributes: so that every figure can be checked. */
import type { Output } from '#contract/channels.ts';
import type { FigureId, SalesScope } from '#contract/sales.ts';
import type { Store } from '#electron/store/store.ts';
import { notClosed } from './book.ts';
import { type Day, fromDay, periodBefore, yearBefore } from './days.ts';
import {
  type GroupKey,
  groupsPeriod,
  periodOfKey,
  type Rows,
  rowsOf,
  scopeGroups,
  scopePeriod,
} from './dimensions.ts';
import { saleEntries } from './entries.ts';
import type { FigureSource } from './figures.ts';
import { allows, cycleDays, openOn, probabilityOn, run } from './tally.ts';
import { targetsOf } from './targets.ts';

export type RecordsAnswer = Output<'sales.records'>;
type RecordRow = RecordsAnswer['rows'][number];

/** What a figure counts. Of a ratio: the records below its line. */
type Counted =
  | { readonly of: 'sales'; readonly amount: SaleAmount; readonly when: 'now' | 'previous' | 'year' }
  | {
      readonly of: 'opportunities';
      readonly which: 'won' | 'lost' | 'closed' | 'cycle' | 'open';
      readonly amount: 'count' | 'amount' | 'days' | 'weighted';
    }
  | { readonly of: 'clients'; readonly which: 'new' | 'all'; readonly amount: 'count' | 'sales' }
  | { readonly of: 'targets' };
type SaleAmount = 'sales' | 'count' | 'quantity' | 'cost' | 'margin' | 'costedSales';

const sales = (amount: SaleAmount, when: 'now' | 'previous' | 'year' = 'now'): Counted => ({
  of: 'sales',
  amount,
  when,
});

const counted: Record<FigureId, Counted> = {
  sales: sales('sales'),
  orders: sales('count'),
  quantity: sales('quantity'),
  cost: sales('cost'),
  margin: sales('margin'),
  marginPercent: sales('costedSales'),
  averageSale: sales('sales'),
  wonCount: { of: 'opportunities', which: 'won', amount: 'count' },
  wonValue: { of: 'opportunities', which: 'won', amount: 'amount' },
  lostCount: { of: 'opportunities', which: 'lost', amount: 'count' },
  lostValue: { of: 'opportunities', which: 'lost', amount: 'amount' },
  winRate: { of: 'opportunities', which: 'closed', amount: 'count' },
  winRateByValue: { of: 'opportunities', which: 'closed', amount: 'amount' },
  averageWon: { of: 'opportunities', which: 'won', amount: 'amount' },
  cycle: { of: 'opportunities', which: 'cycle', amount: 'days' },
  cycleMean: { of: 'opportunities', which: 'cycle', amount: 'days' },
  openCount: { of: 'opportunities', which: 'open', amount: 'count' },
  openValue: { of: 'opportunities', which: 'open', amount: 'amount' },
  weightedPipeline: { of: 'opportunities', which: 'open', amount: 'weighted' },
  velocity: { of: 'opportunities', which: 'cycle', amount: 'days' },
  target: { of: 'targets' },
  attainment: { of: 'targets' },
  gap: { of: 'targets' },
  coverage: { of: 'targets' },
  pace: { of: 'targets' },
  newClients: { of: 'clients', which: 'new', amount: 'count' },
  clients: { of: 'clients', which: 'all', amount: 'count' },
  growth: sales('sales', 'previous'),
  growthYear: sales('sales', 'year'),
  concentration: { of: 'clients', which: 'all', amount: 'sales' },
};

/** A record before it is written out: only the page asked for is. */
interface Found {
  /** In parts of the unit: `scale` of them are one. Whole numbers, so that their sum is exact. */
  readonly exact: number;
  readonly scale: number;
  readonly row: (amount: number) => RecordRow;
}

const labels = (store: Store) => ({
  client: (id: string | null) => (id === null ? '' : (store.get('organisations', id)?.name ?? '')),
  rep: (id: string | null) => (id === null ? '' : (store.get('reps', id)?.name ?? '')),
  product: (id: string | null) => (id === null ? '' : (store.get('products', id)?.name ?? '')),
});

/** As many product names as a row shows. */
const shownProducts = 3;

const saleRecords = (
  store: Store,
  { book }: FigureSource,
  rows: Rows,
  amount: SaleAmount,
): readonly Found[] => {
  const columns = book.sales;
  const entries = saleEntries(store);
  const name = labels(store);
  const includes = allows(columns, rows);
  const [start, end] = run(columns.day, rows.period);
  const found: Found[] = [];
  const scale = amount === 'count' ? 1 : amount === 'quantity' ? 1_000 : 10_000;
  const part = (row: number): number => {
    if (amount === 'quantity') return columns.quantity[row] ?? 0;
    const net = columns.amount[row] ?? 0;
    const cost = columns.cost[row] ?? 0;
    if (amount === 'cost') return cost;
    return amount === 'margin' ? net - cost : net;
  };
  const costed = amount === 'cost' || amount === 'margin' || amount === 'costedSales';
  let row = end - 1;
  while (row >= start) {
    const sale = columns.sale[row];
    const lines: number[] = [];
    for (; row >= start && columns.sale[row] === sale; row--) {
      if (includes(row) && !(costed && Number.isNaN(columns.cost[row]))) lines.push(row);
    }
    const [last] = lines;
    const entry = last === undefined ? undefined : entries[columns.entry[last] ?? 0];
    if (entry === undefined) continue;
    found.push({
      scale,
      exact: amount === 'count' ? 1 : lines.reduce((sum, line) => sum + part(line), 0),
      row: (value) => {
        const ids = new Set(
          lines.toReversed().map((line) => entries[columns.entry[line] ?? 0]?.productId ?? ''),
        );
        const products = [...ids].map(name.product).filter((product) => product !== '');
        return {
          kind: entry.kind,
          id: entry.id,
          label:
            (entry.kind === 'orders'
              ? store.get('orders', entry.id)?.number
              : store.get('opportunities', entry.id)?.name) ?? '',
          on: entry.on,
          client: name.client(entry.organisationId),
          rep: name.rep(entry.repId),
          product:
            products.slice(0, shownProducts).join(', ') + (products.length > shownProducts ? ', …' : ''),
          amount: value,
        };
      },
    });
  }
  return found;
};

const opportunityRecords = (
  store: Store,
  { book }: FigureSource,
  rows: Rows,
  { which, amount }: Extract<Counted, { of: 'opportunities' }>,
): readonly Found[] => {
  const columns = book.opportunities;
  const name = labels(store);
  const includes = allows(columns, rows);
  const [start, end] = run(columns.closed, rows.period);
  const day = rows.period.to;
  if (day < rows.period.from) return [];
  const outcome = { won: 1, lost: 2, closed: 0, cycle: 1, open: 0 }[which];
  const value = (row: number): number | null => {
    if (which === 'open' && !openOn(columns, row, day)) return null;
    if (which !== 'open' && outcome !== 0 && columns.outcome[row] !== outcome) return null;
    const days = which === 'cycle' ? cycleDays(columns, row) : null;
    if (which === 'cycle' && days === null) return null;
    if (amount === 'count') return 1;
    if (amount === 'days') return days;
    const net = columns.amount[row] ?? 0;
    if (amount === 'amount') return net;
    const probability = probabilityOn(columns, row, day);
    return probability === null ? null : net * probability;
  };
  const shown: { readonly row: number; readonly day: Day; readonly exact: number }[] = [];
  const [from, to] = which === 'open' ? [end, columns.count] : [start, end];
  for (let row = from; row < to; row++) {
    if (!includes(row)) continue;
    const exact = value(row);
    if (exact === null) continue;
    const at = which === 'open' ? columns.opened[row] : columns.closed[row];
    shown.push({ row, day: at ?? 0, exact });
  }
  shown.sort((a, b) => b.day - a.day || a.row - b.row);
  return shown.map(({ row, day: on, exact }) => ({
    exact,
    scale: amount === 'weighted' ? 10_000 : 1,
    row: (contributes) => {
      const id = columns.ids[row] ?? '';
      const one = store.get('opportunities', id);
      return {
        kind: 'opportunities',
        id,
        label: one?.name ?? '',
        on: Math.abs(on) >= notClosed ? null : fromDay(on),
        client: name.client(one?.organisationId ?? null),
        rep: name.rep(one?.ownerId ?? null),
        product: name.product(one?.productId ?? null),
        amount: contributes,
      };
    },
  }));
};

const clientRecords = (
  store: Store,
  { book }: FigureSource,
  rows: Rows,
  { which, amount }: Extract<Counted, { of: 'clients' }>,
): readonly Found[] => {
  const columns = book.sales;
  const name = labels(store);
  const includes = allows(columns, rows);
  const [start, end] = run(columns.day, rows.period);
  const clients = new Map<number, { exact: number; last: Day; new: boolean }>();
  for (let row = start; row < end; row++) {
    const client = columns.client[row] ?? 0;
    if (client === 0 || !includes(row)) continue;
    const one = clients.get(client) ?? { exact: 0, last: 0, new: false };
    one.exact += columns.amount[row] ?? 0;
    one.last = columns.day[row] ?? 0;
    one.new ||= columns.firstSale[client] === columns.sale[row];
    clients.set(client, one);
  }
  const shown = [...clients].filter(([, one]) => which === 'all' || one.new);
  shown.sort(([, a], [, b]) => (amount === 'sales' ? b.exact - a.exact : b.last - a.last));
  return shown.map(([client, one]) => ({
    exact: amount === 'count' ? 1 : one.exact,
    scale: amount === 'count' ? 1 : 10_000,
    row: (contributes) => {
      const item = book.axes.client.items[client];
      return {
        kind: 'organisations',
        id: item?.id ?? '',
        label: item?.name ?? '',
        on: fromDay(one.last),
        client: item?.name ?? '',
        rep: name.rep(item?.ownerId ?? null),
        product: '',
        amount: contributes,
      };
    },
  }));
};

const targetRecords = (
  store: Store,
  source: FigureSource,
  rows: Rows,
  groups: readonly GroupKey[],
): readonly Found[] => {
  const name = labels(store);
  const found = targetsOf(source.book, source.targets, source.calendar, rows.period, groups) ?? [];
  const start = (period: string) => periodOfKey(period)?.from ?? 0;
  return found
    .toSorted((a, b) => start(b.target.period) - start(a.target.period))
    .map(({ target, amount }) => ({
      exact: amount,
      scale: 1,
      row: (contributes) => {
        const team = target.teamId === null ? undefined : store.get('teams', target.teamId)?.name;
        const region = target.regionId === null ? undefined : store.get('regions', target.regionId)?.name;
        return {
          kind: 'targets',
          id: target.id,
          label: [target.period, team ?? region].filter((part) => part !== undefined).join(' · '),
          on: fromDay(start(target.period)),
          client: name.client(target.organisationId),
          rep: name.rep(target.repId),
          product: name.product(target.productId),
          amount: contributes,
        };
      },
    }));
};

/** The records that `figure` counts in the scope, within a group where one is given. */
export const figureRecords = (
  store: Store,
  source: FigureSource,
  question: {
    readonly scope: SalesScope;
    readonly figure: FigureId;
    readonly group: GroupKey | null;
    readonly range: { readonly offset: number; readonly limit: number };
  },
): RecordsAnswer => {
  const period = scopePeriod(question.scope);
  const groups = [...scopeGroups(question.scope), ...(question.group === null ? [] : [question.group])];
  const rows = rowsOf(source.book, period, groups);
  const what = counted[question.figure];
  const find = (): readonly Found[] => {
    switch (what.of) {
      case 'sales':
        return saleRecords(store, source, inTime(rows, what.when), what.amount);
      case 'opportunities':
        return opportunityRecords(store, source, rows, what);
      case 'clients':
        return clientRecords(store, source, rows, what);
      case 'targets':
        return targetRecords(store, source, { ...rows, period: groupsPeriod(period, groups) }, groups);
    }
  };
  const found = find();
  const { offset, limit } = question.range;
  const [first] = found;
  return {
    total: found.length,
    sum: found.reduce((sum, { exact }) => sum + exact, 0) / (first?.scale ?? 1),
    rows: found.slice(offset, offset + limit).map(({ exact, scale, row }) => row(exact / scale)),
  };
};

const inTime = (rows: Rows, when: 'now' | 'previous' | 'year'): Rows => {
  if (when === 'now' || rows.period.to < rows.period.from) return rows;
  return { ...rows, period: when === 'previous' ? periodBefore(rows.period) : yearBefore(rows.period) };
};
