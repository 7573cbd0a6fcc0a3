/** Agenda and minutes as Word documents, opened again: every word in the language asked for, nothing left out. */
import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, expect, test } from 'vitest';
import { formatDateLong } from '#locale/format.ts';
import { ask } from '#test/ask.ts';
import { fill, makeContext, memoryStore, record } from '#test/builders.ts';

let { context, written } = makeContext(memoryStore());

const item = (id: string, title: string, minutes: number, ownerId: string | null, notes: string | null) => ({
  id,
  title,
  minutes,
  ownerId,
  notes,
});

beforeEach(async () => {
  const store = memoryStore();
  ({ context, written } = makeContext(store));
  await fill(store, {
    settings: [record('settings', { id: 'settings', company: 'Northwind & Sons', currency: 'CAD' })],
    reps: [record('reps', { id: 'ann', name: 'Ann Lee' }), record('reps', { id: 'bob', name: 'Bob Roy' })],
    appointments: [
      record('appointments', {
        id: 'weekly',
        title: 'Team: "sales" <1/2>',
        startsOn: '2026-11-23',
        startTime: '09:00',
        durationMinutes: 60,
        zone: 'Europe/Paris',
        place: 'Room 1',
        repId: 'ann',
        attendees: [
          {
            kind: 'reps',
            id: 'ann',
            name: null,
            email: null,
            role: 'chair',
            answer: 'accepted',
            present: true,
          },
          {
            kind: 'reps',
            id: 'bob',
            name: null,
            email: null,
            role: 'required',
            answer: 'tentative',
            present: false,
          },
        ],
        agenda: [
          item('a', 'Figures & margins', 15, 'ann', 'Sales are up.\nMargins are not.'),
          item('b', 'Plans', 30, null, null),
        ],
        decisions: ['We open on Saturdays', 'No more discounts'],
        minutes: 'A good meeting.',
      }),
    ],
    tasks: [
      record('tasks', {
        title: 'Tell the shops',
        meetingId: 'weekly',
        assigneeId: 'bob',
        dueOn: '2026-12-01',
      }),
    ],
    concerns: [
      record('concerns', {
        title: 'Saturdays',
        appointmentId: 'weekly',
        raisedById: 'bob',
        status: 'addressed',
        outcome: 'A day off on Mondays',
      }),
    ],
  });
});

const write = async (what: 'agenda' | 'minutes', language: 'en' | 'fr') => {
  const asked = { id: 'weekly', occurrence: null, what, language } as const;
  const { file } = await ask(context, 'documents.make', {
    source: { of: 'meeting', ...asked },
    format: 'docx',
    templateId: null,
    job: 'job-12345',
  });
  const parts = unzipSync(written.get(file.id)?.bytes ?? new Uint8Array());
  const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const lines = [...document.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).join(''),
  );
  return { name: file.name, document, lines: lines.filter((line) => line !== '') };
};

test('the agenda in English', async () => {
  const { name, lines, document } = await write('agenda', 'en');
  expect(name).toBe('Agenda 2026-11-23 Team: "sales" <1/2>.docx');
  expect(document).toContain('<w:pgSz w:w="12240"');
  expect(lines).toEqual([
    'Team: &quot;sales&quot; &lt;1/2&gt;',
    'Agenda',
    ...['When', `${formatDateLong('2026-11-23', 'en')}, 09:00 – 10:00 (Central European Standard Time)`],
    ...['Where', 'Room 1', 'Chaired by', 'Ann Lee'],
    'Participants',
    ...['Name', 'Role', 'Answer'],
    ...['Ann Lee', 'Chair', 'Coming'],
    ...['Bob Roy', 'Required', 'Perhaps'],
    'Agenda',
    ...['Time', 'Item', 'Led by', 'Duration'],
    ...['09:00', 'Figures &amp; margins', 'Sales are up.', 'Margins are not.', 'Ann Lee', '15 min'],
    ...['09:15', 'Plans', '30 min'],
    ...['09:45', 'Total (15 minutes left)', '45 min'],
  ]);
});

test('the minutes in French', async () => {
  const { name, lines } = await write('minutes', 'fr');
  expect(name).toBe('Compte rendu 2026-11-23 Team: "sales" <1/2>.docx');
  expect(lines).toEqual([
    'Team: &quot;sales&quot; &lt;1/2&gt;',
    'Compte rendu',
    ...['Quand', 'Lundi 23 novembre 2026, 09:00 – 10:00 (heure normale d’Europe centrale)'],
    ...['Où', 'Room 1', 'Animée par', 'Ann Lee'],
    'Participants',
    ...['Nom', 'Rôle', 'Présence'],
    ...['Ann Lee', 'Animation', 'Présent(e)'],
    ...['Bob Roy', 'Indispensable', 'Absent(e)'],
    'Ordre du jour',
    ...['1. Figures &amp; margins', 'Ann Lee', 'Sales are up.', 'Margins are not.'],
    '2. Plans',
    ...['Notes', 'A good meeting.'],
    ...['Décisions', 'We open on Saturdays', 'No more discounts'],
    'Actions à mener',
    ...['Quoi', 'Qui', 'Échéance', 'État'],
    ...['Tell the shops', 'Bob Roy', '1 déc. 2026', 'À faire'],
    'Préoccupations',
    ...['Préoccupation', 'Exprimée par', 'État', 'Suite donnée'],
    ...['Saturdays', 'Bob Roy', 'Traitée', 'A day off on Mondays'],
  ]);
});
