/** The figures of a scope and of its groups: the one calculation behind every screen, workbook and document. */
import { type Day, toDay } from '#contract/plain-date.ts';
import type { Dimension, Figures, Group, SalesScope } from '#contract/sales.ts';
import { type WorkCalendar, workCalendarOf, workingDays } from '#electron/features/holidays/work-calendar.ts';
import type { Store } from '#electron/store/store.ts';
import type { Book } from './book.ts';
import type { Period } from './days.ts';
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
import { firstOf } from './first-of.ts';
import { allFigures, type Facts } from './formulas.ts';
import { warmBook } from './ledger.ts';
import { atOnce, eachRow, inSlices, rowsPerStep, type Steps } from './slices.ts';
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
export const elapsed = (
  { calendar, today }: Pick<FigureSource, 'calendar' | 'today'>,
  period: Period,
): Facts['workingDays'] => {
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
export function* groupingSteps(
  book: Book,
  by: AxisDimension,
): Steps<{ readonly keys: readonly string[]; readonly grouping: Grouping }> {
  const all = axisKeys(book, by);
  const places = new Map<string, number>();
  const groups = new Int32Array(all.length);
  yield* eachRow(0, all.length, (place) => {
    const key = all[place] ?? '';
    const known = places.get(key) ?? places.size;
    places.set(key, known);
    groups[place] = known;
  });
  return { keys: [...places.keys()], grouping: { axis: axisOf[by], groups, size: places.size } };
}

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
  readonly label: string;
  readonly counted: Tally;
}

/** Most sales first, then most won, equal ones by name; what has no value of the dimension comes last. */
const bySales = (a: Counted, b: Counted): number =>
  Number(a.key === '') - Number(b.key === '') ||
  b.counted.sales - a.counted.sales ||
  b.counted.wonCount - a.counted.wonCount ||
  (a.label < b.label ? -1 : a.label > b.label ? 1 : 0);

interface Groups {
  readonly groups: readonly FactGroup[];
  /** Groups beyond the limit. */
  readonly omitted: number;
}

/** What is counted for each group of a dimension that has any rows, by its key. */
export function* axisTallies(
  { book }: FigureSource,
  period: Period,
  groups: readonly GroupKey[],
  by: AxisDimension,
  parts: Parts,
): Steps<Map<string, Tally>> {
  const { keys, grouping } = yield* groupingSteps(book, by);
  const tallies = yield* tallySteps(book, rowsOf(book, period, groups), [grouping], parts);
  return new Map([...tallies].map(([index, counted]) => [keys[index] ?? '', counted]));
}

function* axisGroups(
  source: FigureSource,
  period: Period,
  groups: readonly GroupKey[],
  by: AxisDimension,
  limit: number,
  parts: Parts,
): Steps<Groups> {
  const tallies = yield* axisTallies(source, period, groups, by, parts);
  yield;
  const days = elapsed(source, groupsPeriod(period, groups));
  const named = (key: string, counted: Tally): Counted => ({
    key,
    label: labelOf(source.book, by, key),
    counted,
  });
  const make = ({ key, label, counted }: Counted): FactGroup => ({
    key,
    label,
    facts: factsOf(source, period, [...groups, { by, key }], counted, days),
  });
  const found: Counted[] = [];
  for (const [key, counted] of tallies) {
    found.push(named(key, counted));
    if (found.length % rowsPerStep === 0) yield;
  }
  for (const key of keysWithTarget(source, by)) {
    const one = named(key, emptyTally());
    if (!tallies.has(key) && make(one).facts.target() !== null) found.push(one);
  }
  const first = yield* firstOf(found, bySales, limit);
  return { groups: first.map(make), omitted: found.length - first.length };
}

/** More of these than a picture shows are cut to the days that have sales or opportunities. */
const manyTimeGroups = 120;

/** The groups of time within the period, oldest first. */
const timeGroupsOf = (source: FigureSource, by: TimeDimension, period: Period) => {
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
function* figureSteps(
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
const groupLimit = 500;

/** The figures at once: a pure function of what is given. */
export const figuresOf = (
  source: FigureSource,
  scope: SalesScope,
  by: Dimension | null,
  limit: number = groupLimit,
): FigureAnswer => atOnce(figureSteps(source, scope, by, limit));

/** What the figures of a workspace are calculated from. `today` is a plain date. */
export const figureSource = async (store: Store, today: string): Promise<FigureSource> => {
  return {
    book: await warmBook(store),
    targets: amountTargets(store),
    calendar: workCalendarOf(store.get('settings', 'settings')),
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
