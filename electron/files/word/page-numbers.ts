/** The numbers of pages that a file is written with, for docx, so that no program has to renew them before they are shown. */
import type { BookmarkListNumber, EstimatedPageNumbers, IXmlableObject, PageNumberEstimator } from 'docx';
import { paginate } from '#electron/files/word/paginate.ts';
import type { Sheet } from '#electron/files/word/sheet.ts';
import { oneLine } from '#electron/files/word/text.ts';

/** Of a sign of a number in the contents, in twentieths of a point: the tab stop behind it follows from it. */
const signWidth = 120;

interface Listed {
  readonly page: number;
  /** In the outline: '2.', '2.1'. Null: none. */
  readonly number: string | null;
}

/** The headings that contents list. In a file of several those before the contents are not among them. */
const listedIn = ({ document: { blocks }, alone }: Sheet, pages: readonly number[]): Listed[] => {
  const contents = blocks.findIndex(({ kind }) => kind === 'contents');
  if (contents < 0) return [];
  let [first, second] = [0, 0];
  let heading = 0;
  let level = 0;
  return blocks.flatMap((block, at): Listed[] => {
    if (block.kind === 'clause') {
      // Clauses are counted with the headings of their level.
      if (level === 0) first += 1;
      else if (level === 1) second += 1;
    }
    if (block.kind !== 'heading') return [];
    if (block.numbered) level = block.level;
    const page = pages[heading++] ?? 1;
    let number: string | null = null;
    if (block.numbered && block.level === 1) {
      first += 1;
      second = 0;
      number = `${first}.`;
    } else if (block.numbered) {
      second += 1;
      number = `${first}.${second}`;
    }
    return oneLine(block.text) === '' || (!alone && at < contents) ? [] : [{ page, number }];
  });
};

/** docx bookmarks the headings of contents in their order, and goes on counting from one document it writes to the next. */
const bookmarksOf = (body: IXmlableObject, count: number): string[] => {
  if (count === 0) return [];
  const [, first = '1'] = /"w:name":"_Toc(\d+)"/.exec(JSON.stringify(body)) ?? [];
  return Array.from({ length: count }, (_, index) => `_Toc${Number(first) + index}`);
};

export const pageNumbersOf = (sheets: readonly Sheet[]): PageNumberEstimator => {
  const pages = sheets.map(({ document }) => paginate(document));
  const listed = sheets.flatMap((sheet, at) => listedIn(sheet, pages[at]?.headings ?? []));
  const estimate = (body: IXmlableObject): EstimatedPageNumbers => {
    const names = bookmarksOf(body, listed.length);
    return {
      bookmarks: new Map(listed.map(({ page }, index) => [names[index] ?? '', String(page)])),
      pageCount: pages.reduce((sum, { count }) => sum + count, 0),
      sectionPageCounts: pages.map(({ count }) => count),
    };
  };
  const listNumbers = (body: IXmlableObject): ReadonlyMap<string, BookmarkListNumber> => {
    const names = bookmarksOf(body, listed.length);
    return new Map(
      listed.flatMap(({ number }, index): [string, BookmarkListNumber][] =>
        number === null
          ? []
          : [[names[index] ?? '', { text: number, separator: 'tab', width: number.length * signWidth }]],
      ),
    );
  };
  return Object.assign(estimate, { listNumbers });
};
