/** The sheet of sales: the months of the year up to the end of the period, against target and a year before. */

import type { Days, Formulas, GroupCell } from '#electron/features/reports/formulas.ts';
import { createGrid } from '#electron/features/reports/grid.ts';
import { type Report, ratioOf, serial, shown } from '#electron/features/reports/report.ts';
import {
  at as fixed,
  head,
  left,
  moneyText,
  note,
  ratioText,
  section,
} from '#electron/features/reports/sheets/frame.ts';
import { type Column, layTable } from '#electron/features/reports/table.ts';
import { type Period, yearBefore } from '#electron/features/sales/days.ts';
import { periodOfKey } from '#electron/features/sales/dimensions.ts';
import type { AnalysisSheet, ChartValues, Value } from '#electron/files/excel/book.ts';
import { colours } from '#electron/files/excel/theme.ts';

export interface SalesSheet {
  readonly sheet: AnalysisSheet;
  readonly months: ChartValues;
  readonly sales: ChartValues;
  readonly target: ChartValues;
}

interface MonthItem {
  readonly period: Period;
  readonly sales: Value;
  readonly target: Value;
  readonly growthYear: Value;
  readonly cumulated: Value;
  readonly cumulatedTarget: Value;
}

const monthItems = (report: Report): MonthItem[] => {
  const none = report.names.noneText;
  let cumulated = 0;
  let cumulatedTarget: Value = 0;
  return report.by('month', 'months').map(({ key, figures }) => {
    const whole = periodOfKey(key) ?? report.year;
    const period = { from: whole.from, to: Math.min(whole.to, report.year.to) };
    const sales = shown(report, 'sales', figures.sales);
    const target = shown(report, 'target', figures.target);
    if (key.endsWith('-01')) {
      cumulated = 0;
      cumulatedTarget = 0;
    }
    // Of exact amounts: rounded months add up to another cent than the year does.
    cumulated += figures.sales?.value ?? 0;
    cumulatedTarget =
      typeof target === 'number' && typeof cumulatedTarget === 'number' ? cumulatedTarget + target : none;
    return {
      period,
      sales,
      target,
      growthYear: shown(report, 'growthYear', figures.growthYear),
      cumulated: shown(report, 'sales', { value: cumulated }),
      cumulatedTarget:
        typeof cumulatedTarget === 'number' ? Math.round(cumulatedTarget * 100) / 100 : cumulatedTarget,
    };
  });
};

const columns = (report: Report, formulas: Formulas, firstRow: number): Column<MonthItem>[] => {
  const { names, words } = report;
  const none = names.none;
  const target = (column: 'inMonth' | 'firstOfMonth') => names.column('targets', column);
  const end = (month: string) => `MIN(EOMONTH(${month},0),${names.day('to')})`;
  const ofMonth = (month: string) =>
    `${names.column('targets', 'rowKind')},0,${names.column('targets', 'month')},${month}`;
  return [
    {
      key: 'month',
      heading: words('reports.columns.month'),
      format: 'month',
      value: ({ period }) => serial(period.from),
    },
    {
      key: 'sales',
      heading: words('reports.columns.sales'),
      format: 'money',
      strong: true,
      bar: true,
      value: ({ sales }) => sales,
      formula: (at) => formulas.round(formulas.sum('amount', { from: at('month'), to: at('until') })),
    },
    {
      key: 'target',
      heading: words('reports.columns.target'),
      format: 'money',
      value: (item) => item.target,
      formula: (at) =>
        `IF(SUMIFS(${target('firstOfMonth')},${ofMonth(at('month'))})=0,${none},ROUND(SUMIFS(${target('inMonth')},${ofMonth(at('month'))}),2))`,
    },
    {
      key: 'attainment',
      heading: words('reports.columns.attainment'),
      format: 'percent',
      value: (item) => ratioOf(report, item.sales, item.target),
      formula: (at) => formulas.ratio(at('sales'), at('target')),
    },
    {
      key: 'growthYear',
      heading: words('reports.columns.growthYear'),
      format: 'growth',
      value: (item) => item.growthYear,
      formula: (at) => {
        const before = { from: `EDATE(${at('month')},-12)`, to: at('yearUntil') };
        return growthFormula(formulas, none, { from: at('month'), to: at('until') }, before);
      },
    },
    {
      key: 'cumulated',
      heading: words('reports.columns.cumulatedSales'),
      format: 'money',
      value: (item) => item.cumulated,
      formula: (at) =>
        formulas.round(formulas.sum('amount', { from: `DATE(YEAR(${at('month')}),1,1)`, to: at('until') })),
    },
    {
      key: 'cumulatedTarget',
      heading: words('reports.columns.cumulatedTarget'),
      format: 'money',
      value: (item) => item.cumulatedTarget,
      formula: (at, _item, row) =>
        row === firstRow
          ? at('target')
          : `IF(MONTH(${at('month')})=1,${at('target')},IF(AND(ISNUMBER(${above(at('cumulatedTarget'))}),ISNUMBER(${at('target')})),ROUND(N(${above(at('cumulatedTarget'))})+N(${at('target')}),2),${none}))`,
    },
    {
      key: 'cumulatedAttainment',
      heading: words('reports.columns.cumulatedAttainment'),
      format: 'percent',
      value: (item) => ratioOf(report, item.cumulated, item.cumulatedTarget),
      formula: (at) => formulas.ratio(at('cumulated'), at('cumulatedTarget')),
    },
    {
      key: 'until',
      heading: words('reports.columns.until'),
      format: 'date',
      muted: true,
      value: ({ period }) => serial(period.to),
      formula: (at) => end(at('month')),
    },
    {
      key: 'yearUntil',
      heading: words('reports.columns.yearUntil'),
      format: 'date',
      muted: true,
      value: ({ period }) => serial(yearBefore(period).to),
      formula: (at) =>
        `IF(${at('until')}=EOMONTH(${at('month')},0),EOMONTH(${at('month')},-12),EDATE(${at('until')},-12))`,
    },
  ];
};

const above = (place: string) => place.replace(/\d+$/, (row) => String(Number(row) - 1));

/** Growth against other days: not computable without a sale then, or where those sales are not above 0. */
export const growthFormula = (
  formulas: Formulas,
  none: string,
  now: Days,
  then: Days,
  group: GroupCell | null = null,
): string => {
  const before = formulas.sum('amount', then, group);
  // Not of the rounded amounts: small ones would show another percentage.
  const change = `(${formulas.sum('amount', now, group)}-(${before}))/(${before})`;
  return `IF(${formulas.count('lines', then, group)}=0,${none},IF(ROUND(${before},2)<=0,${none},${change}))`;
};

export const salesSheet = (report: Report, formulas: Formulas): SalesSheet => {
  const { names, styles, words, figures } = report;
  const grid = createGrid(names.sheet('sales'));
  const last = left + 7;
  let row = head(grid, report, words('reports.sheets.sales'), last);
  const chartRow = row;
  row += 17;
  row = section(grid, report, row, words('reports.sections.months'), last);
  const items = monthItems(report);
  const laid = layTable(grid, styles, row, left, columns(report, formulas, row + 1), items);
  const target = shown(report, 'target', figures.current.target);
  const sales = shown(report, 'sales', figures.current.sales);
  const total = laid.end + 1;
  const cells: readonly [string, Value, string | null, 'text' | 'money' | 'percent' | 'growth'][] = [
    ['month', words('reports.columns.thisPeriod'), null, 'text'],
    ['sales', sales, formulas.round(formulas.sum('amount', formulas.days('current'))), 'money'],
    ['target', target, formulas.target(0, '0'), 'money'],
    [
      'attainment',
      ratioOf(report, sales, target),
      formulas.ratio(fixed(total, laid.columnOf('sales')), fixed(total, laid.columnOf('target'))),
      'percent',
    ],
    [
      'growthYear',
      shown(report, 'growthYear', figures.current.growthYear),
      growthFormula(formulas, names.none, formulas.days('current'), formulas.days('year')),
      'growth',
    ],
  ];
  grid.fill(total, left, laid.columnOf('cumulatedAttainment'), styles.total('text'));
  for (const [key, value, formula, format] of cells) {
    grid.put(total, laid.columnOf(key), {
      value,
      style: styles.total(format),
      ...(formula === null ? {} : { formula }),
    });
  }
  const start = fixed(total, left + 1).replaceAll('$', '');
  grid.rule({
    type: 'expression',
    range: `${start}:${fixed(total, last).replaceAll('$', '')}`,
    formula: `ISTEXT(${start})`,
    style: { font: { italic: true, color: { rgb: colours.faint } } },
  });
  // The months of the period stand out from those before it.
  const first = `$${String.fromCharCode(65 + left)}${laid.first + 1}`;
  grid.rule({
    type: 'expression',
    range: `${fixed(laid.first, left)}:${fixed(laid.last, left)}`.replaceAll('$', ''),
    formula: `AND(${first}<=${names.day('to')},EOMONTH(${first},0)>=${names.day('from')})`,
    style: { font: { bold: true, color: { rgb: colours.accent } } },
  });
  note(grid, report, total + 1, words('reports.notes.months'), last);
  const months = grid.values(laid.columnOf('month'), laid.first, laid.last);
  const salesValues = grid.values(laid.columnOf('sales'), laid.first, laid.last);
  const targetValues = grid.values(laid.columnOf('target'), laid.first, laid.last);
  grid.chart(
    monthsChart(report, { months, sales: salesValues, target: targetValues }, chartRow, left, 16, last + 1),
  );
  return {
    sheet: grid.sheet({
      widths: [2, 14, 19, 19, 15, 16, 19, 19, 18, 12, 14],
      frozenRows: 0,
      titleRows: null,
      printed: last + 1,
    }),
    months,
    sales: salesValues,
    target: targetValues,
  };
};

/** Sales by month as bars, the target as a line where every bar has one. */
export const monthsChart = (
  report: Report,
  values: { readonly months: ChartValues; readonly sales: ChartValues; readonly target: ChartValues },
  row: number,
  column: number,
  rows: number,
  lastColumn: number,
) => {
  const { words, styles, figures, currency } = report;
  const attainment = figures.current.attainment.value;
  const withTarget = values.target.values.some((value) => typeof value === 'number');
  const title =
    attainment === null
      ? words('reports.charts.salesOnly', { sales: moneyText(report, figures.current.sales.value ?? 0) })
      : words('reports.charts.salesTarget', { attainment: ratioText(report, attainment) });
  return {
    direction: 'standing' as const,
    title,
    description: title,
    categories: values.months,
    series: [
      {
        name: words('reports.columns.sales'),
        values: values.sales,
        colour: colours.accent,
        type: 'bar' as const,
        labels: false,
      },
      ...(withTarget
        ? [
            {
              name: words('reports.columns.target'),
              values: values.target,
              colour: colours.ink,
              type: 'line' as const,
              labels: false,
            },
          ]
        : []),
    ],
    categoryTitle: words('reports.charts.monthAxis'),
    valueTitle: words('reports.charts.salesAxis', { currency }),
    categoryFormat: styles.codes.month,
    valueFormat: styles.codes.chart,
    from: { row, column },
    to: { row: row + rows, column: lastColumn },
  };
};
