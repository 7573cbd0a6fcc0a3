/** A weekly series made by keyboard, a conflict met and solved by the search for a time, changed in every scope, and undone. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noFilter } from '#contract/calendar.ts';
import { addDays, weekday } from '#contract/plain-date.ts';
import { type Desk, openDesk, soon } from '#test/e2e/desk.ts';
import { atRest } from '#test/e2e/views/view.ts';

/** A Monday to come, so that nothing is over while the test runs. */
const monday = (() => {
  const today = new Date().toISOString().slice(0, 10);
  return addDays(today, 8 - weekday(today));
})();
const days = [0, 7, 14, 21].map((more) => addDays(monday, more));

describe.each(['en', 'fr'] as const)('in %s', (language) => {
  let desk: Desk;
  let zone = '';
  let anna = '';
  let series = '';

  /** What takes place in the four weeks: titles and starts. */
  const taking = async () => {
    const { occurrences } = await desk.person.ask('calendar.range', {
      from: monday,
      to: addDays(monday, 28),
      zone,
      filter: noFilter,
      conflicts: false,
    });
    return occurrences.map(({ title, start }) => `${title} ${start}`);
  };
  const closed = () =>
    soon(() => desk.relais.page.evaluate(() => document.querySelector('[aria-modal="true"]') === null)).toBe(
      true,
    );
  const dialog = (name: string) => desk.relais.page.getByRole('dialog', { name, exact: true });
  /** Opens the editor of one of the series, by the address of the record or at its own start. */
  const retitle = async (title: string, scope: '1' | '2' | '3') => {
    const { person, keys, relais } = desk;
    await person.button('editor.edit').click();
    const field = relais.page.getByRole('textbox', { name: person.t('fields.appointments.title') });
    await field.waitFor();
    await soon(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
    await field.fill(title);
    await keys.press('ControlOrMeta+Enter');
    await dialog(person.t('scope.title.edit')).waitFor();
    await keys.press(scope);
    await closed();
  };

  beforeAll(async () => {
    desk = await openDesk('empty', language);
    const { person, relais } = desk;
    zone = await relais.page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
    const save = async (kind: 'reps' | 'resources', name: string) =>
      (await person.command('records.save', { kind, id: null, changes: { name } })).id;
    anna = await save('reps', 'Anna');
    const room = await save('resources', 'Blue');
    await person.command('calendar.save', {
      id: null,
      occurrence: null,
      scope: 'all',
      changes: {
        title: 'Visit',
        startsOn: monday,
        startTime: '10:00',
        durationMinutes: 60,
        zone,
        repId: anna,
        resourceIds: [room],
      },
    });
    await person.go('#/appointments');
    await relais.page.locator('.dt-row').first().waitFor();
  });
  afterAll(() => desk?.relais.close());

  test('by keyboard: a title, whose, when, every week', async () => {
    const { person, keys, relais } = desk;
    await keys.press('n');
    await dialog(person.t('lists.new.appointments')).waitFor();
    await soon(() => keys.focused()).toBe(person.t('fields.appointments.title'));
    await keys.type('Team');
    await keys.tabTo(person.t('fields.appointments.repId'));
    await keys.type('Anna');
    await relais.page.getByRole('option', { name: 'Anna' }).waitFor();
    await keys.press('Enter');
    await keys.tabTo(person.t('fields.appointments.startsOn'));
    await keys.press('ControlOrMeta+a');
    await keys.type(monday);
    await keys.press('Tab');
    await keys.tabTo(person.t('editor.from'));
    await keys.type('10h');
    await keys.tabTo(person.t('fields.appointments.recurrence'));
    await keys.press('Enter');
    const weekly = language === 'fr' ? 'Toutes les semaines, le lundi' : 'Every week on Monday';
    await relais.page.getByRole('option', { name: weekly }).waitFor();
    const marked = relais.page.locator('[role="option"][data-combobox-selected]');
    const markedText = async () => ((await marked.count()) === 0 ? '' : marked.first().innerText());
    // Does not repeat, every day, every weekday, every week.
    for (let step = 0; step < 6 && (await markedText()).trim() !== weekly; step++)
      await keys.press('ArrowDown');
    await keys.press('Enter');
    const shown = relais.page.getByRole('combobox', { name: person.t('fields.appointments.recurrence') });
    await soon(() => shown.inputValue()).toBe(weekly);
  });

  test('the conflict is told, and the search for a time solves it', async () => {
    const { person, keys, relais } = desk;
    const way = relais.page.getByRole('list', { name: person.t('editor.conflicts') });
    await way.getByText('Visit').waitFor();
    await keys.tabToAndPress(person.t('editor.findTime'));
    await dialog(person.t('finder.title')).waitFor();
    const candidate = relais.page.getByRole('slider', { name: person.t('finder.candidate') });
    await soon(() => candidate.getAttribute('aria-valuetext')).toContain(
      person.t('finder.notFree', { names: 'Anna' }),
    );
    await keys.tabTo(person.t('finder.candidate'));
    await keys.press('Shift+ArrowRight');
    await soon(() => candidate.getAttribute('aria-valuetext')).toContain(person.t('finder.allFree'));
    await keys.press('Enter');
    await dialog(person.t('finder.title')).waitFor({ state: 'detached' });
    await soon(() => relais.page.getByRole('textbox', { name: person.t('editor.from') }).inputValue()).toBe(
      '11:00',
    );
    await atRest(person);
    await relais.page.getByRole('textbox', { name: person.t('fields.appointments.title') }).focus();
    await keys.press('ControlOrMeta+Enter');
    await closed();
    expect(await taking()).toEqual([`Visit ${monday}T10:00`, ...days.map((day) => `Team ${day}T11:00`)]);
    const { rows } = await person.ask('records.list', {
      kind: 'appointments',
      query: { search: 'Team', filters: [], sort: [] },
      range: { offset: 0, limit: 5 },
      trashed: false,
    });
    series = rows[0]?.id ?? '';
    expect(rows[0]?.record['repId']).toBe(anna);
  });

  test('only this one, then all, each taken back', async () => {
    const { person, keys, relais } = desk;
    await person.go(`#/appointments/${series}`);
    await relais.page.getByRole('heading', { level: 1, name: 'Team' }).waitFor();
    await retitle('Start', '1');
    await soon(taking).toEqual([
      `Visit ${monday}T10:00`,
      `Start ${monday}T11:00`,
      ...days.slice(1).map((day) => `Team ${day}T11:00`),
    ]);
    await keys.press('ControlOrMeta+z');
    await soon(taking).toContain(`Team ${monday}T11:00`);
    await retitle('Circle', '3');
    await soon(taking).toEqual([`Visit ${monday}T10:00`, ...days.map((day) => `Circle ${day}T11:00`)]);
    await keys.press('ControlOrMeta+z');
    await soon(taking).toContain(`Team ${monday}T11:00`);
  });

  test('this and the following, at another time, taken back', async () => {
    const { person, keys, relais } = desk;
    const third = days[2] ?? '';
    await person.command('calendar.save', {
      id: series,
      occurrence: `${third}T11:00`,
      scope: 'this',
      changes: { place: 'Lyon' },
    });
    const { rows } = await person.ask('records.list', {
      kind: 'appointments',
      query: { search: '', filters: [{ field: 'place', operator: 'is', values: ['Lyon'] }], sort: [] },
      range: { offset: 0, limit: 5 },
      trashed: false,
    });
    await person.go(`#/appointments/${rows[0]?.id}`);
    await relais.page.getByRole('heading', { level: 1, name: 'Team' }).waitFor();
    await person.button('editor.edit').click();
    const from = relais.page.getByRole('textbox', { name: person.t('editor.from') });
    await from.waitFor();
    await from.fill('15:00');
    await keys.press('ControlOrMeta+Enter');
    await dialog(person.t('scope.title.edit')).waitFor();
    await keys.press('2');
    await closed();
    await soon(taking).toEqual([
      `Visit ${monday}T10:00`,
      `Team ${days[0]}T11:00`,
      `Team ${days[1]}T11:00`,
      `Team ${days[2]}T15:00`,
      `Team ${days[3]}T15:00`,
    ]);
    await keys.press('ControlOrMeta+z');
    await soon(taking).toEqual([`Visit ${monday}T10:00`, ...days.map((day) => `Team ${day}T11:00`)]);
  });
});
