/**
 * How long a question to the calendar takes at 10,000 appointments with 500 series: what clashes, when everybody is free, the
 * marks of a month. The goal is 50 ms for any. Beside them a plain loop over every two times, of what is expanded already.
 */
import { bench, describe } from 'vitest';
import { toDay } from '#contract/plain-date.ts';
import { conflictsOfChange } from '#electron/features/availability/changes.ts';
import { conflictMarks } from '#electron/features/availability/marks.ts';
import { answerSlots } from '#electron/features/availability/slot-question.ts';
import { placesBetween } from '#electron/features/occurrences/occurrences.ts';
import { fill, makeContext, memoryStore } from '#test/builders.ts';
import { largeCalendar, largeToday, touch } from '#test/features/availability/large.ts';

const store = memoryStore();
await fill(store, largeCalendar());
const { context } = makeContext(store, {
  today: () => largeToday,
  now: () => `${largeToday}T08:00:00.000Z`,
});
const options = { time: 1_500, warmupTime: 300 };
const month = () => placesBetween(store, toDay('2026-12-01'), toDay('2027-01-01'), 'Europe/Paris');
const people = Array.from({ length: 6 }, (_, at) => ({ kind: 'reps' as const, id: `r${at}` }));

const single = {
  id: 'x5000',
  occurrence: null,
  scope: 'all',
  changes: { startTime: '11:00', startsOn: '2026-12-08' },
} as const;
const series = { id: 'x3', occurrence: null, scope: 'all', changes: { startTime: '11:00' } } as const;
const slots = {
  required: people,
  optional: [],
  resourceIds: [],
  room: { capacity: 6 },
  durationMinutes: 60,
  from: '2026-11-23',
  to: '2026-12-06',
  zone: 'Europe/Paris',
  earliest: '08:00',
  latest: '19:00',
  weekdays: [],
  bufferBeforeMinutes: 15,
  bufferAfterMinutes: 15,
  step: 15,
  organisationId: 'o1',
  place: null,
  except: null,
  limit: 10,
} as const;

/** Every two that have somebody in common and meet: what a calendar without an engine would do, for the same month. */
const everyTwo = () => {
  const places = month();
  let met = 0;
  for (const [at, a] of places.entries()) {
    for (const b of places.slice(at + 1)) {
      if (a.startMs < b.endMs && b.startMs < a.endMs && a.repIds.some((id) => b.repIds.includes(id))) met++;
    }
  }
  return met;
};

let turn = 0;
describe('10,000 appointments, 500 of them series', () => {
  bench('what clashes with a moved appointment', () => void conflictsOfChange(context, single), options);
  bench(
    'what clashes with a moved series, a year ahead',
    () => void conflictsOfChange(context, series),
    options,
  );
  bench(
    'the same after each change of another appointment',
    async () => {
      await touch(store, `x${6_000 + (turn++ % 1_000)}`);
      conflictsOfChange(context, series);
    },
    options,
  );
  bench(
    'slots of two weeks for six people and a room',
    () =>
      void answerSlots(context, {
        ...slots,
        required: [...slots.required],
        optional: [],
        resourceIds: [],
        weekdays: [],
        room: { ...slots.room },
      }),
    options,
  );
  bench('marks of a month', () => void conflictMarks(store, month()), options);
  bench('peer: every two of the month in a plain loop, people only', () => void everyTwo(), options);
});
