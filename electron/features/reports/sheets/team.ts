/** The sheet of the team: reps ranked by sales, then teams and regions. */

import { fromDay } from '#contract/plain-date.ts';
import type { Formulas } from '#electron/features/reports/formulas.ts';
import { createGrid } from '#electron/features/reports/grid.ts';
import type { Numbered, ReportRecords } from '#electron/features/reports/records.ts';
import { isRunning, type Report } from '#electron/features/reports/report.ts';
import { head, left, note, ratioText, section, short } from '#electron/features/reports/sheets/frame.ts';
import {
  type GroupColumns,
  type GroupItem,
  groupColumns,
  groupItems,
} from '#electron/features/reports/sheets/group-columns.ts';
import { type Column, type Laid, layTable } from '#electron/features/reports/table.ts';
import { labelOf } from '#electron/features/sales/dimensions.ts';
import { figuresOf } from '#electron/features/sales/figures.ts';
import type { AnalysisSheet, Chart, ChartValues } from '#electron/files/excel/book.ts';
import { columnLetters } from '#electron/files/excel/book.ts';
import { colours } from '#electron/files/excel/theme.ts';

export interface TeamSheet {
  readonly sheet: AnalysisSheet;
  readonly reps: ChartValues;
  readonly sales: ChartValues;
}

/** Charts show at most so many bars. */
export const mostBars = 10;

/** Reps with figures, then those of the team who have none yet. */
const repItems = (report: Report, records: ReportRecords): GroupItem[] => {
  const items = groupItems(report, records, 'rep', report.by('rep'));
  const known = new Set(items.map(({ number }) => number));
  const { from, to } = report.periods.current;
  for (const rep of report.store.all('reps').values()) {
    const number = records.numberings.rep.numberOf.get(rep.id) ?? 0;
    const place = report.source.book.axes.rep.places.get(rep.id) ?? 0;
    const outside = report.allowedReps !== null && report.allowedReps[place] !== 1;
    if (rep.deletedAt !== null || rep.status !== 'active' || rep.role !== 'representative') continue;
    if (number === 0 || known.has(number) || outside) continue;
    const scope = {
      from: fromDay(from),
      to: fromDay(to),
      repId: rep.id,
      teamId: report.question.teamId,
      regionId: report.question.regionId,
      productId: null,
      family: null,
      organisationId: null,
    };
    items.push({ number, label: rep.name, figures: figuresOf(report.source, scope, null).total });
  }
  return items;
};

/** Columns of targets and opportunities are left out of a workspace that has none. */
const keysFor = (report: Report, records: ReportRecords): Parameters<GroupColumns>[0][] => [
  'sales',
  'share',
  ...(report.source.targets.bySubject.size === 0 ? [] : targetKeys(report)),
  'growth',
  ...(records.opportunities.length === 0 ? [] : opportunityKeys),
];

const targetKeys = (report: Report): Parameters<GroupColumns>[0][] => [
  'target',
  'attainment',
  ...(isRunning(report) ? (['pace'] as const) : []),
];

const opportunityKeys: readonly Parameters<GroupColumns>[0][] = [
  'won',
  'lost',
  'winRate',
  'averageWon',
  'cycle',
  'open',
  'weighted',
];

const keyWidths: Partial<Record<Parameters<GroupColumns>[0], number>> = {
  sales: 15,
  share: 9,
  target: 14,
  attainment: 12,
  pace: 12,
  won: 9,
  lost: 9,
  winRate: 12,
  cycle: 12,
  open: 14,
  weighted: 14,
};

/** Cents are noise in a ranking: the cells have them, the format does not show them. */
const whole = (column: Column<GroupItem>): Column<GroupItem> =>
  column.format === 'money' ? { ...column, format: 'wholeMoney' } : column;

const nameColumn = (report: Report, records: ReportRecords, by: 'team' | 'region'): Column<GroupItem> => ({
  key: by,
  heading: report.words(`reports.columns.${by}`),
  format: 'text',
  value: ({ number }) => {
    const id = records.numberings.rep.keys[number] ?? '';
    const place = report.source.book.axes.rep.places.get(id) ?? 0;
    const key = records.numberings[by].keys[records.numberings[by].byPlace[place] ?? 0] ?? '';
    return key === '' ? null : labelOf(report.source.book, by, key);
  },
});

export const barChart = (
  report: Report,
  title: string,
  categories: ChartValues,
  values: ChartValues,
  categoryTitle: string,
  place: Pick<Chart, 'from' | 'to'>,
): Chart => ({
  direction: 'lying',
  title,
  description: title,
  categories,
  series: [
    {
      name: report.words('reports.columns.sales'),
      values,
      colour: colours.accent,
      type: 'bar',
      labels: true,
    },
  ],
  categoryTitle,
  valueTitle: report.words('reports.charts.salesAxis', { currency: report.currency }),
  categoryFormat: null,
  valueFormat: report.styles.codes.chart,
  ...place,
});

/** "{name} leads with {share}": the finding of a ranking, or the plain words where there is none. */
export const leadTitle = (
  report: Report,
  items: readonly GroupItem[],
  key: 'reports.charts.reps' | 'reports.charts.products' | 'reports.charts.regions',
  plain: string,
): string => {
  const all = report.figures.current.sales.value ?? 0;
  const first = items[0];
  const sales = first?.figures.sales.value ?? 0;
  return first === undefined || all <= 0 || sales <= 0
    ? plain
    : report.words(key, { name: short(first.label), share: ratioText(report, sales / all) });
};

export const teamSheet = (report: Report, records: ReportRecords, formulas: Formulas): TeamSheet => {
  const { names, styles, words } = report;
  const grid = createGrid(names.sheet('team'));
  const keys = keysFor(report, records);
  const last = left + 4 + keys.length;
  let row = head(grid, report, words('reports.sheets.team'), last);
  const chartRow = row;
  const split = left + Math.min(8, keys.length);
  row += 17;
  row = section(grid, report, row, words('reports.sections.ranking'), last);
  const titleRow = row;

  const lay = (by: Numbered, items: readonly GroupItem[], at: number): Laid => {
    const column = groupColumns(report, formulas, by, items, {
      firstRow: at + 1,
      salesColumn: columnLetters(left + 5),
    });
    const empty = (key: string): Column<GroupItem> => ({
      key,
      heading: '',
      format: 'text',
      value: () => null,
    });
    const columns = [
      column('rank'),
      column('number'),
      column('label'),
      ...(by === 'rep'
        ? [nameColumn(report, records, 'team'), nameColumn(report, records, 'region')]
        : [empty('blank1'), empty('blank2')]),
      ...keys.map((key) => whole(column(key))),
    ];
    return layTable(grid, styles, at, left, columns, items, 40);
  };

  const reps = repItems(report, records);
  const ranked = lay('rep', reps, row);
  row = ranked.end + 1;
  note(
    grid,
    report,
    row,
    words('reports.notes.team') + (isRunning(report) ? ` ${words('reports.notes.running')}` : ''),
    last,
  );
  row += 2;
  /** Where no rep has a team or a region, a table of them would only repeat the total. */
  const named = (items: readonly GroupItem[]) => items.some(({ number }) => number !== 0);
  const teams = groupItems(report, records, 'team', report.by('team'));
  if (named(teams)) {
    row = section(grid, report, row, words('reports.sections.teams'), last);
    row = lay('team', teams, row).end + 2;
  }
  const regions = groupItems(report, records, 'region', report.by('region'));
  let regionTable: Laid | null = null;
  if (named(regions)) {
    row = section(grid, report, row, words('reports.sections.regions'), last);
    regionTable = lay('region', regions, row);
  }

  const repValues = grid.values(
    ranked.columnOf('label'),
    ranked.first,
    Math.min(ranked.last, ranked.first + mostBars - 1),
  );
  const salesValues = grid.values(
    ranked.columnOf('sales'),
    ranked.first,
    Math.min(ranked.last, ranked.first + mostBars - 1),
  );
  if (reps.length > 0) {
    grid.chart(
      barChart(
        report,
        leadTitle(report, reps, 'reports.charts.reps', words('reports.charts.repsNone')),
        repValues,
        salesValues,
        words('reports.columns.rep'),
        {
          from: { row: chartRow, column: left },
          to: { row: chartRow + 16, column: regionTable === null ? last + 1 : split },
        },
      ),
    );
  }
  if (regionTable !== null) {
    grid.chart(
      barChart(
        report,
        leadTitle(report, regions, 'reports.charts.regions', words('reports.columns.region')),
        grid.values(regionTable.columnOf('label'), regionTable.first, regionTable.last),
        grid.values(regionTable.columnOf('sales'), regionTable.first, regionTable.last),
        words('reports.columns.region'),
        { from: { row: chartRow, column: split }, to: { row: chartRow + 16, column: last + 1 } },
      ),
    );
  }
  return {
    sheet: grid.sheet({
      widths: [2, 6, 5, 24, 18, 14, ...keys.map((key) => keyWidths[key] ?? 13)],
      frozenRows: 0,
      titleRows: { first: titleRow + 1, last: titleRow + 1 },
      printed: last + 1,
    }),
    reps: repValues,
    sales: salesValues,
  };
};
