/** English words: what is written on slides. */
export const slides = {
  'slides.continued': '{title} ({page} of {pages})',
  'slides.nextSteps': 'Next steps',
  'slides.next.confirm': 'Confirm by signing the proposal',
  'slides.next.confirmBy': 'Confirm by signing the proposal before {date}',
  'slides.next.deposit': 'A deposit of {amount} with the order ({percent})',
  'slides.next.talk': 'Your questions: {contact}',
  'slides.notes.values': 'Figures of the chart:',
  'slides.notes.value': '{label}: {values}',
  'slides.report.compared': '{value} against {before}',
  'slides.report.findings': 'What happened',
  'reporting.monthly.slides':
    'PowerPoint slides in the brand: what happened, charts of sales against targets, team, products, clients and pipeline, key figures.',
  'reporting.format': 'File',
  'reporting.format.xlsx': 'Excel workbook',
  'reporting.format.pptx': 'PowerPoint slides',
} as const;
