/** Calendar files that were opened. */
import type { ReadFile } from '#electron/features/icalendar/draft.ts';
import { newOpened } from '#electron/features/opened.ts';

export const openedCalendars = newOpened<{ readonly name: string; readonly read: ReadFile }>();
