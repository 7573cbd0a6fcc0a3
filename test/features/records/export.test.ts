import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { read, utils } from 'xlsx';
import { ask, everything, refusalOf } from '#test/ask.ts';
import { fill, makeContext, memoryStore, record } from '#test/builders.ts';

const setUp = async () => {
  const store = memoryStore();
  const made = makeContext(store);
  await fill(store, {
    settings: [record('settings', { id: 'settings', currency: 'EUR' })],
    reps: [record('reps', { id: 'ana', name: 'Ana Ruiz' })],
    organisations: [
      record('organisations', {
        id: 'a',
        name: '=HYPERLINK("x")',
        ownerId: 'ana',
        annualRevenue: -123_456,
        tags: ['VIP', 'Été'],
        phone: '+33 1',
      }),
      record('organisations', {
        id: 'b',
        name: 'Zoé; Cie',
        type: 'prospect',
        annualRevenue: 50,
        employees: 12,
      }),
      record('organisations', { id: 'c', name: 'Left out' }),
    ],
    opportunities: [
      record('opportunities', {
        id: 'o',
        name: 'Deal',
        stageId: 'won',
        probability: 1_250,
        closedOn: '2026-05-01',
        amount: 100,
        organisationId: 'b',
      }),
    ],
    interactions: [record('interactions', { id: 'i', subject: 'Call', at: '2026-03-14T12:00:00.000Z' })],
  });
  return made;
};

const columns = ['name', 'type', 'ownerId', 'annualRevenue', 'employees', 'tags', 'phone', 'sales'];
const selection = {
  query: { ...everything, sort: [{ field: 'name', direction: 'descending' as const }] },
  trashed: false,
  except: ['c'],
};

const csv = async (
  language: 'en' | 'fr',
  kind: 'organisations' | 'opportunities' | 'interactions',
  asked: string[],
  chosen: Parameters<typeof ask<'records.export'>>[2]['selection'] = selection,
) => {
  const { context, written } = await setUp();
  const file = await ask(context, 'records.export', {
    kind,
    selection: chosen,
    columns: asked,
    format: 'csv',
    language,
    job: 'job-of-test',
  });
  const bytes = written.get(file.id)?.bytes ?? new Uint8Array();
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = new TextDecoder().decode(bytes);
  return {
    name: file.name,
    rows: Papa.parse<string[]>(text.trimEnd(), { delimiter: language === 'en' ? ',' : ';' }).data,
  };
};

test('a list in English: commas, points, English words', async () => {
  const { name, rows } = await csv('en', 'organisations', columns);
  expect(name).toBe('Organisations 2026-11-22.csv');
  expect(rows).toEqual([
    ['Name', 'Type', 'Owner', 'Annual revenue', 'Employees', 'Tags', 'Phone', 'Sales'],
    ['Zoé; Cie', 'Prospect', '', '0.5', '12', '', '', '1'],
    ['\'=HYPERLINK("x")', 'Client', 'Ana Ruiz', '-1234.56', '', 'VIP, Été', "'+33 1", '0'],
  ]);
});

test('a list in French: semicolons, commas, French words', async () => {
  const { rows } = await csv('fr', 'organisations', ['name', 'type', 'annualRevenue'], {
    ids: ['b', 'a', 'none'],
  });
  expect(rows[0]?.[0]).toBe('Nom');
  expect(rows.slice(1)).toEqual([
    ['Zoé; Cie', 'Prospect', '0,5'],
    ['\'=HYPERLINK("x")', 'Client', '-1234,56'],
  ]);
});

test('stages, outcomes, percentages and dates', async () => {
  const all = { query: everything, trashed: false, except: [] };
  const { rows } = await csv(
    'fr',
    'opportunities',
    ['stageId', 'outcome', 'probability', 'closedOn', 'organisationId'],
    all,
  );
  expect(rows[1]).toEqual(['Gagnée', 'Gagnée', '12,5', '2026-05-01', 'Zoé; Cie']);
  const { rows: instants } = await csv('en', 'interactions', ['at'], all);
  expect(instants[1]?.[0]).toMatch(/^2026-03-1[345] \d{2}:\d{2}$/);
});

test('the same list as a workbook, text staying text', async () => {
  const { context, written } = await setUp();
  const file = await ask(context, 'records.export', {
    kind: 'organisations',
    selection,
    columns,
    format: 'xlsx',
    language: 'en',
    job: 'job-of-test',
  });
  expect(file.name).toBe('Organisations 2026-11-22.xlsx');
  const book = read(written.get(file.id)?.bytes, { type: 'array', cellFormula: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
  const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1, defval: null });
  expect(rows[0]).toEqual(['Name', 'Type', 'Owner', 'Annual revenue', 'Employees', 'Tags', 'Phone', 'Sales']);
  expect(rows[2]?.slice(0, 5)).toEqual(['=HYPERLINK("x")', 'Client', 'Ana Ruiz', -1_234.56, null]);
  expect(sheet['A3'].f).toBeUndefined();
});

test('a column the kind does not have is refused before anything begins; every job that began ends', async () => {
  const jobs = { begun: 0, ended: 0 };
  const { context } = makeContext(memoryStore(), {
    job: () => {
      jobs.begun++;
      return { signal: AbortSignal.abort(), progress: () => undefined, end: () => void jobs.ended++ };
    },
  });
  const all = { query: everything, trashed: false, except: [] };
  const asked = (columns: string[]) =>
    ask(context, 'records.export', {
      kind: 'reps',
      selection: all,
      columns,
      format: 'csv',
      language: 'en',
      job: 'job-of-test',
    });
  expect(await refusalOf(asked(['name', 'nope']))).toMatchObject({
    code: 'invalidInput',
    fields: { 'columns.1': 'unknownField' },
  });
  expect(jobs).toEqual({ begun: 0, ended: 0 });
  await fill(context.store, {
    reps: Array.from({ length: 50 }, (_, at) => record('reps', { id: `r${at}`, name: `Rep ${at}` })),
  });
  expect(await refusalOf(asked(['name', 'sales']))).toEqual({ code: 'cancelled' });
  expect(jobs).toEqual({ begun: 1, ended: 1 });
});

test('a long list is whole and in its order, though written in slices', async () => {
  const { context, written } = makeContext();
  const reps = Array.from({ length: 3_000 }, (_, at) =>
    record('reps', { id: `r${at}`, name: `Rep ${String(at).padStart(5, '0')}` }),
  );
  await fill(context.store, { reps });
  const file = await ask(context, 'records.export', {
    kind: 'reps',
    selection: {
      query: { ...everything, sort: [{ field: 'name', direction: 'descending' }] },
      trashed: false,
      except: ['r7'],
    },
    columns: ['name', 'sales'],
    format: 'csv',
    language: 'en',
    job: 'job-of-test',
  });
  const lines = new TextDecoder().decode(written.get(file.id)?.bytes).trimEnd().split('\r\n').slice(1);
  const expected = reps.filter(({ id }) => id !== 'r7').map(({ name }) => `${name},0`);
  expect(lines).toEqual(expected.reverse());
});
