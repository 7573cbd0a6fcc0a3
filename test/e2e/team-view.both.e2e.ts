/** The team side by side: moved to another time and to somebody else, resized, copied, drawn, by pointer and by key; sixty lanes. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noFilter } from '#contract/calendar.ts';
import { openDesk, soon } from '#test/e2e/desk.ts';
import type { Relais } from '#test/e2e/harness.ts';
import type { Person } from '#test/e2e/person.ts';

let relais: Relais;
let person: Person;
const reps: string[] = [];
let roomA = '';
let roomB = '';
let tasting = '';

const create = async (kind: 'reps' | 'resources', changes: Record<string, unknown>) =>
  (await person.command('records.save', { kind, id: null, changes })).id;
const add = async (changes: Record<string, unknown>) => {
  const zone = await relais.page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
  const { saved } = await person.command('calendar.save', {
    id: null,
    occurrence: null,
    scope: 'all',
    changes: { startsOn: '2026-11-24', durationMinutes: 60, zone, reminders: [], ...changes },
  });
  return saved?.id ?? '';
};
const now = async (id = tasting) => {
  const { record } = await person.ask('records.get', { kind: 'appointments', id });
  return {
    at: record['startTime'],
    on: record['startsOn'],
    minutes: record['durationMinutes'],
    rep: record['repId'],
  };
};
const drawn = (title: string) => relais.page.locator('.team-event', { hasText: title }).first();
const boxOf = async (selector: string) => {
  const box = await relais.page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not drawn`);
  return box;
};
const hour = async () => (await boxOf('.team-hour')).width;
/** Where it is drawn, once it stays there. */
const placeOf = async (title: string) => {
  let before = await drawn(title).boundingBox();
  for (;;) {
    await relais.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    const box = await drawn(title).boundingBox();
    if (box && before && box.x === before.x && box.y === before.y && box.width === before.width) return box;
    before = box;
  }
};
/** From a point of what is drawn of an appointment, in steps as a hand makes them. */
const drag = async (
  title: string,
  at: 'middle' | 'end',
  to: (from: { x: number; y: number }) => { x: number; y: number },
) => {
  const box = await placeOf(title);
  const from = { x: at === 'end' ? box.x + box.width - 3 : box.x + 12, y: box.y + 8 };
  const { mouse } = relais.page;
  const end = to(from);
  await mouse.move(from.x, from.y);
  await mouse.down();
  for (let step = 1; step <= 6; step++)
    await mouse.move(from.x + ((end.x - from.x) * step) / 6, from.y + ((end.y - from.y) * step) / 6);
};
const show = async (view: 'teamDay' | 'teamWeek', lanes = 'reps') => {
  await person.go(`#/calendar?view=${view}&date=2026-11-24&lanes=${lanes}`);
  await relais.page.locator(view === 'teamWeek' ? '.team-days' : '.team-hours').waitFor();
  await relais.page.locator('.team-row').first().waitFor();
};

beforeAll(async () => {
  ({ relais, person } = await openDesk('empty'));
  for (let one = 1; one <= 60; one++)
    reps.push(await create('reps', { name: `Rep ${String(one).padStart(2, '0')}` }));
  roomA = await create('resources', { name: 'Room A', type: 'room' });
  roomB = await create('resources', { name: 'Room B', type: 'room' });
  tasting = await add({ title: 'Tasting', startTime: '10:00', repId: reps[0] });
  await add({ title: 'Booked', startTime: '14:00', repId: reps[1], resourceIds: [roomA] });
});
afterAll(() => relais?.close());

test('dragged to another time and lane: both change, and one step takes it back', async () => {
  await show('teamDay');
  await drawn('Tasting').waitFor();
  const step = await hour();
  const third = await boxOf('.team-track[data-lane="2"]');
  await drag('Tasting', 'middle', (from) => ({ x: from.x + 2 * step, y: third.y + 12 }));
  // Over it, what it would be, before it is let go.
  await soon(() => relais.page.locator('.cal-hint').textContent()).toContain('12:00');
  await relais.page.mouse.up();
  await soon(() => now()).toEqual({ at: '12:00', on: '2026-11-24', minutes: 60, rep: reps[2] });
  await relais.page.keyboard.press('Control+z');
  await soon(() => now()).toEqual({ at: '10:00', on: '2026-11-24', minutes: 60, rep: reps[0] });
});

test('Escape gives a drag up; the end makes it longer; Ctrl leaves the first where it is', async () => {
  const step = await hour();
  await drag('Tasting', 'middle', (from) => ({ x: from.x + step, y: from.y }));
  await relais.page.keyboard.press('Escape');
  await relais.page.mouse.up();
  expect(await now()).toMatchObject({ at: '10:00', rep: reps[0] });

  await drag('Tasting', 'end', (from) => ({ x: from.x + step / 2, y: from.y }));
  await relais.page.mouse.up();
  await soon(() => now()).toMatchObject({ at: '10:00', minutes: 90 });

  const below = await boxOf('.team-track[data-lane="3"]');
  await drag('Tasting', 'middle', (from) => ({ x: from.x, y: below.y + 10 }));
  await relais.page.keyboard.down('Control');
  await relais.page.mouse.up();
  await relais.page.keyboard.up('Control');
  await soon(() => relais.page.locator('.team-event', { hasText: 'Tasting' }).count()).toBe(2);
  expect(await now()).toMatchObject({ rep: reps[0] });
  await relais.page.keyboard.press('Control+z');
  await soon(() => relais.page.locator('.team-event', { hasText: 'Tasting' }).count()).toBe(1);
});

test('by key: to the lane below, an hour later by lines, and back', async () => {
  await drawn('Tasting').focus();
  await relais.page.keyboard.press('Alt+ArrowDown');
  await soon(() => now()).toMatchObject({ rep: reps[1] });
  await relais.page.keyboard.press('Control+z');
  await soon(() => now()).toMatchObject({ rep: reps[0] });
});

test('a time of a lane, by arrows and Enter, is a new appointment of whoever the lane is', async () => {
  await relais.page.locator('.team-host').focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await relais.page.keyboard.press(key);
  const dialog = relais.page.getByRole('dialog');
  await dialog.waitFor();
  await soon(() =>
    dialog.getByLabel(person.t('fields.appointments.repId'), { exact: true }).first().inputValue(),
  ).toBe('Rep 03');
  await relais.page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
});

test('a week: dragged to another day it keeps its time; rooms are lanes, and another room is booked', async () => {
  await show('teamWeek');
  await drawn('Tasting').waitFor();
  const day = (await boxOf('.team-track')).width / 7;
  await drag('Tasting', 'middle', (from) => ({ x: from.x + 2 * day, y: from.y }));
  await relais.page.mouse.up();
  await soon(() => now()).toMatchObject({ on: '2026-11-26', at: '10:00' });
  await relais.page.keyboard.press('Control+z');
  await soon(() => now()).toMatchObject({ on: '2026-11-24' });

  await show('teamDay', 'rooms');
  await soon(() => relais.page.locator('.team-word').allTextContents()).toEqual(['Room A', 'Room B']);
  const second = await boxOf('.team-track[data-lane="1"]');
  await drag('Booked', 'middle', (from) => ({ x: from.x, y: second.y + 10 }));
  await relais.page.mouse.up();
  const booked = async () =>
    (
      await person.ask('calendar.range', {
        from: '2026-11-24',
        to: '2026-11-25',
        zone: 'UTC',
        filter: { ...noFilter, text: 'Booked' },
        conflicts: false,
      })
    ).occurrences.map(({ resourceIds }) => resourceIds);
  await soon(booked).toEqual([[roomB]]);
});

test('sixty lanes: only those in sight are drawn, the last is reached, and free time in common is told', async () => {
  await show('teamWeek');
  expect(await relais.page.locator('.team-row').count()).toBeLessThan(40);
  const last = relais.page.locator('.team-word', { hasText: 'Rep 60' });
  await relais.page.locator('.team-host').evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await last.waitFor();
  await relais.page.getByRole('switch', { name: person.t('team.common') }).check({ force: true });
  await soon(() => relais.page.locator('.team-common').textContent()).toContain('Tuesday 09:00–10:00');
  expect(relais.errors).toEqual([]);
});
