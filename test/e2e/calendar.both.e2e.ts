/** The calendar by mouse and by keyboard: made by dragging, moved, resized, taken back, filtered; its place in the address. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDesk, soon } from '#test/e2e/desk.ts';
import type { Relais } from '#test/e2e/harness.ts';
import type { Keyboard } from '#test/e2e/keyboard.ts';
import type { Person } from '#test/e2e/person.ts';

describe.each(['en', 'fr'] as const)('in %s', (language) => {
  let relais: Relais;
  let person: Person;
  let keys: Keyboard;
  let anna = '';
  let ben = '';
  const zone = () => relais.page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
  const drawn = (title: string) =>
    relais.page.locator('.cal-event:not(.cal-event-mirror)', { hasText: title }).first();
  /** What a screen reader says of the review: when it is drawn. */
  const shownOf = () =>
    drawn('Review').evaluate((one) => one.getAttribute('aria-label') ?? one.textContent ?? '');
  const address = () => relais.page.evaluate(() => window.location.hash);

  const placed = async (title: string) => {
    const { rows } = await person.ask('records.list', {
      kind: 'appointments',
      query: { search: title, filters: [], sort: [{ field: 'startsOn', direction: 'ascending' }] },
      range: { offset: 0, limit: 10 },
      trashed: false,
    });
    return rows.map(
      ({ record }) =>
        `${record['startsOn']} ${record['startTime']} ${record['durationMinutes'] === null ? '' : record['durationMinutes']}`,
    );
  };
  const add = async (title: string, startsOn: string, startTime: string, repId: string) =>
    person.command('calendar.save', {
      id: null,
      occurrence: null,
      scope: 'all',
      changes: { title, startsOn, startTime, durationMinutes: 60, zone: await zone(), repId, reminders: [] },
    });
  const rep = async (name: string) =>
    (await person.command('records.save', { kind: 'reps', id: null, changes: { name } })).id;

  /** By as many pixels, in steps as a hand makes them. */
  const drag = async (from: { x: number; y: number }, across: number, down: number) => {
    const { mouse } = relais.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    for (let step = 1; step <= 8; step++) {
      await mouse.move(from.x + (across * step) / 8, from.y + (down * step) / 8);
      await relais.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
  };
  /** How high an hour is drawn, and how wide a day. */
  const scale = async () => {
    const one = await drawn('Visit').boundingBox();
    const day = await relais.page.locator('.cal-day-header:visible').nth(2).boundingBox();
    return { hour: (one?.height ?? 0) + 1, day: day?.width ?? 0 };
  };

  beforeAll(async () => {
    ({ relais, person, keys } = await openDesk('empty', language));
    anna = await rep('Anna');
    ben = await rep('Ben');
    await add('Visit', '2026-11-24', '10:00', anna);
    await add('Review', '2026-11-25', '14:00', ben);
    await person.go('#/calendar?view=week&date=2026-11-24');
    await drawn('Visit').waitFor();
  });
  afterAll(() => relais?.close());

  test('dragging moves, and Undo in the toast takes it back', async () => {
    const { day } = await scale();
    const box = await drawn('Visit').boundingBox();
    await drag({ x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 8 }, day, 0);
    await relais.page.locator('.cal-hint').waitFor();
    await relais.page.mouse.up();
    await soon(() => placed('Visit')).toEqual(['2026-11-25 10:00 60']);
    await relais.page
      .getByRole('alert')
      .getByRole('button', { name: person.t('frame.undo') })
      .click();
    await soon(() => placed('Visit')).toEqual(['2026-11-24 10:00 60']);
    await soon(async () => Math.round((await drawn('Visit').boundingBox())?.x ?? 0)).toBe(
      Math.round(box?.x ?? -1),
    );
  });

  test('dragging over empty time begins a new one there', async () => {
    const { hour, day } = await scale();
    const box = await drawn('Visit').boundingBox();
    await drag({ x: (box?.x ?? 0) + 2 * day + 20, y: (box?.y ?? 0) + 2 }, 0, hour * 1.4);
    await relais.page.mouse.up();
    const dialog = relais.page.getByRole('dialog');
    await dialog.waitFor();
    await relais.page.keyboard.type('Drawn');
    await relais.page.keyboard.press('ControlOrMeta+Enter');
    await soon(async () => (await placed('Drawn'))[0]?.slice(0, 16)).toBe('2026-11-26 10:00');
    await dialog.waitFor({ state: 'detached' });
    await drawn('Drawn').waitFor();
  });

  test('Ctrl and arrows move what has the focus, as one change that Ctrl+Z takes back', async () => {
    await drawn('Review').focus();
    await keys.press('ControlOrMeta+ArrowDown', 'ControlOrMeta+ArrowDown', 'ControlOrMeta+ArrowRight');
    await soon(() => placed('Review')).toEqual(['2026-11-26 15:00 60']);
    await soon(() => keys.focused()).toContain('Review');
    await keys.press('ControlOrMeta+z');
    await soon(() => placed('Review')).toEqual(['2026-11-25 14:00 60']);
    await soon(shownOf).toMatch(/14:00.15:00/);
  });

  test('Shift, Alt and arrows resize it', async () => {
    await drawn('Review').focus();
    await keys.press('Shift+Alt+ArrowDown');
    await soon(() => placed('Review')).toEqual(['2026-11-25 14:00 90']);
    await keys.press('ControlOrMeta+z');
    await soon(() => placed('Review')).toEqual(['2026-11-25 14:00 60']);
    await soon(shownOf).toMatch(/14:00.15:00/);
  });

  test('copied and put down at another time; deleted, and brought back', async () => {
    await drawn('Review').focus();
    await keys.press('ControlOrMeta+c', 'Escape', 'ArrowRight', 'ControlOrMeta+v');
    await soon(() => placed('Review')).toEqual(['2026-11-25 14:00 60', '2026-11-26 14:00 60']);
    await soon(() => relais.page.locator('.cal-event', { hasText: 'Review' }).count()).toBe(2);
    await relais.page.locator('.cal-event', { hasText: 'Review' }).last().focus();
    await keys.press('Delete');
    await soon(() => placed('Review')).toHaveLength(1);
    await keys.press('ControlOrMeta+z');
    await soon(() => placed('Review')).toHaveLength(2);
  });

  test('Enter shows what it is about, Escape gives the focus back', async () => {
    await drawn('Visit').focus();
    await keys.press('Enter');
    await relais.page.getByRole('dialog', { name: 'Visit' }).waitFor();
    await keys.press('Escape');
    await soon(() => keys.focused()).toContain('Visit');
  });

  test('filters leave out, and stay in the address', async () => {
    await relais.page.getByRole('checkbox', { name: 'Anna' }).check();
    await soon(() => drawn('Review').count()).toBe(0);
    expect(await drawn('Visit').count()).toBe(1);
    expect(await address()).toContain(`reps=${anna}`);
    await keys.press('4');
    await soon(address).toContain('view=month');
    expect(await address()).toContain(`reps=${anna}`);
    await relais.page.reload();
    await drawn('Visit').waitFor();
    expect(await drawn('Review').count()).toBe(0);
    expect(await relais.page.getByRole('checkbox', { name: 'Anna' }).isChecked()).toBe(true);
    await person.button('calendar.clearFilter').click();
    await drawn('Review').waitFor();
    expect(await address()).not.toContain('reps=');
    expect(ben).not.toBe('');
  });

  test('one contact alone is shown by keyboard, the focus kept, and by the address', async () => {
    const { id: contactId } = await person.command('records.save', {
      kind: 'contacts',
      id: null,
      changes: { firstName: 'Ada', lastName: 'Roy' },
    });
    const visit = (await person.records('appointments')).find((one) => one['title'] === 'Visit');
    await person.command('calendar.save', {
      id: String(visit?.['id']),
      occurrence: null,
      scope: 'all',
      changes: { contactId },
    });
    const field = relais.page.getByRole('combobox', { name: person.t('calendar.filter.contact') });
    await field.click();
    await relais.page.keyboard.type('Ada');
    await relais.page.getByRole('option', { name: 'Ada Roy' }).waitFor();
    await relais.page.keyboard.press('Enter');
    await soon(() => drawn('Review').count()).toBe(0);
    expect(await drawn('Visit').count()).toBe(1);
    expect(await address()).toContain(`contact=${contactId}`);
    await soon(() => field.evaluate((one) => document.activeElement === one)).toBe(true);
    await relais.page.reload();
    await drawn('Visit').waitFor();
    await soon(() => field.inputValue()).toBe('Ada Roy');
    expect(await drawn('Review').count()).toBe(0);
    await person.button('calendar.clearFilter').click();
    await drawn('Review').waitFor();
    await soon(() => field.inputValue()).toBe('');
  });

  test('“+n more” of a day in the month shows all of it, also what the month was not given', async () => {
    // Ten are given of a day to a month on the screen that tests have.
    const titles = Array.from({ length: 24 }, (_, at) => `Call ${String(at + 1).padStart(2, '0')}`);
    for (const [at, title] of titles.entries())
      await add(
        title,
        '2026-11-18',
        `${String(8 + Math.floor(at / 4)).padStart(2, '0')}:${['00', '15', '30', '45'][at % 4]}`,
        ben,
      );
    await drawn('Call 01').waitFor();
    const link = relais.page.locator('.cal-more:visible');
    await soon(() => link.count()).toBe(1);
    expect(await relais.page.locator('.cal-event', { hasText: 'Call' }).count()).toBeLessThan(24);
    await link.click();
    const popover = relais.page.locator('.cal-popover');
    await soon(() => popover.locator('.cal-event', { hasText: 'Call' }).count()).toBe(24);
    expect(await popover.locator('.cal-event').last().innerText()).toContain('Call 24');
    await keys.press('Escape');
    await soon(() => popover.count()).toBe(0);
  });

  test('T, J, K and a typed date lead to other days', async () => {
    await relais.page.locator('.cal-host').focus();
    await keys.press('j');
    await soon(address).toContain('date=2026-12-24');
    await keys.press('k');
    await soon(address).toContain('date=2026-11-24');
    await keys.press('d');
    await relais.page.getByLabel(person.t('calendar.jumpTo'), { exact: true }).waitFor();
    await soon(() => relais.page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await relais.page.keyboard.type('2026-01-02');
    await relais.page.keyboard.press('Enter');
    await soon(address).toContain('date=2026-01-02');
  });
});
