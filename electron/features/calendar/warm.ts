/** Makes ready what the calendar is asked first: the month around today, and what stands in the way in it. */
import { conflictMarks } from '#electron/features/availability/marks.ts';
import { placesBetween, warmOccurrences } from '#electron/features/occurrences/occurrences.ts';
import { Pace } from '#electron/features/pace.ts';
import { dayAt, machineZone } from '#electron/features/zones.ts';
import type { Store } from '#electron/store/store.ts';

/** As many days as a month shows, and so many of them before today. */
const shownDays = 42;
const before = 14;

const warming = new WeakSet<Store>();

const warm = async (store: Store): Promise<void> => {
  await warmOccurrences(store);
  const pace = new Pace(true);
  const zone = machineZone();
  const first = dayAt(Date.now(), zone) - before;
  // Day by day: changes that come meanwhile are followed, and no turn is long.
  for (let day = first; day < first + shownDays; day++) {
    await pace.rest();
    conflictMarks(store, placesBetween(store, day, day + 1, zone));
  }
};

/** Makes it ready in the background. Calling it again does nothing: changes are followed from then on. */
export const warmCalendar = (store: Store): void => {
  if (warming.has(store)) return;
  warming.add(store);
  setTimeout(() => {
    // What fails here fails again where it is asked for, and is reported there.
    warm(store).catch(() => undefined);
  }, 0).unref();
};
