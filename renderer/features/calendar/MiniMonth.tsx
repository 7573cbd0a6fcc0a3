/** A small month beside the calendar: days with something on are marked, a click goes there. */
import { DatePicker } from '@mantine/dates';
import { useEffect, useState } from 'react';
import type { CalendarFilter } from '#contract/calendar.ts';
import { addDays, daysBetween, firstOfMonth } from '#contract/plain-date.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useCalendarLabels } from '#renderer/data/use-calendar-labels.ts';
import { useSettings, useT } from '#renderer/data/workspace.ts';
import { useDayCounts } from '#renderer/features/calendar/use-day-counts.ts';
import { type DayRange, startOfWeek } from '#renderer/features/calendar/views.ts';

interface Props {
  readonly date: string;
  /** What the calendar shows, marked too. */
  readonly days: DayRange;
  readonly zone: string;
  readonly filter: CalendarFilter;
  readonly onChoose: (date: string) => void;
}

export function MiniMonth({ date, days, zone, filter, onChoose }: Props) {
  const t = useT();
  const formats = useFormats();
  const labels = useCalendarLabels();
  const { calendar: look } = useSettings();
  const [month, setMonth] = useState(firstOfMonth(date));
  useEffect(() => setMonth(firstOfMonth(date)), [date]);
  const from = startOfWeek(month, look.weekBegins);
  // A month that is shown whole needs no mark.
  const week = daysBetween(days.from, days.to) <= 7;
  const counts = useDayCounts({ from, to: addDays(from, 42) }, zone, filter);

  return (
    <section className="cal-mini" aria-label={t('calendar.miniMonth')}>
      <DatePicker
        size="xs"
        value={date}
        date={month}
        onDateChange={setMonth}
        onChange={(chosen) => {
          if (chosen !== null) onChoose(chosen);
        }}
        ariaLabels={labels}
        firstDayOfWeek={(look.weekBegins % 7) as 0 | 1 | 2 | 3 | 4 | 5 | 6}
        withWeekNumbers={look.weekNumbers}
        highlightToday
        getDayProps={(day) => {
          const count = counts.get(day) ?? 0;
          return {
            'data-busy': count > 0 || undefined,
            'data-shown': (week && day >= days.from && day < days.to) || undefined,
            'aria-label':
              count > 0
                ? t('calendar.dayCount', { day: formats.dateLong(day), count })
                : formats.dateLong(day),
          };
        }}
      />
    </section>
  );
}
