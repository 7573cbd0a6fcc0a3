/** Reminders on the desktop: what they say, and where a click leads. */
import { expect, test } from 'vitest';
import { desktopReminders } from '#electron/shell/desktop-reminders.ts';
import type { Reminded } from '#electron/shell/reminders.ts';
import type { Language } from '#locale/translate.ts';

/** Clocks of this machine. */
const at = (hour: number, minute = 0) => new Date(2026, 10, 24, hour, minute).getTime();
const one = (more: Partial<Reminded>): Reminded => ({
  ref: { id: 'a b', occurrence: null },
  title: 'Visit',
  place: 'Lyon',
  startMs: at(14),
  allDay: false,
  ...more,
});

const desktop = (language: Language) => {
  const shown: { title: string; body: string; click: () => void }[] = [];
  const opened: string[] = [];
  const tell = desktopReminders({
    make: ({ title, body }) => {
      let click: () => void = () => undefined;
      return {
        on: (event, listener) => {
          if (event === 'click') click = listener;
        },
        show: () => shown.push({ title, body, click: () => click() }),
      };
    },
    language: () => language,
    show: (address) => opened.push(address),
    now: () => at(13, 45),
  });
  return { shown, opened, tell };
};

test('one says when and where, and opens its record; one of a series its day', () => {
  const { shown, opened, tell } = desktop('en');
  tell([
    one({}),
    one({
      title: 'Team',
      place: null,
      startMs: at(13, 40),
      ref: { id: 't', occurrence: '2026-11-24T13:40' },
    }),
  ]);
  expect(shown.map(({ title, body }) => [title, body])).toEqual([
    ['Visit', 'in 15 min · Lyon'],
    ['Team', '5 min ago'],
  ]);
  for (const { click } of shown) click();
  expect(opened).toEqual(['#/appointments/a%20b', '#/calendar?view=day&date=2026-11-24']);
});

test('many are told of together, in the language of the settings', () => {
  const { shown, tell } = desktop('fr');
  tell(['A', 'B', 'C', 'D'].map((title) => one({ title })));
  expect(shown).toMatchObject([{ title: '4 rendez-vous', body: 'A, B, C…' }]);
  tell([one({ allDay: true })]);
  expect(shown[1]?.body).toBe('toute la journée · Lyon');
});
