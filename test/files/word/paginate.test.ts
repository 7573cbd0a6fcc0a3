/** Pages that are estimated: lines by the widths of letters, and what stays together. */
import { describe, expect, test } from 'vitest';
import type { Block } from '#contract/document.ts';
import { paginate } from '#electron/files/word/paginate.ts';
import { countLines, measuresOf } from '#electron/files/word/text-width.ts';
import { letter, proposal } from '#test/files/word/documents.ts';

const calibri = { size: 20, bold: false, font: measuresOf('Calibri') };

test('lines break between words and behind hyphens, and words too long for a line within them', () => {
  // Ten of Calibri's zeros are 507 thousandths of 10 points each: 50.7 points, 1,014 twentieths.
  expect(countLines('0000000000', calibri, 1_014)).toBe(1);
  expect(countLines('0000000000', calibri, 1_013)).toBe(2);
  expect(countLines('00000 00000', calibri, 1_014)).toBe(2);
  expect(countLines('00000 00000', calibri, 1_060)).toBe(1);
  expect(countLines('aaaaa-aaaaa', calibri, 600)).toBe(2);
  expect(countLines('', calibri, 100)).toBe(1);
  expect(countLines('éééé', calibri, 398)).toBe(countLines('eeee', calibri, 398));
});

const paragraphs = (count: number, text: string): Block[] =>
  Array.from({ length: count }, () => ({ kind: 'paragraph', text, muted: false }));
const heading: Block = { kind: 'heading', level: 1, text: 'Heading' };

describe('a page', () => {
  test('of A4 has room for 34 paragraphs of a line', () => {
    // 14,060 twentieths; a line of 10.5 points is 289.4 high with its distance, and 120 follow: 34 paragraphs.
    const pages = (count: number) => paginate({ ...letter(), blocks: paragraphs(count, 'Line') }).count;
    expect([1, 34, 35, 68, 69].map(pages)).toEqual([1, 1, 2, 2, 3]);
  });

  test('is not ended by a heading', () => {
    const pageOf = (count: number) =>
      paginate({ ...letter(), blocks: [...paragraphs(count, 'Line'), heading, ...paragraphs(1, 'Line')] })
        .headings;
    expect(pageOf(30)).toEqual([1]);
    expect(pageOf(33)).toEqual([2]);
  });
});

/** As docx's own layout (`docx/layout`, which takes many times as long) places them, and as LibreOffice does with these fonts. */
test.each([
  [20, [3, 3, 3, 3, 3, 4, 5]],
  [120, [3, 3, 3, 3, 3, 7, 8]],
])('the headings of a proposal of %i lines stand where Word puts them', (lines, headings) => {
  expect(paginate(proposal({ language: 'fr', lines })).headings).toEqual(headings);
});
