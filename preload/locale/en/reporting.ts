/** English words: the reports page. */
export const reporting = {
  'reporting.monthly': 'Monthly report for management',
  'reporting.monthly.text':
    'An Excel workbook with live formulas over its data sheets: summary, sales against targets, team, products, clients, pipeline.',
  'reporting.period': 'Period',
  'reporting.language': 'Language of the report',
  'reporting.team': 'Team',
  'reporting.region': 'Region',
  'reporting.all': 'All',
  'reporting.create': 'Create the report',
  'reporting.saved': 'Report saved: {name}',
  'reporting.notSaved': 'The report was not saved.',
  'reporting.preview': 'Sales in the period',
} as const;
