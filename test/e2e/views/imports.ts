/** Views of the import wizard, step by step, with a file that has a bit of everything. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Person } from '#test/e2e/person.ts';
import type { View } from '#test/e2e/views/view.ts';

/** Opportunities of clients that are and are not there, with stages to be told and a date that is none. */
const opportunities = [
  'Opportunity;Client;Owner;Stage;Amount;Created on;Closed on;Notes',
  'Twelve grinders;Unheard-of Roasters;Karim Benali;Negotiation;12 400,50;03/02/2026;;Waits for the budget',
  'Service contract;Unheard-of Roasters;Sofie Lefevre;Proposal;3 600,00;17/02/2026;;',
  'Three machines;Nobody & Sons;Karim Benali;Won;27 720,00;31/02/2026;14/03/2026;',
  'Spare parts;Nobody & Sons;Inès Roche;Prospection;some;05/03/2026;;',
  'Opening order;;Inès Roche;Engaging;8 100,00;09/03/2026;;',
].join('\r\n');

const countries = ['Name;City;Country', 'Café des Arts;Lyon;France', 'Brew Lab;Leeds;Royaume-Uni'].join(
  '\r\n',
);

/** Where the made-up files of the wizard are written. */
const write = async (person: Person, name: string, content: string | Uint8Array) => {
  const path = join(person.relais.workspace, '..', name);
  await writeFile(path, content);
  return path;
};

const columns = async (person: Person) =>
  person.chooseFile(await write(person, 'opportunities.csv', `\uFEFF${opportunities}`));

const check = async (person: Person) => {
  await columns(person);
  await person.button('importing.check').click();
  await person.page.getByRole('heading', { name: person.t('importing.preview') }).waitFor();
};

export const importViews: readonly View[] = [
  {
    name: 'import-file',
    open: async (person) => {
      await person.go('#/import');
      await person.button('importing.choose').waitFor();
    },
  },
  {
    name: 'import-refused',
    open: async (person) => {
      const path = await write(person, 'broken.xlsx', 'This is no workbook.\0\u0001');
      await person.go('#/import');
      await person.relais.chooseFile(path, () => person.button('importing.choose').click());
      await person.page.getByRole('alert').waitFor();
    },
  },
  { name: 'import-columns', main: true, open: columns },
  { name: 'import-check', main: true, open: check },
  {
    name: 'import-done',
    open: async (person) => {
      await person.importFile(await write(person, 'clients.csv', countries));
    },
  },
];
