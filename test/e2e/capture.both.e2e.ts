/** A line in plain words becomes an appointment, changed and taken back, by keyboard alone. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDesk, soon } from '#test/e2e/desk.ts';
import type { Relais } from '#test/e2e/harness.ts';
import type { Keyboard } from '#test/e2e/keyboard.ts';
import type { Person } from '#test/e2e/person.ts';

const lines = {
  fr: { meeting: 'RDV Konex demain 14h 1h à Lyon', title: 'RDV Konex', task: 'relancer Konnex dans 3 jours' },
  en: {
    meeting: 'meeting with Konex tomorrow 2pm for 1h in Lyon',
    title: 'Meeting with Konex',
    task: 'follow up Konnex in 3 days',
  },
};

describe.each(['fr', 'en'] as const)('in %s', (language) => {
  let relais: Relais;
  let person: Person;
  let keys: Keyboard;
  let client = '';
  const words = lines[language];
  const field = () => relais.page.getByRole('textbox', { name: person.t('capture.line') });
  /** Opens the line, and waits until what is typed goes into it. */
  const open = async () => {
    await keys.press('ControlOrMeta+i');
    await field().waitFor();
    await soon(() => field().evaluate((one) => one === document.activeElement)).toBe(true);
  };
  const listed = async (kind: 'appointments' | 'tasks') =>
    (
      await person.ask('records.list', {
        kind,
        query: { search: '', filters: [], sort: [] },
        range: { offset: 0, limit: 50 },
        trashed: false,
      })
    ).rows;

  beforeAll(async () => {
    ({ relais, person, keys } = await openDesk('empty', language));
    client = (
      await person.command('records.save', { kind: 'organisations', id: null, changes: { name: 'Konex' } })
    ).id;
    await person.go('#/tasks');
    await relais.page.getByText(person.t('lists.none.tasks'), { exact: true }).waitFor();
  });
  afterAll(() => relais?.close());

  test('C opens it, what is understood is shown, Escape keeps the line', async () => {
    await open();
    await keys.type(words.meeting);
    const chips = relais.page.getByRole('list', { name: person.t('capture.understood') });
    await chips.getByText('Konex', { exact: true }).waitFor();
    await soon(() => relais.page.locator('.capture-mark').count()).toBe(6);
    await keys.press('Escape');
    await field().waitFor({ state: 'detached' });
    await keys.press('ControlOrMeta+i');
    await soon(() => field().inputValue()).toBe(words.meeting);
  });

  test('Enter saves the appointment; Ctrl+Z takes it back', async () => {
    await keys.press('Enter');
    await field().waitFor({ state: 'detached' });
    const [row] = await listed('appointments');
    expect(row?.record).toMatchObject({
      title: words.title,
      organisationId: client,
      startTime: '14:00',
      durationMinutes: 60,
      place: 'Lyon',
      type: 'meeting',
    });
    await soon(() => relais.page.evaluate(() => document.querySelector('[aria-modal="true"]') === null)).toBe(
      true,
    );
    await keys.press('ControlOrMeta+z');
    await soon(async () => (await listed('appointments')).length).toBe(0);
  });

  test('Ctrl+Enter saves and waits for the next line; a typing error in a name is no obstacle', async () => {
    await open();
    await keys.type(words.task);
    await keys.press('ControlOrMeta+Enter');
    await soon(async () => (await listed('tasks')).map(({ record }) => record['organisationId'])).toEqual([
      client,
    ]);
    await soon(() => field().inputValue()).toBe('');
    const focused = () => field().evaluate((one) => one === document.activeElement);
    await soon(focused).toBe(true);
    await keys.press('Escape');
  });
});
