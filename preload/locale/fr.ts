/** The French catalogue: one file per feature, put together. */

import { appointmentEditor } from '#locale/fr/appointment-editor.ts';
import { availability } from '#locale/fr/availability.ts';
import { calendar } from '#locale/fr/calendar.ts';
import { capture } from '#locale/fr/capture.ts';
import { choices } from '#locale/fr/choices.ts';
import { commands } from '#locale/fr/commands.ts';
import { common } from '#locale/fr/common.ts';
import { documentPrint } from '#locale/fr/document-print.ts';
import { documentRecords } from '#locale/fr/document-records.ts';
import { documentWords } from '#locale/fr/document-words.ts';
import { duplicates } from '#locale/fr/duplicates.ts';
import { fields } from '#locale/fr/fields.ts';
import { figures } from '#locale/fr/figures.ts';
import { frame } from '#locale/fr/frame.ts';
import { help } from '#locale/fr/help.ts';
import { history } from '#locale/fr/history.ts';
import { holidays } from '#locale/fr/holidays.ts';
import { home } from '#locale/fr/home.ts';
import { hours } from '#locale/fr/hours.ts';
import { icalendar } from '#locale/fr/icalendar.ts';
import { importing } from '#locale/fr/importing.ts';
import { imports } from '#locale/fr/imports.ts';
import { library } from '#locale/fr/library.ts';
import { lists } from '#locale/fr/lists.ts';
import { meetings } from '#locale/fr/meetings.ts';
import { merge } from '#locale/fr/merge.ts';
import { periods } from '#locale/fr/periods.ts';
import { proposals } from '#locale/fr/proposals.ts';
import { proposalsPage } from '#locale/fr/proposals-page.ts';
import { readback } from '#locale/fr/readback.ts';
import { records } from '#locale/fr/records.ts';
import { reminders } from '#locale/fr/reminders.ts';
import { reporting } from '#locale/fr/reporting.ts';
import { reports } from '#locale/fr/reports.ts';
import { sales } from '#locale/fr/sales.ts';
import { search } from '#locale/fr/search.ts';
import { settings } from '#locale/fr/settings.ts';
import { shell } from '#locale/fr/shell.ts';
import { slides } from '#locale/fr/slides.ts';
import { start } from '#locale/fr/start.ts';
import { team } from '#locale/fr/team.ts';
import { templates } from '#locale/fr/templates.ts';
import { vcards } from '#locale/fr/vcards.ts';
import { windows } from '#locale/fr/windows.ts';
import { word } from '#locale/fr/word.ts';

export const fr = {
  ...common,
  ...calendar,
  ...availability,
  ...windows,
  ...commands,
  ...help,
  ...documentPrint,
  ...documentRecords,
  ...documentWords,
  ...duplicates,
  ...holidays,
  ...hours,
  ...team,
  ...home,
  ...capture,
  ...search,
  ...fields,
  ...choices,
  ...frame,
  ...history,
  ...imports,
  ...icalendar,
  ...library,
  ...lists,
  ...proposals,
  ...proposalsPage,
  ...readback,
  ...records,
  ...reminders,
  ...sales,
  ...reports,
  ...slides,
  ...merge,
  ...settings,
  ...shell,
  ...periods,
  ...start,
  ...reporting,
  ...figures,
  ...importing,
  ...appointmentEditor,
  ...word,
  ...vcards,
  ...templates,
  ...meetings,
} as const;
