/** What stands above and below the text of every page, and otherwise on the first. */
import { Footer, Header, PageNumber, Paragraph, Tab, TextRun } from 'docx';
import type { WordDocument } from '#contract/document.ts';
import { logoRun } from '#electron/files/word/logo.ts';
import { runsOf } from '#electron/files/word/runs.ts';
import type { Sheet } from '#electron/files/word/sheet.ts';
import { styleIds } from '#electron/files/word/style-ids.ts';
import { oneLine } from '#electron/files/word/text.ts';
import { translate } from '#locale/translate.ts';

/** Characters that have room in a line beside what stands at its end. */
const lineLength = 80;

const shortened = (text: string): string =>
  text.length <= lineLength
    ? text
    : `${[...text]
        .slice(0, lineLength - 1)
        .join('')
        .trimEnd()}…`;

/** @param alone whether the file holds nothing else, so that its pages are those of the file */
const pageOfPages = (language: WordDocument['language'], alone: boolean): TextRun => {
  const parts = translate(language, 'word.page').split(/(\{pages?\})/);
  const pages = alone ? PageNumber.TOTAL_PAGES : PageNumber.TOTAL_PAGES_IN_SECTION;
  return new TextRun({
    children: parts.map((part) =>
      part === '{page}' ? PageNumber.CURRENT : part === '{pages}' ? pages : part,
    ),
  });
};

const tab = () => new TextRun({ children: [new Tab()] });

const headerOf = ({ document, logo, company, place }: Sheet): Header => {
  // Shown large before, and said on the first page: here it only decorates.
  const picture = logoRun(logo, 'header', place, null);
  const text = shortened(oneLine(document.header ?? ''));
  const brand = picture ? [picture] : runsOf(shortened(company), styleIds.strong);
  return new Header({
    children: [new Paragraph({ style: styleIds.header, children: [...brand, tab(), ...runsOf(text)] })],
  });
};

/** A text that has no room beside the number of the page stands below it. */
const footerOf = ({ document, alone }: Sheet): Footer => {
  const text = oneLine(document.footer ?? '');
  const short = text.length <= lineLength;
  return new Footer({
    children: [
      new Paragraph({
        style: styleIds.footer,
        children: [...(short ? runsOf(text) : []), tab(), pageOfPages(document.language, alone)],
      }),
      ...(short ? [] : [new Paragraph({ style: styleIds.footerText, children: runsOf(text) })]),
    ],
  });
};

/** Below a cover: how the company is reached. */
const coverFooter = ({ document: { brand, footer } }: Sheet): Footer => {
  const reached = [brand.address.join(', '), brand.phone, brand.email, brand.website]
    .map((part) => oneLine(part ?? ''))
    .filter((part) => part !== '')
    .join('  ·  ');
  return new Footer({
    children: [
      new Paragraph({ style: styleIds.footer, children: runsOf(reached) }),
      ...(footer === null
        ? []
        : [new Paragraph({ style: styleIds.footerText, children: runsOf(oneLine(footer)) })]),
    ],
  });
};

/** Without a cover and without a letter's head, the logo stands above the first page. */
const firstHeader = ({ document, logo, logoText, place }: Sheet): Header => {
  const [first] = document.blocks;
  const picture =
    first?.kind === 'cover' || first?.kind === 'letterhead' ? null : logoRun(logo, 'letter', place, logoText);
  return new Header({
    children: [new Paragraph({ style: styleIds.letterBrand, children: picture ? [picture] : [] })],
  });
};

export const pageFrame = (sheet: Sheet) => {
  const footer = footerOf(sheet);
  return {
    headers: {
      first: firstHeader(sheet),
      ...(sheet.document.header === null ? {} : { default: headerOf(sheet) }),
    },
    footers: {
      default: footer,
      first: sheet.document.blocks[0]?.kind === 'cover' ? coverFooter(sheet) : footer,
    },
  };
};

/** Documents for which it is the same have the same frame. */
export const frameKey = ({ document }: Sheet): string =>
  JSON.stringify([
    document.language,
    document.page,
    document.author,
    document.header,
    document.footer,
    document.brand,
    document.blocks[0]?.kind ?? null,
  ]);
