/** Calendar files in the window: looked at before they are taken, taken and undone, sent as an invitation, the answer read back. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MessageKey } from '#locale/translate.ts';
import { openDesk, soon } from '#test/e2e/desk.ts';
import type { Relais } from '#test/e2e/harness.ts';
import type { Keyboard } from '#test/e2e/keyboard.ts';
import type { Person } from '#test/e2e/person.ts';

const series = [
  'BEGIN:VEVENT',
  'UID:weekly-1',
  'DTSTART;TZID=W. Europe Standard Time:20260302T090000',
  'DTEND;TZID=W. Europe Standard Time:20260302T100000',
  'RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=20',
  'EXDATE;TZID=W. Europe Standard Time:20260309T090000',
  'SUMMARY:Weekly with Konex',
  'GEO:48.85;2.35',
  'X-ZOOM:https://zoom.example/1',
  'END:VEVENT',
];
const visit = [
  'BEGIN:VEVENT',
  'UID:visit-1',
  'DTSTART;TZID=Europe/Paris:20260310T140000',
  'DTEND;TZID=Europe/Paris:20260310T150000',
  'SUMMARY:Visit of the new shop',
  'LOCATION:Lyon',
  'ATTENDEE;CN=Jeanne Doe:mailto:jeanne@shop.example',
  'END:VEVENT',
];
const task = ['BEGIN:VTODO', 'UID:task-1', 'SUMMARY:Send the price list', 'END:VTODO'];
const broken = ['BEGIN:VEVENT', 'UID:broken-1', 'SUMMARY:Some day', 'DTSTART:20260230', 'END:VEVENT'];
const calendar = (...parts: readonly (readonly string[])[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...parts.flat(), 'END:VCALENDAR', ''].join('\r\n');

describe('calendar files', () => {
  let relais: Relais;
  let person: Person;
  let keys: Keyboard;

  beforeAll(async () => {
    ({ relais, person, keys } = await openDesk('demo'));
  });
  afterAll(() => relais?.close());

  const write = async (name: string, text: string) => {
    const path = join(relais.workspace, '..', name);
    await writeFile(path, text);
    return path;
  };
  const command = async (key: MessageKey) => {
    await keys.press('ControlOrMeta+k');
    await soon(() => keys.focused()).toBe(person.t('commands.palette'));
    await keys.type(person.t(key));
    await soon(() => relais.page.locator('[role="option"][aria-selected="true"]').innerText()).toContain(
      person.t(key),
    );
    await keys.press('Enter');
  };
  const dialog = () => relais.page.getByRole('dialog');
  const list = () => relais.page.getByRole('listbox', { name: person.t('icalendar.items') });
  const ours = async (title: string) =>
    (
      await person.ask('records.list', {
        kind: 'appointments',
        query: { search: title, filters: [], sort: [] },
        range: { offset: 0, limit: 10 },
        trashed: false,
      })
    ).rows.map(({ record }) => record);

  test('a file is looked at by keyboard: what it holds, what is not kept, what is not taken', async () => {
    const path = await write('outlook.ics', calendar(series, visit, task, broken));
    await relais.chooseFile(path, () => command('icalendar.import'));
    await list().waitFor();
    await soon(() => list().getByRole('option').count()).toBe(4);
    await soon(() => keys.focused()).toBe(person.t('icalendar.items'));
    const details = (title: string) =>
      relais.page.getByRole('region', { name: person.t('icalendar.details', { title }) });
    await details('Weekly with Konex').getByText('X-ZOOM').waitFor();
    await details('Weekly with Konex').getByText('Europe/Berlin').waitFor();
    await keys.press('End');
    await details('Some day').or(details('Send the price list')).first().waitFor();
    await keys.press('Home', 'ArrowDown', 'Space');
    await relais.page.getByRole('button', { name: person.t('icalendar.apply', { count: 1 }) }).waitFor();
    await keys.press('Space');
    await relais.page.getByRole('button', { name: person.t('icalendar.apply', { count: 2 }) }).click();
    await dialog().waitFor({ state: 'detached' });
    expect(await ours('Weekly with Konex')).toHaveLength(1);
    expect(await ours('Visit of the new shop')).toHaveLength(1);
  });

  test('the same file again brings nothing; undo takes all of it back, and redo brings it again', async () => {
    const path = join(relais.workspace, '..', 'outlook.ics');
    await relais.chooseFile(path, () => command('icalendar.import'));
    await relais.page.getByText(person.t('icalendar.nothing')).waitFor();
    await keys.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await person.command('history.undo', {});
    expect(await ours('Weekly with Konex')).toHaveLength(0);
    await person.command('history.redo', {});
    expect(await ours('Weekly with Konex')).toHaveLength(1);
  });

  test('an invitation goes out as a file, and its answer comes back', async () => {
    const [found] = await ours('Visit of the new shop');
    const invited = await person.command('icalendar.invite', {
      id: String(found?.['id']),
      occurrence: null,
      scope: 'all',
      method: 'REQUEST',
      language: 'fr',
    });
    expect(invited.recipients).toEqual([{ name: 'Jeanne Doe', email: 'jeanne@shop.example' }]);
    expect(decodeURIComponent(invited.mailto ?? '')).toContain('Invitation\u00a0: Visit of the new shop');
    const reply = [
      'BEGIN:VCALENDAR',
      'METHOD:REPLY',
      'BEGIN:VEVENT',
      'UID:visit-1',
      'ATTENDEE;PARTSTAT=ACCEPTED:mailto:jeanne@shop.example',
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n');
    const path = await write('reply.ics', reply);
    await relais.chooseFile(path, () => command('icalendar.import'));
    await relais.page.getByText(person.t('icalendar.method.REPLY')).waitFor();
    await relais.page.getByRole('button', { name: person.t('icalendar.apply', { count: 1 }) }).click();
    await dialog().waitFor({ state: 'detached' });
    const details = await person.ask('calendar.get', {
      id: String(found?.['id']),
      occurrence: null,
      zone: 'Europe/Paris',
    });
    expect(details.values.attendees.map(({ answer }) => answer)).toEqual(['accepted']);
  });

  test('the whole calendar is written to a file', async () => {
    await command('icalendar.export');
    const written = relais.page.getByRole('button', { name: person.t('icalendar.exportShort') });
    await written.waitFor();
    const path = await relais.saveFile(() => written.click());
    const text = await readFile(path, 'utf8');
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(text).toContain('UID:weekly-1\r\n');
    expect(text).toContain('BEGIN:VTIMEZONE\r\n');
    await relais.page
      .getByText(person.t('icalendar.export.lost'))
      .or(relais.page.getByRole('main'))
      .first()
      .waitFor();
    if (await dialog().isVisible()) await keys.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  test('a calendar chosen where tables are imported is taken for one', async () => {
    await person.go('#/import');
    const choose = person.button('importing.choose');
    await choose.waitFor();
    await relais.chooseFile(join(relais.workspace, '..', 'outlook.ics'), () => choose.click());
    await relais.page.getByText(person.t('icalendar.nothing')).waitFor();
    expect(relais.errors).toEqual([]);
  });
});
