/** The title of what the calendar shows: '16 – 22 November 2026', 'November 2026', 'Tuesday 24 November 2026'. */
import { addDays, timeOfDay, toDay } from '#contract/plain-date.ts';
import { localeOf } from '#locale/format.ts';
import type { Language } from '#locale/translate.ts';
import type { CalendarView, DayRange } from '#renderer/features/calendar/views.ts';

const at = (date: string) => timeOfDay(toDay(date));

export const calendarTitle = (
  view: CalendarView,
  date: string,
  { from, to }: DayRange,
  language: Language,
): string => {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: 'UTC' });
  switch (view) {
    case 'day':
    case 'teamDay':
      return format({ dateStyle: 'full' }).format(at(date));
    case 'teamWeek':
    case 'week':
    case 'workWeek':
      return format({ day: 'numeric', month: 'long', year: 'numeric' }).formatRange(
        at(from),
        at(addDays(to, -1)),
      );
    case 'month':
    case 'list':
      return format({ month: 'long', year: 'numeric' }).format(at(date));
    case 'year':
      return date.slice(0, 4);
  }
};
