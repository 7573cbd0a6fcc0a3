/** A meeting by keyboard: agenda, decisions, what is to be done, concerns, the minutes in Word; and address cards in and back. */
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDesk, soon } from '#test/e2e/desk.ts';
import type { Relais } from '#test/e2e/harness.ts';
import type { Keyboard } from '#test/e2e/keyboard.ts';
import type { Person } from '#test/e2e/person.ts';

describe.each(['en', 'fr'] as const)('in %s', (language) => {
  let relais: Relais;
  let person: Person;
  let keys: Keyboard;
  let id = '';
  const meeting = () => person.ask('meetings.get', { id, occurrence: null });

  beforeAll(async () => {
    ({ relais, person, keys } = await openDesk('empty', language));
    await person.command('records.save', { kind: 'reps', id: null, changes: { name: 'Bob Roy' } });
    const { saved } = await person.command('calendar.save', {
      id: null,
      occurrence: null,
      scope: 'all',
      changes: {
        title: 'Team meeting',
        startsOn: '2026-12-01',
        startTime: '09:00',
        durationMinutes: 30,
        zone: 'Europe/Paris',
      },
    });
    id = saved?.id ?? '';
    await person.go(`#/meeting?id=${id}`);
    await relais.page.getByRole('heading', { level: 1, name: 'Team meeting' }).waitFor();
  });
  afterAll(() => relais?.close());

  /** Writes lines into one of the fields that take one after the other. */
  const write = async (field: string, ...lines: readonly string[]) => {
    const input = relais.page.getByRole('textbox', { name: field, exact: true });
    await input.focus();
    for (const line of lines) {
      await keys.type(line);
      await keys.press('Enter');
      await soon(() => input.inputValue()).toBe('');
    }
  };

  test('items are added, given their minutes and put in order', async () => {
    await write(person.t('meetings.newItem'), 'Figures', 'Plans');
    await soon(async () => (await meeting()).agenda.map(({ title }) => title)).toEqual(['Figures', 'Plans']);
    const minutes = relais.page.getByRole('textbox', {
      name: person.t('meetings.itemMinutes', { title: 'Plans' }),
    });
    await minutes.focus();
    await keys.press('ControlOrMeta+a');
    await keys.type('45');
    await keys.press('Enter');
    await soon(async () => (await meeting()).planned).toBe(55);
    await relais.page.getByText(person.t('meetings.over', { count: 25 })).waitFor();
    await keys.press('Alt+ArrowUp');
    await soon(async () => (await meeting()).agenda.map(({ title }) => title)).toEqual(['Plans', 'Figures']);
    await soon(() => keys.focused()).not.toBeNull();
  });

  test('what is decided, to be done and worried about is there at once', async () => {
    await write(person.t('meetings.newDecision'), 'Open on Saturdays');
    await write(person.t('meetings.newAction'), 'Tell the shops', 'Print the signs');
    await write(person.t('meetings.newConcern'), 'Long days');
    await soon(async () => {
      const { decisions, actions, concerns } = await meeting();
      return [decisions, actions.map(({ title }) => title), concerns.map(({ title }) => title)];
    }).toEqual([['Open on Saturdays'], ['Tell the shops', 'Print the signs'], ['Long days']]);
    const done = relais.page.getByRole('checkbox', {
      name: person.t('meetings.actionDone', { title: 'Tell the shops' }),
    });
    await done.focus();
    await keys.press('Space');
    await soon(async () => (await meeting()).actions.map(({ status }) => status)).toEqual(['done', 'open']);
    await person.command('history.undo', {});
    await soon(async () => (await meeting()).actions.map(({ status }) => status)).toEqual(['open', 'open']);
    await soon(() => done.isChecked()).toBe(false);
  });

  test('the minutes are a Word document in either language', async () => {
    await person.button('meetings.word').click();
    const other = language === 'en' ? 'fr' : 'en';
    const name = person.t('meetings.write', {
      what: person.t('meetings.minutes'),
      language: person.t(`choices.settings.language.${other}`),
    });
    const saved = await relais.saveFile(() => relais.page.getByRole('menuitem', { name }).click());
    expect(basename(saved)).toBe(
      other === 'fr' ? 'Compte rendu 2026-12-01 Team meeting.docx' : 'Minutes 2026-12-01 Team meeting.docx',
    );
    const parts = unzipSync(new Uint8Array(await readFile(saved)));
    const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    for (const text of [
      'Open on Saturdays',
      'Tell the shops',
      'Long days',
      other === 'fr' ? 'Décisions' : 'Decisions',
    ])
      expect(document).toContain(text);
  });

  test('cards come in after a look, go out again, and are known', async () => {
    const card = [
      'BEGIN:VCARD',
      'VERSION:3.0',
      'N:Moreau;Zoé',
      'ORG:Librairie',
      'BDAY:1984-04-01',
      'END:VCARD',
      '',
    ];
    const path = join(relais.workspace, '..', 'zoe.vcf');
    await writeFile(path, card.join('\r\n'));
    await person.go('#/import');
    await relais.chooseFile(path, () => person.button('importing.choose').click());
    await relais.page.getByText('1984-04-01').waitFor();
    await person.button('vcards.apply', { count: 1 }).click();
    await soon(async () => (await person.records('contacts')).map(({ lastName }) => lastName)).toEqual([
      'Moreau',
    ]);
    await person.go('#/contacts');
    await person.button('lists.export').click();
    const written = await relais.saveFile(() =>
      relais.page.getByRole('menuitem', { name: person.t('vcards.export') }).click(),
    );
    expect(await readFile(written, 'utf8')).toContain('N:Moreau;Zoé');
    await person.go('#/import');
    await relais.chooseFile(written, () => person.button('importing.choose').click());
    await relais.page.getByText(person.t('vcards.nothing')).waitFor();
    expect(relais.errors).toEqual([]);
  });
});
