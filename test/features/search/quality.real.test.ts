/** What a coordinator types, over the Maven and Northwind companies as they are imported: 30 of the 60 searches. */
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { makeContext } from '#test/builders.ts';
import { apply, openFile } from '#test/features/imports/importing.ts';
import { type Meant, missed } from '#test/features/search/searching.ts';

const folder = '../shared/data/crm/';
const maven = ['products.csv', 'sales_teams.csv', 'accounts.csv', 'sales_pipeline.csv'];
const northwind = ['customers.csv', 'employees.csv', 'products.csv', 'orders.csv', 'order_details.csv'];

const meantInMaven: readonly Meant[] = [
  ['konex', 'organisations', 'Konex'],
  ['konx', 'organisations', 'Konex'],
  ['cheers', 'organisations', 'Cheers'],
  ['cheeers', 'organisations', 'Cheers'],
  ['bluth comp', 'organisations', 'Bluth Company'],
  ['umbrela corporation', 'organisations', 'Umbrella Corporation'],
  ['new york inq', 'organisations', 'The New York Inquirer'],
  ['gekko and co', 'organisations', 'Gekko & Co'],
  ['stan red tax', 'organisations', 'Stanredtax'],
  ['jtexon', 'organisations', 'J-Texon'],
  ['vehment capital', 'organisations', 'Vehement Capital Partners'],
  ['gtxpro', 'products', 'GTX Pro'],
  ['gtk500', 'products', 'GTK 500'],
  ['darcel schl', 'reps', 'Darcel Schlecht'],
  ['papadopulos', 'reps', 'Rosie Papadopoulos'],
];

const meantInNorthwind: readonly Meant[] = [
  ['konig', 'organisations', 'Königlich Essen'],
  ['santee gourmet', 'organisations', 'Santé Gourmet'],
  ['mere paillarde', 'organisations', 'Mère Paillarde'],
  ['taqueria', 'organisations', 'Antonio Moreno Taquería'],
  ['ernst', 'organisations', 'Ernst Handel'],
  ['save a lot', 'organisations', 'Save-a-lot Markets'],
  ['rattlesnak canyon', 'organisations', 'Rattlesnake Canyon Grocery'],
  ['ALFKI', 'organisations', 'Alfreds Futterkiste'],
  ['ottilies kase', 'organisations', 'Ottilies Käseladen'],
  ['davolio', 'reps', 'Nancy Davolio'],
  ['margret peacock', 'reps', 'Margaret Peacock'],
  ['raclete', 'products', 'Raclette Courdavault'],
  ['cote de blay', 'products', 'Côte de Blaye'],
  ['gumbar', 'products', 'Gumbär Gummibärchen'],
  ['camembert', 'products', 'Camembert Pierrot'],
];

describe.skipIf(!existsSync(folder))('imported companies', () => {
  test.each([
    ['Maven', 'maven/', maven, meantInMaven],
    ['Northwind', 'northwind/csv/', northwind, meantInNorthwind],
  ] as const)(
    '%s: each search finds the record meant first',
    { timeout: 60_000 },
    async (_name, path, files, meant) => {
      const { context } = makeContext();
      for (const file of files) {
        const opened = await openFile(context, folder + path + file);
        await apply(context, opened, opened.mapping);
      }
      expect(await missed(context, meant)).toEqual([]);
    },
  );
});
