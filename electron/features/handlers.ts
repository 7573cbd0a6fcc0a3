/** Every handler by its channel: what the dispatcher looks up. A feature adds its line here. */
import { availabilityHandlers } from '#electron/features/availability/handlers.ts';
import { calendarHandlers } from '#electron/features/calendar/handlers.ts';
import { seriesHandlers } from '#electron/features/calendar/series.ts';
import { captureHandlers } from '#electron/features/capture/handlers.ts';
import { clientHandlers } from '#electron/features/clients/handlers.ts';
import { documentHandlers } from '#electron/features/documents/handlers.ts';
import { duplicateHandlers } from '#electron/features/duplicates/handlers.ts';
import { historyHandlers } from '#electron/features/history/handlers.ts';
import { holidayHandlers } from '#electron/features/holidays/handlers.ts';
import { homeHandlers } from '#electron/features/home/handlers.ts';
import { hourHandlers } from '#electron/features/hours/handlers.ts';
import { icalendarHandlers } from '#electron/features/icalendar/handlers.ts';
import { importHandlers } from '#electron/features/imports/handlers.ts';
import { meetingHandlers } from '#electron/features/meetings/handlers.ts';
import { mergeHandlers } from '#electron/features/merge/handlers.ts';
import { proposalHandlers } from '#electron/features/proposals/handlers.ts';
import { readbackHandlers } from '#electron/features/readback/handlers.ts';
import { recordHandlers } from '#electron/features/records/handlers.ts';
import { reminderHandlers } from '#electron/features/reminders/handlers.ts';
import { reportHandlers } from '#electron/features/reports/handlers.ts';
import { salesHandlers } from '#electron/features/sales/handlers.ts';
import { searchHandlers } from '#electron/features/search/handlers.ts';
import { templateHandlers } from '#electron/features/templates/handlers.ts';
import { vcardHandlers } from '#electron/features/vcards/handlers.ts';
import { workspaceHandlers } from '#electron/features/workspace/handlers.ts';

export const handlers = {
  ...workspaceHandlers,
  ...historyHandlers,
  ...recordHandlers,
  ...calendarHandlers,
  ...icalendarHandlers,
  ...seriesHandlers,
  ...captureHandlers,
  ...availabilityHandlers,
  ...clientHandlers,
  ...documentHandlers,
  ...duplicateHandlers,
  ...homeHandlers,
  ...holidayHandlers,
  ...hourHandlers,
  ...importHandlers,
  ...meetingHandlers,
  ...mergeHandlers,
  ...salesHandlers,
  ...proposalHandlers,
  ...readbackHandlers,
  ...reminderHandlers,
  ...reportHandlers,
  ...searchHandlers,
  ...templateHandlers,
  ...vcardHandlers,
};
