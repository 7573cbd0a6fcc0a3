/** What docx leaves out of a written document: its language, its own time; and the same bytes each time. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { WordDocument } from '#contract/document.ts';
import { xml } from '#electron/files/excel/xml.ts';
import { oneLine } from '#electron/files/word/text.ts';
import { localeOf } from '#locale/format.ts';

const element = (name: string, value: string | null): string =>
  value === null || oneLine(value) === '' ? '' : `<${name}>${xml(oneLine(value))}</${name}>`;

const moment = (name: string, at: string): string =>
  `<dcterms:${name} xsi:type="dcterms:W3CDTF">${new Date(at).toISOString().slice(0, 19)}Z</dcterms:${name}>`;

/** ISO/IEC 29500-2, 11. */
export const coreProperties = (
  document: Pick<WordDocument, 'title' | 'subject' | 'author' | 'language' | 'at'>,
): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
  'xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
  element('dc:title', document.title) +
  element('dc:subject', document.subject) +
  element('dc:creator', document.author) +
  element('cp:lastModifiedBy', document.author) +
  element('dc:language', localeOf(document.language)) +
  moment('created', document.at) +
  moment('modified', document.at) +
  '</cp:coreProperties>';

const appProperties =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">' +
  '<Application>Relais</Application></Properties>';

/** docx counts the bookmarks of headings from one document to the next: here from 1 in each, their names and their numbers. */
const renumbered = (part: string): string => {
  const numbers = new Map<string, number>();
  for (const [, name = ''] of part.matchAll(/<w:bookmarkStart w:name="_Toc(\d+)"/g))
    numbers.set(name, numbers.size + 1);
  if (numbers.size === 0) return part;
  const numberOf = (name: string) => String(numbers.get(name) ?? name);
  return part
    .replace(
      /(w:anchor="_Toc|PAGEREF _Toc)(\d+)/g,
      (_, before: string, name: string) => before + numberOf(name),
    )
    .replace(
      /(<w:bookmarkStart w:name="_Toc)(\d+)(" w:id=")\d+/g,
      (_, before: string, name: string, id: string) => before + numberOf(name) + id + numberOf(name),
    )
    .replace(/(<w:bookmarkEnd w:id=")(\d+)/g, (_, before: string, id: string) => before + numberOf(id));
};

/** In the place of the moment of packing, so that the same document is the same bytes: among the first that a zip can say. */
const packedAt = new Date(1980, 0, 1, 12);

/** @param bytes as docx has packed them */
export const finish = (bytes: Uint8Array, document: WordDocument): Uint8Array => {
  const parts = unzipSync(bytes);
  const rewrite = (path: string, made: (part: string) => string) => {
    const part = parts[path];
    if (part) parts[path] = strToU8(made(strFromU8(part)));
  };
  rewrite('word/document.xml', renumbered);
  rewrite('docProps/core.xml', () => coreProperties(document));
  rewrite('docProps/app.xml', () => appProperties);
  return zipSync(parts, { mtime: packedAt });
};
