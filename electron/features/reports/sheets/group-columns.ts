/** The columns of figures that tables of reps, teams, regions, families and products share. */
import type { FigureId, Figures, Group } from '#contract/sales.ts';
import type { Formulas, GroupCell } from '#electron/features/reports/formulas.ts';
import type { Numbered, ReportRecords } from '#electron/features/reports/records.ts';
import { type Report, ratioOf, shown } from '#electron/features/reports/report.ts';
import { growthFormula } from '#electron/features/reports/sheets/sales.ts';
import { targetLevels } from '#electron/features/reports/sheets/targets.ts';
import type { Format } from '#electron/features/reports/styles.ts';
import type { At, Column } from '#electron/features/reports/table.ts';
import type { MessageKey } from '#locale/translate.ts';

/** One row: a group of the figures, its number in the data sheets and its name. */
export interface GroupItem {
  readonly number: number;
  readonly label: string;
  readonly figures: Figures;
}

export const groupItems = (
  report: Report,
  records: ReportRecords,
  by: Numbered,
  groups: readonly Group[],
): GroupItem[] =>
  groups.map(({ key, label, figures }) => ({
    number: records.numberings[by].numberOf.get(key) ?? 0,
    label: key === '' ? report.words('reports.none') : label,
    figures,
  }));

export type GroupColumns = (
  key:
    | 'number'
    | 'rank'
    | 'label'
    | 'sales'
    | 'share'
    | 'target'
    | 'attainment'
    | 'pace'
    | 'growth'
    | 'won'
    | 'lost'
    | 'winRate'
    | 'averageWon'
    | 'cycle'
    | 'open'
    | 'weighted'
    | 'quantity'
    | 'margin'
    | 'marginPercent',
) => Column<GroupItem>;

/** @param firstRow the row of the first item, from 0 @param salesColumn the letters of the column of sales */
export const groupColumns = (
  report: Report,
  formulas: Formulas,
  by: Numbered,
  items: readonly GroupItem[],
  place: { readonly firstRow: number; readonly salesColumn: string },
): GroupColumns => {
  const { names, words } = report;
  const none = names.none;
  const days = formulas.days('current');
  const group = (at: At): GroupCell => ({ by, number: `$${at('number')}` });
  const level = (targetLevels as readonly string[]).indexOf(by);
  const all = report.figures.current;
  const totalSales = formulas.round(formulas.sum('amount', days));
  const figure = (
    key: string,
    heading: MessageKey,
    format: Format,
    id: FigureId,
    formula: (at: At) => string,
    total: string | null,
    more: Partial<Column<GroupItem>> = {},
  ): Column<GroupItem> => ({
    key,
    heading: words(heading),
    format,
    value: ({ figures }) => shown(report, id, figures[id]),
    formula: (at) => formula(at),
    ...(total === null
      ? {}
      : {
          total: {
            value: shown(report, id, all[id]),
            formula: total,
            ...(more.array ? { array: true } : {}),
          },
        }),
    ...more,
  });
  const won = (at: At) => formulas.closed(1, days, group(at));
  const salesRange = `${place.salesColumn}$${place.firstRow + 1}:${place.salesColumn}$${place.firstRow + items.length}`;
  /** As spreadsheets rank: equal sales have the same place. */
  const rankOf = ({ figures }: GroupItem) =>
    1 + items.filter((other) => salesOf(report, other.figures) > salesOf(report, figures)).length;
  const margin = (cell: GroupCell | null) =>
    `IF(${formulas.count('costKnown', days, cell)}=0,${none},ROUND(${formulas.sum('margin', days, cell, true)},2))`;
  const marginPercent = (cell: GroupCell | null) => {
    const sold = formulas.sum('amount', days, cell, true);
    return `IF(ROUND(${sold},2)=0,${none},(${formulas.sum('margin', days, cell, true)})/(${sold}))`;
  };
  const winRate = (cell: GroupCell | null) => {
    const [first, second] = [formulas.closed(1, days, cell), formulas.closed(2, days, cell)];
    return `IF(${first}+${second}=0,${none},${first}/(${first}+${second}))`;
  };
  const averageWon = (cell: GroupCell | null) =>
    `IF(${formulas.closed(1, days, cell)}=0,${none},ROUND(${formulas.closedAmount(1, days, cell)}/${formulas.closed(1, days, cell)},2))`;
  const target = formulas.target(0, '0');
  const attainment = `IF(ISNUMBER(${target}),IF(${target}=0,${none},${totalSales}/${target}),${none})`;
  const pace = (value: string) => paceFormula(report, value);
  const made: Record<Parameters<GroupColumns>[0], () => Column<GroupItem>> = {
    number: () => ({
      key: 'number',
      heading: words('reports.number'),
      format: 'integer',
      muted: true,
      value: ({ number }) => number,
    }),
    rank: () => ({
      key: 'rank',
      heading: words('reports.columns.rank'),
      format: 'integer',
      value: (item) => rankOf(item),
      formula: (at) => `RANK(${at('sales')},${salesRange})`,
      total: { value: null, formula: null },
    }),
    label: () => ({
      key: 'label',
      heading: words(`reports.columns.${by}` as MessageKey),
      format: 'text',
      strong: true,
      value: ({ label }) => label,
      total: { value: words('reports.total'), formula: null },
    }),
    sales: () =>
      figure(
        'sales',
        'reports.columns.sales',
        'money',
        'sales',
        (at) => formulas.round(formulas.sum('amount', days, group(at))),
        totalSales,
        { bar: true },
      ),
    share: () => ({
      key: 'share',
      heading: words('reports.columns.share'),
      format: 'percent',
      value: ({ figures }) =>
        ratioOf(report, shown(report, 'sales', figures.sales), shown(report, 'sales', all.sales)),
      formula: (at) => `IF(${totalSales}=0,${none},${at('sales')}/${totalSales})`,
    }),
    target: () =>
      figure(
        'target',
        'reports.columns.target',
        'money',
        'target',
        (at) => formulas.target(level, `$${at('number')}`),
        target,
      ),
    attainment: () =>
      figure(
        'attainment',
        'reports.columns.attainment',
        'percent',
        'attainment',
        (at) => formulas.ratio(at('sales'), at('target')),
        attainment,
      ),
    pace: () =>
      figure(
        'pace',
        'reports.columns.pace',
        'percent',
        'pace',
        (at) => pace(at('attainment')),
        pace(attainment),
      ),
    growth: () =>
      figure(
        'growth',
        'reports.columns.growth',
        'growth',
        'growth',
        (at) => growthFormula(formulas, none, days, formulas.days('previous'), group(at)),
        growthFormula(formulas, none, days, formulas.days('previous')),
      ),
    won: () => figure('won', 'reports.columns.won', 'integer', 'wonCount', won, formulas.closed(1, days)),
    lost: () =>
      figure(
        'lost',
        'reports.columns.lost',
        'integer',
        'lostCount',
        (at) => formulas.closed(2, days, group(at)),
        formulas.closed(2, days),
      ),
    winRate: () =>
      figure(
        'winRate',
        'reports.columns.winRate',
        'percent',
        'winRate',
        (at) => `IF(${at('won')}+${at('lost')}=0,${none},${at('won')}/(${at('won')}+${at('lost')}))`,
        winRate(null),
      ),
    averageWon: () =>
      figure(
        'averageWon',
        'reports.columns.averageWon',
        'money',
        'averageWon',
        (at) => averageWon(group(at)),
        averageWon(null),
      ),
    cycle: () =>
      figure(
        'cycle',
        'reports.columns.cycle',
        'quantity',
        'cycle',
        (at) => formulas.cycle(days, group(at)),
        formulas.cycle(days),
        { array: true },
      ),
    open: () =>
      figure(
        'open',
        'reports.columns.openPipeline',
        'money',
        'openValue',
        (at) => formulas.round(formulas.open('amount', group(at))),
        formulas.round(formulas.open('amount')),
      ),
    weighted: () =>
      figure(
        'weighted',
        'reports.columns.weighted',
        'money',
        'weightedPipeline',
        (at) => formulas.round(formulas.open('weighted', group(at))),
        formulas.round(formulas.open('weighted')),
      ),
    quantity: () =>
      figure(
        'quantity',
        'reports.columns.quantity',
        'quantity',
        'quantity',
        (at) => `ROUND(${formulas.sum('quantity', days, group(at))},3)`,
        `ROUND(${formulas.sum('quantity', days)},3)`,
      ),
    margin: () =>
      figure('margin', 'reports.columns.margin', 'money', 'margin', (at) => margin(group(at)), margin(null)),
    marginPercent: () =>
      figure(
        'marginPercent',
        'reports.columns.marginPercent',
        'percent',
        'marginPercent',
        (at) => marginPercent(group(at)),
        marginPercent(null),
      ),
  };
  return (key) => made[key]();
};

/** Attainment ÷ share of the working days gone by, which the sheet "About" counts. */
export const paceFormula = (report: Report, attainment: string): string => {
  const { names } = report;
  const [all, gone] = [names.day('workingDays'), names.day('workingDaysGone')];
  return `IF(AND(ISNUMBER(${attainment}),${names.day('today')}>=${names.day('from')},N(${all})>0,N(${gone})>0),${attainment}/(N(${gone})/N(${all})),${names.none})`;
};

const salesOf = (report: Report, figures: Figures): number => {
  const value = shown(report, 'sales', figures.sales);
  return typeof value === 'number' ? value : 0;
};
