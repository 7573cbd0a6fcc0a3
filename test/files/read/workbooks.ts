/** Small workbooks made part by part, for tests of the readers: honest ones and crafted ones. */
import { strToU8, zipSync } from 'fflate';
import { readTable, type Table } from '#electron/files/read/table.ts';
import { Refused } from '#electron/refused.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface Workbook {
  /** The XML within each sheet's `sheetData`. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly hidden?: readonly string[];
  readonly sharedStrings?: string;
  /** Number format codes of the cell styles, in order. */
  readonly formats?: readonly string[];
  readonly date1904?: boolean;
  /** Whole parts that replace or join the others. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export const xlsxParts = (book: Workbook): Record<string, Uint8Array> => {
  const names = Object.keys(book.sheets);
  const formats = book.formats ?? [];
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': `<Relationships><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relationships}"><workbookPr date1904="${book.date1904 ? 1 : 0}"/><sheets>${names
      .map(
        (name, i) =>
          `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" state="${book.hidden?.includes(name) ? 'hidden' : 'visible'}" r:id="rId${i + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names
      .map(
        (_, i) =>
          `<Relationship Id="rId${i + 1}" Type="${relationships}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="rIdS" Type="${relationships}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rIdT" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts>${formats
      .map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escapeXml(code)}"/>`)
      .join(
        '',
      )}</numFmts><cellXfs>${formats.map((_, i) => `<xf numFmtId="${164 + i}"/>`).join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${book.sharedStrings ?? ''}</sst>`,
  };
  for (const [i, name] of names.entries())
    parts[`xl/worksheets/sheet${i + 1}.xml`] =
      `<worksheet xmlns="${main}"><dimension ref="A1:XFD1048576"/><sheetData>${book.sheets[name]}</sheetData></worksheet>`;
  return Object.fromEntries(
    Object.entries({ ...parts, ...book.parts }).map(([name, content]) => [
      name,
      typeof content === 'string' ? strToU8(content) : content,
    ]),
  );
};

export const makeXlsx = (book: Workbook): Uint8Array => zipSync(xlsxParts(book));

const office = 'urn:oasis:names:tc:opendocument:xmlns:office:1.0';
/** `tables` is the XML of the tables. */
export const makeOds = (tables: string, styles = '', more: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': strToU8(
      `<office:document-content xmlns:office="${office}"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    ),
    ...more,
  });

/** A cell with text in place. */
export const text = (value: string): string => `<c t="inlineStr"><is><t>${escapeXml(value)}</t></is></c>`;
export const row = (...cells: string[]): string => `<row>${cells.join('')}</row>`;
export const number = (value: number, style?: number): string =>
  `<c${style === undefined ? '' : ` s="${style}"`}><v>${value}</v></c>`;

export const readBytes = (bytes: Uint8Array, name = 'file.xlsx'): Table =>
  readTable({ name, bytes, options: null });

/** The reason a file was refused for; fails where it was read, or where something else was thrown. */
export const reasonOf = (bytes: Uint8Array, name = 'file.xlsx'): unknown => {
  try {
    readBytes(bytes, name);
  } catch (error) {
    if (error instanceof Refused && error.refusal.code === 'unreadable')
      return error.refusal.params?.['reason'];
    throw error;
  }
  throw new Error('It was read.');
};
