/** How much takes place on each of many days: for months drawn small, where the appointments themselves are not shown. */
import type { Input, Output } from '#contract/channels.ts';
import { type Day, fromDay, toDay } from '#contract/plain-date.ts';
import { filterOf } from '#electron/features/calendar/filter.ts';
import { placesBetween } from '#electron/features/occurrences/occurrences.ts';
import { zoneOf } from '#electron/features/zones.ts';
import type { Store } from '#electron/store/store.ts';

const milliseconds = 86_400_000;

/** What goes on for days counts on each of them; days with nothing on are left out. */
export const dayCounts = (
  store: Store,
  { from, to, zone, filter }: Input<'calendar.days'>,
): Output<'calendar.days'> => {
  const [first, end] = [toDay(from), toDay(to)];
  const counts = new Map<Day, number>();
  const dayAt = (at: number): Day => Math.floor(zoneOf(zone).wallAt(at) / milliseconds);
  for (const { days, startMs, endMs } of placesBetween(store, first, end, zone, filterOf(store, filter))) {
    const begins = days?.from ?? dayAt(startMs);
    // What ends at midnight does not touch the day that begins then.
    const last = days === null ? Math.max(begins, dayAt(endMs - 1)) : days.to - 1;
    for (let day = Math.max(begins, first); day <= Math.min(last, end - 1); day++) {
      counts.set(day, (counts.get(day) ?? 0) + 1);
    }
  }
  return [...counts].sort(([a], [b]) => a - b).map(([day, count]) => ({ on: fromDay(day), count }));
};
