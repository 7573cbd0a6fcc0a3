/** The formulas of the key figures: for the period, and where it makes sense for the two it is compared with. */
import type { FigureId } from '#contract/sales.ts';
import type { Formulas } from '#electron/features/reports/formulas.ts';
import type { PeriodKey, Report } from '#electron/features/reports/report.ts';
import { paceFormula } from '#electron/features/reports/sheets/group-columns.ts';
import type { Format } from '#electron/features/reports/styles.ts';

export interface KeyFigure {
  readonly id: FigureId;
  readonly format: Format;
  /** The formula in a period, given the addresses of other key figures of the same period; null where it is not shown. */
  readonly formula: (period: PeriodKey, at: (id: FigureId) => string) => string | null;
  readonly array?: boolean;
}

/** For figures that only the period itself has. */
const only =
  (formula: (at: (id: FigureId) => string) => string): KeyFigure['formula'] =>
  (period, at) =>
    period === 'current' ? formula(at) : null;

/**
 * @param concentration address of the share of the first clients on the sheet of clients
 * @param clients address of the number of clients there
 */
export const keyFigures = (
  report: Report,
  formulas: Formulas,
  cells: { readonly concentration: string; readonly clients: string },
): readonly KeyFigure[] => {
  const { names } = report;
  const none = names.none;
  const { days, round } = formulas;
  const first = (column: 'firstSale' | 'firstHere') => names.column('clientSales', column);
  return [
    { id: 'sales', format: 'money', formula: (period) => round(formulas.sum('amount', days(period))) },
    { id: 'orders', format: 'integer', formula: (period) => formulas.count('sales', days(period)) },
    {
      id: 'averageSale',
      format: 'money',
      formula: (_period, at) => `IF(${at('orders')}=0,${none},ROUND(${at('sales')}/${at('orders')},2))`,
    },
    {
      id: 'margin',
      format: 'money',
      formula: (period) =>
        `IF(${formulas.count('costKnown', days(period))}=0,${none},ROUND(${formulas.sum('margin', days(period), null, true)},2))`,
    },
    {
      id: 'marginPercent',
      format: 'percent',
      formula: (period, at) => {
        const sold = `ROUND(${formulas.sum('amount', days(period), null, true)},2)`;
        return `IF(ISNUMBER(${at('margin')}),IF(${sold}=0,${none},${at('margin')}/${sold}),${none})`;
      },
    },
    { id: 'target', format: 'money', formula: only(() => formulas.target(0, '0')) },
    { id: 'attainment', format: 'percent', formula: only((at) => formulas.ratio(at('sales'), at('target'))) },
    {
      id: 'gap',
      format: 'money',
      formula: only((at) => `IF(ISNUMBER(${at('target')}),ROUND(${at('target')}-${at('sales')},2),${none})`),
    },
    { id: 'pace', format: 'percent', formula: only((at) => paceFormula(report, at('attainment'))) },
    { id: 'wonCount', format: 'integer', formula: (period) => formulas.closed(1, days(period)) },
    { id: 'wonValue', format: 'money', formula: (period) => round(formulas.closedAmount(1, days(period))) },
    { id: 'lostCount', format: 'integer', formula: (period) => formulas.closed(2, days(period)) },
    {
      id: 'winRate',
      format: 'percent',
      formula: (_period, at) =>
        `IF(${at('wonCount')}+${at('lostCount')}=0,${none},${at('wonCount')}/(${at('wonCount')}+${at('lostCount')}))`,
    },
    {
      id: 'winRateByValue',
      format: 'percent',
      formula: (period, at) => {
        const lost = formulas.closedAmount(2, days(period));
        return `IF(${at('wonValue')}+${lost}=0,${none},${at('wonValue')}/(${at('wonValue')}+${lost}))`;
      },
    },
    {
      id: 'averageWon',
      format: 'money',
      formula: (_period, at) =>
        `IF(${at('wonCount')}=0,${none},ROUND(${at('wonValue')}/${at('wonCount')},2))`,
    },
    { id: 'cycle', format: 'quantity', array: true, formula: (period) => formulas.cycle(days(period)) },
    { id: 'openCount', format: 'integer', formula: only(() => formulas.open('count')) },
    { id: 'openValue', format: 'money', formula: only(() => round(formulas.open('amount'))) },
    { id: 'weightedPipeline', format: 'money', formula: only(() => round(formulas.open('weighted'))) },
    {
      id: 'coverage',
      format: 'percent',
      formula: only(
        (at) =>
          `IF(ISNUMBER(${at('gap')}),IF(${at('gap')}<=0,${none},${at('openValue')}/${at('gap')}),${none})`,
      ),
    },
    {
      id: 'velocity',
      format: 'money',
      // From the amount won, not from its rounded average.
      formula: only(
        (at) =>
          `IF(AND(ISNUMBER(${at('averageWon')}),ISNUMBER(${at('winRate')}),ISNUMBER(${at('cycle')})),IF(N(${at('cycle')})=0,${none},ROUND(${at('openCount')}*(${at('wonValue')}/${at('wonCount')})*${at('winRate')}/${at('cycle')},2)),${none})`,
      ),
    },
    { id: 'clients', format: 'integer', formula: only(() => cells.clients) },
    {
      id: 'newClients',
      format: 'integer',
      formula: (period) => {
        const { from, to } = days(period);
        return `COUNTIFS(${first('firstHere')},1,${first('firstSale')},">="&${from},${first('firstSale')},"<="&${to})`;
      },
    },
    { id: 'concentration', format: 'percent', formula: only(() => cells.concentration) },
  ];
};
