/**
 * Tells of reminders when they are due. One timer goes to the next one, but never for longer than a minute: a clock that is
 * put on, or a machine that wakes, is noticed then at the latest.
 */
import type { OccurrenceRef } from '#contract/calendar.ts';
import { dueNow, keyOfPlace, type Moment, momentsUntil } from '#electron/features/reminders/due.ts';
import { machineZone } from '#electron/features/zones.ts';
import type { Store } from '#electron/store/store.ts';

/** Milliseconds. */
const longestWait = 60_000;
const shortestWait = 200;
/** After a change of the store: many come in a row. */
const settleTime = 100;

/** One that has become due. */
export interface Reminded {
  readonly ref: OccurrenceRef;
  readonly title: string;
  readonly place: string | null;
  /** Milliseconds since 1970. */
  readonly startMs: number;
  readonly allDay: boolean;
}

export interface ReminderClock {
  /** Looks at once: the machine has woken. */
  check(): void;
  close(): void;
}

export interface ReminderClockOptions {
  readonly store: Store;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Hears of those that have become due since the last time, the first to start first; at the first look of all that are. */
  readonly tell: (due: readonly Reminded[]) => void;
  readonly log: (level: 'error', message: string) => void;
}

const keyOf = ({ place, minutes, at }: Moment): string => `${keyOfPlace(place, minutes)} ${at}`;

export const keepReminders = ({ store, now, tell, log }: ReminderClockOptions): ReminderClock => {
  let told = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const look = (): number => {
    const at = now();
    const zone = machineZone();
    const due = dueNow(store, at, zone);
    const fresh = due.filter((moment) => !told.has(keyOf(moment)));
    told = new Set(due.map(keyOf));
    if (fresh.length > 0) {
      tell(
        fresh.map(({ place }) => ({
          ref: place.ref,
          title: place.record.title,
          place: place.record.place,
          startMs: place.startMs,
          allDay: place.days !== null,
        })),
      );
    }
    const next = momentsUntil(store, at, at + longestWait, zone).find(
      (moment) => moment.at > at && !moment.dismissed,
    );
    return Math.max(shortestWait, Math.min(longestWait, (next?.at ?? Number.POSITIVE_INFINITY) - at));
  };
  const arm = (wait: number) => {
    clearTimeout(timer);
    if (!closed) timer = setTimeout(check, wait).unref();
  };
  const check = () => {
    let wait = longestWait;
    try {
      wait = look();
    } catch (error) {
      log('error', `reminders: ${error}`);
    }
    arm(wait);
  };
  const unsubscribe = store.onChanged(({ ids }) => {
    if (ids.has('appointments') || ids.has('reminders') || ids.has('settings')) arm(settleTime);
  });
  // Not while the application is still being put together.
  arm(0);
  return {
    check,
    close() {
      closed = true;
      clearTimeout(timer);
      unsubscribe();
    },
  };
};
