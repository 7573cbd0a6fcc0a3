/** Address cards by hand: what a file would change, one entry for taking it, and nothing the second time. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Context } from '#electron/features/context.ts';
import type { Store } from '#electron/store/store.ts';
import { ask, everything, refusalOf } from '#test/ask.ts';
import { fill, makeContext, memoryStore, record } from '#test/builders.ts';

let store: Store;
let context: Context;

const job = 'job-12345';

const card = (...lines: readonly string[]) =>
  ['BEGIN:VCARD', 'VERSION:4.0', ...lines, 'END:VCARD', ''].join('\r\n');

const put = async (text: string) => {
  const { id } = await context.files.write('friends.vcf', new TextEncoder().encode(text));
  return id;
};
const open = async (text: string) => ask(context, 'vcards.open', { file: await put(text), job });
const take = (importId: string, more: { only?: number[]; withOrganisations?: boolean } = {}) =>
  ask(context, 'vcards.apply', { importId, only: null, withOrganisations: true, ...more });

beforeEach(async () => {
  store = memoryStore();
  ({ context } = makeContext(store));
  await fill(store, {
    reps: [record('reps', { id: 'bob', name: 'Bob Roy' })],
    organisations: [record('organisations', { id: 'cafe', name: 'Café du Nord' })],
    contacts: [
      record('contacts', {
        id: 'zoe',
        firstName: 'Zoé',
        lastName: 'Martin',
        organisationId: 'cafe',
        tags: ['vip'],
      }),
      record('contacts', {
        id: 'ann',
        firstName: 'Ann',
        lastName: 'Lee',
        email: 'Ann@Example.org',
        uid: 'u-1',
        ownerId: 'bob',
      }),
      record('contacts', { id: 'old', lastName: 'Old', uid: 'u-2', deletedAt: '2026-01-01T00:00:00.000Z' }),
    ],
  });
});

const states = ({ items }: Awaited<ReturnType<typeof open>>) =>
  items.map(({ name, state, reason, by, id }) => [name, state, reason, by, id]);

describe('what a file would change', () => {
  test('contacts are known by UID, by address, and by name and company', async () => {
    const opened = await open(
      card('UID:u-1', 'N:Lee;Anna') +
        card('N:Someone;Else', 'EMAIL:ann@example.ORG') +
        card('N:MARTIN;Zoe', 'ORG:CAFE DU NORD', 'CATEGORIES:new') +
        card('N:Martin;Zoé', 'ORG:Elsewhere') +
        card('UID:u-2', 'N:Old') +
        card('KIND:group', 'FN:Group') +
        card('TEL:1') +
        card('N:Martin;Zoé', 'ORG:Elsewhere'),
    );
    expect(states(opened)).toEqual([
      ['Anna Lee', 'changed', null, 'uid', 'ann'],
      ['Else Someone', 'refused', 'twice', 'email', 'ann'],
      ['Zoe MARTIN', 'changed', null, 'name', 'zoe'],
      ['Zoé Martin', 'new', null, null, null],
      ['Old', 'refused', 'inTrash', 'uid', 'old'],
      ['Group', 'refused', 'kind', null, null],
      ['', 'refused', 'noName', null, null],
      ['Zoé Martin', 'refused', 'twice', null, null],
    ]);
    expect(opened.counts).toEqual({ new: 1, changed: 2, same: 0, refused: 5 });
    expect(opened.items[2]?.changes).toEqual([
      { field: 'lastName', before: 'Martin', after: 'MARTIN' },
      { field: 'firstName', before: 'Zoé', after: 'Zoe' },
      { field: 'tags', before: 'vip', after: 'vip, new' },
    ]);
    expect(opened.items[3]?.newOrganisation).toBe(true);
  });

  test('nothing is written by looking', async () => {
    const before = store.entries(null, 1).total;
    await open(card('N:New;One'));
    expect(store.entries(null, 1).total).toBe(before);
  });

  test('what is no file of cards is refused with its reason', async () => {
    expect(await refusalOf(open('name,phone\r\nAnn,1'))).toMatchObject({
      code: 'unreadable',
      params: { reason: 'unknownFormat' },
    });
  });
});

describe('taking it', () => {
  const two =
    card('UID:urn:uuid:7f3e', 'N:New;One', 'ORG:Elsewhere', 'TEL;TYPE=cell:06') +
    card('N:New;Two', 'ORG:elsewhere');

  test('is one entry, makes a company once, and changes nothing the second time', async () => {
    const before = JSON.stringify([[...store.all('contacts')], [...store.all('organisations')]]);
    const entries = store.entries(null, 1).total;
    const taken = await take((await open(two)).importId);
    expect(taken).toMatchObject({ created: 2, updated: 0, organisations: 1 });
    expect(store.entries(null, 1).total).toBe(entries + 1);
    const made = [...store.all('contacts').values()].filter(({ lastName }) => lastName === 'New');
    const company = [...store.all('organisations').values()].find(({ name }) => name === 'Elsewhere');
    expect(made.map(({ firstName, mobile, organisationId }) => [firstName, mobile, organisationId])).toEqual([
      ['One', '06', company?.id],
      ['Two', null, company?.id],
    ]);
    const again = await open(two);
    expect(again.counts).toEqual({ new: 0, changed: 0, same: 2, refused: 0 });
    expect(again.items.map(({ by }) => by)).toEqual(['uid', 'name']);
    expect(await take(again.importId)).toMatchObject({ entry: null, created: 0, updated: 0 });
    const changed = await open(two.replace(':06', ':07'));
    expect(changed.items[0]?.changes).toEqual([{ field: 'mobile', before: '06', after: '07' }]);
    await store.undo();
    expect(JSON.stringify([[...store.all('contacts')], [...store.all('organisations')]])).toBe(before);
  });

  test('takes only what was chosen, and no company where none is wanted', async () => {
    const { importId } = await open(two);
    expect(await take(importId, { only: [1], withOrganisations: false })).toMatchObject({
      created: 1,
      organisations: 0,
    });
    const [made] = [...store.all('contacts').values()].filter(({ lastName }) => lastName === 'New');
    expect([made?.firstName, made?.organisationId]).toEqual(['Two', null]);
  });

  test('keeps what a card does not say', async () => {
    const { importId } = await open(card('UID:u-1', 'FN:Ann Lee', 'TITLE:Buyer'));
    await take(importId);
    expect(store.get('contacts', 'ann')).toMatchObject({
      email: 'Ann@Example.org',
      ownerId: 'bob',
      jobTitle: 'Buyer',
    });
  });

  test('a closed import is not found', async () => {
    const { importId } = await open(two);
    await ask(context, 'vcards.close', { importId });
    expect(await refusalOf(take(importId))).toMatchObject({ code: 'notFound' });
  });
});

describe('writing contacts', () => {
  test('says what a card has no place for, and is known again', async () => {
    const made = makeContext(store);
    const written = await ask(made.context, 'vcards.export', {
      selection: { query: everything, trashed: false, except: [] },
      version: '4.0',
      job,
    });
    expect([written.contacts, written.lost]).toEqual([2, [{ field: 'ownerId', count: 1 }]]);
    expect(written.file?.name).toBe('Contacts 2026-11-22.vcf');
    const bytes = made.written.get(written.file?.id ?? '')?.bytes;
    const opened = await open(new TextDecoder().decode(bytes));
    expect(opened.items.map(({ state, by }) => [state, by])).toEqual([
      ['same', 'uid'],
      ['same', 'uid'],
    ]);
    expect(opened.items.flatMap(({ lost }) => lost)).toEqual([]);
  });

  test('nothing chosen is no file', async () => {
    const selection = { ids: ['nobody'] };
    expect(await ask(context, 'vcards.export', { selection, version: '3.0', job })).toEqual({
      file: null,
      contacts: 0,
      lost: [],
    });
  });
});
