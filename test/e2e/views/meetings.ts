/** Views of a meeting, and of a file of address cards before it is taken. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Person } from '#test/e2e/person.ts';
import type { View } from '#test/e2e/views/view.ts';

const cards = [
  'BEGIN:VCARD',
  'VERSION:3.0',
  'UID:card-1',
  'N:Moreau;Lucie;;Mme;',
  'ORG:Librairie des Arts;Achats',
  'EMAIL;TYPE=INTERNET:lucie@librairie.example',
  'EMAIL;TYPE=HOME:lucie@maison.example',
  'TEL;TYPE=CELL:+33 6 11 22 33 44',
  'ADR;TYPE=WORK:;;3 rue du Lac;Annecy;;74000;France',
  'BDAY:1984-04-01',
  'END:VCARD',
  'BEGIN:VCARD',
  'VERSION:4.0',
  'KIND:group',
  'FN:Everybody',
  'END:VCARD',
  '',
].join('\r\n');

const openCards = async (person: Person) => {
  const path = join(person.relais.workspace, '..', 'contacts.vcf');
  await writeFile(path, cards);
  await person.go('#/import');
  await person.relais.chooseFile(path, () => person.button('importing.choose').click());
  await person.button('vcards.apply', { count: 1 }).waitFor();
};

const said = {
  en: {
    items: ['Figures of the month', 'Plans for the trade show'],
    notes: 'Sales are up, margins are not.',
    decision: 'We open on Saturdays',
    minutes: 'Everybody had read the figures.',
  },
  fr: {
    items: ['Chiffres du mois', 'Préparation du salon'],
    notes: 'Les ventes montent, les marges non.',
    decision: 'Nous ouvrons le samedi',
    minutes: 'Tout le monde avait lu les chiffres.',
  },
} as const;

const openMeeting = async (person: Person, id: string) => {
  const { items, notes, decision, minutes } = said[person.language];
  const item = (name: string, title: string, length: number, text: string | null) => ({
    id: name,
    title,
    minutes: length,
    ownerId: null,
    notes: text,
  });
  await person.command('calendar.save', {
    id,
    occurrence: null,
    scope: 'all',
    changes: {
      agenda: [item('one', items[0], 20, notes), item('two', items[1], 45, null)],
      decisions: [decision],
      minutes,
    },
  });
  await person.go(`#/meeting?id=${encodeURIComponent(id)}`);
  await person.page.locator('.agenda-item').nth(1).waitFor();
};

export const meetingViews: readonly View[] = [
  { name: 'meeting', main: true, open: (person, ids) => openMeeting(person, ids.appointments) },
  { name: 'import-cards', open: openCards },
];
