/** A written Word document, opened again part by part. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type Block, pageOf, type WordDocument } from '#contract/document.ts';
import { shippedBrand } from '#contract/kinds/workspace.ts';
import { originOf } from '#electron/files/word/origin.ts';
import { readWord } from '#electron/files/word/read-word.ts';
import { cleanText, oneLine } from '#electron/files/word/text.ts';
import { combine, writeWord } from '#electron/files/word/write-word.ts';

const described = (blocks: readonly Block[], more: Partial<WordDocument> = {}): WordDocument => ({
  title: 'Team meeting',
  subject: null,
  author: 'Northwind & Sons',
  at: '2026-11-22T09:00:00.000Z',
  language: 'en',
  page: 'a4',
  brand: shippedBrand,
  header: 'Team meeting',
  footer: 'Northwind & Sons',
  blocks,
  ...more,
});

const parts = async (document: WordDocument) => {
  const all = unzipSync(await writeWord(document, { logo: null }));
  return (path: string) => strFromU8(all[path] ?? new Uint8Array());
};

/** Style and text of each paragraph, in their order. */
const paragraphs = (xml: string) =>
  [...xml.matchAll(/<w:p[ >].*?<\/w:p>|<w:p\/>/gs)].map(([paragraph]) => [
    /<w:pStyle w:val="([^"]*)"/.exec(paragraph)?.[1] ?? '',
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)]
      .map(([, text]) => text ?? '\n')
      .join(''),
  ]);

describe('a Word document', () => {
  test('has its blocks as named styles', async () => {
    const part = await parts(
      described([
        { kind: 'title', text: 'Team\nmeeting' },
        { kind: 'subtitle', text: 'Monday' },
        { kind: 'heading', level: 1, text: 'Agenda' },
        { kind: 'heading', level: 2, text: 'Details' },
        { kind: 'paragraph', text: 'One\r\nTwo', muted: false },
        {
          kind: 'paragraph',
          text: [
            { text: 'Plain ', style: null },
            { text: 'strong', style: 'strong' },
          ],
          muted: true,
        },
        { kind: 'list', numbered: true, items: ['First\nof two lines', 'Second'] },
        { kind: 'list', numbered: true, items: ['Begins anew'] },
      ]),
    );
    const document = part('word/document.xml');
    expect(paragraphs(document)).toEqual([
      ['Title', 'Team meeting'],
      ['Subtitle', 'Monday'],
      ['Heading1', 'Agenda'],
      ['Heading2', 'Details'],
      ['', 'One'],
      ['', 'Two'],
      ['MutedText', 'Plain strong'],
      ['ListParagraph', 'First\nof two lines'],
      ['ListParagraph', 'Second'],
      ['ListParagraph', 'Begins anew'],
    ]);
    expect(document).toContain('<w:rStyle w:val="StrongText"/>');
    const lists = [...document.matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id);
    expect(lists[0]).toBe(lists[1]);
    expect(lists[2]).not.toBe(lists[0]);
    // Every style that is used is there.
    const styles = part('word/styles.xml');
    for (const [, id] of document.matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]*)"/g))
      expect(styles).toContain(`w:styleId="${id}"`);
  });

  test('repeats the heading of a table, says what it shows, and fills the width between the margins', async () => {
    const part = await parts(
      described([
        {
          kind: 'table',
          about: 'Agenda "with" times',
          columns: [
            { heading: 'Time', share: 1, align: 'start' },
            { heading: 'Item', share: 5, align: 'start' },
            { heading: 'Minutes', share: 1, align: 'end' },
          ],
          rows: [
            ['09:00', 'Sales & margin', '10'],
            ['09:10', 'A row that lacks a cell'],
            ['', 'Total', '10'],
          ],
          total: true,
        },
        { kind: 'facts', about: 'Facts', rows: [['Place', 'Room 1\nsecond floor']] },
      ]),
    );
    const document = part('word/document.xml');
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(document.match(/<w:tblCaption [^>]*>/g)).toEqual([
      '<w:tblCaption w:val="Agenda &quot;with&quot; times"/>',
      '<w:tblCaption w:val="Facts"/>',
    ]);
    // 210 mm less twice 20 mm are 9,638 twentieths of a point.
    const [first = ''] = /<w:tblGrid>.*?<\/w:tblGrid>/.exec(document) ?? [];
    const widths = [...first.matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width));
    expect(widths).toEqual([1_376, 6_884, 1_378]);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(9_638);
    expect(document).toContain('Sales &amp; margin');
    expect(document.match(/<w:tr>.*?<\/w:tr>/g)?.map((row) => row.match(/<w:tc>/g)?.length)).toEqual([
      3, 3, 3, 3, 2,
    ]);
    // A document does not end with a table.
    expect(paragraphs(document).at(-1)).toEqual(['TableEnd', '']);
  });

  test('says its language, its pages and whose it is', async () => {
    const part = await parts(described([], { language: 'fr', page: 'letter', title: 'Réunion' }));
    expect(part('word/styles.xml')).toContain('<w:lang w:val="fr-FR" w:bidi="ar-SA"/>');
    expect(part('docProps/core.xml')).toContain(
      '<dc:title>Réunion</dc:title><dc:creator>Northwind &amp; Sons',
    );
    expect(part('docProps/core.xml')).toContain('<dc:language>fr-FR</dc:language>');
    expect(part('docProps/core.xml')).toContain('>2026-11-22T09:00:00Z</dcterms:created>');
    expect(part('docProps/app.xml')).toContain('<Application>Relais</Application>');
    expect(part('word/document.xml')).toContain('<w:pgSz w:w="12240" w:h="15840"');
    const footer = part('word/footer1.xml');
    expect(footer).toContain('Page ');
    expect(footer).toContain('sur ');
    expect([...footer.matchAll(/<w:instrText[^>]*>([^<]*)</g)].map(([, field]) => field)).toEqual([
      'PAGE',
      'NUMPAGES',
    ]);
  });

  test('says which record it is of, unless it is one of several in a file', async () => {
    const document = described([], { origin: { kind: 'letters', id: 'l<1>' } });
    const bytes = await writeWord(document, { logo: null });
    expect(originOf(readWord(bytes))).toEqual({ kind: 'letters', id: 'l<1>' });
    expect(originOf(readWord(await writeWord(described([]), { logo: null })))).toBeNull();
    expect(originOf(readWord(await combine([document, document], { logo: null })))).toBeNull();
  });

  test('is the same bytes each time', async () => {
    const document = described([{ kind: 'heading', level: 1, text: 'Agenda' }], {
      origin: { kind: 'proposals', id: 'p' },
    });
    const [one, other] = [
      await writeWord(document, { logo: null }),
      await writeWord(document, { logo: null }),
    ];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });

  test('holds no sign that XML cannot', async () => {
    const bad = 'a\u0000b\u0008c\uFFFEd\uD800e\u001Ff\u0085g😀';
    const part = await parts(
      described([{ kind: 'paragraph', text: bad, muted: false }], { title: bad, header: bad, footer: bad }),
    );
    expect(paragraphs(part('word/document.xml'))).toEqual([
      ['', 'abcdef'],
      ['', 'g😀'],
    ]);
    for (const path of ['docProps/core.xml', 'word/header1.xml', 'word/footer1.xml'])
      expect(part(path)).toContain('abcdef g😀');
  });
});

test('text is cleaned', () => {
  expect(cleanText('a\r\nb\rc\u2028d\te')).toBe('a\nb\nc\nd e');
  expect(cleanText('\uDC00\uD83D\uDE00\uD83D')).toBe('😀');
  expect(oneLine('  a \n\n b ')).toBe('a b');
});

test('paper follows the currency', () => {
  expect(['EUR', 'USD', 'CAD', 'CHF', 'GBP'].map(pageOf)).toEqual(['a4', 'letter', 'letter', 'a4', 'a4']);
});
