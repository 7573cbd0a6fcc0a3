/** The sheet that says what was counted, when, from which records, and what each figure is. */

import { fromDay, toDay } from '#contract/plain-date.ts';
import type { FigureId } from '#contract/sales.ts';
import { workingDays } from '#electron/features/holidays/work-calendar.ts';
import { createGrid } from '#electron/features/reports/grid.ts';
import type { DayName } from '#electron/features/reports/names.ts';
import type { ReportRecords } from '#electron/features/reports/records.ts';
import { type Report, serial } from '#electron/features/reports/report.ts';
import {
  at as fixed,
  head,
  left,
  note,
  regionText,
  section,
  teamText,
} from '#electron/features/reports/sheets/frame.ts';
import type { Format } from '#electron/features/reports/styles.ts';
import type { AnalysisSheet, Value } from '#electron/files/excel/book.ts';
import { formatDate, formatDateTime } from '#locale/format.ts';
import type { MessageKey } from '#locale/translate.ts';

export interface AboutSheet {
  readonly sheet: AnalysisSheet;
  /** What the defined names stand for. */
  readonly names: readonly { readonly name: string; readonly range: string }[];
}

/** The figures of the report in the order they are shown. */
export const shownFigures = [
  'sales',
  'orders',
  'averageSale',
  'margin',
  'marginPercent',
  'target',
  'attainment',
  'gap',
  'pace',
  'wonCount',
  'wonValue',
  'lostCount',
  'winRate',
  'winRateByValue',
  'averageWon',
  'cycle',
  'openCount',
  'openValue',
  'weightedPipeline',
  'coverage',
  'velocity',
  'clients',
  'newClients',
  'concentration',
] as const satisfies readonly FigureId[];

/** Days of the week not worked, Monday first, as NETWORKDAYS.INTL takes them. */
const weekend = (report: Report): string =>
  [1, 2, 3, 4, 5, 6, 7].map((day) => (report.source.calendar.weekdays.has(day) ? '0' : '1')).join('');

const counted = (report: Report, records: ReportRecords) => {
  const alive = <R extends { readonly deletedAt: string | null }>(records: ReadonlyMap<string, R>): R[] =>
    [...records.values()].filter((record) => record.deletedAt === null);
  const { store } = report;
  const orders = alive(store.all('orders'));
  return [
    ['orders', orders.length, records.orderCount],
    [
      'cancelledOrders',
      orders.filter(({ status }) => status === 'cancelled').length,
      records.cancelledOrders,
    ],
    ['orderLines', orders.reduce((sum, { lines }) => sum + lines.length, 0), records.orders.length],
    ['opportunities', alive(store.all('opportunities')).length, records.opportunities.length],
    ['targets', alive(store.all('targets')).length, null],
    ['organisations', alive(store.all('organisations')).length, null],
    ['reps', alive(store.all('reps')).length, null],
    ['products', alive(store.all('products')).length, null],
  ] as const;
};

export const aboutSheet = (report: Report, records: ReportRecords): AboutSheet => {
  const { names, styles, words, question, periods } = report;
  const grid = createGrid(names.sheet('about'));
  const defined: { name: string; range: string }[] = [];
  const last = left + 3;
  let row = head(grid, report, words('reports.sheets.about'), last);
  const put = (column: number, value: Value, format: Format, formula?: string) =>
    grid.put(row, column, {
      value,
      style: styles.body(format),
      ...(formula === undefined ? {} : { formula }),
    });
  const define = (name: DayName, column: number) =>
    void defined.push({ name: names.day(name), range: `${names.quoted('about')}!${fixed(row, column)}` });
  const line = (label: string, value: Value, format: Format = 'text') => {
    put(left, label, 'text');
    put(left + 1, value, format);
    row += 1;
  };

  row = section(grid, report, row, words('reports.sections.scope'), last);
  line(words('reports.about.company'), report.company);
  line(words('reports.about.made'), formatDateTime(question.now, question.language));
  line(words('reports.about.by'), words('reports.about.application', { version: question.version }));
  line(words('reports.about.teamFilter'), teamText(report));
  line(words('reports.about.regionFilter'), regionText(report));
  line(words('reports.about.currency'), report.currency);
  row += 1;
  grid.put(row, left, { value: '', style: styles.head(false) });
  grid.put(row, left + 1, { value: words('reports.about.first'), style: styles.head(true) });
  grid.put(row, left + 2, { value: words('reports.about.last'), style: styles.head(true) });
  row += 1;
  const period = (
    label: MessageKey,
    { from, to }: { from: number; to: number },
    first: DayName,
    second: DayName,
  ) => {
    put(left, words(label), 'text');
    put(left + 1, serial(from), 'date');
    define(first, left + 1);
    put(left + 2, serial(to), 'date');
    define(second, left + 2);
    row += 1;
  };
  period('reports.about.period', periods.current, 'from', 'to');
  period('reports.about.previous', periods.previous, 'previousFrom', 'previousTo');
  period('reports.about.yearBefore', periods.year, 'yearFrom', 'yearTo');
  const today = toDay(question.today);
  put(left, words('reports.about.today'), 'text');
  put(left + 1, serial(today), 'date');
  define('today', left + 1);
  row += 1;
  put(left, words('reports.about.reference'), 'text');
  put(left + 1, serial(report.reference), 'date', `MIN(${names.day('today')},${names.day('to')})`);
  define('reference', left + 1);
  row += 2;

  row = section(grid, report, row, words('reports.sections.calendar'), last);
  const holidays = report.source.calendar.holidaysIn(periods.current);
  const calendarRow = row;
  const holidayRow = calendarRow + 3;
  const holidayRange =
    holidays.length === 0
      ? ''
      : `,${fixed(holidayRow, left + 1)}:${fixed(holidayRow + holidays.length - 1, left + 1)}`;
  const days = (from: string, to: string) =>
    `IF(${to}<${from},0,IFERROR(NETWORKDAYS.INTL(${from},${to},"${weekend(report)}"${holidayRange}),0))`;
  put(left, words('reports.about.workingDays'), 'text');
  put(
    left + 1,
    workingDays(periods.current, report.source.calendar),
    'integer',
    days(names.day('from'), names.day('to')),
  );
  define('workingDays', left + 1);
  row += 1;
  put(left, words('reports.about.elapsed'), 'text');
  put(
    left + 1,
    workingDays({ from: periods.current.from, to: report.reference }, report.source.calendar),
    'integer',
    days(names.day('from'), names.day('reference')),
  );
  define('workingDaysGone', left + 1);
  row += 1;
  grid.put(row, left, { value: words('reports.about.holidays'), style: styles.head(false) });
  grid.put(row, left + 1, { value: holidays.length, style: styles.head(true) });
  row += 1;
  for (const day of holidays) {
    put(left, null, 'text');
    put(left + 1, serial(day), 'date');
    row += 1;
  }
  row += 1;

  row = section(grid, report, row, words('reports.sections.records'), last);
  for (const [index, key] of (['kind', 'inWorkspace', 'inReport'] as const).entries()) {
    grid.put(row, left + index, { value: words(`reports.about.${key}`), style: styles.head(index > 0) });
  }
  row += 1;
  for (const [key, all, here] of counted(report, records)) {
    put(left, words(`reports.about.${key}`), 'text');
    put(left + 1, all, 'integer');
    put(left + 2, here, 'integer');
    row += 1;
  }
  const held = {
    from: formatDate(fromDay(report.held.from), question.language),
    to: formatDate(fromDay(report.held.to), question.language),
  };
  for (const text of [words('reports.about.held', held), words('reports.about.live')]) {
    grid.height(row, 40);
    note(grid, report, row, text, last);
    row += 1;
  }
  row += 1;

  row = section(grid, report, row, words('reports.sections.definitions'), last);
  const definition = (name: string, text: string) => {
    grid.put(row, left, { value: name, style: styles.body('text', { strong: true }) });
    grid.put(row, left + 1, { value: text, style: styles.body('text', { wrap: true }) });
    grid.fill(row, left + 2, last, styles.body('text'));
    grid.merge(row, left + 1, last);
    grid.height(row, 15 * Math.max(1, Math.ceil(text.length / 95)));
    row += 1;
  };
  for (const id of shownFigures) {
    definition(words(`figures.${id}.name`), words(`figures.${id}.definition`));
  }
  for (const key of ['growth', 'late'] as const) {
    definition(words(`reports.define.${key}Title`), words(`reports.define.${key}`));
  }
  definition(words('reports.define.classesTitle'), words('abc.definition'));
  return {
    sheet: grid.sheet({ widths: [2, 40, 24, 24, 58], frozenRows: 0, titleRows: null, printed: last + 1 }),
    names: defined,
  };
};
