/** On which days there is something, for months drawn small. */
import { useMemo } from 'react';
import type { CalendarFilter } from '#contract/calendar.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import type { DayRange } from '#renderer/features/calendar/views.ts';

export const useDayCounts = (
  days: DayRange | null,
  zone: string,
  filter: CalendarFilter,
): ReadonlyMap<string, number> => {
  const { data } = useQuery('calendar.days', days && { ...days, zone, filter });
  return useMemo(() => new Map((data ?? []).map(({ on, count }) => [on, count])), [data]);
};
