/** Documents in a brand: cover, contents, prices, clauses, bookmarks, what is written from right to left, and many in one file. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { contrast } from '#contract/brand-look.ts';
import type { Block, WordDocument } from '#contract/document.ts';
import { shippedBrand } from '#contract/kinds/workspace.ts';
import { bookmarkOf } from '#electron/files/word/bookmark-name.ts';
import { lookOf } from '#electron/files/word/look.ts';
import { combine, writeWord } from '#electron/files/word/write-word.ts';
import { logo } from '#test/files/word/bars-logo.ts';
import { arabicName, contract, hebrewName, letter, prices, proposal } from '#test/files/word/documents.ts';

type Parts = (path: string) => string;
const opened = (bytes: Uint8Array): Parts => {
  const all = unzipSync(bytes);
  return (path) => strFromU8(all[path] ?? new Uint8Array());
};
const written = async (document: WordDocument, withLogo = false) =>
  opened(await writeWord(document, { logo: withLogo ? logo() : null }));
const only = (block: Block): WordDocument => ({ ...letter(), blocks: [block] });
const textOf = (xml: string) =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).join('');
const rowsOf = (xml: string) => xml.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];

test('the contents have the numbers of the pages, and ask for nothing to be renewed', async () => {
  const part = await written(contract());
  const document = part('word/document.xml');
  const contents = /<w:sdt>.*<\/w:sdt>/s.exec(document)?.[0] ?? '';
  const entries = [...contents.matchAll(/<w:hyperlink.*?<\/w:hyperlink>/gs)].map(([entry]) => textOf(entry));
  // A number of the outline, the heading, the page.
  expect(entries).toEqual([
    '1.Subject3',
    '2.Duration3',
    '3.Prices and payment3',
    '4.Liability3',
    '5.Confidentiality3',
    '6.Law4',
  ]);
  expect(document).not.toContain('w:dirty');
  expect(part('word/settings.xml')).not.toContain('updateFields');
  for (const [, anchor] of contents.matchAll(/w:anchor="([^"]*)"/g))
    expect(document).toContain(`<w:bookmarkStart w:name="${anchor}"`);
});

test('headings and clauses are of one outline; a clause without a heading above is on its first level', async () => {
  const clause: Block = { kind: 'clause', text: 'One\nmore' };
  const heading = (level: 1 | 2): Block => ({ kind: 'heading', level, text: 'Title', numbered: true });
  const document = (
    await written({
      ...letter(),
      blocks: [clause, heading(1), clause, heading(2), clause, heading(1), clause],
    })
  )('word/document.xml');
  const numbered = [...document.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) => [
    /<w:pStyle w:val="([^"]*)"/.exec(paragraph)?.[1],
    /<w:ilvl w:val="(\d)"/.exec(paragraph)?.[1] ?? null,
  ]);
  expect(numbered.filter(([style]) => style !== 'ClauseText')).toEqual([
    ['Clause', '0'],
    ['Heading1', '0'],
    ['Clause', '1'],
    ['Heading2', '1'],
    ['Clause', '2'],
    ['Heading1', '0'],
    ['Clause', '1'],
  ]);
  expect(new Set([...document.matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id)).size).toBe(1);
});

describe('the table of prices', () => {
  test('repeats its heading, splits no row, spans groups and totals, and keeps the totals together', async () => {
    const document = (await written(only(prices({ language: 'en', lines: 8 }))))('word/document.xml');
    const rows = rowsOf(document);
    // The heading, two groups, eight lines, one subtotal, four totals.
    expect(rows).toHaveLength(16);
    expect(rows.filter((row) => row.includes('<w:tblHeader/>'))).toEqual([rows[0]]);
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
    const spans = rows.map((row) => /<w:gridSpan w:val="(\d)"/.exec(row)?.[1] ?? '1');
    expect(spans).toEqual(['1', '5', '1', '1', '1', '1', '3', '5', '1', '1', '1', '1', '3', '3', '3', '3']);
    const kept = rows.map((row) => row.includes('<w:keepNext/>'));
    // Groups with their first line, the line before a subtotal, the last line and all totals but the last.
    expect(kept.flatMap((is, at) => (is ? [at] : []))).toEqual([1, 5, 7, 11, 12, 13, 14]);
    expect(rows[10]).toContain('"PriceOption"');
    expect(rows[14]).toContain('"PriceGrandTotalEnd"');
    // 100 + 101 + 102 + 103 + 104 less 10 % + 105 + 107, each twice; the seventh is an option.
    expect(textOf(rows[12] ?? '')).toBe('Total without tax€1,423.20');
    expect(textOf(rows[14] ?? '')).toBe('Total with tax€1,707.84');
  });

  test('of one line and of 120 has each line once', async () => {
    for (const lines of [1, 120]) {
      const document = (await written(only(prices({ language: 'fr', lines }))))('word/document.xml');
      for (let line = 0; line < lines; line += 1)
        expect(document.split(`w:name="${bookmarkOf(`line:${line}`)}"`)).toHaveLength(2);
    }
  });
});

describe('bookmarks', () => {
  const anchored = [
    ['line:0', 'Service hours, working days from 8 to 18 12100.00200.00'],
    ['line:group4', 'Operation'],
    ['total:tax', 'VAT 20% on €1,423.20€284.64'],
    ['section:prices', 'Prices'],
    ['field:validUntil', 'Valid until 23 December 2026.'],
  ] as const;

  test('hold what they are named for', async () => {
    const document = (await written(proposal()))('word/document.xml');
    const within = (name: string) => {
      const [, id = ''] =
        new RegExp(`<w:bookmarkStart w:name="${name}" w:id="(\\d+)"/>`).exec(document) ?? [];
      const start = document.indexOf(`w:name="${name}"`);
      return textOf(document.slice(start, document.indexOf(`<w:bookmarkEnd w:id="${id}"/>`, start)));
    };
    for (const [anchor, text] of anchored)
      expect([anchor, within(bookmarkOf(anchor))]).toEqual([anchor, text]);
    // Of several paragraphs each has its own.
    expect(within(bookmarkOf('section:needs:4', 3))).toMatch(/^A report each month/);
    expect(within(bookmarkOf('section:terms:2', 2))).toMatch(/^The provider performs/);
    const names = [...document.matchAll(/<w:bookmarkStart w:name="([^"]*)" w:id="(\d+)"/g)];
    expect(new Set(names.map(([, name]) => name)).size).toBe(names.length);
    expect(new Set(names.map(([, , id]) => id)).size).toBe(names.length);
    for (const [, name = ''] of names) expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_]{0,39}$/);
  });

  test('are written once for an anchor, and not at all without', async () => {
    const block: Block = { kind: 'paragraph', text: 'Text', muted: false, anchor: 'section:a' };
    const twice = (await written({ ...letter(), blocks: [block, block] }))('word/document.xml');
    expect(twice.match(/<w:bookmarkStart/g)).toHaveLength(1);
    expect((await written(letter()))('word/document.xml')).not.toContain('bookmarkStart');
  });
});

test('names written from right to left are marked so, with the numbers behind them', async () => {
  const document = (
    await written(only({ kind: 'paragraph', text: `To ${arabicName}, ${hebrewName}!`, muted: false }))
  )('word/document.xml');
  const runs = [...document.matchAll(/<w:r>(.*?)<\/w:r>/g)].map(([, run = '']) => [
    run.includes('<w:rtl/>'),
    textOf(run).replaceAll('&quot;', '"'),
  ]);
  expect(runs).toEqual([
    [false, 'To '],
    [true, `${arabicName}, ${hebrewName}`],
    [false, '!'],
  ]);
});

describe('the logo', () => {
  test('is told to those who cannot see it where it stands first, and decorates where it is repeated', async () => {
    const part = await written(proposal({ language: 'fr' }), true);
    expect(part('word/document.xml')).toContain('descr="Logo Northwind &amp; Sons"');
    expect(part('word/header2.xml') + part('word/header1.xml')).toContain('decorative');
    // 360 by 120 in 300 by 96: 288 by 96 pixels of 9,525 units.
    expect(part('word/document.xml')).toContain(`cx="${288 * 9_525}" cy="${96 * 9_525}"`);
  });

  test('is replaced by the company where there is none, and where its bytes are no picture', async () => {
    const none = await written(proposal());
    const broken = opened(
      await writeWord(proposal(), { logo: { bytes: new Uint8Array([1, 2, 3]), type: 'image/png' } }),
    );
    for (const part of [none, broken]) {
      expect(textOf(part('word/document.xml'))).toMatch(/^Northwind &amp; Sons/);
      expect(part('word/document.xml')).not.toContain('<w:drawing>');
    }
  });
});

test('text can be read whatever the colours of the brand are', () => {
  for (const primary of ['#FFFF00', '#000000', '#FFFFFF', '#7F7F7F', '#1F5C99', '#00FF00', '#FF0000']) {
    const look = lookOf({ ...shippedBrand, primary, accent: primary });
    expect(contrast(`#${look.primaryText}`, '#FFFFFF')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(`#${look.accentText}`, '#FFFFFF')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(`#${look.onPrimary}`, `#${look.primary}`)).toBeGreaterThanOrEqual(3.6);
  }
  // A colour that can be read stays as it is.
  expect(lookOf(shippedBrand).primaryText).toBe('1F5C99');
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
});

test('fonts say what stands in for them', async () => {
  const part = await written({ ...letter(), brand: { ...shippedBrand, headingFont: 'Own & Bold' } });
  expect(part('word/fontTable.xml')).toContain('<w:font w:name="Calibri"><w:altName w:val="Carlito"/>');
  expect(part('word/fontTable.xml')).toContain(
    '<w:font w:name="Own &amp; Bold"><w:altName w:val="Calibri"/>',
  );
  expect(part('word/theme/theme1.xml')).toContain('<a:latin typeface="Own &amp; Bold"');
});

test('what stands above and below the pages is another on the first, without a number on a cover', async () => {
  const part = await written(proposal());
  const document = part('word/document.xml');
  const relations = part('word/_rels/document.xml.rels');
  const frame = (element: string, type: string) => {
    const [, id] = new RegExp(`<w:${element}Reference w:type="${type}" r:id="([^"]*)"`).exec(document) ?? [];
    const relation = relations.match(/<Relationship [^>]*>/g)?.find((one) => one.includes(`Id="${id}"`));
    return part(`word/${/Target="([^"]*)"/.exec(relation ?? '')?.[1]}`);
  };
  expect(document).toContain('<w:titlePg/>');
  expect(frame('footer', 'first')).not.toContain('PAGE');
  expect(textOf(frame('footer', 'first'))).toContain('bonjour@northwind.example');
  expect(frame('footer', 'default')).toMatch(/>PAGE<.*>NUMPAGES</s);
  expect(textOf(frame('footer', 'default'))).toContain('RCS Lyon');
  expect(textOf(frame('header', 'first'))).toBe('');
  expect(textOf(frame('header', 'default'))).toContain('Proposal P-2026-0042');
});

describe('several documents in one file', () => {
  test('begin with page 1 each, have numbers and contents of their own, and no bookmarks', async () => {
    const part = opened(await combine([contract(), letter(), contract()], { logo: logo() }));
    const document = part('word/document.xml');
    expect(document.match(/<w:sectPr>/g)).toHaveLength(3);
    expect(document.match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(3);
    const entries = [...document.matchAll(/<w:sdt>.*?<\/w:sdt>/gs)].map(
      ([contents]) => contents.match(/<w:hyperlink/g)?.length,
    );
    expect(entries).toEqual([6, 6]);
    expect(document).not.toContain(bookmarkOf('section:a1'));
    const outlines = [...document.matchAll(/"Heading1"\/>.*?<w:numId w:val="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(outlines.slice(0, 6)).size).toBe(1);
    expect(outlines[6]).not.toBe(outlines[0]);
    expect(part('word/footer1.xml')).toContain('SECTIONPAGES');
  });

  test('write what stands above and below once, where it is the same', async () => {
    const bytes = await combine(
      Array.from({ length: 20 }, (_, index) => letter({ client: `Client ${index}` })),
      { logo: logo() },
    );
    expect(Object.keys(unzipSync(bytes)).filter((path) => /word\/(header|footer)\d/.test(path))).toHaveLength(
      4,
    );
  });

  test('are the same bytes each time, and at least one', async () => {
    const make = () => combine([proposal({ lines: 3 }), letter()], { logo: logo() });
    expect(Buffer.from(await make()).equals(Buffer.from(await make()))).toBe(true);
    await expect(combine([], { logo: null })).rejects.toThrow(RangeError);
  });
});
