/**
 * A week of six representatives planned in the calendar: three by keyboard, three by mouse; a meeting that meets a conflict is
 * given a time that suits; it is sent as a file, changed, sent again, and the answer to it is read back.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noFilter } from '#contract/calendar.ts';
import { addDays, weekday } from '#contract/plain-date.ts';
import type { MessageKey } from '#locale/translate.ts';
import { openDesk, soon } from '#test/e2e/desk.ts';
import type { Relais } from '#test/e2e/harness.ts';
import type { Keyboard } from '#test/e2e/keyboard.ts';
import type { Person } from '#test/e2e/person.ts';

const team = ['Anna', 'Bruno', 'Chloé', 'David', 'Emma', 'Farid'];

describe.each(['en', 'fr'] as const)('in %s', (language) => {
  let relais: Relais;
  let person: Person;
  let keys: Keyboard;
  /** The next Monday to come, so that no time of the week is over. */
  let monday = '';
  const dialog = () => relais.page.getByRole('dialog').last();
  const field = (key: MessageKey) => dialog().getByLabel(person.t(key), { exact: true });
  const planned = async (title: string) =>
    (await person.records('appointments')).filter((one) => one['title'] === title);
  const startOf = async (title: string) => {
    const [one] = await planned(title);
    return one ? `${one['startsOn']} ${one['startTime']}` : null;
  };
  const repOf = async (title: string) => {
    const [one] = await planned(title);
    const rep = (await person.records('reps')).find(({ id }) => id === one?.['repId']);
    return rep?.['name'] ?? null;
  };
  const drawn = (title: string) =>
    relais.page.locator('.cal-event:not(.cal-event-mirror)', { hasText: title }).first();
  const closed = () => relais.page.getByRole('dialog').waitFor({ state: 'detached' });
  const command = async (key: MessageKey) => {
    await keys.press('ControlOrMeta+k');
    await soon(() => keys.focused()).toBe(person.t('commands.palette'));
    await keys.type(person.t(key));
    await soon(() => relais.page.locator('[role="option"][aria-selected="true"]').innerText()).toContain(
      person.t(key),
    );
    await keys.press('Enter');
  };
  /** Types into the field that has the focus what it is to hold. */
  const retype = async (text: string) => {
    await keys.press('ControlOrMeta+a');
    await keys.type(text);
  };
  /** Chooses whose it is, in the editor, by typing the beginning of the name. */
  const chooseRep = async (name: string) => {
    await keys.tabTo(person.t('fields.appointments.repId'));
    await keys.type(name);
    await keys.press('Enter');
    await soon(() => field('fields.appointments.repId').inputValue()).toBe(name);
  };

  beforeAll(async () => {
    ({ relais, person, keys } = await openDesk('empty', language));
    const today = await relais.page.evaluate(() => new Date().toLocaleDateString('sv'));
    monday = addDays(today, 8 - weekday(today));
    for (const name of team)
      await person.command('records.save', { kind: 'reps', id: null, changes: { name } });
    const { id: organisationId } = await person.command('records.save', {
      kind: 'organisations',
      id: null,
      changes: { name: 'Konex' },
    });
    await person.command('records.save', {
      kind: 'contacts',
      id: null,
      changes: { firstName: 'Jeanne', lastName: 'Doe', email: 'jeanne@konex.example', organisationId },
    });
    await person.go(`#/calendar?view=week&date=${monday}`);
    await relais.page.locator('.cal-host').waitFor();
  });
  afterAll(() => relais?.close());

  test.each(team.slice(0, 3))('by keyboard: a visit of %s', async (name) => {
    const at = team.indexOf(name);
    await relais.page.locator('.cal-host').focus();
    await keys.press('n');
    await soon(() => keys.focused()).toBe(person.t('fields.appointments.title'));
    await keys.type(`Visit ${name}`);
    await chooseRep(name);
    await keys.tabTo(person.t('editor.from'));
    await retype(`${10 + at}:00`);
    await keys.press('ControlOrMeta+Enter');
    await closed();
    await soon(() => startOf(`Visit ${name}`)).toBe(`${monday} ${10 + at}:00`);
    expect(await repOf(`Visit ${name}`)).toBe(name);
  });

  test.each(team.slice(3))('by mouse: a call of %s, drawn on its day', async (name) => {
    const across = team.indexOf(name) - 2;
    await drawn('Visit Anna').waitFor();
    const box = await drawn('Visit Anna').boundingBox();
    const day = await relais.page.locator('.cal-day-header:visible').nth(2).boundingBox();
    const hour = (box?.height ?? 0) + 1;
    const x = (box?.x ?? 0) + across * (day?.width ?? 0) + 12;
    const y = (box?.y ?? 0) + 3;
    await relais.page.mouse.move(x, y);
    await relais.page.mouse.down();
    for (let step = 1; step <= 6; step++) await relais.page.mouse.move(x, y + (hour * 0.45 * step) / 6);
    await relais.page.mouse.up();
    await field('fields.appointments.title').fill(`Call ${name}`);
    await field('fields.appointments.repId').click();
    await relais.page.getByRole('option', { name }).click();
    await dialog()
      .getByRole('button', { name: new RegExp(`^${person.t('editor.save')}`) })
      .click();
    await closed();
    await soon(() => startOf(`Call ${name}`)).toBe(`${addDays(monday, across)} 10:00`);
    expect(await repOf(`Call ${name}`)).toBe(name);
  });

  test('a meeting meets a conflict, is told so, and is given a time that suits', async () => {
    // The day chosen is that of the address again, not where the mouse was last.
    await relais.page.reload();
    await drawn('Visit Anna').waitFor();
    await relais.page.locator('.cal-host').focus();
    await keys.press('n');
    await soon(() => keys.focused()).toBe(person.t('fields.appointments.title'));
    await keys.type('Review');
    await chooseRep('Anna');
    await keys.tabTo(person.t('editor.from'));
    await retype('10:00');
    await keys.tabTo(person.t('fields.appointments.contactId'));
    await keys.type('Jeanne');
    await keys.press('Enter');
    await soon(() => field('fields.appointments.contactId').inputValue()).toBe('Jeanne Doe');
    const conflict = relais.page.locator('.appt-form').getByText(/Visit Anna/);
    await conflict.first().waitFor();
    await dialog()
      .getByRole('button', { name: person.t('editor.findTime'), exact: true })
      .first()
      .click();
    const found = relais.page.getByRole('region', { name: person.t('finder.found') });
    await found.getByRole('listitem').first().waitFor();
    await found
      .getByRole('button', { name: new RegExp(`^${person.t('finder.takeThis', { when: '' }).trim()}`) })
      .first()
      .click();
    await soon(() => conflict.count()).toBe(0);
    // The search is left, and the keyboard is in the editor again.
    await found.waitFor({ state: 'detached' });
    await soon(() => relais.page.evaluate(() => document.activeElement?.closest('.appt-form') !== null)).toBe(
      true,
    );
    await keys.press('ControlOrMeta+Enter');
    await closed();
    await soon(() => planned('Review').then((all) => all.length)).toBe(1);
    const { occurrences } = await person.ask('calendar.range', {
      from: monday,
      to: addDays(monday, 7),
      zone: 'UTC',
      filter: { ...noFilter, text: 'Review' },
      conflicts: true,
    });
    expect(occurrences.flatMap(({ conflicts }) => conflicts)).toEqual([]);
  });

  /** Writes the invitation of the meeting from its menu in the calendar. @returns the file's text */
  const invite = async () => {
    await drawn('Review').click({ button: 'right' });
    await relais.page.getByRole('menuitem', { name: person.t('icalendar.invite') }).click();
    const write = dialog().getByRole('button', { name: person.t('icalendar.invite.write') });
    await write.waitFor();
    const path = await relais.saveFile(() => write.click());
    const text = await readFile(path, 'utf8');
    await dialog()
      .getByRole('button', { name: person.t('frame.close') })
      .first()
      .click();
    await closed();
    return text;
  };

  test('it is sent, changed by keyboard, and sent again as a newer version', async () => {
    const first = await invite();
    expect(first).toContain('METHOD:REQUEST\r\n');
    expect(first.replaceAll('\r\n ', '')).toContain('mailto:jeanne@konex.example');
    expect(first).toContain('SEQUENCE:0\r\n');
    const before = await startOf('Review');
    await drawn('Review').focus();
    await keys.press('ControlOrMeta+ArrowDown');
    await soon(() => startOf('Review')).not.toBe(before);
    const second = await invite();
    expect(second).toContain('SEQUENCE:1\r\n');
    await writeFile(join(relais.workspace, '..', 'sent.ics'), second);
  });

  test('the answer that comes back stands at the one who gave it', async () => {
    const sent = (await readFile(join(relais.workspace, '..', 'sent.ics'), 'utf8')).replaceAll('\r\n ', '');
    const reply = sent
      .replace('METHOD:REQUEST', 'METHOD:REPLY')
      .replace(
        /ATTENDEE[^\r]*jeanne@konex\.example/,
        'ATTENDEE;PARTSTAT=ACCEPTED:mailto:jeanne@konex.example',
      );
    const path = join(relais.workspace, '..', 'reply.ics');
    await writeFile(path, reply);
    await relais.chooseFile(path, () => command('icalendar.import'));
    await relais.page.getByRole('button', { name: person.t('icalendar.apply', { count: 1 }) }).click();
    await closed();
    const [review] = await planned('Review');
    expect(review?.['attendees']).toMatchObject([{ kind: 'contacts', answer: 'accepted' }]);
    expect(relais.errors).toEqual([]);
  });
});
