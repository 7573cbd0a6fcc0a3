/** Contacts and accounts as Salesforce, Mautic, Outlook, Gmail and Thunderbird export them. */
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Mapping } from '#contract/imports.ts';
import { isCertain } from '#electron/features/imports/certain.ts';
import { makeContext } from '#test/builders.ts';
import { apply, check, fieldsOf, openFile } from '#test/features/imports/importing.ts';

const folder = '../shared/data/crm/';
const createCompanies = (mapping: Mapping): Mapping => ({
  ...mapping,
  otherwise: { ...mapping.otherwise, organisationId: 'create' },
});

describe.skipIf(!existsSync(folder))('Salesforce recipes', () => {
  const joined = `${folder}salesforce_recipes/Accounts-Contacts.csv`;

  test('accounts and contacts out of one joined table', async () => {
    const { context } = makeContext();
    const { store } = context;
    const accounts = await openFile(context, joined, 'organisations');
    expect(isCertain(accounts)).toBe(true);
    expect(fieldsOf(accounts)).toMatchObject({
      'Account: Account Name': 'name',
      'Account: Type': 'type',
      'Account: Phone': 'phone',
      'Contact: Email': null,
      'Contact: Phone': null,
    });
    expect(accounts.mapping.columns[1]?.values).toEqual({
      'Technology Partner': 'partner',
      'Customer - Direct': 'client',
    });
    expect(await apply(context, accounts, accounts.mapping)).toMatchObject({ created: 10, refused: 0 });
    const contacts = await openFile(context, joined, 'contacts');
    expect(contacts.remembered).toBe(false);
    expect(fieldsOf(contacts)).toMatchObject({
      'Account: Account Name': 'organisationId',
      'Account: Phone': null,
      'Contact: First Name': 'firstName',
      'Contact: Last Name': 'lastName',
      'Contact: Title': 'jobTitle',
      'Contact: Email': 'email',
    });
    // Eight accounts stand there without a contact.
    const result = await apply(context, contacts, contacts.mapping);
    expect(result).toMatchObject({ created: 6, refused: 8 });
    const amy = [...store.all('contacts').values()].find(({ firstName }) => firstName === 'Amy');
    expect(store.get('organisations', amy?.organisationId ?? '')).toMatchObject({
      name: 'Alpha Dynamics',
      type: 'partner',
      phone: '3362227000',
    });
    for (const kind of ['organisations', 'contacts'] as const) {
      const again = await openFile(context, joined, kind);
      expect(await apply(context, again, again.mapping)).toMatchObject({
        entry: null,
        created: 0,
        updated: 0,
      });
    }
  });

  test('JSON with references between the files', async () => {
    const { context } = makeContext();
    const { store } = context;
    const created: [string, number, number][] = [];
    for (const file of ['Accounts', 'Contacts', 'Opportunities']) {
      const opened = await openFile(context, `${folder}salesforce_recipes/${file}.json`);
      expect(isCertain(opened), file).toBe(true);
      const result = await apply(context, opened, opened.mapping);
      created.push([opened.mapping.kind, result.created, result.refused]);
      const again = await openFile(context, `${folder}salesforce_recipes/${file}.json`);
      expect(await apply(context, again, again.mapping)).toMatchObject({ entry: null });
    }
    expect(created).toEqual([
      ['organisations', 10, 0],
      ['contacts', 6, 0],
      ['opportunities', 20, 0],
    ]);
    const amy = [...store.all('contacts').values()].find(({ firstName }) => firstName === 'Amy');
    expect(store.get('organisations', amy?.organisationId ?? '')?.name).toBe('Alpha Dynamics');
    // The date of an open one is the day it is expected to close.
    expect(
      [...store.all('opportunities').values()].find(({ name }) => name === 'Cloud Platform Expansion'),
    ).toMatchObject({
      stageId: 'proposal',
      amount: 12_500_000,
      closedOn: null,
      expectedCloseOn: '2025-06-30',
    });
  });
});

describe.skipIf(!existsSync(folder))('contact exports', () => {
  test.each([
    ['mautic_10contacts.csv', 10, 0],
    // Four rows have neither name nor address.
    ['mautic_fakeleaddata.csv', 50, 4],
    ['roundcube/all.csv', 1, 0],
    ['roundcube/email.csv', 4, 0],
    ['roundcube/gmail.csv', 1, 0],
    ['roundcube/outlook.csv', 1, 0],
    ['roundcube/tb_plain.csv', 1, 0],
  ])('%s: %i contacts, %i rows refused, nothing new the second time', async (file, created, refused) => {
    const { context } = makeContext();
    const opened = await openFile(context, `${folder}contact_imports/${file}`);
    expect(opened.mapping.kind).toBe('contacts');
    expect(isCertain(opened)).toBe(true);
    const mapping = createCompanies(opened.mapping);
    expect(await check(context, opened, mapping)).toMatchObject({ created, refused });
    expect(await apply(context, opened, mapping)).toMatchObject({ created, refused });
    const again = await openFile(context, `${folder}contact_imports/${file}`);
    expect(again.remembered).toBe(true);
    expect(await apply(context, again, again.mapping)).toMatchObject({
      entry: null,
      created: 0,
      updated: 0,
      refused,
    });
  });

  test.each([
    [
      'roundcube/gmail.csv',
      {
        lastName: 'Lastname',
        firstName: 'Firstname',
        salutation: 'Prefix',
        email: 'home@aaa.pl',
        jobTitle: 'jobtitle',
        street: 'home_street',
        city: 'home_city',
        state: 'home_state',
        postalCode: 'home_zip',
        country: 'home_country',
        notes: 'note"note',
      },
    ],
    [
      'roundcube/tb_plain.csv',
      {
        lastName: 'Lastname',
        firstName: 'Firstname',
        email: 'test@domain.tld',
        phone: 'phone work',
        mobile: 'mobile',
        street: 'Addr work',
        city: 'Wcity',
        postalCode: '33-333',
        country: 'Poland',
        jobTitle: 'title',
        department: 'department',
      },
    ],
    ['roundcube/email.csv', { lastName: 'test1@domain.tld', firstName: null, email: 'test1@domain.tld' }],
    [
      'mautic_fakeleaddata.csv',
      { salutation: 'Mrs.', firstName: 'Penny', lastName: 'Moore', jobTitle: null, street: '88 Clasper Way' },
    ],
  ])('%s: the first contact', async (file, values) => {
    const { context } = makeContext();
    const opened = await openFile(context, `${folder}contact_imports/${file}`);
    await apply(context, opened, createCompanies(opened.mapping));
    expect([...context.store.all('contacts').values()][0]).toMatchObject(values);
  });
});
