/** The first sheet: what happened, in figures, words and two pictures; then the key figures beside those before. */
import type { FigureId } from '#contract/sales.ts';
import type { Formulas } from '#electron/features/reports/formulas.ts';
import { createGrid, type Grid } from '#electron/features/reports/grid.ts';
import type { ReportRecords } from '#electron/features/reports/records.ts';
import { isRunning, type PeriodKey, type Report, shown } from '#electron/features/reports/report.ts';
import { findings } from '#electron/features/reports/sheets/findings.ts';
import { at as fixed, head, left, section } from '#electron/features/reports/sheets/frame.ts';
import { groupItems } from '#electron/features/reports/sheets/group-columns.ts';
import { type KeyFigure, keyFigures } from '#electron/features/reports/sheets/key-figures.ts';
import { monthsChart } from '#electron/features/reports/sheets/sales.ts';
import { barChart, leadTitle } from '#electron/features/reports/sheets/team.ts';
import { type AnalysisSheet, address, type ChartValues, type Value } from '#electron/files/excel/book.ts';
import { colours } from '#electron/files/excel/theme.ts';
import type { MessageKey } from '#locale/translate.ts';

export interface SummaryParts {
  readonly months: {
    readonly months: ChartValues;
    readonly sales: ChartValues;
    readonly target: ChartValues;
  };
  readonly reps: { readonly reps: ChartValues; readonly sales: ChartValues };
  readonly cells: { readonly concentration: string; readonly clients: string };
}

const last = left + 5;
const compared: readonly PeriodKey[] = ['current', 'previous', 'year'];
const columnOf: Record<PeriodKey, number> = { current: left + 1, previous: left + 2, year: left + 4 };

/** Difference of two cells: of amounts as a share of the second, of shares in points. */
const changeOf = (report: Report, format: KeyFigure['format'], now: Value, then: Value): Value => {
  if (typeof now !== 'number' || typeof then !== 'number') return report.names.noneText;
  if (format === 'percent') return (now - then) * 100;
  return then <= 0 ? report.names.noneText : (now - then) / then;
};

const changeFormula = (report: Report, format: KeyFigure['format'], now: string, then: string): string => {
  const none = report.names.none;
  const numbers = `AND(ISNUMBER(${now}),ISNUMBER(${then}))`;
  if (format === 'percent') return `IF(${numbers},(N(${now})-N(${then}))*100,${none})`;
  return `IF(${numbers},IF(N(${then})<=0,${none},(N(${now})-N(${then}))/N(${then})),${none})`;
};

const keyFigureTable = (grid: Grid, report: Report, row: number, list: readonly KeyFigure[]): void => {
  const { styles, words } = report;
  const headings: readonly MessageKey[] = [
    'reports.columns.figure',
    'reports.columns.thisPeriod',
    'reports.columns.previous',
    'reports.columns.change',
    'reports.columns.yearBefore',
    'reports.columns.change',
  ];
  grid.height(row, 22);
  headings.forEach((key, index) => {
    grid.put(row, left + index, { value: words(key), style: styles.head(index > 0) });
  });
  list.forEach((figure, index) => {
    const line = row + 1 + index;
    grid.put(line, left, {
      value: words(`figures.${figure.id}.name`),
      style: styles.body('text', { strong: true }),
    });
    for (const period of compared) {
      const column = columnOf[period];
      const at = (id: FigureId) => address(row + 1 + list.findIndex((one) => one.id === id), column);
      const formula = figure.formula(period, at);
      const style = styles.body(figure.format, { strong: period === 'current' });
      if (formula === null) {
        grid.put(line, column, { value: null, style });
        if (period !== 'current') grid.put(line, column + 1, { value: null, style });
        continue;
      }
      const value = shown(report, figure.id, report.figures[period][figure.id]);
      grid.put(line, column, { value, formula, style, ...(figure.array ? { array: true } : {}) });
      if (period === 'current') continue;
      const now = shown(report, figure.id, report.figures.current[figure.id]);
      grid.put(line, column + 1, {
        value: changeOf(report, figure.format, now, value),
        formula: changeFormula(report, figure.format, address(line, columnOf.current), address(line, column)),
        style: styles.body(figure.format === 'percent' ? 'points' : 'growth'),
      });
    }
  });
  const first = row + 1;
  const end = row + list.length;
  for (const column of [columnOf.previous + 1, columnOf.year + 1]) {
    const lines = (lessIsBetter: boolean) =>
      list.flatMap(({ id }, index) =>
        lessWanted.has(id) === lessIsBetter ? [address(first + index, column)] : [],
      );
    colourChanges(grid, lines(false), colours.late, colours.good);
    colourChanges(grid, lines(true), colours.good, colours.late);
  }
  setBack(grid, report, first, end, last);
};

/** "Not computable" stands back where numbers are. */
const setBack = (grid: Grid, report: Report, first: number, end: number, lastColumn: number): void => {
  const start = address(first, left + 1);
  grid.rule({
    type: 'expression',
    range: `${start}:${address(end, lastColumn)}`,
    formula: `${start}=${report.names.none}`,
    style: { font: { italic: true, color: { rgb: colours.faint } } },
  });
};

/** Figures of which less is better. */
const lessWanted: ReadonlySet<FigureId> = new Set<FigureId>(['lostCount', 'cycle']);

/** Colours for what went down and up; the sign says it too. */
const colourChanges = (grid: Grid, cells: readonly string[], down: string, up: string): void => {
  const start = cells[0] ?? 'A1';
  const range = cells.join(' ');
  for (const [sign, colour] of [
    ['<', down],
    ['>', up],
  ] as const) {
    grid.rule({
      type: 'expression',
      range,
      formula: `AND(ISNUMBER(${start}),${start}${sign}0)`,
      style: { font: { color: { rgb: colour } } },
    });
  }
};

/** Four figures large: their cells refer to the table below. */
const tiles = (
  grid: Grid,
  report: Report,
  row: number,
  list: readonly KeyFigure[],
  at: (id: FigureId, column: number) => string,
): void => {
  const { styles, words, figures } = report;
  /** The first figure that says something: computable, and not 0 where another can stand in. */
  const telling = (...ids: readonly FigureId[]): FigureId =>
    ids.find((id) => (figures.current[id].value ?? 0) !== 0) ?? ids[0] ?? 'sales';
  const shownTiles = [
    { id: telling('sales'), from: left, to: left },
    { id: telling('attainment', 'averageSale'), from: left + 1, to: left + 2 },
    { id: telling('winRate', 'clients'), from: left + 3, to: left + 3 },
    { id: telling('weightedPipeline', 'openValue', 'newClients', 'orders'), from: left + 4, to: left + 5 },
  ];
  grid.height(row, 18);
  grid.height(row + 1, 28);
  for (const { id, from, to } of shownTiles) {
    const own = list.find((figure) => figure.id === id)?.format ?? 'integer';
    const format = own === 'money' ? 'wholeMoney' : own;
    grid.fill(row, from, to, styles.tileLabel);
    grid.put(row, from, { value: words(`figures.${id}.name`), style: styles.tileLabel });
    grid.fill(row + 1, from, to, styles.tileValue(format));
    grid.put(row + 1, from, {
      value: shown(report, id, figures.current[id]),
      formula: at(id, columnOf.current),
      style: styles.tileValue(format),
    });
    if (to > from) {
      grid.merge(row, from, to);
      grid.merge(row + 1, from, to);
    }
  }
};

export const summarySheet = (
  report: Report,
  records: ReportRecords,
  formulas: Formulas,
  parts: SummaryParts,
): AnalysisSheet => {
  const { names, words } = report;
  const grid = createGrid(names.sheet('summary'));
  // Once the period is over, pace says what attainment says.
  const list = keyFigures(report, formulas, parts.cells).filter(
    ({ id }) => id !== 'pace' || isRunning(report),
  );
  const title =
    report.company === null
      ? words('reports.monthly.title')
      : words('reports.company', { company: report.company });
  let row = head(grid, report, title, last, false);
  const tileRow = row;
  row += 3;
  const found = findings(report, records, formulas);
  const tableRow = row + 1 + found.length + 1 + 1 + 18 + 1;
  const figureCell = (id: FigureId, column: number) =>
    fixed(tableRow + 1 + list.findIndex((one) => one.id === id), column);
  tiles(grid, report, tileRow, list, figureCell);

  row = section(grid, report, row, words('reports.sections.findings'), last);
  row = layFindings(grid, report, row, found, (id, period) => figureCell(id, columnOf[period]));
  row += 1;
  const split = left + 2;
  grid.chart(monthsChart(report, parts.months, row, left, 17, split));
  const reps = groupItems(report, records, 'rep', report.by('rep'));
  if (reps.length > 0) {
    grid.chart(
      barChart(
        report,
        leadTitle(report, reps, 'reports.charts.reps', words('reports.charts.repsNone')),
        parts.reps.reps,
        parts.reps.sales,
        words('reports.columns.rep'),
        { from: { row, column: split }, to: { row: row + 17, column: last + 1 } },
      ),
    );
  }
  row += 18;
  grid.pageBreak(row);
  section(grid, report, tableRow - 1, words('reports.sections.keyFigures'), last);
  keyFigureTable(grid, report, tableRow, list);
  return grid.sheet({
    widths: [2, 58, 18, 18, 18, 18, 17],
    frozenRows: 0,
    titleRows: { first: 1, last: 2 },
    printed: last + 1,
  });
};

const layFindings = (
  grid: Grid,
  report: Report,
  row: number,
  found: ReturnType<typeof findings>,
  figureCell: (id: FigureId, period: PeriodKey) => string,
): number => {
  const { styles, words } = report;
  const headings: readonly MessageKey[] = [
    'reports.columns.finding',
    'reports.columns.value',
    'reports.columns.comparedWith',
    'reports.columns.difference',
    'reports.columns.change',
  ];
  headings.forEach((key, index) => {
    grid.put(row, left + index, { value: words(key), style: styles.head(index > 0) });
  });
  grid.put(row, last, { value: null, style: styles.head(true) });
  found.forEach((finding, index) => {
    const line = row + 1 + index;
    const at = (column: number) => address(line, left + column);
    grid.put(line, left, {
      value: finding.words.value,
      style: styles.body('text', { strong: true }),
      ...(finding.words.formula === null
        ? {}
        : { formula: finding.words.formula({ now: at(1), base: at(2), difference: at(3) }) }),
    });
    grid.put(line, left + 1, {
      value: finding.now.value,
      formula: finding.now.formula(figureCell),
      style: styles.body(finding.format),
    });
    grid.put(line, left + 2, {
      value: finding.base.value,
      formula: finding.base.formula(figureCell),
      style: styles.body(finding.format),
    });
    const { difference, change } = finding;
    grid.put(line, left + 3, {
      value: difference.value,
      style: styles.body(difference.format),
      ...(difference.formula === null ? {} : { formula: difference.formula(at(1), at(2)) }),
    });
    grid.put(line, left + 4, {
      value: change.value,
      style: styles.body(change.format),
      ...(change.formula === null ? {} : { formula: change.formula(at(1), at(2), at(3), figureCell) }),
    });
    grid.put(line, last, { value: finding.change.label, style: styles.body('text', { muted: true }) });
  });
  const end = row + found.length;
  setBack(grid, report, row + 1, end, left + 4);
  return end + 1;
};
