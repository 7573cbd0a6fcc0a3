/** Sales figures: what is asked, what each figure is, and the records behind it. */
import { z } from 'zod';
import { query } from '#contract/channel.ts';
import { PlainDate, RecordId } from '#contract/fields.ts';
import { Range } from '#contract/list-query.ts';

/**
 * The figures of product.md, chapter 3. A sale is an order that is not cancelled (net of its lines, on its date), or a won
 * opportunity that no order names (its amount, on the day it closed): so nothing is counted twice.
 * Definitions in words stand in the catalogues as `figures.<id>.definition`.
 */
export const figureUnits = {
  sales: 'money', // Σ sales in the period
  orders: 'count', // number of sales
  quantity: 'decimal', // Σ quantity of order lines and won opportunities (1 where none is given)
  cost: 'money', // Σ known cost
  margin: 'money', // sales − cost, over sales whose cost is known
  marginPercent: 'ratio', // (price − cost) ÷ price, over sales whose cost is known
  averageSale: 'money', // sales ÷ orders
  wonCount: 'count', // opportunities won, by closing date
  wonValue: 'money',
  lostCount: 'count',
  lostValue: 'money',
  winRate: 'ratio', // won ÷ (won + lost), by count
  winRateByValue: 'ratio', // the same by value
  averageWon: 'money', // won value ÷ won count
  cycle: 'days', // median days from opening to closing, won ones
  cycleMean: 'days', // mean of the same
  openCount: 'count', // opportunities open at the end of the period
  openValue: 'money',
  weightedPipeline: 'money', // Σ amount × probability, open opportunities only
  velocity: 'moneyPerDay', // open × average won × win rate ÷ cycle
  target: 'money', // Σ amount targets of the period (see sales/targets)
  attainment: 'ratio', // sales ÷ target
  gap: 'money', // target − sales
  coverage: 'ratio', // open pipeline ÷ gap
  pace: 'ratio', // attainment ÷ share of the period's working days elapsed
  newClients: 'count', // clients whose first sale ever falls in the period
  clients: 'count', // clients with a sale in the period
  growth: 'ratio', // against the previous period of the same length
  growthYear: 'ratio', // against the same period a year before
  concentration: 'ratio', // share of sales of the first 20 % of clients
} as const;
export type FigureId = keyof typeof figureUnits;
export const figureIds = Object.keys(figureUnits) as [FigureId, ...FigureId[]];

/**
 * A figure, or why it cannot be computed; never 0, infinite or not-a-number in its place. Money is in minor units and not
 * rounded (a discount can leave fractions of one), so that parts add up to their whole: it is rounded where it is shown.
 */
export const FigureValue = z.union([
  z.strictObject({
    value: z.number(),
    /** Ratios: what stands above and below the line, so that a reader can check. A median: `below` is of how many. */
    above: z.number().optional(),
    below: z.number().optional(),
  }),
  z.strictObject({
    value: z.null(),
    why: z.enum(['zeroDenominator', 'noData', 'noTarget', 'notApplicable']),
    below: z.number().optional(),
  }),
]);
export type FigureValue = z.infer<typeof FigureValue>;
export const Figures = z.record(z.enum(figureIds), FigureValue);
export type Figures = Record<FigureId, FigureValue>;

export const dimensions = [
  'month',
  'quarter',
  'year',
  'rep',
  'team',
  'region',
  'manager',
  'product',
  'family',
  'client',
  'source',
  'sector',
  'country',
] as const;
export type Dimension = (typeof dimensions)[number];

/** Which sales and opportunities are looked at. Days inclusive, as plain dates. */
export const SalesScope = z.strictObject({
  from: PlainDate,
  to: PlainDate,
  repId: RecordId.nullable(),
  teamId: RecordId.nullable(),
  regionId: RecordId.nullable(),
  productId: RecordId.nullable(),
  family: z.string().max(500).nullable(),
  organisationId: RecordId.nullable(),
});
export type SalesScope = z.infer<typeof SalesScope>;

export const Group = z.strictObject({
  /** Record id, '2017-04', a family's name ...; '' for what has none. */
  key: z.string(),
  label: z.string(),
  figures: Figures,
});
export type Group = z.infer<typeof Group>;

/** The kinds that figures are calculated from. */
export const salesKinds = [
  'orders',
  'opportunities',
  'targets',
  'products',
  'reps',
  'teams',
  'regions',
  'organisations',
  'settings',
] as const;

export const sales = {
  'sales.figures': query({
    input: z.strictObject({
      scope: SalesScope,
      by: z.enum(dimensions).nullable(),
      /** At most so many groups: those with the most sales, or the latest of months, quarters and years. */
      limit: z.number().int().min(1).max(2_000).default(500),
    }),
    output: z.strictObject({
      total: Figures,
      /** Months, quarters and years in order; other groups with the most sales first, what has no value last. */
      groups: z.array(Group),
      /** Groups that the limit left out. */
      omitted: z.number().int(),
    }),
    reads: salesKinds,
  }),
  /** Rows by columns, one figure: a pivot, with its totals. */
  'sales.pivot': query({
    input: z.strictObject({
      scope: SalesScope,
      rows: z.enum(dimensions),
      columns: z.enum(dimensions),
      figure: z.enum(figureIds),
    }),
    output: z.strictObject({
      rows: z.array(z.strictObject({ key: z.string(), label: z.string() })),
      columns: z.array(z.strictObject({ key: z.string(), label: z.string() })),
      cells: z.array(z.array(FigureValue)),
      rowTotals: z.array(FigureValue),
      columnTotals: z.array(FigureValue),
      total: FigureValue,
      /** Rows and columns beyond 500 and 120: those with the least sales, or the earliest. */
      omittedRows: z.number().int(),
      omittedColumns: z.number().int(),
    }),
    reads: salesKinds,
  }),
  /**
   * The records that a figure counts, newest first (of the concentration: largest first), each with what it contributes; of
   * a ratio the records below its line. An order counts with those of its lines that are in the scope.
   */
  'sales.records': query({
    input: z.strictObject({
      scope: SalesScope,
      figure: z.enum(figureIds),
      group: z.strictObject({ by: z.enum(dimensions), key: z.string().max(500) }).nullable(),
      range: Range,
    }),
    output: z.strictObject({
      total: z.number().int(),
      /** Σ of the amounts, in the figure's own unit where it is a sum. */
      sum: z.number(),
      rows: z.array(
        z.strictObject({
          kind: z.enum(['orders', 'opportunities', 'targets', 'organisations']),
          id: RecordId,
          label: z.string(),
          on: PlainDate.nullable(),
          client: z.string(),
          rep: z.string(),
          product: z.string(),
          /** Minor units, days or a count, as the figure has it. */
          amount: z.number().nullable(),
        }),
      ),
    }),
    reads: salesKinds,
  }),
  /** First and last day with a sale or an opportunity: what the period picker offers. */
  'sales.span': query({
    input: z.strictObject({}),
    output: z.strictObject({ from: PlainDate.nullable(), to: PlainDate.nullable() }),
    reads: ['orders', 'opportunities'],
  }),
  /** The pipeline as a board: each open stage (and the closed ones of the last 30 days) with its first cards. */
  'sales.board': query({
    input: z.strictObject({
      search: z.string().max(500),
      ownerId: RecordId.nullable(),
      cards: z.number().int().min(1).max(200),
    }),
    output: z.array(
      z.strictObject({
        stageId: z.string(),
        count: z.number().int(),
        amount: z.number().int(),
        weighted: z.number().int(),
        cards: z.array(
          z.strictObject({
            id: RecordId,
            name: z.string(),
            client: z.string(),
            owner: z.string(),
            amount: z.number().int().nullable(),
            expectedCloseOn: PlainDate.nullable(),
            late: z.boolean(),
            daysInStage: z.number().int().nullable(),
          }),
        ),
      }),
    ),
    reads: ['opportunities', 'organisations', 'reps', 'settings'],
  }),
};
