/** The figures of a scope and of its groups: the one calculation behind every screen, workbook and document. */
import { kinds } from '#contract/kinds.ts';
import { type Day, toDay } from '#contract/plain-date.ts';
import type { Dimension, Figures, Group, SalesScope } from '#contract/sales.ts';
import type { Store } from '#electron/store/store.ts';
import { type Book, warmBook } from './book.ts';
import { type Period, type WorkCalendar, workCalendar, workingDays } from './days.ts';
import {
  type AxisDimension,
  axisKeys,
  axisOf,
  bookSpan,
  type GroupKey,
  groupsPeriod,
  isTime,
  labelOf,
  rowsOf,
  scopeGroups,
  scopePeriod,
  type TimeDimension,
  timeGroups,
} from './dimensions.ts';
import { allFigures, type Facts } from './formulas.ts';
import { atOnce, inSlices, type Steps } from './slices.ts';
import { allParts, emptyTally, type Grouping, type Parts, type Tally, tallySteps } from './tally.ts';
import { amountTargets, type TargetBook, targetsOf } from './targets.ts';

/** All that figures are calculated from. */
export interface FigureSource {
  readonly book: Book;
  /** Targets of the measure 'amount'. */
  readonly targets: TargetBook;
  readonly calendar: WorkCalendar;
  readonly today: Day;
}

/** A group and what its figures are made of. */
export interface FactGroup {
  readonly key: string;
  readonly label: string;
  readonly facts: Facts;
}

export interface FigureAnswer {
  readonly total: Figures;
  readonly groups: Group[];
  /** Groups beyond the limit: those with the least sales, or the earliest of months, quarters and years. */
  readonly omitted: number;
}

/** How far the period has gone: null before it begins, all of it once it is over; today counts as elapsed. */
const elapsed = ({ calendar, today }: FigureSource, period: Period): Facts['workingDays'] => {
  if (today < period.from) return null;
  const all = workingDays(period, calendar);
  return { all, elapsed: workingDays({ from: period.from, to: Math.min(today, period.to) }, calendar) };
};

/** What the formulas read about rows that are counted already. The target is looked up when a formula asks for it. */
export const factsOf = (
  source: FigureSource,
  period: Period,
  groups: readonly GroupKey[],
  counted: Tally | undefined,
  days: Facts['workingDays'] = elapsed(source, groupsPeriod(period, groups)),
): Facts => {
  let target: number | null | undefined;
  return {
    tally: counted ?? emptyTally(),
    workingDays: days,
    target() {
      if (target === undefined) {
        const within = groupsPeriod(period, groups);
        const found = targetsOf(source.book, source.targets, source.calendar, within, groups);
        target = found === null ? null : found.reduce((sum, { amount }) => sum + amount, 0);
      }
      return target;
    },
  };
};

/** Facts of the rows that belong to all the groups. */
export function* totalSteps(
  source: FigureSource,
  period: Period,
  groups: readonly GroupKey[],
  parts: Parts = allParts,
): Steps<Facts> {
  const counted = yield* tallySteps(source.book, rowsOf(source.book, period, groups), [], parts);
  return factsOf(source, period, groups, counted.get(0));
}

/** The keys of a dimension in the order they are first met, and the grouping by them. */
export const groupingBy = (
  book: Book,
  by: AxisDimension,
): { readonly keys: readonly string[]; readonly grouping: Grouping } => {
  const places = new Map<string, number>();
  const groups = Int32Array.from(axisKeys(book, by), (key) => {
    const known = places.get(key) ?? places.size;
    places.set(key, known);
    return known;
  });
  return { keys: [...places.keys()], grouping: { axis: axisOf[by], groups, size: places.size } };
};

const targetKinds: { readonly [D in Dimension]?: string } = {
  rep: 'reps',
  team: 'teams',
  region: 'regions',
  product: 'products',
  client: 'organisations',
};

/** Keys that have a target of their own: shown also where nothing was sold. */
const keysWithTarget = (source: FigureSource, by: Dimension): readonly string[] => {
  const prefix = `${targetKinds[by] ?? ''}:`;
  if (prefix === ':') return [];
  return [...source.targets.bySubject.keys()]
    .filter((subject) => subject.startsWith(prefix))
    .map((subject) => subject.slice(prefix.length));
};

interface Counted {
  readonly key: string;
  readonly counted: Tally;
}

/** Most sales first, then most won, equal ones by name; what has no value of the dimension comes last. */
const bySales =
  (book: Book, by: AxisDimension) =>
  (a: Counted, b: Counted): number => {
    const order =
      Number(a.key === '') - Number(b.key === '') ||
      b.counted.sales - a.counted.sales ||
      b.counted.wonCount - a.counted.wonCount;
    if (order !== 0) return order;
    const [x, y] = [labelOf(book, by, a.key), labelOf(book, by, b.key)];
    return x < y ? -1 : x > y ? 1 : 0;
  };

interface Groups {
  readonly groups: readonly FactGroup[];
  /** Groups beyond the limit. */
  readonly omitted: number;
}

function* axisGroups(
  source: FigureSource,
  period: Period,
  groups: readonly GroupKey[],
  by: AxisDimension,
  limit: number,
  parts: Parts,
): Steps<Groups> {
  const { book } = source;
  const { keys, grouping } = groupingBy(book, by);
  const tallies = yield* tallySteps(book, rowsOf(book, period, groups), [grouping], parts);
  const days = elapsed(source, groupsPeriod(period, groups));
  const make = ({ key, counted }: Counted): FactGroup => ({
    key,
    label: labelOf(book, by, key),
    facts: factsOf(source, period, [...groups, { by, key }], counted, days),
  });
  const found = new Map<string, Counted>();
  for (const [index, counted] of tallies) {
    const key = keys[index] ?? '';
    found.set(key, { key, counted });
  }
  for (const key of keysWithTarget(source, by)) {
    const one = { key, counted: emptyTally() };
    if (!found.has(key) && make(one).facts.target() !== null) found.set(key, one);
  }
  yield;
  const sorted = [...found.values()].sort(bySales(book, by));
  yield;
  return { groups: sorted.slice(0, limit).map(make), omitted: Math.max(0, sorted.length - limit) };
}

/** More of these than a picture shows are cut to the days that have sales or opportunities. */
const manyTimeGroups = 120;

/** The groups of time within the period, oldest first. */
export const timeGroupsOf = (source: FigureSource, by: TimeDimension, period: Period) => {
  const months = { month: 30, quarter: 90, year: 365 }[by];
  if ((period.to - period.from) / months <= manyTimeGroups) return timeGroups(by, period);
  const span = bookSpan(source.book);
  if (span === null) return [];
  return timeGroups(by, {
    from: Math.max(period.from, span.from),
    to: Math.min(period.to, span.to),
  });
};

/** The groups of a dimension: those of time in order, oldest first; the others with the most sales first. */
export function* groupSteps(
  source: FigureSource,
  period: Period,
  groups: readonly GroupKey[],
  by: Dimension,
  limit: number,
  parts: Parts = allParts,
): Steps<Groups> {
  if (!isTime(by)) return yield* axisGroups(source, period, groups, by, limit, parts);
  const all = timeGroupsOf(source, by, groupsPeriod(period, groups));
  const made: FactGroup[] = [];
  for (const { key } of all.slice(-limit)) {
    const facts = yield* totalSteps(source, period, [...groups, { by, key }], parts);
    made.push({ key, label: key, facts });
    yield;
  }
  return { groups: made, omitted: all.length - made.length };
}

/** The figures of a scope, in all and by the groups of `by` (null: none), at most `limit` of them. */
export function* figureSteps(
  source: FigureSource,
  scope: SalesScope,
  by: Dimension | null,
  limit: number,
): Steps<FigureAnswer> {
  const period = scopePeriod(scope);
  const groups = scopeGroups(scope);
  const total = allFigures(yield* totalSteps(source, period, groups));
  yield;
  if (by === null) return { total, groups: [], omitted: 0 };
  const found = yield* groupSteps(source, period, groups, by, limit);
  const answered: Group[] = [];
  for (const { key, label, facts } of found.groups) {
    answered.push({ key, label, figures: allFigures(facts) });
    if (answered.length % 20 === 0) yield;
  }
  return { total, groups: answered, omitted: found.omitted };
}

/** As many groups as a channel answers when the question names no limit. */
export const groupLimit = 500;

/** The figures at once: a pure function of what is given. */
export const figuresOf = (
  source: FigureSource,
  scope: SalesScope,
  by: Dimension | null,
  limit: number = groupLimit,
): FigureAnswer => atOnce(figureSteps(source, scope, by, limit));

/** What the figures of a workspace are calculated from. `today` is a plain date. */
export const figureSource = async (store: Store, today: string): Promise<FigureSource> => {
  const settings = store.get('settings', 'settings');
  return {
    book: await warmBook(store),
    targets: amountTargets(store),
    calendar: workCalendar({
      workingDays: settings?.workingDays ?? kinds.settings.fields.workingDays.empty ?? [],
      holidays: settings?.holidays ?? [],
    }),
    today: toDay(today),
  };
};

/**
 * The figures of a scope, in all and by group: what `sales.figures` answers, for the documents that show the same.
 * Lets the window's calls be answered while it runs. `today` is a plain date.
 */
export const salesFigures = async (
  store: Store,
  today: string,
  scope: SalesScope,
  by: Dimension | null,
  limit: number = groupLimit,
): Promise<FigureAnswer> => inSlices(figureSteps(await figureSource(store, today), scope, by, limit));
