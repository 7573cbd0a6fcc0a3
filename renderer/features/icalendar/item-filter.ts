/** Which items of a calendar file are listed. */
import type { CalendarItem, ItemState } from '#contract/icalendar.ts';

export type ItemFilter = 'all' | ItemState | 'conflicts' | 'lost';

export const lets = (filter: ItemFilter, item: CalendarItem): boolean => {
  if (filter === 'all') return true;
  if (filter === 'conflicts') return item.conflicts.length > 0;
  if (filter === 'lost') return item.state !== 'refused' && item.lost.length > 0;
  return item.state === filter;
};
