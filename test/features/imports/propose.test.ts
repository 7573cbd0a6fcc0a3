/** Headings of English and French programs are taken for what they are. */
import { describe, expect, test } from 'vitest';
import type { ListedKind } from '#contract/kinds.ts';
import { isCertain } from '#electron/features/imports/certain.ts';
import { fill, makeContext, record } from '#test/builders.ts';
import { fieldsOf, importText, openText } from '#test/features/imports/importing.ts';

interface Case {
  readonly file: string;
  readonly text: string;
  readonly kind: ListedKind;
  readonly key: string | null;
  readonly fields: Record<string, string | null>;
}

const cases: Case[] = [
  {
    file: 'clients.csv',
    text: 'Code client;Raison sociale;Adresse;CP;Ville;Pays;Tél.;Courriel;Secteur d’activité;CA annuel;Effectif\nC1;Café Noir;1 rue X;75001;Paris;France;01 02 03 04 05;a@b.fr;Restauration;1 234,50;12\n',
    kind: 'organisations',
    key: 'code',
    fields: {
      'Code client': 'code',
      'Raison sociale': 'name',
      Adresse: 'street',
      CP: 'postalCode',
      Ville: 'city',
      Pays: 'country',
      'Tél.': 'phone',
      Courriel: 'email',
      'Secteur d’activité': 'sector',
      'CA annuel': 'annualRevenue',
      Effectif: 'employees',
    },
  },
  {
    file: 'export.csv',
    text: 'Civilité;Nom;Prénom;Société;Fonction;E-mail;Portable\nMme;Durand;Zoé;Café Noir;Acheteuse;zoe@b.fr;06 01 02 03 04\n',
    kind: 'contacts',
    key: 'email',
    fields: {
      Civilité: 'salutation',
      Nom: 'lastName',
      Prénom: 'firstName',
      Société: 'organisationId',
      Fonction: 'jobTitle',
      'E-mail': 'email',
      Portable: 'mobile',
    },
  },
  {
    file: 'commandes.csv',
    text: 'N° commande;Date de commande;Client;Code produit;Désignation;Qté;PU HT;Remise\n1001;15/03/2026;Café Noir;P1;Table;2;120,00;5 %\n',
    kind: 'orders',
    key: 'number',
    fields: {
      'N° commande': 'number',
      'Date de commande': 'orderedOn',
      Client: 'organisationId',
      'Code produit': 'lines.product',
      Désignation: 'lines.description',
      Qté: 'lines.quantity',
      'PU HT': 'lines.unitPrice',
      Remise: 'lines.discount',
    },
  },
  {
    file: 'affaires.csv',
    text: 'Affaire;Client;Commercial;Étape;Montant;Date de clôture prévue\nMobilier;Café Noir;Léa;Négociation;1 200,00;30/06/2026\n',
    kind: 'opportunities',
    key: 'name',
    fields: {
      Affaire: 'name',
      Client: 'organisationId',
      Commercial: 'ownerId',
      Étape: 'stageId',
      Montant: 'amount',
      'Date de clôture prévue': 'expectedCloseOn',
    },
  },
  {
    file: 'objectifs 2026.csv',
    text: 'Commercial;Mois;Objectif\nLéa;2026-01;10000\nLéa;2026-02;12000\n',
    kind: 'targets',
    key: null,
    fields: { Commercial: 'repId', Mois: 'period', Objectif: 'amount' },
  },
  {
    file: 'tarif.csv',
    text: 'Référence;Désignation;Famille;Prix de vente;Prix de revient\nP1;Table;Mobilier;120,00;60,00\nP2;Chaise;Mobilier;45,00;20,00\n',
    kind: 'products',
    key: 'code',
    fields: {
      Référence: 'code',
      Désignation: 'name',
      Famille: 'family',
      'Prix de vente': 'price',
      'Prix de revient': 'cost',
    },
  },
  {
    file: 'equipe.csv',
    text: 'Matricule;Prénom;Nom de famille;Équipe;Région;Responsable;Date d’embauche\n7;Léa;Petit;Nord;Hauts-de-France;Paul;01/09/2020\n',
    kind: 'reps',
    key: 'code',
    fields: {
      Matricule: 'code',
      Prénom: 'name',
      'Nom de famille': 'name',
      Équipe: 'teamId',
      Région: 'regionId',
      Responsable: 'managerId',
      'Date d’embauche': 'startedOn',
    },
  },
  {
    file: 'tasks.csv',
    text: 'Subject,Due Date,Priority,Status,Account Name,Assigned To\nCall back,2026-01-15,High,Not Started,Konex,Jane\n',
    kind: 'tasks',
    key: null,
    fields: {
      Subject: 'title',
      'Due Date': 'dueOn',
      Priority: 'priority',
      Status: 'status',
      'Account Name': 'organisationId',
      'Assigned To': 'assigneeId',
    },
  },
  {
    file: 'activities.csv',
    text: 'Subject,Type,Date,Company,Contact,Duration,Comments\nIntro,Phone,2026-01-15 10:30,Konex,Amy,15,Nice\n',
    kind: 'interactions',
    key: null,
    fields: {
      Subject: 'subject',
      Type: 'type',
      Date: 'at',
      Company: 'organisationId',
      Contact: 'contactId',
      Duration: 'durationMinutes',
      Comments: 'body',
    },
  },
];

describe.each(cases)('$file', ({ file, text, kind, key, fields }) => {
  test(`is about ${kind}, and every column is known`, async () => {
    const { context } = makeContext();
    const opened = await openText(context, file, text);
    expect(opened.kinds[0]?.kind).toBe(kind);
    expect(fieldsOf(opened)).toEqual(fields);
    expect(opened.mapping.key).toBe(key);
    expect(isCertain(opened)).toBe(true);
  });
});

test('our own headings, in both languages, are known for certain', async () => {
  for (const text of ['Name,Code,Owner,Sector,City\n', 'Nom;Code;Propriétaire;Secteur;Ville\n']) {
    const { context } = makeContext();
    const separator = text.includes(';') ? ';' : ',';
    const opened = await openText(
      context,
      'x.csv',
      `${text}${['Konex', 'K1', 'Jane', 'IT', 'Lyon'].join(separator)}\n`,
      'organisations',
    );
    expect(Object.values(fieldsOf(opened)).slice(0, 2)).toEqual(['name', 'code']);
    expect(isCertain(opened)).toBe(true);
  }
});

test('a heading that says nothing is known by values that name records', async () => {
  const { context } = makeContext();
  const names = ['Konex', 'Cheers', 'Condax', 'Isdom'];
  await fill(context.store, { organisations: names.map((name) => record('organisations', { name })) });
  const rows = names.map((name, at) => `${at + 1},${name},2026-01-0${at + 1}`).join('\n');
  const opened = await openText(context, 'orders.csv', `Order number,Who,Date\n${rows}\n`);
  expect(fieldsOf(opened)).toEqual({ 'Order number': 'number', Who: 'organisationId', Date: 'orderedOn' });
});

test('dates are not taken for money, nor words for dates', async () => {
  const { context } = makeContext();
  const opened = await openText(
    context,
    'x.csv',
    'Name,Price,Cost\nTable,2026-01-01,much\nChair,2026-01-02,more\n',
    'products',
  );
  expect(fieldsOf(opened)).toEqual({ Name: 'name', Price: null, Cost: null });
});

test('a column of salutations under "Title" is no job', async () => {
  const { context } = makeContext();
  const opened = await openText(context, 'x.csv', 'Title,Last name\nMr.,Jones\nMme,Durand\n', 'contacts');
  expect(fieldsOf(opened)).toEqual({ Title: 'salutation', 'Last name': 'lastName' });
});

test('unknown headings are left out, and nothing certain is claimed', async () => {
  const { context } = makeContext();
  const opened = await openText(context, 'x.csv', 'foo,bar\n1,2\n3,4\n', 'organisations');
  expect(Object.values(fieldsOf(opened))).toEqual([null, null]);
  expect(isCertain(opened)).toBe(false);
});

test('what a person settled is remembered for the same headings of the same kind', async () => {
  const { context } = makeContext();
  const text = 'Lieferant;Ort\nHuber;Wien\n';
  const first = await openText(context, 'a.csv', text, 'organisations');
  expect(first.remembered).toBe(false);
  await importText(context, 'a.csv', text, 'organisations', (mapping) => ({
    ...mapping,
    key: 'name',
    mode: 'both',
    columns: mapping.columns.map((column, at) => ({ ...column, field: at === 0 ? 'name' : 'city' })),
    constants: { type: 'supplier' },
  }));
  const again = await openText(context, 'b.csv', 'LIEFERANT;ort\nMaier;Graz\n', 'organisations');
  expect(again.remembered).toBe(true);
  expect(fieldsOf(again)).toEqual({ Lieferant: 'name', Ort: 'city' });
  expect(again.mapping.constants).toEqual({ type: 'supplier' });
  expect(isCertain(again)).toBe(true);
  const other = await openText(context, 'b.csv', 'Lieferant;Ort;Land\nMaier;Graz;AT\n', 'organisations');
  expect(other.remembered).toBe(false);
});
