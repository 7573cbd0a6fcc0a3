/** Letters to many: who gets one and who does not, the files, and what is noted once they are saved. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { MergeQuestion } from '#contract/merge.ts';
import type { Context } from '#electron/features/context.ts';
import { ask, refusalOf } from '#test/ask.ts';
import { fill, makeContext, memoryStore, record } from '#test/builders.ts';

const place = { street: '1 High Street', postalCode: '75001', city: 'Paris', country: 'France' };

const openWorld = async (more: Partial<Context> = {}) => {
  const store = memoryStore();
  const made = makeContext(store, more);
  await fill(store, {
    settings: [record('settings', { id: 'settings', company: 'Northwind & Sons', language: 'en' })],
    reps: [record('reps', { id: 'ann', name: 'Ann Lee', email: 'ann@northwind.example' })],
    organisations: [
      record('organisations', { id: 'acme', name: 'Acme', ownerId: 'ann', ...place }),
      record('organisations', { id: 'bolt', name: 'Bolt/Nut', language: 'fr', ...place }),
      record('organisations', { id: 'core', name: 'Core', ...place }),
      record('organisations', { id: 'dune', name: 'Dune' }),
      record('organisations', { id: 'echo', name: 'Echo', deletedAt: '2026-11-01T00:00:00.000Z', ...place }),
      record('organisations', { id: 'foxx', name: 'Foxx', ...place }),
    ],
    contacts: [
      record('contacts', {
        id: 'a1',
        lastName: 'Alpha',
        organisationId: 'acme',
        createdAt: '2026-01-01T00:00:00.000Z',
      }),
      record('contacts', {
        id: 'a2',
        lastName: 'Beta',
        organisationId: 'acme',
        email: 'b@acme.example',
        createdAt: '2026-01-02T00:00:00.000Z',
      }),
      record('contacts', { id: 'b1', lastName: 'Blanc', organisationId: 'bolt', email: 'B@Acme.example' }),
      record('contacts', { id: 'd1', lastName: 'Dunn', organisationId: 'dune' }),
      record('contacts', { id: 'e1', lastName: 'Eck', organisationId: 'echo' }),
      record('contacts', {
        id: 'f1',
        lastName: 'Fox',
        organisationId: 'foxx',
        deletedAt: '2026-11-01T00:00:00.000Z',
      }),
    ],
    letters: [
      record('letters', {
        id: 'fair',
        title: 'The autumn fair',
        language: 'en',
        writtenOn: '2026-11-20',
        sections: [
          {
            id: 's',
            sectionId: null,
            type: 'text',
            heading: '',
            body: 'Dear {contact.lastName} of {client.name},',
          },
        ],
      }),
    ],
    sections: [
      record('sections', {
        id: 'lib',
        name: 'Greeting',
        use: 'letter',
        standard: true,
        bodyEnglish: 'Dear {contact.lastName},',
        bodyFrench: 'Bonjour {contact.lastName},',
      }),
    ],
  });
  return { store, ...made };
};

const everybody = ['acme', 'bolt', 'core', 'dune', 'echo', 'foxx'];
const question = (values: Partial<MergeQuestion> = {}): MergeQuestion => ({
  letterId: 'fair',
  templateId: null,
  to: { kind: 'organisations', selection: { ids: everybody } },
  form: 'each',
  otherLanguages: false,
  ...values,
});
const reasons = (plan: { leftOut: readonly { name: string; reason: string }[] }) =>
  Object.fromEntries(plan.leftOut.map(({ name, reason }) => [name, reason]));
const textOf = (docx: Uint8Array | undefined): string =>
  [
    ...strFromU8(unzipSync(docx ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array()).matchAll(
      /<w:t(?: [^>]*)?>([^<]*)</g,
    ),
  ]
    .map(([, text]) => text)
    .join('');

test('a plan says who gets a letter, and of each other why not', async () => {
  const { context } = await openWorld();
  const plan = await ask(context, 'merge.plan', question());
  expect(plan).toMatchObject({ total: 6, made: 1, languages: { en: 1, fr: 0 } });
  expect(reasons(plan)).toEqual({
    'Bolt/Nut': 'otherLanguage',
    Core: 'noContact',
    Dune: 'noAddress',
    Echo: 'inTrash',
    Foxx: 'inTrash',
  });
  expect(await ask(context, 'merge.plan', question({ otherLanguages: true }))).toMatchObject({
    made: 2,
    languages: { en: 2, fr: 0 },
  });
});

test('drafts need an e-mail address, and nobody gets two', async () => {
  const { context } = await openWorld();
  const plan = await ask(context, 'merge.plan', question({ form: 'drafts', otherLanguages: true }));
  expect(plan.made).toBe(1);
  // Bolt's is Acme's, in capitals.
  expect(reasons(plan)).toMatchObject({ 'Bolt/Nut': 'twice', Dune: 'noEmail' });
});

test('the standard letter of the library is in the language of each', async () => {
  const { context } = await openWorld();
  expect(await ask(context, 'merge.plan', question({ letterId: null }))).toMatchObject({
    made: 2,
    languages: { en: 1, fr: 1 },
  });
});

test('where there are no folders all letters are in one archive, and are noted on their clients', async () => {
  const { context, written, store } = await openWorld();
  const entries = store.entries(null, 100).total;
  const asked = question({ form: 'both', otherLanguages: true });
  const made = await ask(context, 'merge.run', { question: asked, job: 'job-12345' });
  expect(made).toMatchObject({ made: 2, name: 'The autumn fair 2026-11-22' });
  const [file] = made.files;
  expect(file?.name).toBe('The autumn fair 2026-11-22.zip');
  const inside = unzipSync(written.get(file?.id ?? '')?.bytes ?? new Uint8Array());
  expect(Object.keys(inside)).toEqual([
    'The autumn fair Acme.docx',
    'The autumn fair Bolt Nut.docx',
    'The autumn fair – all.docx',
  ]);
  expect(textOf(inside['The autumn fair Acme.docx'])).toContain('Dear Alpha of Acme,');
  const all = textOf(inside['The autumn fair – all.docx']);
  expect(all).toContain('Dear Alpha of Acme,');
  expect(all).toContain('Dear Blanc of Bolt/Nut,');

  expect(store.all('documents').size).toBe(0);
  const kept = await ask(context, 'merge.keep', { batch: made.batch });
  expect(kept.count).toBe(2);
  expect(store.entries(null, 100).total).toBe(entries + 1);
  const documents = [...store.all('documents').values()];
  expect(
    documents.map(({ organisationId, fileName, batchId, letterId, type, format }) => ({
      organisationId,
      fileName,
      batchId,
      letterId,
      type,
      format,
    })),
  ).toEqual([
    {
      organisationId: 'acme',
      fileName: 'The autumn fair Acme.docx',
      batchId: made.batch,
      letterId: 'fair',
      type: 'letter',
      format: 'docx',
    },
    {
      organisationId: 'bolt',
      fileName: 'The autumn fair Bolt Nut.docx',
      batchId: made.batch,
      letterId: 'fair',
      type: 'letter',
      format: 'docx',
    },
  ]);
  const { items } = await ask(context, 'clients.timeline', {
    of: 'organisations',
    id: 'acme',
    range: { offset: 0, limit: 10 },
    only: ['documents'],
  });
  expect(items.map(({ title }) => title)).toEqual(['The autumn fair']);
  expect(await refusalOf(ask(context, 'merge.keep', { batch: made.batch }))).toMatchObject({
    code: 'notFound',
  });
  await store.undo();
  expect(store.all('documents').size).toBe(0);
});

test('on the desktop each is a file; of one of all, every client knows that one', async () => {
  const desktop = { folder: '/workspace', shell: 'desktop', version: '0.0.0', systemLanguage: 'en' } as const;
  const { context, store } = await openWorld({ environment: desktop });
  const both = await ask(context, 'merge.run', {
    question: question({ otherLanguages: true }),
    job: 'job-12345',
  });
  expect(both.files.map(({ name }) => name)).toEqual([
    'The autumn fair Acme.docx',
    'The autumn fair Bolt Nut.docx',
  ]);
  const one = await ask(context, 'merge.run', {
    question: question({ otherLanguages: true, form: 'combined' }),
    job: 'job-12345',
  });
  expect(one.files.map(({ name }) => name)).toEqual(['The autumn fair – all.docx']);
  await ask(context, 'merge.keep', { batch: one.batch });
  expect([...store.all('documents').values()].map(({ fileName }) => fileName)).toEqual([
    'The autumn fair – all.docx',
    'The autumn fair – all.docx',
  ]);
});

test('a draft is a message to the contact with the letter attached', async () => {
  const { context, written } = await openWorld();
  const made = await ask(context, 'merge.run', { question: question({ form: 'drafts' }), job: 'job-12345' });
  const [file] = made.files;
  expect(file?.name).toBe('The autumn fair Acme.eml');
  const message = strFromU8(written.get(file?.id ?? '')?.bytes ?? new Uint8Array());
  expect(message).toMatch(/^To: Beta <b@acme\.example>/m);
  expect(message).toMatch(/^X-Unsent: 1/m);
  expect(message).toContain('The autumn fair Acme.docx');
});

test('in a template of the company’s own, one file each and never one of all', async () => {
  const { context, written } = await openWorld();
  const asked = question({ templateId: 'shipped-letter-en' });
  const made = await ask(context, 'merge.run', { question: asked, job: 'job-12345' });
  expect(textOf(written.get(made.files[0]?.id ?? '')?.bytes)).toContain('Alpha');
  expect(
    await refusalOf(ask(context, 'merge.run', { question: { ...asked, form: 'both' }, job: 'job-12345' })),
  ).toMatchObject({ code: 'invalidInput' });
});

test('those left out are a table, in either language', async () => {
  const { context, written } = await openWorld();
  const { file } = await ask(context, 'merge.leftOut', { question: question(), language: 'fr' });
  expect(
    strFromU8(written.get(file.id)?.bytes ?? new Uint8Array())
      .split('\r\n')
      .slice(0, 3),
  ).toEqual(['Organisation;Raison', 'Bolt/Nut;Autre langue', 'Core;Aucun contact']);
});

test('a letter that is not there, and one to nobody, are refused', async () => {
  const { context } = await openWorld();
  expect(await refusalOf(ask(context, 'merge.plan', question({ letterId: 'none' })))).toMatchObject({
    code: 'notFound',
  });
  const nobody = question({ to: { kind: 'organisations', selection: { ids: ['core'] } } });
  expect(await refusalOf(ask(context, 'merge.run', { question: nobody, job: 'job-12345' }))).toMatchObject({
    code: 'invalidInput',
  });
});
