/** Pages filled with measured pieces. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '#contract/document.ts';
import {
  type LaidPage,
  layOut,
  type Measure,
  pagesOfHeadings,
} from '#renderer/features/documents/paper-layout.ts';
import { type Piece, piecesOf } from '#renderer/features/documents/paper-pieces.ts';
import { cut, linesOf } from '#renderer/features/documents/paper-text.ts';
import { wordDocument } from '#test/renderer/proposals/word-document.ts';

const piece = (more: Partial<Piece> = {}): Piece => ({
  body: { kind: 'subtitle', text: '' },
  key: '',
  before: 0,
  after: 0,
  keepNext: false,
  splits: false,
  group: null,
  ...more,
});
const row = (more: Partial<Piece> = {}): Piece =>
  piece({
    body: { kind: 'row', look: 'item', cells: [], shape: { about: '', look: 'prices', columns: [] } },
    group: 1,
    ...more,
  });
const lineHeight = 10;
/** Of lines of ten characters. */
const lines = (count: number): Measure => ({
  height: count * lineHeight,
  lines: Array.from({ length: count }, (_, at) => ({ offset: at * 10, top: at * lineHeight })),
});
const high = (height: number): Measure => ({ height, lines: [] });
const shown = (pages: readonly LaidPage[]) =>
  pages.map((page) =>
    page
      .map(({ piece: at, from, to }) => (from === 0 && to === null ? `${at}` : `${at}:${from}-${to ?? ''}`))
      .join(' '),
  );
const lay = (pieces: readonly Piece[], measures: readonly Measure[], height: number, head = 0) =>
  layOut(
    pieces,
    (at) => measures[at] ?? high(0),
    ({ body }) => (body.kind === 'row' ? head : 0),
    height,
  );

test('spaces count between pieces, and not above the first of a page', () => {
  const pieces = [piece({ before: 30, after: 10 }), piece({ before: 10 }), piece({ before: 50 })];
  const pages = lay(pieces, [high(40), high(40), high(40)], 100);
  expect(shown(pages)).toEqual(['0 1', '2']);
  expect(pages.flat().map(({ gap }) => gap)).toEqual([0, 20, 0]);
});

test('a heading goes with what follows it', () => {
  const pieces = [piece(), piece({ keepNext: true }), piece({ keepNext: true }), piece()];
  expect(shown(lay(pieces, [high(50), high(20), high(20), high(20)], 100))).toEqual(['0', '1 2 3']);
  // More than a page is never kept together.
  expect(shown(lay(pieces, [high(50), high(60), high(60), high(20)], 100))).toEqual(['0', '1', '2 3']);
});

test('a paragraph is parted so that two lines at least stand on each side', () => {
  const text = piece({ splits: true });
  expect(shown(lay([piece(), text], [high(70), lines(6)], 100))).toEqual(['0 1:0-30', '1:30-']);
  // Room for five of six lines: one alone would go over.
  expect(shown(lay([piece(), text], [high(50), lines(6)], 100))).toEqual(['0 1:0-40', '1:40-']);
  // Room for one line only.
  expect(shown(lay([piece(), text], [high(85), lines(6)], 100))).toEqual(['0', '1']);
  expect(shown(lay([piece(), text], [high(75), lines(3)], 100))).toEqual(['0', '1']);
  expect(shown(lay([text], [lines(25)], 100))).toEqual(['0:0-100', '0:100-200', '0:200-']);
});

test('rows are not parted, and each page pays for the heading row it repeats', () => {
  const rows = Array.from({ length: 7 }, () => row());
  // 20 of 100 are the heading: four rows of 20 on a page.
  expect(
    shown(
      lay(
        rows,
        rows.map(() => high(20)),
        100,
        20,
      ),
    ),
  ).toEqual(['0 1 2 3', '4 5 6']);
  // The totals take the last line with them.
  const summed = rows.map((one, at) => (at === 3 ? row({ keepNext: true }) : one));
  expect(
    shown(
      lay(
        summed,
        rows.map(() => high(20)),
        100,
        20,
      ),
    ),
  ).toEqual(['0 1 2', '3 4 5 6']);
});

test('a cover and a page break begin a page, and none stays empty', () => {
  const cover = piece({
    body: { kind: 'cover', block: { kind: 'cover', title: '', subtitle: null, about: '', facts: [] } },
  });
  const end = piece({ body: { kind: 'break' } });
  expect(shown(lay([cover, end, piece(), end, end, piece()], Array(6).fill(high(10)), 100))).toEqual([
    '0',
    '2',
    '5',
  ]);
  expect(shown(lay([], [], 100))).toEqual(['']);
});

test('what is higher than a page stands on one of its own', () => {
  expect(shown(lay([piece(), piece(), piece()], [high(10), high(150), high(10)], 100))).toEqual([
    '0',
    '1',
    '2',
  ]);
});

test('of any document every character is on a page, once, in order, and no page is overfull', () => {
  const anything = fc.record({
    height: fc.integer({ min: 1, max: 30 }),
    splits: fc.boolean(),
    keepNext: fc.boolean(),
    before: fc.integer({ min: 0, max: 20 }),
    after: fc.integer({ min: 0, max: 20 }),
    group: fc.constantFrom(null, 1),
  });
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 40 }), fc.integer({ min: 60, max: 300 }), (drawn, height) => {
      const pieces = drawn.map(({ splits, keepNext, before, after, group }) =>
        group === null ? piece({ splits, keepNext, before, after }) : row({ keepNext, before: 0, after: 0 }),
      );
      const measures = drawn.map(({ height: count, splits, group }) =>
        splits && group === null ? lines(count) : high(count),
      );
      const pages = lay(pieces, measures, height, 12);
      const parts = pages.flat();
      expect([...new Set(parts.map((part) => part.piece))]).toEqual(pieces.map((_, at) => at));
      for (const [at, part] of parts.entries()) {
        const next = parts[at + 1];
        if (part.to !== null) expect(next).toMatchObject({ piece: part.piece, from: part.to });
        else if (next) expect(next.from).toBe(0);
      }
      for (const page of pages) {
        const used = page.reduce((sum, part, at) => {
          const own = pieces[part.piece];
          const whole = measures[part.piece]?.height ?? 0;
          const to = part.to === null ? whole : part.to;
          const repeated = own?.group === 1 && pieces[page[at - 1]?.piece ?? -1]?.group !== 1 ? 12 : 0;
          return sum + part.gap + repeated + to - (part.from / 10) * lineHeight;
        }, 0);
        expect(used).toBeLessThanOrEqual(height);
      }
    }),
  );
});

describe('the pieces of a document', () => {
  const numbersOf = (blocks: readonly Block[]) =>
    piecesOf(wordDocument(blocks)).flatMap(({ body }) =>
      body.kind === 'heading' || body.kind === 'clause' || body.kind === 'entry' ? [body.number] : [],
    );
  const heading = (level: 1 | 2, numbered = true): Block => ({
    kind: 'heading',
    level,
    text: 'Text',
    ...(numbered ? { numbered: true } : {}),
  });
  const clause: Block = { kind: 'clause', text: 'Text' };

  test('headings and clauses are one outline', () => {
    expect(
      numbersOf([
        heading(1),
        clause,
        clause,
        heading(1),
        heading(2),
        clause,
        heading(2),
        heading(1, false),
        clause,
      ]),
    ).toEqual(['1.', '1.1', '1.2', '2.', '2.1', '2.1.1', '2.2', null, '2.2.1']);
  });

  test('the contents name every heading with its number and its page', () => {
    const blocks: Block[] = [
      { kind: 'contents', heading: 'Contents' },
      { kind: 'pageBreak' },
      heading(1),
      { kind: 'pageBreak' },
      heading(2),
    ];
    const pieces = piecesOf(wordDocument(blocks));
    expect(pieces.flatMap(({ body }) => (body.kind === 'entry' ? [[body.number, body.place]] : []))).toEqual([
      ['1.', 0],
      ['1.1', 1],
    ]);
    const pages = lay(pieces, Array(pieces.length).fill(high(10)), 100);
    expect([...pagesOfHeadings(pieces, pages)]).toEqual([
      [0, 2],
      [1, 3],
    ]);
  });

  test('the last line stays with the totals, a group with its first line', () => {
    const price = (type: 'group' | 'item' | 'subtotal' | 'total' | 'grandTotal') => ({
      type,
      cells: ['', ''],
    });
    const pieces = piecesOf(
      wordDocument([
        {
          kind: 'prices',
          about: '',
          columns: [],
          rows: [
            price('group'),
            price('item'),
            price('item'),
            price('subtotal'),
            price('total'),
            price('grandTotal'),
          ],
        },
      ]),
    );
    expect(pieces.map(({ keepNext }) => keepNext)).toEqual([true, false, true, true, true, false]);
  });
});

describe('text', () => {
  const runs = [
    { text: 'One ', style: null },
    { text: 'two', style: 'strong' },
    { text: ' three', style: null },
  ] as const;

  test('is cut within its runs', () => {
    expect(cut(runs, 2, 6)).toEqual([
      { text: 'e ', style: null },
      { text: 'tw', style: 'strong' },
    ]);
    expect(cut(runs, 7, null)).toEqual([{ text: ' three', style: null }]);
    expect([...cut(runs, 0, 5), ...cut(runs, 5, null)].map(({ text }) => text).join('')).toBe(
      'One two three',
    );
  });

  test('is parted at line feeds', () => {
    expect(linesOf('a\n\nb')).toEqual([[{ text: 'a', style: null }], [], [{ text: 'b', style: null }]]);
  });
});
