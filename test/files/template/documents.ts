/** Small Word documents for tests of templates, written part by part as Word has them. */
import { strToU8, zipSync } from 'fflate';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
export const namespaces =
  `${w} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ` +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml"';
const relationships = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
export const officeType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A paragraph; each piece is a run of its own, as Word splits them where it has marked a word. */
export const p = (...pieces: readonly string[]): string =>
  `<w:p>${pieces.map((text) => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`).join('')}</w:p>`;

/** A table of rows of cells, each with its paragraphs. */
export const table = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid/>${rows
    .map((cells) => `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr/>${cell}</w:tc>`).join('')}</w:tr>`)
    .join('')}</w:tbl>`;

export const field = (instruction: string): string =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${escaped(instruction)}</w:instrText></w:r>` +
  '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>shown</w:t></w:r>' +
  '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>';

export interface Link {
  readonly id: string;
  /** The last part of its type. */
  readonly type: string;
  readonly target: string;
  readonly external?: boolean;
}

const relationshipsOf = (links: readonly Link[]): string =>
  `<Relationships ${relationships}>${links
    .map(
      ({ id, type, target, external = false }) =>
        `<Relationship Id="${id}" Type="${officeType}${type}" Target="${escaped(target)}"${external ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;

export interface Described {
  readonly body: string;
  readonly header?: string;
  readonly firstHeader?: string;
  readonly footer?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  /** Of docProps/core.xml. */
  readonly title?: string;
  /** Of the body. */
  readonly links?: readonly Link[];
  /** Of the main part. */
  readonly type?: string;
  /** Besides, with their content types. */
  readonly parts?: Readonly<Record<string, { readonly type: string; readonly content: string | Uint8Array }>>;
}

/** The bytes of the document. */
export const wordFile = (described: Described): Uint8Array<ArrayBuffer> => {
  const { body, title, links = [], parts = {} } = described;
  const types: [string, string][] = [['word/document.xml', described.type ?? `${word}document.main+xml`]];
  const files: Record<string, Uint8Array> = {};
  const ofBody: Link[] = [...links];
  let references = '';
  const add = (name: string, type: string, content: string) => {
    types.push([name, type]);
    files[name] = strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${content}`);
  };
  const edge = (
    element: 'hdr' | 'ftr',
    kind: 'header' | 'footer',
    pages: string,
    content: string | undefined,
  ) => {
    if (content === undefined) return;
    const name = `${kind}-${pages}`;
    add(`word/${name}.xml`, `${word}${kind}+xml`, `<w:${element} ${namespaces}>${content}</w:${element}>`);
    ofBody.push({ id: name, type: kind, target: `${name}.xml` });
    references += `<w:${kind}Reference w:type="${pages}" r:id="${name}"/>`;
  };
  edge('hdr', 'header', 'default', described.header);
  edge('hdr', 'header', 'first', described.firstHeader);
  edge('ftr', 'footer', 'default', described.footer);
  const notes = (kind: 'footnote' | 'endnote', content: string | undefined) => {
    if (content === undefined) return;
    const inner = `<w:${kind} w:id="1">${content}</w:${kind}>`;
    add(`word/${kind}s.xml`, `${word}${kind}s+xml`, `<w:${kind}s ${namespaces}>${inner}</w:${kind}s>`);
    ofBody.push({ id: `${kind}s`, type: `${kind}s`, target: `${kind}s.xml` });
  };
  notes('footnote', described.footnotes);
  notes('endnote', described.endnotes);
  if (title !== undefined)
    add(
      'docProps/core.xml',
      'application/vnd.openxmlformats-package.core-properties+xml',
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
        `xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title></cp:coreProperties>`,
    );
  for (const [name, { type, content }] of Object.entries(parts)) {
    types.push([name, type]);
    files[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  const contentTypes =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `${types.map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`).join('')}</Types>`;
  return new Uint8Array(
    zipSync(
      {
        '[Content_Types].xml': strToU8(contentTypes),
        '_rels/.rels': strToU8(
          relationshipsOf([{ id: 'rId1', type: 'officeDocument', target: 'word/document.xml' }]),
        ),
        'word/document.xml': strToU8(
          `<w:document ${namespaces}><w:body>${body}<w:sectPr>${references}</w:sectPr></w:body></w:document>`,
        ),
        'word/_rels/document.xml.rels': strToU8(relationshipsOf(ofBody)),
        ...files,
      },
      { mtime: new Date(1980, 0, 1, 12) },
    ),
  );
};
