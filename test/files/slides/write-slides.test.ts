/** Presentations: titles, flowing text, long tables, charts, and what the library leaves wrong. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { shippedBrand } from '#contract/kinds/workspace.ts';
import type { Deck, Slide, TableSlide } from '#electron/files/slides/deck.ts';
import { dividePoints, divideRows, heightOf } from '#electron/files/slides/fit.ts';
import { writeSlides } from '#electron/files/slides/write-slides.ts';
import { partsOf, readSlides } from '#test/files/slides/read-slides.ts';
import { hebrewName, longName } from '#test/files/word/documents.ts';

const checker = '../shared/tools/ooxml-check';
const folder = mkdtempSync(join(tmpdir(), 'relais-slides-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const deck = (slides: readonly Slide[], values: Partial<Deck> = {}): Deck => ({
  title: 'Offer & <more>',
  subject: 'Proposal',
  author: 'Northwind & Sons',
  at: '2026-11-23T08:00:00.000Z',
  language: 'en',
  brand: { ...shippedBrand, primary: '#7A1F2B' },
  footer: 'Northwind & Sons',
  slides,
  ...values,
});

const table = (lines: number): TableSlide => ({
  kind: 'table',
  title: 'Prices',
  about: 'What it costs',
  notes: '',
  columns: [
    { heading: 'Description', share: 8, align: 'start' },
    { heading: 'Quantity', share: 2, align: 'end' },
    { heading: 'Net (€)', share: 3, align: 'end' },
  ],
  rows: [
    { type: 'group', cells: ['Machines'] },
    ...Array.from({ length: lines }, (_, at) => ({
      type: 'item' as const,
      cells: [`Line ${at + 1}${at % 7 === 0 ? `\n${longName}` : ''}`, '1', '10.00'],
    })),
    { type: 'total', cells: ['Total before tax', '€10.00'] },
    { type: 'grandTotal', cells: ['Total', '€12.00'] },
  ],
  above: [{ kind: 'paragraph', text: 'Every item has its price.' }],
  below: [{ kind: 'paragraph', text: 'All amounts are in euros.' }],
});

const months = { range: '', values: ['January', 'February'] };
const chart: Slide = {
  kind: 'chart',
  title: 'Sales rose',
  notes: 'January 100',
  chart: {
    direction: 'standing',
    title: 'Sales rose',
    description: 'Sales by month against the target',
    categories: months,
    series: [
      {
        name: 'Sales',
        values: { range: '', values: [100.5, 200] },
        colour: '1F5C99',
        type: 'bar',
        labels: true,
      },
      {
        name: 'Target',
        values: { range: '', values: ['not computable', 150] },
        colour: '1F2933',
        type: 'line',
        labels: false,
      },
    ],
    categoryTitle: 'Month',
    valueTitle: 'EUR',
    categoryFormat: null,
    valueFormat: '#,##0',
  },
};
const title: Slide = {
  kind: 'title',
  title: 'Offer & <more>',
  subtitle: 'Proposal',
  facts: [['Client', hebrewName]],
  notes: '',
};
const text = (paragraphs: number, dense = false): Slide => ({
  kind: 'text',
  title: 'What we propose',
  dense,
  notes: 'Say it slowly.',
  points: Array.from({ length: paragraphs }, (_, at) => ({
    kind: at % 3 === 0 ? ('bullet' as const) : ('paragraph' as const),
    text: [
      { text: `Point ${at + 1}`, style: 'strong' as const },
      { text: `\n${longName}`, style: null },
    ],
  })),
});

const everything = (lines: number, paragraphs: number): Slide[] => [
  title,
  text(paragraphs),
  table(lines),
  {
    kind: 'figures',
    title: 'What happened',
    notes: '',
    figures: [
      { label: 'Sales', value: '€121,765', note: '' },
      { label: 'Win rate', value: '32.4%', note: '' },
    ],
    points: [{ kind: 'bullet', text: 'Sales rose' }],
  },
  chart,
];

describe.each([
  ['one line', everything(1, 1), null],
  ['120 lines', everything(120, 40), null],
  [
    'a long name',
    [
      { ...title, title: longName },
      { ...table(3), title: longName },
    ],
    null,
  ],
  ['no company', everything(2, 2), { author: null, footer: null, subject: null, language: 'fr' as const }],
])('a presentation with %s', (name, slides, values) => {
  test.skipIf(!existsSync(checker))('keeps to the schemas', async () => {
    const path = join(folder, `${name}.pptx`);
    writeFileSync(path, await writeSlides(deck(slides, values ?? {}), { logo: null }));
    expect(execFileSync(checker, [path], { encoding: 'utf8' })).toContain('valid');
  });

  test('has a title on every slide, no two alike, and is the same bytes each time', async () => {
    const bytes = await writeSlides(deck(slides, values ?? {}), { logo: null });
    const titles = readSlides(bytes).map((slide) => slide.title);
    expect(titles.every((one) => one !== '')).toBe(true);
    expect(new Set(titles).size).toBe(titles.length);
    expect(await writeSlides(deck(slides, values ?? {}), { logo: null })).toEqual(bytes);
  });
});

test('a long table goes over several slides, its heading row and its lines on each', async () => {
  const slides = readSlides(await writeSlides(deck([table(120)]), { logo: null }));
  expect(slides.length).toBeGreaterThan(6);
  expect(slides[0]?.title).toBe(`Prices (1 of ${slides.length})`);
  expect(slides.every(({ rows }) => rows[0]?.join() === 'Description,Quantity,Net (€)')).toBe(true);
  const lines = slides.flatMap(({ rows }) => rows.slice(1)).map(([first = '']) => first.split('\n')[0]);
  expect(lines).toEqual([
    'Machines',
    ...Array.from({ length: 120 }, (_, at) => `Line ${at + 1}`),
    'Total before tax',
    'Total',
  ]);
  // Tables say what they show and that their first row is their heading.
  expect(slides[0]?.xml).toContain('<a:tblPr firstRow="1"/>');
  expect(slides[0]?.xml).toMatch(/descr="What it costs \(1 of \d+\)"/);
  expect(slides[0]?.texts).toContain('Every item has its price.');
  expect(slides.at(-1)?.texts).toContain('All amounts are in euros.');
});

test('a chart is a native one, with its numbers, its workbook and words for who cannot see it', async () => {
  const bytes = await writeSlides(deck([title, chart]), { logo: null });
  const [, slide] = readSlides(bytes);
  expect(slide?.charts).toEqual([
    [
      { name: 'Sales', values: [100.5, 200] },
      { name: 'Target', values: [150] },
    ],
  ]);
  expect(slide?.xml).toContain('descr="Sales by month against the target"');
  expect(slide?.notes).toContain('January 100');
  const parts = partsOf(bytes);
  expect(parts['ppt/charts/chart1.xml']).toContain('Sheet1!$B$2:$B$3');
  const book = unzipSync(
    unzipSync(bytes)['ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx'] ?? new Uint8Array(),
  );
  expect(strFromU8(book['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain('<v>100.5</v>');
});

test('properties, language and colours are those of the document and the brand', async () => {
  const parts = partsOf(await writeSlides(deck([title, text(2)], { language: 'fr' }), { logo: null }));
  expect(parts['docProps/core.xml']).toContain('<dc:title>Offer &amp; &lt;more&gt;</dc:title>');
  expect(parts['docProps/core.xml']).toContain('<dc:language>fr-FR</dc:language>');
  expect(parts['docProps/core.xml']).toContain('2026-11-23T08:00:00Z');
  expect(parts['ppt/slides/slide2.xml']).toContain('lang="fr-FR"');
  expect(parts['ppt/slides/slide2.xml']).not.toContain('lang="en-US"');
  expect(parts['ppt/theme/theme1.xml']).toContain('<a:accent1><a:srgbClr val="7A1F2B"/></a:accent1>');
});

test('text flows on: nothing is lost, and no slide holds more than there is room for', () => {
  const room = { width: 800, height: 300, size: 18 };
  const points = Array.from({ length: 30 }, (_, at) => ({
    kind: at % 5 === 0 ? ('subheading' as const) : ('bullet' as const),
    text: `Point ${at} ${'word '.repeat(at % 5 === 0 ? 3 : (at * 37) % 400)}`.trim(),
  }));
  const slides = dividePoints(points, room);
  const words = (list: readonly { readonly text: unknown }[]) =>
    list
      .map(({ text: one }) => String(one))
      .join(' ')
      .split(/\s+/);
  expect(words(slides.flat())).toEqual(words(points));
  for (const slide of slides) {
    expect(slide.reduce((sum, point) => sum + heightOf(point, room), 0)).toBeLessThanOrEqual(
      room.height + 2 * room.size,
    );
    if (slide !== slides.at(-1)) expect(slide.at(-1)?.kind).not.toBe('subheading');
  }
});

test('a long title is set smaller', async () => {
  const sizes = async (wanted: string) => {
    const [slide] = readSlides(await writeSlides(deck([{ ...text(1), title: wanted }]), { logo: null }));
    const shape = /<p:ph type="title"\/>.*?<\/p:sp>/s.exec(slide?.xml ?? '')?.[0] ?? '';
    return Number(/<a:rPr [^>]*sz="(\d+)"/.exec(shape)?.[1]);
  };
  expect(await sizes('Prices')).toBe(2_800);
  expect(await sizes(longName)).toBe(1_500);
});

test('a group is never parted from its first line, and the totals stay together', () => {
  const rows = Array.from({ length: 9 }, (_, at) => [
    { type: 'group' as const, cells: [`Group ${at}`] },
    { type: 'item' as const, cells: ['Line', '1.00'] },
    { type: 'item' as const, cells: ['Line', '1.00'] },
  ]).flat();
  const totals = ['Net', 'Tax', 'Total'].map((label) => ({ type: 'total' as const, cells: [label, '1.00'] }));
  for (let height = 60; height < 400; height += 7) {
    const slides = divideRows([...rows, ...totals], [300, 80], 12, height);
    expect(slides.flat()).toEqual([...rows, ...totals]);
    for (const slide of slides) expect(slide.at(-1)?.type).not.toBe('group');
    if (height >= 75) expect(slides.at(-1)?.filter(({ type }) => type === 'total')).toHaveLength(3);
  }
});
