/** French words: choosing a period. */
import type { periods as english } from '#locale/en/periods.ts';
import type { SameKeys } from '#locale/message.ts';

export const periods: SameKeys<typeof english> = {
  'periods.unit': 'Type de période',
  'periods.month': 'Mois',
  'periods.quarter': 'Trimestre',
  'periods.year': 'Année',
  'periods.days': 'Dates',
  'periods.before': 'Période précédente',
  'periods.after': 'Période suivante',
  'periods.from': 'Du',
  'periods.to': 'Au',
};
