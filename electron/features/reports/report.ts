/** What the monthly report is made from: its periods, its words, and the application's own figures. */
import type { Stage } from '#contract/kinds/workspace.ts';
import { fromDay, toDay } from '#contract/plain-date.ts';
import type { Dimension, FigureId, Figures, FigureValue, Group, SalesScope } from '#contract/sales.ts';
import { type Names, reportNames, type Words } from '#electron/features/reports/names.ts';
import { reportStyles, type Styles } from '#electron/features/reports/styles.ts';
import { firstDay, monthOf, type Period, periodBefore, yearBefore } from '#electron/features/sales/days.ts';
import { type GroupKey, rowsOf, scopeGroups } from '#electron/features/sales/dimensions.ts';
import { type FigureSource, figureSource, figuresOf } from '#electron/features/sales/figures.ts';
import { storeStages } from '#electron/features/sales/stages.ts';
import type { Value } from '#electron/files/excel/book.ts';
import { dateSerial } from '#electron/files/excel/values.ts';
import type { Store } from '#electron/store/store.ts';
import type { Language } from '#locale/translate.ts';

export interface ReportQuestion {
  /** Plain dates, both inside. */
  readonly from: string;
  readonly to: string;
  readonly language: Language;
  readonly teamId: string | null;
  readonly regionId: string | null;
  /** The day of the report, a plain date. */
  readonly today: string;
  /** ISO 8601 in UTC. */
  readonly now: string;
  readonly version: string;
}

export type PeriodKey = 'current' | 'previous' | 'year';

export interface Report {
  readonly question: ReportQuestion;
  readonly store: Store;
  readonly source: FigureSource;
  readonly names: Names;
  readonly words: Words;
  readonly styles: Styles;
  readonly currency: string;
  readonly company: string | null;
  /** In the order of the pipeline. */
  readonly stages: readonly Stage[];
  readonly periods: Readonly<Record<PeriodKey, Period>>;
  /** From January of the year the period begins in to the end of the period. */
  readonly year: Period;
  /** All days the data sheets hold. */
  readonly held: Period;
  /** The end of the period, or today if that is earlier: from here late opportunities are counted. */
  readonly reference: number;
  readonly groups: readonly GroupKey[];
  /** By place of a rep: 1 where the filters let the rep's records in; null: all. */
  readonly allowedReps: Uint8Array | null;
  readonly figures: Readonly<Record<PeriodKey, Figures>>;
  /** The groups of a dimension in a period, most sales first; months oldest first. */
  by(dimension: Dimension, period?: PeriodKey | 'months' | 'held'): readonly Group[];
}

export const makeReport = async (store: Store, question: ReportQuestion): Promise<Report> => {
  const source = await figureSource(store, question.today);
  const settings = store.get('settings', 'settings');
  const current = { from: toDay(question.from), to: toDay(question.to) };
  const periods = { current, previous: periodBefore(current), year: yearBefore(current) };
  const january = Math.floor(monthOf(current.from) / 12) * 12;
  const year = { from: firstDay(january), to: current.to };
  const held = {
    from: Math.min(periods.previous.from, periods.year.from, firstDay(january - 12)),
    to: current.to,
  };
  const scope = (period: Period): SalesScope => ({
    from: fromDay(period.from),
    to: fromDay(period.to),
    repId: null,
    teamId: question.teamId,
    regionId: question.regionId,
    productId: null,
    family: null,
    organisationId: null,
  });
  const groups = scopeGroups(scope(current));
  const figures = (period: Period) => figuresOf(source, scope(period), null).total;
  const names = reportNames(question.language);
  const currency = settings?.currency ?? 'EUR';
  const known = new Map<string, readonly Group[]>();
  return {
    question,
    store,
    source,
    names,
    words: names.words,
    styles: reportStyles(question.language, currency),
    currency,
    company: settings?.company ?? null,
    stages: storeStages(store).list,
    periods,
    year,
    held,
    reference: Math.min(current.to, toDay(question.today)),
    groups,
    allowedReps: rowsOf(source.book, current, groups).allowed.rep,
    figures: { current: figures(current), previous: figures(periods.previous), year: figures(periods.year) },
    by(dimension, period = 'current') {
      const key = `${dimension} ${period}`;
      const found =
        known.get(key) ??
        figuresOf(
          source,
          scope(period === 'months' ? year : period === 'held' ? held : periods[period]),
          dimension,
          1e9,
        ).groups;
      known.set(key, found);
      return found;
    },
  };
};

/** Has the period begun, and not ended yet? */
export const isRunning = ({ reference, periods }: Report): boolean =>
  reference >= periods.current.from && reference < periods.current.to;

/** A day as cells hold it. */
export const serial = (day: number): number => dateSerial(fromDay(day)) ?? 0;

/** Rounds half away from zero, as spreadsheets do. */
const rounded = (value: number): number => (value === 0 ? 0 : Math.sign(value) * Math.round(Math.abs(value)));

const moneyFigures: ReadonlySet<FigureId> = new Set<FigureId>([
  'sales',
  'cost',
  'margin',
  'averageSale',
  'wonValue',
  'lostValue',
  'averageWon',
  'openValue',
  'weightedPipeline',
  'velocity',
  'target',
  'gap',
]);

/** Minor units as cells hold them: whole units of the currency with two decimals. */
export const inCurrency = (minor: number): number => rounded(minor) / 100;

/** The figure as its cell holds it; the words for "not computable" where it is not. */
export const shown = (report: Report, id: FigureId, figure: FigureValue): Value => {
  if (figure.value === null) return report.names.noneText;
  return moneyFigures.has(id) ? inCurrency(figure.value) : figure.value;
};

/** A ratio as its cell holds it. */
export const ratioOf = (report: Report, above: Value, below: Value): Value =>
  typeof above === 'number' && typeof below === 'number' && below !== 0
    ? above / below
    : report.names.noneText;
