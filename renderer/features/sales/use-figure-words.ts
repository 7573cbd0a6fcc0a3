/** Figures in words: their names, definitions and values, in the window's language. */
import { useMemo } from 'react';
import { type Dimension, type FigureId, type FigureValue, figureUnits } from '#contract/sales.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useT } from '#renderer/data/workspace.ts';

export interface FigureWords {
  readonly name: (figure: FigureId) => string;
  readonly definition: (figure: FigureId) => string;
  /** A number in the figure's unit. `short` leaves cents and decimals out. */
  readonly amount: (figure: FigureId, value: number, short?: boolean) => string;
  /** The value, or a dash where it cannot be computed. */
  readonly value: (figure: FigureId, value: FigureValue | undefined, short?: boolean) => string;
  /** The value with little room: what it is counted in is left to `detail`. */
  readonly tile: (figure: FigureId, value: FigureValue) => string;
  /** Why there is no value, or what stands above and below the line of a ratio; empty when there is nothing to add. */
  readonly detail: (figure: FigureId, value: FigureValue) => string;
  /** The label of a group: periods as the language writes them, a word for what has none. */
  readonly group: (by: Dimension, key: string, label: string) => string;
}

/** Ratios of money are explained in money, the others in counts. */
const moneyRatios: readonly FigureId[] = [
  'marginPercent',
  'winRateByValue',
  'attainment',
  'coverage',
  'growth',
  'growthYear',
  'concentration',
];
/** Of these, what stands above the line is no part of what stands below it. */
const quotients: readonly FigureId[] = ['averageSale', 'averageWon', 'cycleMean', 'coverage'];
/** What stands above and below their line are figures themselves: their definition says which. */
const composed: readonly FigureId[] = ['pace', 'velocity'];
const times: readonly Dimension[] = ['month', 'quarter', 'year'];

export const useFigureWords = (): FigureWords => {
  const t = useT();
  const formats = useFormats();
  return useMemo<FigureWords>(() => {
    const amount = (figure: FigureId, value: number, short = false): string => {
      switch (figureUnits[figure]) {
        case 'money':
          return formats.money(value, short ? 0 : 2);
        case 'moneyPerDay':
          return t('sales.perDay', { amount: formats.money(value, short ? 0 : 2) });
        case 'ratio':
          if (figure.startsWith('growth')) return formats.change(value);
          // Rates are compared with each other: a tenth of a percent hides who is ahead.
          return formats.ratio(value, figure.startsWith('winRate') ? 2 : 1);
        case 'days':
          return t('sales.days', { count: Math.round(value * 10) / 10 });
        case 'count':
        case 'decimal':
          return formats.number(value);
      }
    };
    return {
      name: (figure) => t(`figures.${figure}.name`),
      definition: (figure) => t(`figures.${figure}.definition`),
      amount,
      value: (figure, value, short) =>
        value === undefined || value.value === null ? '–' : amount(figure, value.value, short),
      tile: (figure, { value }) => {
        if (value === null) return '–';
        return figureUnits[figure] === 'moneyPerDay' ? formats.money(value, 0) : amount(figure, value, true);
      },
      detail: (figure, value) => {
        if (value.value === null) return t(`notComputable.${value.why}`);
        if (figureUnits[figure] === 'moneyPerDay') return t('sales.aDay');
        if (value.above === undefined || value.below === undefined) return '';
        if (composed.includes(figure)) return '';
        const money = moneyRatios.includes(figure);
        const count = (part: number) => formats.number(part, 1);
        const above =
          money || figureUnits[figure] === 'money' ? formats.money(value.above, 0) : count(value.above);
        return t(quotients.includes(figure) ? 'sales.over' : 'sales.from', {
          above,
          below: money ? formats.money(value.below, 0) : count(value.below),
        });
      },
      group: (by, key, label) => {
        if (key === '') return t('sales.none');
        return times.includes(by) ? formats.period(key) : label;
      },
    };
  }, [t, formats]);
};
