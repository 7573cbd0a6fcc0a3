/** What of a month is answered: of each day the first, as many as a day could ever show, and how many were left out. */
import type { Output } from '#contract/channels.ts';
import { clockAt } from '#electron/features/calendar/shown.ts';
import type { Place } from '#electron/features/occurrences/place.ts';

interface FirstOfDay {
  /** In the order given. */
  readonly places: readonly Place[];
  readonly leftOut: Output<'calendar.range'>['leftOut'];
}

/** As the calendar orders those of a day: what starts first, then what lasts longer, then by title. */
const byOrder = (a: Place, b: Place): number =>
  a.startMs - b.startMs || b.endMs - a.endMs || a.record.title.localeCompare(b.record.title);

/** The day of `zone` that it begins and ends on; null: it has several, or lasts all day. */
const onlyDay = ({ days, startMs, endMs }: Place, zone: string): string | null => {
  if (days !== null) return null;
  const day = clockAt(startMs, zone).slice(0, 10);
  return day === clockAt(endMs, zone).slice(0, 10) ? day : null;
};

/** @param zone IANA name @param lines of each day; null: all @returns `places` itself where nothing is left out */
export const firstOfDay = (places: readonly Place[], zone: string, lines: number | null): FirstOfDay => {
  if (lines === null) return { places, leftOut: [] };
  const days = new Map<string, Place[]>();
  for (const place of places) {
    const day = onlyDay(place, zone);
    if (day === null) continue;
    const others = days.get(day);
    if (others) others.push(place);
    else days.set(day, [place]);
  }
  const leftOut: FirstOfDay['leftOut'] = [];
  const hidden = new Set<Place>();
  for (const [on, all] of days) {
    if (all.length <= lines) continue;
    leftOut.push({ on, count: all.length - lines });
    for (const place of all.sort(byOrder).slice(lines)) hidden.add(place);
  }
  return { places: hidden.size === 0 ? places : places.filter((place) => !hidden.has(place)), leftOut };
};
