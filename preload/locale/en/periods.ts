/** English words: choosing a period. */
export const periods = {
  'periods.unit': 'Kind of period',
  'periods.month': 'Month',
  'periods.quarter': 'Quarter',
  'periods.year': 'Year',
  'periods.days': 'Dates',
  'periods.before': 'Period before',
  'periods.after': 'Period after',
  'periods.from': 'From',
  'periods.to': 'To',
} as const;
