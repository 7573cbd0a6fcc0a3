// @vitest-environment happy-dom
/** Reminders in the window: they come without taking the keyboard, are told aloud, put off, dismissed, and hidden. */
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { DueReminder } from '#contract/reminders.ts';
import { formatDate, formatTime } from '#locale/format.ts';
import { type Translate, translate } from '#locale/translate.ts';
import { forgetAnswers } from '#renderer/data/query-cache.ts';
import { laterMoment, whenWords } from '#renderer/features/reminders/reminder-words.ts';
import { record } from '#test/builders.ts';
import { completePage, openWindow } from '#test/renderer/window.tsx';

beforeAll(completePage);
afterEach(() => {
  cleanup();
  forgetAnswers();
});

const reminder = (title: string, more: Partial<DueReminder> = {}): DueReminder => ({
  ref: { id: title, occurrence: null },
  minutes: 15,
  title,
  place: 'Lyon',
  client: null,
  allDay: false,
  start: '2026-11-24T14:00',
  startsAt: '2026-11-24T13:00:00.000Z',
  endsAt: '2026-11-24T14:00:00.000Z',
  dueAt: '2026-11-24T12:45:00.000Z',
  ...more,
});

const open = async (first: readonly DueReminder[]) => {
  let due = [...first];
  const settings = record('settings', { id: 'settings', company: 'Acme' });
  const opened = await openWindow(settings, '#/history', {
    'reminders.due': () => ({ due, total: due.length }),
    'reminders.dismiss': ({ reminders }: { reminders: { ref: { id: string } }[] }) => {
      due =
        reminders.length === 0
          ? []
          : due.filter(({ ref }) => !reminders.some((one) => one.ref.id === ref.id));
      opened.bridge.push({ collections: ['reminders'] });
      return { entry: 3 };
    },
    'reminders.snooze': ({ ref }: { ref: { id: string } }) => {
      due = due.filter((one) => one.ref.id !== ref.id);
      opened.bridge.push({ collections: ['reminders'] });
      return { entry: 4 };
    },
  });
  const come = (one: DueReminder) => {
    due = [...due, one];
    opened.bridge.push({ collections: ['reminders'] });
  };
  return { ...opened, come };
};

test('one that comes is shown and told, and the keyboard stays where it is', async () => {
  const { come } = await open([]);
  expect(screen.queryByRole('region', { name: /reminder/ })).toBeNull();
  const before = document.activeElement;
  come(reminder('Visit'));
  await screen.findByRole('region', { name: '1 reminder' });
  expect(document.activeElement).toBe(before);
  await waitFor(() =>
    expect(screen.getAllByRole('status').some((one) => one.textContent?.includes('Reminder: Visit'))).toBe(
      true,
    ),
  );
});

test('dismissed, put off, all dismissed', async () => {
  const { bridge } = await open([reminder('Visit'), reminder('Call'), reminder('Demo')]);
  fireEvent.click(await screen.findByRole('button', { name: 'Dismiss: Call' }));
  await screen.findByRole('region', { name: '2 reminders' });
  expect(bridge.calls.find(({ channel }) => channel === 'reminders.dismiss')?.input).toEqual({
    reminders: [{ ref: { id: 'Call', occurrence: null }, minutes: 15 }],
  });
  fireEvent.click(screen.getByRole('button', { name: 'Remind later: Visit' }));
  const before = Date.now();
  fireEvent.click(await screen.findByRole('menuitem', { name: /In 10 minutes/ }));
  await screen.findByRole('region', { name: '1 reminder' });
  const snoozed = bridge.calls.find(({ channel }) => channel === 'reminders.snooze');
  const { until } = (snoozed?.input ?? {}) as { readonly until: string };
  expect(Math.abs(Date.parse(until) - before - 600_000)).toBeLessThan(5_000);
  fireEvent.click(screen.getByRole('button', { name: 'Dismiss: Demo' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: /reminder/ })).toBeNull());
});

test('hidden it leaves a badge, and a new one brings it back', async () => {
  const { come } = await open([reminder('Visit')]);
  fireEvent.keyDown(await screen.findByRole('region', { name: '1 reminder' }), { key: 'Escape' });
  const badge = await screen.findByRole('button', { name: /1 reminder/ });
  fireEvent.click(badge);
  await waitFor(() => expect(document.activeElement?.textContent).toContain('Visit'));
  fireEvent.click(screen.getByRole('button', { name: 'Hide reminders' }));
  await screen.findByRole('button', { name: /1 reminder/ });
  come(reminder('Call'));
  await screen.findByRole('region', { name: '2 reminders' });
});

test.each([
  ['2026-11-24T12:45:00Z', 'en', '14:00 · in 15 min'],
  ['2026-11-24T13:00:10Z', 'en', '14:00 · now'],
  ['2026-11-24T13:20:00Z', 'fr', '14:00 · il y a 20 min'],
  ['2026-11-24T14:00:00Z', 'en', '14:00 · over'],
  ['2026-11-24T10:00:00Z', 'fr', '14:00 · dans 3 h'],
] as const)('at %s in %s: %s', (now, language, words) => {
  const t = ((key, params) => translate(language, key, params)) as Translate;
  const formats = {
    today: '2026-11-24',
    date: (date: string) => formatDate(date, language),
    time: (time: string) => formatTime(time, language),
  };
  expect(whenWords(reminder('Visit'), Date.parse(now), t, formats).replace(/\s/g, ' ')).toBe(words);
});

test('what can be put off to when', () => {
  const now = new Date(2026, 10, 24, 13, 45).getTime();
  const one = reminder('Visit', { startsAt: new Date(now + 15 * 60_000).toISOString() });
  expect(laterMoment('30', one, now, '08:00')).toBe(now + 1_800_000);
  expect(laterMoment('60', one, now, '08:00')).toBe(now + 3_600_000);
  expect(laterMoment('start', one, now, '08:00')).toBe(now + 900_000);
  expect(laterMoment('start', one, now + 900_000, '08:00')).toBeNull();
  expect(laterMoment('tomorrow', one, now, '07:30')).toBe(new Date(2026, 10, 25, 7, 30).getTime());
});
