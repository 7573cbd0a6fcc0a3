/** Documents as files: written, noted as made, kept as records, found again, sent as drafts. */
import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { DocumentFormat, DocumentSource } from '#contract/documents.ts';
import type { Context } from '#electron/features/context.ts';
import { ask, everything, refusalOf } from '#test/ask.ts';
import { fill, makeContext, record } from '#test/builders.ts';
import { item } from '#test/contract/quotes.ts';
import { openWorld, proposal } from '#test/features/documents/world.ts';

const source: DocumentSource = { of: 'proposals', id: 'p' };

const make = async (context: Context, of: DocumentSource = source, format: DocumentFormat = 'docx') =>
  (await ask(context, 'documents.make', { source: of, format, templateId: null, job: 'job-12345' })).file;

const textOf = (docx: Uint8Array): string[] => {
  const xml = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).join(''),
  );
};

/** RFC 2045, 6.7. */
const unquoted = (text: string): string =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

/** RFC 2047: words of both encodings in a header. */
const decoded = (header: string): string =>
  header
    .replace(/\?=\r\n =\?/g, '?==?')
    .replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/g, (_, encoding: string, words: string) =>
      encoding === 'B' ? Buffer.from(words, 'base64').toString('utf8') : unquoted(words.replaceAll('_', ' ')),
    );

test('a Word document, and the record of it once it is saved', async () => {
  const opened = await openWorld({ number: 'P-2026-0003', version: 2 });
  const context: Context = {
    ...opened.context,
    files: { ...opened.context.files, whereabouts: () => '/home/ann/Documents/Konex.docx' },
  };
  const file = await make(context);
  expect(file.name).toBe('Proposal P-2026-0003 Konex & Söhne v2.docx');
  const bytes = opened.written.get(file.id)?.bytes ?? new Uint8Array();
  expect(textOf(bytes)).toEqual(
    expect.arrayContaining(['New office', 'Dear Jane Élan,', 'Balance', '€515.08']),
  );

  expect(opened.store.all('documents').size).toBe(0);
  const { id, entry } = await ask(context, 'documents.keep', { file: file.id });
  expect(entry).toBe(2);
  expect(opened.store.get('documents', id)).toMatchObject({
    title: 'New office',
    type: 'proposal',
    format: 'docx',
    number: 'P-2026-0003',
    version: 2,
    language: 'en',
    madeAt: context.now(),
    organisationId: 'konex',
    contactId: 'jane',
    opportunityId: 'deal',
    proposalId: 'p',
    letterId: null,
    appointmentId: null,
    fileName: 'Konex.docx',
    path: '/home/ann/Documents/Konex.docx',
    size: bytes.byteLength,
    hash: createHash('sha256').update(bytes).digest('hex'),
    batchId: null,
  });
  const { items } = await ask(context, 'clients.timeline', {
    of: 'organisations',
    id: 'konex',
    range: { offset: 0, limit: 10 },
    only: ['documents'],
  });
  expect(items).toMatchObject([
    { kind: 'documents', id, state: 'proposal', text: 'Konex.docx', at: context.now() },
  ]);
  // Kept once: what is asked for again is not known any more.
  expect(await refusalOf(ask(context, 'documents.keep', { file: file.id }))).toMatchObject({
    code: 'notFound',
  });
  await opened.store.undo();
  expect(opened.store.all('documents').size).toBe(0);
});

test('where the shell does not know the place, the name alone is kept', async () => {
  const { context, store } = await openWorld();
  const file = await make(context);
  const { id } = await ask(context, 'documents.keep', { file: file.id });
  expect(store.get('documents', id)).toMatchObject({ fileName: 'Proposal New office.docx', path: null });
});

test('no window is told where it lies, neither by its record nor by the history', async () => {
  const opened = await openWorld();
  const path = '/home/ann/secret place/Konex.docx';
  const context: Context = {
    ...opened.context,
    files: { ...opened.context.files, whereabouts: () => path },
  };
  const file = await make(context);
  const { id, entry } = await ask(context, 'documents.keep', { file: file.id });
  const row = await ask(context, 'records.get', { kind: 'documents', id });
  expect(row.record).toMatchObject({ fileName: 'Konex.docx', path: null });
  const range = { offset: 0, limit: 10 };
  const list = await ask(context, 'records.list', {
    kind: 'documents',
    query: everything,
    trashed: false,
    range,
  });
  const changes = await ask(context, 'history.entry', { number: entry ?? 0, range });
  expect(JSON.stringify([list, changes])).toContain('Konex.docx');
  expect(JSON.stringify([list, changes])).not.toContain('secret place');
});

test('a contract has a cover, numbered clauses and signatures; a letter its head and who wrote it', async () => {
  const { context, store, written } = await openWorld();
  const shared = {
    organisationId: 'konex',
    contactId: 'jane',
    repId: 'ann',
    writtenOn: '2026-03-01',
    language: 'fr',
  } as const;
  await fill(store, {
    letters: [
      record('letters', {
        ...shared,
        id: 'c',
        type: 'contract',
        title: 'Contrat cadre',
        sections: [
          { id: 'a', sectionId: null, type: 'clauses', heading: 'Objet', body: 'Premier.\n\nSecond.' },
          {
            id: 'b',
            sectionId: null,
            type: 'clauses',
            heading: 'Durée',
            body: '1. Un an.\n2. Renouvelable.',
          },
          { id: 'd', sectionId: null, type: 'signature', heading: '', body: '' },
        ],
      }),
      record('letters', {
        ...shared,
        id: 'l',
        title: 'Vos vœux',
        sections: [
          {
            id: 'a',
            sectionId: null,
            type: 'text',
            heading: '',
            body: 'Chère {contact.salutation} {contact.lastName},',
          },
          { id: 'b', sectionId: null, type: 'signature', heading: '', body: 'Cordialement,' },
        ],
      }),
    ],
  });
  const contract = await ask(context, 'documents.preview', { source: { of: 'letters', id: 'c' } });
  expect(contract.document.blocks.map(({ kind }) => kind)).toEqual([
    ...['cover', 'contents', 'pageBreak', 'heading', 'clause', 'clause', 'heading', 'clause', 'clause'],
    ...['heading', 'signatures'],
  ]);
  expect(contract.document.blocks[6]).toMatchObject({ text: 'Durée', numbered: true });
  expect(contract.document.blocks.at(-1)).toMatchObject({
    parties: [
      {
        heading: 'Pour Northwind & Sons',
        lines: [
          ['Nom', 'Ann Lee'],
          ['Fonction', 'Account manager'],
          ['Lieu et date', ''],
          ['Signature', ''],
        ],
      },
      {
        heading: 'Bon pour accord, pour Konex & Söhne',
        lines: [
          ['Nom', 'Jane Élan'],
          ['Fonction', 'Buyer'],
          ['Lieu et date', ''],
          ['Signature', ''],
        ],
      },
    ],
  });
  const letter = await ask(context, 'documents.preview', { source: { of: 'letters', id: 'l' } });
  expect(letter.document.blocks).toEqual([
    {
      kind: 'letterhead',
      from: ['Northwind & Sons', '1 High Street', 'London', 'Tél. +44 20 1234', 'hello@northwind.example'],
      to: ['Konex & Söhne', 'Ms Jane Élan', '12 rue Basse', '69002 Lyon', 'France'],
      date: '1er mars 2026',
      subject: 'Vos vœux',
    },
    { kind: 'paragraph', text: 'Chère Ms Élan,', muted: false, anchor: 'section:a:1' },
    { kind: 'paragraph', text: 'Cordialement,', muted: false, anchor: 'section:b:1' },
    {
      kind: 'paragraph',
      text: [
        { text: '\n\n', style: null },
        { text: 'Ann Lee', style: 'strong' },
        { text: '\nAccount manager', style: null },
      ],
      muted: false,
    },
  ]);
  const file = await make(context, { of: 'letters', id: 'l' });
  expect(file.name).toBe('Vos vœux Konex & Söhne.docx');
  const { id } = await ask(context, 'documents.keep', { file: file.id });
  expect(store.get('documents', id)).toMatchObject({ type: 'letter', letterId: 'l', number: null });
  expect(written.get(file.id)?.bytes.byteLength).toBeGreaterThan(1_000);
});

test('a draft of a message to the contact, with the document attached', async () => {
  const { context, written } = await openWorld({
    number: 'P-2026-0003',
    language: 'fr',
    title: 'Aménagement – étage 2',
  });
  const file = await make(context, source, 'eml');
  expect(file.name).toBe('Proposition P-2026-0003 Konex & Söhne.eml');
  const message = new TextDecoder().decode(written.get(file.id)?.bytes);
  const [head = ''] = message.split('\r\n\r\n');
  // Bytes beyond ASCII, and lines that are too long, would not pass every mail server.
  expect(message).toMatch(/^[\x20-\x7e\r\n]*$/);
  expect(Math.max(...message.split('\r\n').map(({ length }) => length))).toBeLessThanOrEqual(78);
  expect(head).toContain('X-Unsent: 1');
  expect(head).toMatch(/^To: =\?UTF-8\?Q\?Jane_=C3=89lan\?= <jane@konex\.example>$/m);
  expect(decoded(head)).toContain('Subject: Proposition P-2026-0003\u00a0: Aménagement – étage 2\r\n');
  const [, text = '', word = ''] = message.split(/\r\n----_NmP-[^\r]*/);
  const words = unquoted(text.replace(/=\r\n/g, ''));
  expect(words).toContain('Bonjour Ms Élan,');
  expect(words).toContain('notre proposition «\u00a0Aménagement – étage 2\u00a0»');
  expect(words).toContain('valable jusqu’au 1er décembre 2026');
  const attached = new Uint8Array(Buffer.from(word.split('\r\n\r\n')[1] ?? '', 'base64'));
  expect(textOf(attached)).toContain('Aménagement – étage 2');
});

test('in a template, with the fields of the document and the logo of the brand', async () => {
  const { context, store, written } = await openWorld({ language: 'fr', number: 'P-2026-0003' });
  const { file } = await ask(context, 'documents.make', {
    source,
    format: 'docx',
    templateId: 'shipped-proposal-fr',
    job: 'job-12345',
  });
  expect(file.name).toBe('Proposition P-2026-0003 Konex & Söhne.docx');
  const lines = textOf(written.get(file.id)?.bytes ?? new Uint8Array()).join('\n');
  for (const text of [
    'New office',
    'Dear Jane Élan,',
    'Chair &quot;Basic&quot; &amp; &lt;co&gt;',
    '735,83\u00a0€',
  ])
    expect(lines).toContain(text);
  const { id } = await ask(context, 'documents.keep', { file: file.id });
  expect(store.get('documents', id)?.templateId).toBe('shipped-proposal-fr');
  const gone = ask(context, 'documents.make', {
    source,
    format: 'docx',
    templateId: 'gone',
    job: 'job-12345',
  });
  expect(await refusalOf(gone)).toMatchObject({ code: 'notFound' });
});

test('where the shell cannot print there is no PDF; where it can, its page is printed', async () => {
  const { context, written } = await openWorld();
  expect(await refusalOf(make(context, source, 'pdf'))).toEqual({
    code: 'unavailable',
    params: { what: 'documents.pdf' },
  });
  const asked: string[] = [];
  const printing: Context = {
    ...context,
    print: async (address, paper) => {
      asked.push(`${paper} ${address}`);
      return new TextEncoder().encode('%PDF-1.4');
    },
  };
  const file = await make(printing, source, 'pdf');
  expect(file.name).toBe('Proposal New office.pdf');
  expect(new TextDecoder().decode(written.get(file.id)?.bytes)).toBe('%PDF-1.4');
  expect(asked).toEqual(['a4 #/print?source=%7B%22of%22%3A%22proposals%22%2C%22id%22%3A%22p%22%7D']);
});

test('a file that was moved is pointed to: the same bytes are taken, others only when asked for', async () => {
  const { context, store } = await openWorld();
  const file = await make(context);
  const { id } = await ask(context, 'documents.keep', { file: file.id });
  const moved: Context = {
    ...context,
    files: { ...context.files, whereabouts: () => 'C:\\New\\Place.docx' },
  };
  expect(await ask(moved, 'documents.locate', { id, file: file.id, anyway: false })).toEqual({
    found: 'same',
    entry: 3,
  });
  expect(store.get('documents', id)).toMatchObject({ path: 'C:\\New\\Place.docx', fileName: 'Place.docx' });

  const other = await context.files.write('other.docx', new Uint8Array([1, 2, 3]));
  const known = store.get('documents', id);
  expect(await ask(context, 'documents.locate', { id, file: other.id, anyway: false })).toEqual({
    found: 'other',
    entry: null,
  });
  expect(store.get('documents', id)).toEqual(known);
  expect(await ask(context, 'documents.locate', { id, file: other.id, anyway: true })).toEqual({
    found: 'other',
    entry: 4,
  });
  expect(store.get('documents', id)).toMatchObject({ size: 3, path: null, fileName: 'other.docx' });
});

test('a proposal of 120 lines is composed at once', async () => {
  const lines = Array.from({ length: 120 }, (_, at) =>
    item(`l${at}`, {
      description: `Item ${at} with a description of some length`,
      unit: 'pcs',
      unitPrice: 10_000,
    }),
  );
  const { context } = await openWorld({ lines });
  const times: number[] = [];
  for (let run = 0; run < 5; run++) {
    const began = performance.now();
    await ask(context, 'documents.preview', { source });
    times.push(performance.now() - began);
  }
  // The quickest of them: what else this machine does is no part of it.
  expect(Math.min(...times)).toBeLessThan(100);
});

test('a proposal in the trash is not made', async () => {
  const { context } = makeContext();
  await fill(context.store, { proposals: [proposal({ deletedAt: context.now() })] });
  expect(await refusalOf(make(context))).toMatchObject({ code: 'notFound' });
});
