/** The records that a figure counts, newest first, each with what it contributes: so that every figure can be checked. */
import type { Output } from '#contract/channels.ts';
import type { FigureId, SalesScope } from '#contract/sales.ts';
import type { Store } from '#electron/store/store.ts';
import {
  clientRecords,
  type Found,
  type OpportunityAmount,
  type OpportunityKind,
  opportunityRecords,
  type SaleAmount,
  saleRecords,
  targetRecords,
} from './counted-records.ts';
import { periodBefore, yearBefore } from './days.ts';
import { type GroupKey, type Rows, rowsOf, scopeGroups, scopePeriod } from './dimensions.ts';
import type { FigureSource } from './figures.ts';
import type { Steps } from './slices.ts';

export type RecordsAnswer = Output<'sales.records'>;

type When = 'now' | 'previous' | 'year';

/** What a figure counts. Of a ratio: the records below its line. */
type Counted =
  | { readonly of: 'sales'; readonly amount: SaleAmount; readonly when: When }
  | { readonly of: 'opportunities'; readonly which: OpportunityKind; readonly amount: OpportunityAmount }
  | { readonly of: 'clients'; readonly which: 'new' | 'all'; readonly amount: 'count' | 'sales' }
  | { readonly of: 'targets' };

const sales = (amount: SaleAmount, when: When = 'now'): Counted => ({
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

const inTime = (rows: Rows, when: When): Rows => {
  if (when === 'now' || rows.period.to < rows.period.from) return rows;
  return { ...rows, period: when === 'previous' ? periodBefore(rows.period) : yearBefore(rows.period) };
};

function* find(
  store: Store,
  source: FigureSource,
  rows: Rows,
  groups: readonly GroupKey[],
  what: Counted,
): Steps<Found> {
  switch (what.of) {
    case 'sales':
      return yield* saleRecords(store, source, inTime(rows, what.when), what.amount);
    case 'opportunities':
      return yield* opportunityRecords(store, source, rows, what.which, what.amount);
    case 'clients':
      return yield* clientRecords(store, source, rows, what.which, what.amount);
    case 'targets':
      return targetRecords(store, source, rows, groups);
  }
}

/** The records that `figure` counts in the scope, within a group where one is given. */
export function* recordSteps(
  store: Store,
  source: FigureSource,
  question: {
    readonly scope: SalesScope;
    readonly figure: FigureId;
    readonly group: GroupKey | null;
    readonly range: { readonly offset: number; readonly limit: number };
  },
): Steps<RecordsAnswer> {
  const groups = [...scopeGroups(question.scope), ...(question.group === null ? [] : [question.group])];
  const rows = rowsOf(source.book, scopePeriod(question.scope), groups);
  const { parts, scale, row } = yield* find(store, source, rows, groups, counted[question.figure]);
  const { offset, limit } = question.range;
  return {
    total: parts.length,
    sum: parts.reduce((sum, part) => sum + part, 0) / scale,
    rows: parts
      .slice(offset, offset + limit)
      .map((part, index) => ({ ...row(offset + index), amount: part / scale })),
  };
}
