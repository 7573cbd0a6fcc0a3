// @vitest-environment happy-dom
/** The page of an appointment: how it repeats, who comes, what it books and when it reminds, in words. */
import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Output } from '#contract/channels.ts';
import { forgetAnswers } from '#renderer/data/query-cache.ts';
import { ask } from '#test/ask.ts';
import { fill, makeContext, memoryStore, record } from '#test/builders.ts';
import { completePage, openWindow } from '#test/renderer/window.tsx';

beforeAll(completePage);
afterEach(() => {
  cleanup();
  forgetAnswers();
});

test('one of a series that differs', async () => {
  const store = memoryStore();
  const at = { title: 'Team', startTime: '09:00', durationMinutes: 60, zone: 'Europe/Paris' };
  await fill(store, {
    reps: [record('reps', { id: 'anna', name: 'Anna' })],
    resources: [record('resources', { id: 'blue', name: 'Blue room' })],
    appointments: [
      record('appointments', {
        ...at,
        id: 'team',
        startsOn: '2026-11-02',
        recurrence: { rules: ['FREQ=WEEKLY;BYDAY=MO'], added: [], excluded: [] },
      }),
      record('appointments', {
        ...at,
        id: 'moved',
        startsOn: '2026-11-24',
        seriesId: 'team',
        occurrence: '2026-11-23T09:00',
        resourceIds: ['blue'],
        reminders: [15],
        attendees: [
          { kind: 'reps', id: 'anna', name: null, email: null, role: 'required', answer: 'accepted' },
        ],
      }),
    ],
  });
  const { context } = makeContext(store);
  const details: Output<'calendar.get'> = await ask(context, 'calendar.get', {
    id: 'moved',
    occurrence: '2026-11-23T09:00',
    zone: 'Europe/Paris',
  });
  const row = await ask(context, 'records.get', { kind: 'appointments', id: 'moved' });
  await openWindow(record('settings', { id: 'settings' }), '#/appointments/moved', {
    'records.get': () => row,
    'calendar.get': () => details,
  });
  const facts = async (name: string) => {
    const [term] = (await screen.findAllByText(name)).filter(({ tagName }) => tagName === 'DT');
    return term?.nextElementSibling?.textContent;
  };
  expect(await facts('Repeats')).toMatch(/every week on Monday|weekly on Monday|every Monday/i);
  expect(await facts('Series')).toMatch(/^Instead of .*2026/);
  expect(await facts('Attendees')).toBe('Anna (coming)');
  expect(await facts('Rooms and resources')).toBe('Blue room');
  expect(await facts('Reminders')).toBe('15 minutes before');
});
