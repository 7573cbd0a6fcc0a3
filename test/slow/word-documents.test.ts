/** Proposals, contracts and letters opened by other programs: read by python-docx, laid out by LibreOffice, checked against the schemas. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { bookmarkOf } from '#electron/files/word/bookmark-name.ts';
import { readWord } from '#electron/files/word/read-word.ts';
import { combine, writeWord } from '#electron/files/word/write-word.ts';
import { logo } from '#test/files/word/bars-logo.ts';
import { contract, hebrewName, letter, longName, proposal } from '#test/files/word/documents.ts';

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

const folder = mkdtempSync(join(tmpdir(), 'relais-word-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const script = `
import sys, json, docx
document = docx.Document(sys.argv[1])
prices = [t for t in document.tables if t.style.name == 'Relais Prices'][0]
print(json.dumps({
    'headings': [p.text for p in document.paragraphs if p.style.name == 'Heading 1'],
    'styles': sorted({t.style.name for t in document.tables}),
    'rows': len(prices.rows),
    'grand': prices.rows[-2].cells[-1].text,
    'sections': len(document.sections),
    'pictures': len(document.inline_shapes),
    'language': document.core_properties.language,
}))
`;

const convert = (path: string, format: string) => {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const target = join(folder, 'converted');
  execFileSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', target, path], {
    stdio: 'ignore',
  });
  return join(target, path.slice(folder.length + 1).replace(/docx$/, format.split(':')[0] ?? ''));
};

describe.each(['en', 'fr'] as const)('in %s', (language) => {
  const options = { logo: logo() };
  const make = {
    proposal: () => writeWord(proposal({ language }), options),
    one: () => writeWord(proposal({ language, lines: 1 }), options),
    many: () => writeWord(proposal({ language, lines: 120 }), options),
    long: () => writeWord(proposal({ language, client: longName, contact: longName }), options),
    plain: () => writeWord(proposal({ language, client: hebrewName }), { logo: null }),
    contract: () => writeWord(contract({ language }), options),
    letter: () => writeWord(letter({ language }), options),
    combined: () => combine([letter({ language }), proposal({ language }), contract({ language })], options),
  };
  const written = async (name: keyof typeof make) => {
    const path = join(folder, `${name}-${language}.docx`);
    writeFileSync(path, await make[name]());
    return path;
  };

  test.skipIf(!readsWord)('python-docx reads headings, prices, pictures and properties', async () => {
    const path = await written('proposal');
    const read = JSON.parse(execFileSync('/usr/bin/python3', ['-c', script, path], { encoding: 'utf8' }));
    expect(read).toEqual({
      headings:
        language === 'fr'
          ? ['Votre besoin', 'Notre proposition', 'Prix', 'Conditions', 'Signature']
          : ['What you need', 'What we propose', 'Prices', 'Terms', 'Signature'],
      styles: ['Relais Cover', 'Relais Cover Facts', 'Relais Prices', 'Relais Signatures'],
      rows: 16,
      grand: language === 'fr' ? '1\u202f707,84\u00a0€' : '€1,707.84',
      sections: 1,
      pictures: 1,
      language: language === 'fr' ? 'fr-FR' : 'en-GB',
    });
  });

  test.skipIf(!checks)('all keep to the schemas', async () => {
    for (const name of Object.keys(make) as (keyof typeof make)[])
      expect(execFileSync(checker, [await written(name)], { encoding: 'utf8' })).toContain('valid');
  });

  test.skipIf(!laysOut)(
    'LibreOffice shows contents, prices and the numbers of pages',
    { timeout: 300_000 },
    async () => {
      const pdf = convert(await written('proposal'), 'pdf');
      const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
      const pages = text.split('\f').filter((page) => page.trim() !== '');
      expect(pages[0]).not.toMatch(/Page \d/);
      expect(pages[1]).toMatch(language === 'fr' ? /Page 2 sur \d/ : /Page 2 of \d/);
      expect(pages[1]).toMatch(language === 'fr' ? /Votre besoin\.+\s*3/ : /What you need\.+\s*3/);
      expect(text).toContain(language === 'fr' ? '1 707,84 €'.slice(2, 8) : '€1,707.84');
    },
  );

  test.skipIf(!laysOut)(
    'bookmarks of rows and texts live through LibreOffice',
    { timeout: 300_000 },
    async () => {
      const path = convert(await written('proposal'), 'docx:MS Word 2007 XML');
      const { readFileSync } = await import('node:fs');
      const { blocks } = await readWord(new Uint8Array(readFileSync(path)));
      const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
      for (let line = 0; line < 8; line += 1) {
        const row = rows.filter(({ marks }) => marks.includes(bookmarkOf(`line:${line}`)));
        expect(row.map(({ cells }) => cells.at(0)?.text.includes(` ${line + 1}`))).toEqual([true]);
      }
      const marked = (anchor: string) =>
        blocks.flatMap((block) =>
          block.kind === 'paragraph' && block.marks.includes(bookmarkOf(anchor)) ? [block.text] : [],
        );
      expect(marked('section:terms')).toEqual([language === 'fr' ? 'Conditions' : 'Terms']);
      expect(marked('section:terms:1')).toHaveLength(1);
    },
  );
});
