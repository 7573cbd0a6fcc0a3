/** The English catalogue: one file per feature, put together. */

import { appointmentEditor } from '#locale/en/appointment-editor.ts';
import { availability } from '#locale/en/availability.ts';
import { calendar } from '#locale/en/calendar.ts';
import { capture } from '#locale/en/capture.ts';
import { choices } from '#locale/en/choices.ts';
import { commands } from '#locale/en/commands.ts';
import { common } from '#locale/en/common.ts';
import { documentPrint } from '#locale/en/document-print.ts';
import { documentRecords } from '#locale/en/document-records.ts';
import { documentWords } from '#locale/en/document-words.ts';
import { duplicates } from '#locale/en/duplicates.ts';
import { fields } from '#locale/en/fields.ts';
import { figures } from '#locale/en/figures.ts';
import { frame } from '#locale/en/frame.ts';
import { help } from '#locale/en/help.ts';
import { history } from '#locale/en/history.ts';
import { holidays } from '#locale/en/holidays.ts';
import { home } from '#locale/en/home.ts';
import { hours } from '#locale/en/hours.ts';
import { icalendar } from '#locale/en/icalendar.ts';
import { importing } from '#locale/en/importing.ts';
import { imports } from '#locale/en/imports.ts';
import { library } from '#locale/en/library.ts';
import { lists } from '#locale/en/lists.ts';
import { meetings } from '#locale/en/meetings.ts';
import { merge } from '#locale/en/merge.ts';
import { periods } from '#locale/en/periods.ts';
import { proposals } from '#locale/en/proposals.ts';
import { proposalsPage } from '#locale/en/proposals-page.ts';
import { readback } from '#locale/en/readback.ts';
import { records } from '#locale/en/records.ts';
import { reminders } from '#locale/en/reminders.ts';
import { reporting } from '#locale/en/reporting.ts';
import { reports } from '#locale/en/reports.ts';
import { sales } from '#locale/en/sales.ts';
import { search } from '#locale/en/search.ts';
import { settings } from '#locale/en/settings.ts';
import { shell } from '#locale/en/shell.ts';
import { slides } from '#locale/en/slides.ts';
import { start } from '#locale/en/start.ts';
import { team } from '#locale/en/team.ts';
import { templates } from '#locale/en/templates.ts';
import { vcards } from '#locale/en/vcards.ts';
import { windows } from '#locale/en/windows.ts';
import { word } from '#locale/en/word.ts';

export const en = {
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
