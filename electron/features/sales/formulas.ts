/** The formula of every figure, once: screens, workbooks and documents all read these. Definitions: product.md, chapter 3. */
import type { FigureId, Figures, FigureValue } from '#contract/sales.ts';
import { figureIds } from '#contract/sales.ts';
import { minorUnits } from './book.ts';
import type { Parts, Tally } from './tally.ts';

/** What the formulas read. */
export interface Facts {
  readonly tally: Tally;
  /** Minor units; null where no target binds the whole scope. */
  target(): number | null;
  /** Working days of the period up to today, today included, and all of them; null before the period begins. */
  readonly workingDays: { readonly elapsed: number; readonly all: number } | null;
}

type Why = 'zeroDenominator' | 'noData' | 'noTarget' | 'notApplicable';

const value = (of: number): FigureValue => ({ value: of });
const unknown = (why: Why, below?: number): FigureValue =>
  below === undefined ? { value: null, why } : { value: null, why, below };

/** above ÷ below, both kept for the reader. */
const ratio = (above: number, below: number): FigureValue =>
  below === 0 ? unknown('zeroDenominator', 0) : { value: above / below, above, below };

/** The formula over figures that must be known themselves: the first unknown one says why. */
const over = (
  figures: readonly FigureValue[],
  formula: (...values: readonly number[]) => FigureValue,
): FigureValue => {
  const values: number[] = [];
  for (const figure of figures) {
    if (figure.value === null) return { value: null, why: figure.why };
    values.push(figure.value);
  }
  return formula(...values);
};

/** The middle value; of an even number of them the mean of the two in the middle. */
export const median = (values: readonly number[]): number | null => {
  const sorted = new Float64Array(values).sort();
  const middle = Math.floor(sorted.length / 2);
  const high = sorted[middle];
  if (high === undefined) return null;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? high) + high) / 2;
};

/** The number of clients that are the first 20 %, rounded up to whole clients. */
const firstClients = (count: number): number => Math.ceil(count / 5);

const growth = (sales: number, before: number, entriesBefore: number): FigureValue => {
  if (entriesBefore === 0) return unknown('noData');
  // Against a period of net returns a percentage has no meaning.
  if (before < 0) return unknown('notApplicable', minorUnits(before));
  return ratio(minorUnits(sales - before), minorUnits(before));
};

const concentration = ({ clients }: Tally): FigureValue => {
  if (clients === null) return unknown('noData');
  const amounts = new Float64Array([...clients.values()]).sort().reverse();
  const sum = (some: Float64Array) => some.reduce((total, one) => total + one, 0);
  const all = sum(amounts);
  if (all < 0) return unknown('notApplicable', minorUnits(all));
  return ratio(minorUnits(sum(amounts.subarray(0, firstClients(clients.size)))), minorUnits(all));
};

const againstTarget = (
  facts: Facts,
  formula: (target: number, sales: number) => FigureValue,
): FigureValue => {
  const target = facts.target();
  return target === null ? unknown('noTarget') : formula(target, minorUnits(facts.tally.sales));
};

const sum = (values: readonly number[]) => values.reduce((total, one) => total + one, 0);

const formulas: { readonly [F in FigureId]: (facts: Facts) => FigureValue } = {
  sales: ({ tally }) => value(minorUnits(tally.sales)),
  orders: ({ tally }) => value(tally.saleCount),
  quantity: ({ tally }) => value(tally.quantity / 1_000),
  cost: ({ tally }) => (tally.costedCount === 0 ? unknown('noData') : value(minorUnits(tally.cost))),
  margin: ({ tally }) =>
    tally.costedCount === 0 ? unknown('noData') : value(minorUnits(tally.costedSales - tally.cost)),
  marginPercent: ({ tally }) =>
    tally.costedCount === 0
      ? unknown('noData')
      : ratio(minorUnits(tally.costedSales - tally.cost), minorUnits(tally.costedSales)),
  averageSale: ({ tally }) => ratio(minorUnits(tally.sales), tally.saleCount),
  wonCount: ({ tally }) => value(tally.wonCount),
  wonValue: ({ tally }) => value(tally.wonValue),
  lostCount: ({ tally }) => value(tally.lostCount),
  lostValue: ({ tally }) => value(tally.lostValue),
  winRate: ({ tally }) => ratio(tally.wonCount, tally.wonCount + tally.lostCount),
  winRateByValue: ({ tally }) => ratio(tally.wonValue, tally.wonValue + tally.lostValue),
  averageWon: ({ tally }) => ratio(tally.wonValue, tally.wonCount),
  cycle: ({ tally }) => {
    const cycles = tally.cycles ?? [];
    const middle = median(cycles);
    return middle === null ? unknown('noData') : { value: middle, below: cycles.length };
  },
  cycleMean: ({ tally }) =>
    tally.cycles === null ? unknown('noData') : ratio(sum(tally.cycles), tally.cycles.length),
  openCount: ({ tally }) => value(tally.openCount),
  openValue: ({ tally }) => value(tally.openValue),
  weightedPipeline: ({ tally }) => value(minorUnits(tally.weighted)),
  velocity: (facts) =>
    over(
      [formulas.averageWon(facts), formulas.winRate(facts), formulas.cycle(facts)],
      (average = 0, rate = 0, days = 0) => ratio(facts.tally.openCount * average * rate, days),
    ),
  target: (facts) => againstTarget(facts, value),
  attainment: (facts) => againstTarget(facts, (target, sales) => ratio(sales, target)),
  gap: (facts) => againstTarget(facts, (target, sales) => value(target - sales)),
  coverage: (facts) =>
    over([formulas.gap(facts)], (gap = 0) =>
      // The target is passed: there is nothing left to cover.
      gap < 0 ? unknown('notApplicable', gap) : ratio(facts.tally.openValue, gap),
    ),
  pace: (facts) => {
    const { workingDays } = facts;
    if (workingDays === null) return unknown('notApplicable');
    return over([formulas.attainment(facts)], (attainment = 0) => {
      if (workingDays.all === 0) return unknown('zeroDenominator', 0);
      return ratio(attainment, workingDays.elapsed / workingDays.all);
    });
  },
  newClients: ({ tally }) => value(tally.newClients),
  clients: ({ tally }) => value(tally.clients?.size ?? 0),
  growth: ({ tally }) => growth(tally.sales, tally.previousSales, tally.previousCount),
  growthYear: ({ tally }) => growth(tally.sales, tally.yearSales, tally.yearCount),
  concentration: ({ tally }) => concentration(tally),
};

const partsRead: { readonly [F in FigureId]?: readonly (keyof Parts)[] } = {
  wonCount: ['closed'],
  wonValue: ['closed'],
  lostCount: ['closed'],
  lostValue: ['closed'],
  winRate: ['closed'],
  winRateByValue: ['closed'],
  averageWon: ['closed'],
  cycle: ['closed'],
  cycleMean: ['closed'],
  openCount: ['open'],
  openValue: ['open'],
  weightedPipeline: ['open'],
  velocity: ['closed', 'open'],
  coverage: ['open'],
  clients: ['clients'],
  growth: ['earlier'],
  growthYear: ['earlier'],
  concentration: ['clients'],
};

/** What must be counted for one figure. */
export const partsOf = (figure: FigureId): Parts => {
  const read = partsRead[figure] ?? [];
  const reads = (part: keyof Parts) => read.includes(part);
  return {
    clients: reads('clients'),
    earlier: reads('earlier'),
    closed: reads('closed'),
    open: reads('open'),
  };
};

/** One figure. Money is in minor units and not rounded, so that parts add up to their whole: round it to show it. */
export const figureOf = (figure: FigureId, facts: Facts): FigureValue => formulas[figure](facts);

export const allFigures = (facts: Facts): Figures =>
  Object.fromEntries(figureIds.map((figure) => [figure, formulas[figure](facts)])) as Figures;
