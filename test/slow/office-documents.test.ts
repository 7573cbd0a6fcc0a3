/**
 * Every kind of file that the application makes of documents, made as a window asks for it and opened by other programs: checked
 * against the schemas, read by python-docx, laid out by LibreOffice in one start of it.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DocumentFormat, DocumentSource } from '#contract/documents.ts';
import type { Letter, Proposal } from '#contract/kinds.ts';
import type { Language } from '#locale/translate.ts';
import { ask } from '#test/ask.ts';
import { fill, record } from '#test/builders.ts';
import { item } from '#test/contract/quotes.ts';
import { openWorld } from '#test/features/documents/world.ts';
import { reportBytes } from '#test/features/reports/report-of.ts';
import { smallCompany } from '#test/features/sales/fixture.ts';
import { hebrewName, longName } from '#test/files/word/documents.ts';

const runs = (command: string, ...parameters: readonly string[]): boolean => {
  try {
    execFileSync(command, parameters, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
const readsWord = runs('/usr/bin/python3', '-c', 'import docx');
const checker = '../shared/tools/ooxml-check';
const checks = existsSync(checker) && runs('which', 'xmllint');
const laysOut = runs('which', 'soffice') && runs('which', 'pdftotext');
const languages: readonly Language[] = ['en', 'fr'];

const folder = mkdtempSync(join(tmpdir(), 'relais-office-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface File {
  readonly name: string;
  readonly path: string;
  readonly language: Language;
  /** Texts that another program must show; without spaces, which fonts and alignment divide. */
  readonly says: readonly string[];
}
const files: File[] = [];
const bare = (text: string): string => text.replace(/[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');

/** As many lines as asked for, each 10.00 and at 20 %. */
const equalLines = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    item(`l${at}`, { description: `Line ${at + 1}`, unitPrice: 1_000 }),
  );

const letterOf = (type: Letter['type'], language: Language): Letter =>
  record('letters', {
    id: type,
    type,
    title: type === 'contract' ? 'Maintenance 2027' : 'Thank you',
    organisationId: 'konex',
    contactId: 'jane',
    repId: 'ann',
    language,
    writtenOn: '2026-11-02',
    sections: [
      {
        id: 's1',
        sectionId: null,
        type: 'text',
        heading: '',
        body: 'For **{client.name}**.\n\n- one\n- two',
      },
      ...(type === 'contract'
        ? [
            {
              id: 's2',
              sectionId: null,
              type: 'clauses' as const,
              heading: 'Terms',
              body: 'First.\n\nSecond.',
            },
            { id: 's3', sectionId: null, type: 'signature' as const, heading: '', body: '' },
          ]
        : []),
    ],
  });

interface Wanted {
  readonly name: string;
  readonly source: DocumentSource;
  readonly format?: DocumentFormat;
  readonly templateId?: string;
  readonly proposal?: Partial<Proposal>;
  readonly client?: string;
  /** In English and in French. */
  readonly says: readonly [readonly string[], readonly string[]];
}
const proposals: DocumentSource = { of: 'proposals', id: 'p' };
const usual: Wanted['says'] = [['€735.83'], ['735,83 €']];
const wanted = (language: Language): readonly Wanted[] => [
  { name: 'proposal', source: proposals, says: usual },
  {
    name: 'one line',
    source: proposals,
    proposal: { lines: equalLines(1), discount: null, deposit: null },
    says: [['€12.00'], ['12,00 €']],
  },
  // 120 × 10.00 and 20 %.
  {
    name: 'many lines',
    source: proposals,
    proposal: { lines: equalLines(120), discount: null, deposit: null },
    says: [
      ['Line 1', 'Line 120', '€1,440.00'],
      ['Line 1', 'Line 120', '1 440,00 €'],
    ],
  },
  { name: 'long name', source: proposals, client: longName, says: usual },
  { name: 'right to left', source: proposals, client: hebrewName, says: usual },
  { name: 'template', source: proposals, templateId: `shipped-proposal-${language}`, says: usual },
  {
    name: 'many lines in a template',
    source: proposals,
    templateId: `shipped-proposal-${language}`,
    proposal: { lines: equalLines(120), discount: null, deposit: null },
    says: [
      ['Line 120', '€1,440.00'],
      ['Line 120', '1 440,00 €'],
    ],
  },
  { name: 'slides', source: proposals, format: 'pptx', says: usual },
  {
    name: 'many slides',
    source: proposals,
    format: 'pptx',
    proposal: { lines: equalLines(120), discount: null, deposit: null },
    says: [
      ['Line 120', '€1,440.00'],
      ['Line 120', '1 440,00 €'],
    ],
  },
  {
    name: 'contract',
    source: { of: 'letters', id: 'contract' },
    says: [
      ['Maintenance 2027', 'Second.'],
      ['Maintenance 2027', 'Second.'],
    ],
  },
  {
    name: 'letter',
    source: { of: 'letters', id: 'letter' },
    says: [
      ['Thank you', 'Konex'],
      ['Thank you', 'Konex'],
    ],
  },
  {
    name: 'letter in a template',
    source: { of: 'letters', id: 'letter' },
    templateId: `shipped-letter-${language}`,
    says: [['Konex'], ['Konex']],
  },
];

const make = async (one: Wanted, language: Language): Promise<void> => {
  const { context, store, written } = await openWorld({ language, number: 'P-2026-0007', ...one.proposal });
  await fill(store, { letters: [letterOf('letter', language), letterOf('contract', language)] });
  if (one.client !== undefined) {
    const client = store.get('organisations', 'konex');
    if (!client) throw new Error('there is no client');
    await fill(store, { organisations: [{ ...client, name: one.client }] });
  }
  const { file } = await ask(context, 'documents.make', {
    source: one.source,
    format: one.format ?? 'docx',
    templateId: one.templateId ?? null,
    job: 'job-12345',
  });
  const name = `${one.name} ${language}`;
  const path = join(folder, `${name}.${one.format ?? 'docx'}`);
  writeFileSync(path, written.get(file.id)?.bytes ?? new Uint8Array());
  files.push({ name, path, language, says: one.says[language === 'fr' ? 1 : 0] });
};

beforeAll(async () => {
  for (const language of languages) {
    for (const one of wanted(language)) await make(one, language);
    for (const format of ['xlsx', 'pptx'] as const) {
      const asked = { from: '2026-01-01', to: '2026-04-30', language, format };
      const name = `report ${format} ${language}`;
      const path = join(folder, `${name}.${format}`);
      writeFileSync(path, (await reportBytes(await smallCompany(), asked)).bytes);
      files.push({ name, path, language, says: [] });
    }
  }
});

test.skipIf(!checks)('all keep to the schemas', () => {
  const said = execFileSync(
    checker,
    files.map(({ path }) => path),
    { encoding: 'utf8' },
  )
    .trim()
    .split('\n');
  expect(said.sort()).toEqual(files.map(({ path }) => `${path}: valid`).sort());
});

const script = `
import sys, json, docx
print(json.dumps([{
    'language': d.core_properties.language,
    'title': d.core_properties.title,
    'lines': sum(c.text.startswith('Line ') for t in d.tables for r in t.rows for c in r.cells[:1]),
    'tables': len(d.tables),
} for d in map(docx.Document, sys.argv[1:])]))
`;

test.skipIf(!readsWord)('python-docx reads properties and tables', () => {
  const documents = files.filter(({ path }) => path.endsWith('.docx'));
  const read: readonly { language: string; title: string; lines: number; tables: number }[] = JSON.parse(
    execFileSync('/usr/bin/python3', ['-c', script, ...documents.map(({ path }) => path)], {
      encoding: 'utf8',
    }),
  );
  for (const [at, { name, language }] of documents.entries()) {
    expect.soft(read[at]?.language, name).toBe(language === 'fr' ? 'fr-FR' : 'en-GB');
    expect.soft(read[at]?.title, name).toMatch(/^(New office|Maintenance 2027|Thank you)$/);
    const lines = name.startsWith('many lines') ? 120 : name.startsWith('one line') ? 1 : 0;
    expect.soft(read[at]?.lines, name).toBe(lines);
    if (!name.startsWith('letter')) expect.soft(read[at]?.tables, name).toBeGreaterThan(0);
  }
});

describe.skipIf(!laysOut)('laid out by LibreOffice', () => {
  const pages = new Map<string, readonly string[]>();
  beforeAll(() => {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const target = join(folder, 'pdf');
    const paths = files.map(({ path }) => path);
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', target, ...paths], {
      stdio: 'ignore',
    });
    for (const { name } of files) {
      const text = execFileSync('pdftotext', [join(target, `${name}.pdf`), '-'], { encoding: 'utf8' });
      pages.set(name, text.split('\f').slice(0, -1));
    }
  });

  test('every one shows what it says', () => {
    for (const { name, says } of files) {
      const text = bare((pages.get(name) ?? []).join(''));
      for (const one of says) expect.soft(text, `${name}: ${one}`).toContain(bare(one));
      expect.soft(text, name).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  test.each(languages)('120 lines go over pages that repeat the headings of the table, in %s', (language) => {
    const heading = language === 'fr' ? 'Désignation' : 'Description';
    const own = pages.get(`many lines ${language}`) ?? [];
    const withLines = own.filter((page) => /Line \d+/.test(page));
    expect(withLines.length).toBeGreaterThan(2);
    for (const page of withLines) expect(page).toContain(heading);
  });

  test.each(languages)('a page each for every slide, in %s', (language) => {
    for (const { name, path } of files.filter(
      (one) => one.path.endsWith('.pptx') && one.language === language,
    )) {
      const parts = Object.keys(unzipSync(new Uint8Array(readFileSync(path))));
      const slides = parts.filter((part) => /^ppt\/slides\/slide\d+\.xml$/.test(part));
      expect.soft(pages.get(name), name).toHaveLength(slides.length);
    }
  });
});
