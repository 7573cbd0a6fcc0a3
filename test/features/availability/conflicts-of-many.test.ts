/** Conflicts of many appointments at once, and the marks of what is shown. */
import { describe, expect, test } from 'vitest';
import { toDay } from '#contract/plain-date.ts';
import { conflictsOf } from '#electron/features/availability/conflicts-of-many.ts';
import { conflictMarks } from '#electron/features/availability/marks.ts';
import { placesBetween } from '#electron/features/occurrences/occurrences.ts';
import { appointment, paris, weekly, world } from '#test/features/availability/planted.ts';

describe('many at once', () => {
  test('clash with one another and with what is there, not with what they replace', async () => {
    const { context } = await world([
      appointment('there', { repId: 'anna', startsOn: '2026-11-25' }),
      appointment('replaced', { repId: 'anna', startsOn: '2026-11-26' }),
    ]);
    const found = await conflictsOf(context, [
      appointment('a', { repId: 'anna' }),
      appointment('b', { repId: 'anna', startTime: '10:15' }),
      appointment('c', { repId: 'anna', startsOn: '2026-11-25' }),
      appointment('replaced', { repId: 'anna', startsOn: '2026-11-26', startTime: '10:15' }),
      appointment('over', { repId: 'anna', startsOn: '2026-11-20' }),
      appointment('over too', { repId: 'anna', startsOn: '2026-11-20' }),
    ]);
    expect(
      Object.fromEntries(
        [...found].map(([id, conflicts]) => [id, conflicts.map((one) => one.with?.label ?? one.kind)]),
      ),
    ).toEqual({ a: ['b'], b: ['a'], c: ['there'] });
  });

  test('marks say of each what stands in its way, of a series too', async () => {
    const { store } = await world([
      appointment('series', { repId: 'anna', recurrence: weekly }),
      appointment('other', { repId: 'anna', startsOn: '2026-12-01', resourceIds: ['blue'] }),
      appointment('third', {
        repId: 'bob',
        startsOn: '2026-12-01',
        startTime: '16:00',
        resourceIds: ['blue'],
      }),
      appointment('late', { repId: 'anna', startsOn: '2026-12-02', startTime: '20:00' }),
      appointment('fourth', {
        repId: 'bob',
        startsOn: '2026-12-01',
        startTime: '16:30',
        resourceIds: ['blue'],
      }),
    ]);
    const places = placesBetween(store, toDay('2026-11-24'), toDay('2026-12-03'), paris);
    const marks = conflictMarks(store, places);
    expect(places.map((place) => [place.ref.id, place.start, marks(place)])).toEqual([
      ['series', '2026-11-24T10:00', []],
      ['other', '2026-12-01T10:00', ['person']],
      ['series', '2026-12-01T10:00', ['person']],
      ['third', '2026-12-01T16:00', ['resource', 'person']],
      ['fourth', '2026-12-01T16:30', ['resource', 'person']],
      ['late', '2026-12-02T20:00', ['workingHours']],
    ]);
  });
});
