/** The sums and counts that the report's formulas are made of. Text of formulas, in English function names. */
import type { DataColumnKey, DayName, Names } from '#electron/features/reports/names.ts';
import type { Numbered } from '#electron/features/reports/records.ts';

/** Two days: names or addresses of cells. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** Records of one group: the dimension, and the address of the cell with its number (or the number). */
export interface GroupCell {
  readonly by: Numbered;
  readonly number: string;
}

/** What both order lines and won opportunities have. */
type Shared = 'amount' | 'quantity' | 'margin';

const orderColumn: Record<Shared, DataColumnKey<'orders'>> = {
  amount: 'net',
  quantity: 'quantity',
  margin: 'margin',
};

export interface Formulas {
  /** Σ over the sales of the days, not rounded. */
  sum(what: Shared, days: Days, group?: GroupCell | null, known?: boolean): string;
  /** Number of sales, or (lines) of lines and won opportunities. */
  count(what: 'sales' | 'lines' | 'costKnown', days: Days, group?: GroupCell | null): string;
  /** Number of opportunities of an outcome that closed in the days. */
  closed(outcome: 1 | 2, days: Days, group?: GroupCell | null): string;
  closedAmount(outcome: 1 | 2, days: Days, group?: GroupCell | null): string;
  /** The median cycle of those won: an array formula. */
  cycle(days: Days, group?: GroupCell | null): string;
  open(what: 'count' | 'amount' | 'weighted', group?: GroupCell | null, more?: string): string;
  /** Targets that count for a level (0 the whole report, 1 rep, 2 team, 3 region) and its number in the period. */
  target(level: number, number: string): string;
  round(formula: string): string;
  /** above ÷ below, or "not computable". Both are addresses or short formulas. */
  ratio(above: string, below: string): string;
  days(name: 'current' | 'previous' | 'year'): Days;
}

const numberColumns = {
  client: 'clientNo',
  rep: 'repNo',
  team: 'teamNo',
  region: 'regionNo',
  product: 'productNo',
  family: 'familyNo',
} as const satisfies Record<Numbered, DataColumnKey<'orders'> & DataColumnKey<'opportunities'>>;

const dayPairs: Record<'current' | 'previous' | 'year', readonly [DayName, DayName]> = {
  current: ['from', 'to'],
  previous: ['previousFrom', 'previousTo'],
  year: ['yearFrom', 'yearTo'],
};

export const reportFormulas = (names: Names): Formulas => {
  const order = (column: DataColumnKey<'orders'>) => names.column('orders', column);
  const opportunity = (column: DataColumnKey<'opportunities'>) => names.column('opportunities', column);
  const target = (column: DataColumnKey<'targets'>) => names.column('targets', column);
  const within = (column: string, { from, to }: Days) => `${column},">="&${from},${column},"<="&${to}`;
  const ofGroup = (table: 'orders' | 'opportunities', group: GroupCell | null | undefined) =>
    group ? `,${names.column(table, numberColumns[group.by])},${group.number}` : '';
  const orderTerms = (days: Days, group: GroupCell | null | undefined) =>
    `${within(order('date'), days)},${order('counts')},1${ofGroup('orders', group)}`;
  const soldTerms = (days: Days, group: GroupCell | null | undefined) =>
    `${within(opportunity('closed'), days)},${opportunity('counts')},1${ofGroup('opportunities', group)}`;
  const closedTerms = (outcome: number, days: Days, group: GroupCell | null | undefined) =>
    `${opportunity('outcomeNo')},${outcome},${within(opportunity('closed'), days)}${ofGroup('opportunities', group)}`;
  const none = names.none;
  return {
    sum(what, days, group, known = false) {
      const orderKnown = known ? `,${order('costKnown')},1` : '';
      const soldKnown = known ? `,${opportunity('costKnown')},1` : '';
      return `SUMIFS(${order(orderColumn[what])},${orderTerms(days, group)}${orderKnown})+SUMIFS(${opportunity(what)},${soldTerms(days, group)}${soldKnown})`;
    },
    count(what, days, group) {
      const column = what === 'sales' ? 'firstLine' : what === 'costKnown' ? 'costKnown' : null;
      const orders = `COUNTIFS(${orderTerms(days, group)}${column === null ? '' : `,${order(column)},1`})`;
      const known = what === 'costKnown' ? `,${opportunity('costKnown')},1` : '';
      return `${orders}+COUNTIFS(${soldTerms(days, group)}${known})`;
    },
    closed: (outcome, days, group) => `COUNTIFS(${closedTerms(outcome, days, group)})`,
    closedAmount: (outcome, days, group) =>
      `SUMIFS(${opportunity('amount')},${closedTerms(outcome, days, group)})`,
    cycle(days, group) {
      const conditions = [
        `(${opportunity('closed')}>=${days.from})`,
        `(${opportunity('closed')}<=${days.to})`,
        ...(group ? [`(${opportunity(numberColumns[group.by])}=${group.number})`] : []),
      ].join('*');
      const known = `COUNTIFS(${closedTerms(1, days, group)},${opportunity('cycle')},">=0")`;
      return `IF(${known}=0,${none},MEDIAN(IF(ISNUMBER(${opportunity('cycle')}),IF(${conditions}=1,${opportunity('cycle')}))))`;
    },
    open(what, group, more = '') {
      const terms = `${opportunity('open')},1${ofGroup('opportunities', group)}${more}`;
      return what === 'count' ? `COUNTIFS(${terms})` : `SUMIFS(${opportunity(what)},${terms})`;
    },
    target(level, number) {
      const terms = `${target('rowKind')},${level},${target('rowNo')},${number}`;
      const months = `(YEAR(${names.day('to')})-YEAR(${names.day('from')}))*12+MONTH(${names.day('to')})-MONTH(${names.day('from')})+1`;
      return `IF(SUMIFS(${target('monthInPeriod')},${terms})<${months},${none},ROUND(SUMIFS(${target('inPeriod')},${terms}),2))`;
    },
    round: (formula) => `ROUND(${formula},2)`,
    ratio: (above, below) => `IF(ISNUMBER(${below}),IF(${below}=0,${none},${above}/${below}),${none})`,
    days: (name) => ({ from: names.day(dayPairs[name][0]), to: names.day(dayPairs[name][1]) }),
  };
};
