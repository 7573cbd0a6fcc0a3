/** When nobody is there, in the zone asked for. */
import { describe, expect, test } from 'vitest';
import { ask } from '#test/ask.ts';
import { record } from '#test/builders.ts';
import { world } from '#test/features/availability/bookable.ts';
import { paris } from '#test/features/availability/planted.ts';

describe('lanes', () => {
  test('say when nobody is there, in the zone asked for', async () => {
    const { context } = await world({
      reps: [
        record('reps', { id: 'anna', name: 'Anna', zone: paris }),
        record('reps', { id: 'gone', name: 'Gone', status: 'inactive' }),
      ],
      absences: [
        record('absences', {
          id: 'a1',
          title: 'Dentist',
          repId: 'anna',
          startsOn: '2026-11-24',
          startTime: '16:00',
          endTime: '17:00',
        }),
      ],
      settings: [
        record('settings', { id: 'settings', holidays: [{ on: '2026-11-25', name: 'Founding day' }] }),
      ],
    });
    const lanes = (of: 'reps' | 'resources') =>
      ask(context, 'calendar.lanes', { of, ids: [], from: '2026-11-24', to: '2026-11-26', zone: 'UTC' });
    const off = (kind: string, from: string, to: string, label = '') => ({ from, to, kind, label });
    expect(await lanes('reps')).toEqual({
      lanes: [
        {
          id: 'anna',
          name: 'Anna',
          off: [
            off('hours', '2026-11-24T00:00', '2026-11-24T08:00'),
            off('hours', '2026-11-24T11:30', '2026-11-24T12:30'),
            off('leave', '2026-11-24T15:00', '2026-11-24T16:00', 'Dentist'),
            off('hours', '2026-11-24T17:00', '2026-11-25T08:00'),
            off('holiday', '2026-11-24T23:00', '2026-11-25T23:00', 'Founding day'),
            off('hours', '2026-11-25T11:30', '2026-11-25T12:30'),
            off('hours', '2026-11-25T17:00', '2026-11-26T00:00'),
          ],
        },
      ],
    });
    expect((await lanes('resources')).lanes.map(({ name, off: all }) => [name, all])).toEqual([
      ['Blue room', []],
      ['Hall', []],
    ]);
  });
});
