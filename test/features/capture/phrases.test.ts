import { beforeAll, expect, test } from 'vitest';
import { localDay } from '#electron/features/local-day.ts';
import { makeCompany, readText } from '#test/features/capture/company.ts';
import { english, french, type Phrase } from '#test/features/capture/phrases.ts';

let context: Awaited<ReturnType<typeof makeCompany>>;
beforeAll(async () => {
  context = await makeCompany();
});

/** What was understood, in the words of the table. */
const understood = async (text: string): Promise<Phrase> => {
  const { kind, chips, changes } = await readText(context, text);
  const value = (type: string) => chips.find((chip) => chip.type === type)?.value;
  const all = (...types: string[]) =>
    types
      .map(value)
      .filter((one) => one !== undefined)
      .join(' ');
  const sort = value('type') ?? value('priority');
  return {
    text,
    kind: sort === undefined ? kind.slice(0, 1) : `${kind.slice(0, 1)}/${sort}`,
    who: all('client', 'contact', 'opportunity', 'rep'),
    when: all('date', 'time', 'duration'),
    place: all('place'),
    title: String(changes['title'] ?? changes['subject'] ?? ''),
  };
};

test.each(french.map((phrase) => [phrase.text, phrase] as const))('%s', async (text, phrase) => {
  expect(await understood(text)).toEqual(phrase);
});

test.each(english.map((phrase) => [phrase.text, phrase] as const))('%s', async (text, phrase) => {
  expect(await understood(text)).toEqual(phrase);
});

test('there are as many of both as were promised, half of them French', () => {
  expect(french.length).toBeGreaterThanOrEqual(60);
  expect(french.length + english.length).toBeGreaterThanOrEqual(120);
});

test('the fields of each kind', async () => {
  const changes = async (text: string) => (await readText(context, text)).changes;
  expect(await changes('RDV Konex jeudi 14h 1h à Lyon')).toEqual({
    title: 'RDV Konex',
    type: 'meeting',
    startsOn: '2026-11-26',
    startTime: '14:00',
    durationMinutes: 60,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    place: 'Lyon',
    organisationId: 'konex',
  });
  expect(await changes('relancer Konex pour Karim vendredi !!')).toEqual({
    title: 'Relancer Konex pour Karim',
    dueOn: '2026-11-27',
    priority: 'high',
    organisationId: 'konex',
    assigneeId: 'karim',
  });
  expect(await changes('appelé Dupont hier à 16h, 20 min: d’accord')).toEqual({
    subject: 'D’accord',
    type: 'call',
    at: new Date('2026-11-23T16:00:00').toISOString(),
    durationMinutes: 20,
    organisationId: 'konex',
    contactId: 'luc',
  });
  const { at } = await changes('visité Codehow jeudi dernier');
  expect(localDay(at as string)).toBe('2026-11-19');
});
