/** The calendar in the morning brief: series as single ones, what clashes in the days ahead, and what is done about it. */
import { describe, expect, test } from 'vitest';
import type { RecordOf } from '#contract/kinds.ts';
import { machineZone } from '#electron/features/zones.ts';
import { ask } from '#test/ask.ts';
import { fill, makeContext, memoryStore, record } from '#test/builders.ts';

/** A Friday. */
const today = '2026-11-20';

const settings = (more: Partial<RecordOf<'settings'>> = {}) =>
  record('settings', { id: 'settings', ...more });

const appointment = (id: string, values: Partial<RecordOf<'appointments'>>) =>
  record('appointments', {
    id,
    title: id,
    zone: machineZone(),
    startsOn: today,
    startTime: '10:00',
    durationMinutes: 60,
    ...values,
  });

const weekly = (day: string) => ({ rules: [`FREQ=WEEKLY;BYDAY=${day}`], added: [], excluded: [] });

const world = async (records: Parameters<typeof fill>[1]) => {
  const store = memoryStore();
  await fill(store, { settings: [settings()], ...records });
  const { context } = makeContext(store, { today: () => today });
  const brief = async () => {
    const { items } = await ask(context, 'home.brief', { rules: [], limit: 100 });
    return Object.fromEntries(
      items.map(({ key, since, reasons }) => [key, [since, ...reasons.map(({ rule }) => rule)]]),
    );
  };
  return { store, context, brief };
};

describe('series', () => {
  test('today’s is there, and the last one that is over asks whether it was held', async () => {
    const { brief } = await world({
      appointments: [
        appointment('friday', { startsOn: '2026-01-02', recurrence: weekly('FR') }),
        appointment('tuesday', { startsOn: '2026-01-06', recurrence: weekly('TU') }),
        appointment('ended', {
          startsOn: '2026-01-06',
          recurrence: { rules: ['FREQ=WEEKLY;BYDAY=TU;COUNT=3'], added: [], excluded: [] },
        }),
        appointment('excluded', {
          startsOn: '2026-11-13',
          recurrence: { ...weekly('FR'), excluded: ['2026-11-13T10:00', '2026-11-20T10:00'] },
        }),
      ],
    });
    expect(await brief()).toEqual({
      'appointments friday': ['2026-11-20', 'appointmentToday', 'appointmentOpen'],
      'appointments tuesday': ['2026-11-17', 'appointmentOpen'],
    });
  });

  test('what is said of one is said of that one', async () => {
    const { store, context, brief } = await world({
      appointments: [appointment('friday', { startsOn: '2026-01-02', recurrence: weekly('FR') })],
    });
    await ask(context, 'home.done', { kind: 'appointments', id: 'friday' });
    expect(store.get('appointments', 'friday')?.status).toBe('planned');
    const differing = () =>
      [...store.all('appointments').values()]
        .filter(({ seriesId }) => seriesId === 'friday')
        .map(({ occurrence, status }) => [occurrence, status]);
    expect(differing()).toEqual([['2026-11-20T10:00', 'held']]);
    expect(await brief()).toEqual({ 'appointments friday': ['2026-11-13', 'appointmentOpen'] });
    await ask(context, 'home.done', { kind: 'appointments', id: 'friday' });
    expect(differing()).toContainEqual(['2026-11-13T10:00', 'held']);
    expect(await brief()).toEqual({});
  });

  test('a client whose series goes on is expected', async () => {
    const client = { createdAt: '2026-01-01T00:00:00.000Z' };
    const { brief } = await world({
      organisations: [
        record('organisations', { id: 'o1', name: 'Met', ...client }),
        record('organisations', { id: 'o2', name: 'Asleep', ...client }),
      ],
      appointments: [
        appointment('monthly', {
          startsOn: '2026-01-05',
          organisationId: 'o1',
          recurrence: { rules: ['FREQ=MONTHLY;BYMONTHDAY=5'], added: [], excluded: [] },
        }),
        appointment('over', {
          startsOn: '2026-01-05',
          organisationId: 'o2',
          recurrence: { rules: ['FREQ=MONTHLY;COUNT=2'], added: [], excluded: [] },
        }),
      ],
    });
    expect(Object.keys(await brief())).toEqual(['organisations o2']);
  });
});

describe('clashes of the next seven days', () => {
  const rep = record('reps', { id: 'r1', name: 'Anna' });
  const old = { createdAt: '2026-11-01T00:00:00.000Z' };

  test('are told of the appointment that came later, and only while they are near', async () => {
    const { context } = await world({
      reps: [rep],
      appointments: [
        appointment('first', { ...old, startsOn: '2026-11-24', repId: 'r1' }),
        appointment('second', { startsOn: '2026-11-24', startTime: '10:30', repId: 'r1' }),
        appointment('far', { startsOn: '2026-11-30', repId: 'r1' }),
        appointment('further', { startsOn: '2026-11-30', repId: 'r1' }),
        appointment('off', { startsOn: '2026-11-24', repId: 'r1', status: 'cancelled' }),
      ],
    });
    const { items } = await ask(context, 'home.brief', { rules: ['appointmentConflict'], limit: 100 });
    expect(items.map(({ key, reasons, ranking }) => ({ key, reasons, ranking }))).toEqual([
      {
        key: 'appointments second',
        reasons: [
          {
            rule: 'appointmentConflict',
            params: {
              kind: 'person',
              who: 'Anna',
              what: 'first',
              from: new Date('2026-11-24T10:30').toISOString(),
              to: new Date('2026-11-24T11:00').toISOString(),
            },
          },
        ],
        ranking: [
          { what: 'rule', points: 40 },
          { what: 'priority', points: 15 },
        ],
      },
    ]);
  });

  test('weigh by what they are', async () => {
    const { context } = await world({
      reps: [rep],
      absences: [record('absences', { id: 'a1', title: 'Leave', repId: 'r1', startsOn: '2026-11-25' })],
      appointments: [
        appointment('late', { startsOn: '2026-11-23', startTime: '19:00', repId: 'r1' }),
        appointment('away', { startsOn: '2026-11-25', repId: 'r1' }),
      ],
    });
    const { items } = await ask(context, 'home.brief', { rules: ['appointmentConflict'], limit: 100 });
    expect(items.map(({ key, score, reasons }) => [key, score, reasons[0]?.params['kind']])).toEqual([
      ['appointments away', 40, 'leave'],
      ['appointments late', 30, 'workingHours'],
    ]);
  });
});
