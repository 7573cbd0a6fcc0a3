/** Edits a written Word document as its users' programs do: in the XML, with runs split, numbers of revisions, tracked changes. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { xml } from '#electron/files/excel/xml.ts';

const paragraphPattern = /<w:p(?: [^>]*)?>(?:(?!<w:p[ >])[\s\S])*?<\/w:p>/g;
const rowPattern = /<w:tr(?: [^>]*)?>(?:(?!<w:tr[ >])[\s\S])*?<\/w:tr>/g;

const plainOf = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
const textOf = (part: string): string =>
  [...part.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => plainOf(text ?? '')).join('');

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${xml(text)}</w:t></w:r>`;
const deleted = (text: string): string =>
  `<w:del w:id="901" w:author="Client" w:date="2026-11-20T10:00:00Z"><w:r w:rsidDel="00AB12CD"><w:delText xml:space="preserve">${xml(text)}</w:delText></w:r></w:del>`;
const insertedRun = (text: string): string =>
  `<w:ins w:id="902" w:author="Client" w:date="2026-11-20T10:00:00Z">${run(text)}</w:ins>`;

/** Its properties, its marks, and what is left when its runs are taken away. */
const rewritten = (paragraph: string, runs: string): string => {
  const [, open = '<w:p>'] = /^(<w:p(?: [^>]*)?>)/.exec(paragraph) ?? [];
  const [properties = ''] = /<w:pPr>[\s\S]*?<\/w:pPr>|<w:pPr\/>/.exec(paragraph) ?? [];
  const starts = paragraph.match(/<w:bookmarkStart [^>]*\/>/g)?.join('') ?? '';
  const ends = paragraph.match(/<w:bookmarkEnd [^>]*\/>/g)?.join('') ?? '';
  return `${open}${properties}${starts}${runs}${ends}</w:p>`;
};

export interface Editing {
  /** The body. */
  xml: string;
}
export type Edit = (editing: Editing) => void;

const one = (parts: readonly string[], what: string): string => {
  const [only] = parts;
  if (only === undefined) throw new Error(`nothing says ${what}`);
  return only;
};
const paragraphsWith = (editing: Editing, text: string): string[] =>
  (editing.xml.match(paragraphPattern) ?? []).filter(
    // Headings stand in the table of contents too.
    (paragraph) => textOf(paragraph).includes(text) && !/PAGEREF|<w:pStyle w:val="TOC/.test(paragraph),
  );
const rowWith = (editing: Editing, text: string): string =>
  one(
    (editing.xml.match(rowPattern) ?? []).filter((row) => textOf(row).includes(text)),
    text,
  );
const put = (editing: Editing, part: string, by: string): void => {
  editing.xml = editing.xml.replace(part, () => by);
};

/** Types over words of the first paragraph that has them. @param where of several such paragraphs the one that has this */
export const type =
  (from: string, to: string, where = from): Edit =>
  (editing) => {
    const paragraph = one(
      paragraphsWith(editing, where).filter((each) => textOf(each).includes(from)),
      from,
    );
    put(editing, paragraph, rewritten(paragraph, run(textOf(paragraph).replace(from, () => to))));
  };

/** The same with tracked changes: what was there is marked as deleted, the new as inserted. */
export const track =
  (from: string, to: string): Edit =>
  (editing) => {
    const paragraph = one(paragraphsWith(editing, from), from);
    const text = textOf(paragraph);
    const at = text.indexOf(from);
    const [before, after] = [text.slice(0, at), text.slice(at + from.length)];
    put(
      editing,
      paragraph,
      rewritten(paragraph, run(before) + deleted(from) + (to === '' ? '' : insertedRun(to)) + run(after)),
    );
  };

/** Types into a cell of the row that has a text. @param place counted from 0 */
export const typeCell =
  (row: string, place: number, to: string): Edit =>
  (editing) => {
    const before = rowWith(editing, row);
    const cell = one((before.match(/<w:tc>[\s\S]*?<\/w:tc>/g) ?? []).slice(place), `cell ${place} of ${row}`);
    const [paragraph = '<w:p/>'] = cell.match(paragraphPattern) ?? [];
    const after = cell.replace(paragraph, () => rewritten(paragraph, to === '' ? '' : run(to)));
    put(
      editing,
      before,
      before.replace(cell, () => after),
    );
  };

/** The paragraph deleted with tracked changes, its end too. */
export const trackParagraph =
  (text: string): Edit =>
  (editing) => {
    const paragraph = one(paragraphsWith(editing, text), text);
    const mark = '<w:rPr><w:del w:id="903" w:author="Client" w:date="2026-11-20T10:00:00Z"/></w:rPr></w:pPr>';
    const made = rewritten(paragraph, deleted(textOf(paragraph)));
    put(editing, paragraph, made.replace('</w:pPr>', mark));
  };

/** The row deleted with tracked changes, as Word marks it: the row, and each text in it. */
export const trackRow =
  (text: string): Edit =>
  (editing) => {
    const row = rowWith(editing, text);
    const mark = '<w:del w:id="904" w:author="Client" w:date="2026-11-20T10:00:00Z"/>';
    const emptied = row.replace(paragraphPattern, (paragraph) =>
      textOf(paragraph) === '' ? paragraph : rewritten(paragraph, deleted(textOf(paragraph))),
    );
    put(editing, row, emptied.replace('</w:trPr>', `${mark}</w:trPr>`));
  };

export const removeParagraph =
  (text: string): Edit =>
  (editing) =>
    put(editing, one(paragraphsWith(editing, text), text), '');

/** Enter behind a paragraph, and another one like it. */
export const addParagraph =
  (behind: string, text: string): Edit =>
  (editing) => {
    const paragraph = one(paragraphsWith(editing, behind), behind);
    const like = rewritten(paragraph.replace(/<w:bookmark(?:Start|End) [^>]*\/>/g, ''), run(text));
    put(editing, paragraph, paragraph + like);
  };

export const moveParagraph =
  (text: string, behind: string): Edit =>
  (editing) => {
    const paragraph = one(paragraphsWith(editing, text), text);
    put(editing, paragraph, '');
    const target = one(paragraphsWith(editing, behind), behind);
    put(editing, target, target + paragraph);
  };

export const removeRow =
  (text: string): Edit =>
  (editing) =>
    put(editing, rowWith(editing, text), '');

/** A row copied below another one, its cells typed anew. */
export const addRow =
  (like: string, cells: readonly string[]): Edit =>
  (editing) => {
    const row = rowWith(editing, like);
    let place = 0;
    const copy = row
      .replace(/<w:bookmark(?:Start|End) [^>]*\/>/g, '')
      .replace(/<w:tc>[\s\S]*?<\/w:tc>/g, (cell) => {
        const [first = '<w:p/>', ...rest] = cell.match(paragraphPattern) ?? [];
        const text = cells[place++] ?? '';
        const alone = rest.reduce((left, paragraph) => left.replace(paragraph, ''), cell);
        return alone.replace(first, () => rewritten(first, text === '' ? '' : run(text)));
      });
    put(editing, row, row + copy);
  };

export const moveRow =
  (text: string, behind: string): Edit =>
  (editing) => {
    const row = rowWith(editing, text);
    put(editing, row, '');
    const target = rowWith(editing, behind);
    put(editing, target, target + row);
  };

/** What Word does on saving: runs split at words, numbers of revisions, spelling marks, ids of paragraphs. */
export const asWord: Edit = (editing) => {
  let number = 0;
  editing.xml = editing.xml
    .replace(
      /<w:p>/g,
      () =>
        `<w:p w14:paraId="${(0x10000000 + ++number).toString(16).toUpperCase()}" w:rsidR="00A1B2C3" w:rsidRDefault="00A1B2C3">`,
    )
    .replace(
      /<w:r>((?:<w:rPr>(?:(?!<\/w:rPr>)[\s\S])*<\/w:rPr>|<w:rPr\/>)?)<w:t(?: [^>]*)?>([^<]{4,})<\/w:t><\/w:r>/g,
      (_whole, properties: string, text: string) => {
        const half = text.lastIndexOf(' ', text.length / 2) + 1 || Math.floor(text.length / 2);
        // Not within an entity.
        if (text.includes('&'))
          return `<w:r w:rsidRPr="00D4E5F6">${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;
        const piece = (part: string) =>
          `<w:r w:rsidRPr="00D4E5F6">${properties}<w:t xml:space="preserve">${part}</w:t></w:r>`;
        return `<w:proofErr w:type="spellStart"/>${piece(text.slice(0, half))}<w:proofErr w:type="spellEnd"/>${piece(text.slice(half))}`;
      },
    );
};

/** What programs do that know no bookmarks. */
export const withoutMarks: Edit = (editing) => {
  editing.xml = editing.xml.replace(/<w:bookmark(?:Start|End) [^>]*\/>/g, '');
};

/** Puts content controls around paragraphs, as forms have them. */
export const inControls: Edit = (editing) => {
  editing.xml = editing.xml.replace(
    /(<w:p [^>]*>|<w:p>)((?:(?!<w:p[ >])[\s\S])*?)(<\/w:p>)/g,
    (paragraph: string) =>
      /<w:sectPr|<w:br w:type="page"/.test(paragraph)
        ? paragraph
        : `<w:sdt><w:sdtPr><w:alias w:val="Text"/><w:id w:val="77"/></w:sdtPr><w:sdtContent>${paragraph}</w:sdtContent></w:sdt>`,
  );
};

export const edited = (bytes: Uint8Array, edits: readonly Edit[]): Uint8Array<ArrayBuffer> => {
  const parts = unzipSync(bytes);
  const editing: Editing = { xml: strFromU8(parts['word/document.xml'] ?? new Uint8Array()) };
  for (const edit of edits) edit(editing);
  return zipSync({ ...parts, 'word/document.xml': strToU8(editing.xml) });
};

/** As programs save it that keep no custom properties. */
export const withoutProperties = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => {
  const parts = unzipSync(bytes);
  const custom = strFromU8(parts['docProps/custom.xml'] ?? new Uint8Array());
  const emptied = custom.replace(/<property\b[\s\S]*?<\/property>/g, '');
  return zipSync({ ...parts, 'docProps/custom.xml': strToU8(emptied) });
};
