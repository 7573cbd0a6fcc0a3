/** Reads .xlsx and .xlsm (transitional and strict OOXML, ECMA-376): sparse, one sheet at a time, values only. */
import type { Book } from '#electron/files/read/book.ts';
import type { Cell } from '#electron/files/read/grid.ts';
import { cellBudget, refuse } from '#electron/files/read/limits.ts';
import { collectRows, type SheetRows } from '#electron/files/read/rows.ts';
import {
  builtInFormat,
  type FormatKind,
  formatKind,
  isoCell,
  serialCell,
} from '#electron/files/read/serial.ts';
import { attribute, decodeXml, scanXml, type XmlHandlers } from '#electron/files/read/xml.ts';
import type { Container } from '#electron/files/read/zip.ts';

const ignore = () => undefined;

/** Scans a part, with the handlers given; false where the part is not there. */
const scanPart = (container: Container, name: string, handlers: Partial<XmlHandlers>): boolean => {
  const bytes = container.part(name);
  if (bytes === null) return false;
  scanXml(decodeXml(bytes), { open: ignore, close: ignore, text: ignore, ...handlers });
  return true;
};

/** A target as a part's name: absolute, or relative to the folder of the part that names it. */
const resolve = (folder: string, target: string): string => {
  const path: string[] = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
};

interface Relationship {
  /** Last word of the type's address: 'worksheet', 'sharedStrings'; the same in strict and transitional files. */
  readonly type: string;
  readonly target: string;
}

const relationshipsOf = (container: Container, part: string): Map<string, Relationship> => {
  const cut = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, cut);
  const found = new Map<string, Relationship>();
  scanPart(container, `${folder}_rels/${part.slice(cut)}.rels`, {
    open(name, attributes) {
      if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
      found.set(attribute(attributes, 'Id') ?? '', {
        type: /[^/]*$/.exec(attribute(attributes, 'Type') ?? '')?.[0] ?? '',
        target: resolve(folder, attribute(attributes, 'Target') ?? ''),
      });
    },
  });
  return found;
};

/** Excel writes characters that XML cannot hold, and what looks like that, as _x000D_. */
const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

const readSharedStrings = (container: Container, part: string): string[] => {
  const strings: string[] = [];
  const take = cellBudget();
  let current = '';
  let inText = false;
  let phonetic = false;
  scanPart(container, part, {
    open(name) {
      if (name === 'si') {
        take(1);
        current = '';
      } else if (name === 't') inText = true;
      else if (name === 'rPh') phonetic = true;
    },
    close(name) {
      if (name === 'si') strings.push(unescapeText(current));
      else if (name === 't') inText = false;
      else if (name === 'rPh') phonetic = false;
    },
    text(text) {
      if (inText && !phonetic) current += text;
    },
  });
  return strings;
};

/** For each cell style what it makes of a number. */
const readStyles = (container: Container, part: string): FormatKind[] => {
  const custom = new Map<number, FormatKind>();
  const kinds: FormatKind[] = [];
  let inCellFormats = false;
  scanPart(container, part, {
    open(name, attributes) {
      if (name === 'numFmt')
        custom.set(
          Number(attribute(attributes, 'numFmtId')),
          formatKind(attribute(attributes, 'formatCode') ?? ''),
        );
      else if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'xf' && inCellFormats) {
        const id = Number(attribute(attributes, 'numFmtId') ?? 0);
        kinds.push(custom.get(id) ?? builtInFormat(id));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return kinds;
};

interface Reading {
  readonly strings: readonly string[];
  readonly styles: readonly FormatKind[];
  readonly date1904: boolean;
}

const cellValue = (type: string, style: string | null, text: string, reading: Reading): Cell => {
  switch (type) {
    case 's': {
      if (text === '') return null;
      // A place that is not there: the text is lost, and nobody would see it missing.
      return reading.strings[Number(text)] ?? refuse('damaged');
    }
    case 'str':
    case 'inlineStr':
      return unescapeText(text);
    case 'b':
      return text === '' ? null : text === '1' || text === 'true';
    case 'e':
      return null;
    case 'd':
      return isoCell(text);
    default: {
      if (text.trim() === '') return null;
      const value = Number(text);
      if (!Number.isFinite(value)) return refuse('damaged');
      const kind = style === null ? 'number' : (reading.styles[Number(style)] ?? 'number');
      return kind === 'number' ? value : serialCell(value, kind, reading.date1904);
    }
  }
};

/** Column from 0 of 'AB12', -1 where there are no letters. */
const columnOf = (reference: string): number => {
  let column = 0;
  for (let i = 0; i < reference.length && i < 8; i++) {
    const letter = reference.charCodeAt(i) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column - 1;
};

const readCells = (xml: string, reading: Reading): SheetRows => {
  const cells = collectRows();
  let row = -1;
  let column = -1;
  let type = '';
  let style: string | null = null;
  let value = '';
  let inSheetData = false;
  let inValue = false;
  let phonetic = false;
  scanXml(xml, {
    open(name, attributes) {
      if (!inSheetData) {
        inSheetData = name === 'sheetData';
        return;
      }
      if (name === 'c') {
        // Rows and cells without reference follow the one before.
        const reference = attribute(attributes, 'r');
        column = reference === null ? column + 1 : columnOf(reference);
        type = attribute(attributes, 't') ?? 'n';
        style = attribute(attributes, 's');
        value = '';
      } else if (name === 'v' || name === 't') inValue = true;
      else if (name === 'rPh') phonetic = true;
      else if (name === 'row') {
        const number = attribute(attributes, 'r');
        row = number === null ? row + 1 : Number(number) - 1;
        column = -1;
      }
    },
    close(name) {
      if (name === 'v' || name === 't') inValue = false;
      else if (name === 'c' && inSheetData) cells.put(row, column, cellValue(type, style, value, reading));
      else if (name === 'rPh') phonetic = false;
      else if (name === 'sheetData') inSheetData = false;
    },
    text(text) {
      if (inValue && !phonetic) value += text;
    },
  });
  return cells.done();
};

/**
 * @throws Refused unreadable: damaged, doctype, tooManyBytes; `read` also tooManyCells
 */
export const openXlsx = (container: Container): Book => {
  const root = [...relationshipsOf(container, '').values()].find(({ type }) => type === 'officeDocument');
  const workbook = root?.target ?? 'xl/workbook.xml';
  const relationships = relationshipsOf(container, workbook);
  const sheets: { name: string; visible: boolean; part: string }[] = [];
  let date1904 = false;
  const there = scanPart(container, workbook, {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = /^(1|true|on)$/.test(attribute(attributes, 'date1904') ?? '');
      if (name !== 'sheet') return;
      // Charts and dialogs are sheets too, of another type.
      const relationship = relationships.get(attribute(attributes, 'id') ?? '');
      if (relationship?.type !== 'worksheet') return;
      sheets.push({
        name: attribute(attributes, 'name') ?? '',
        visible: (attribute(attributes, 'state') ?? 'visible') === 'visible',
        part: relationship.target,
      });
    },
  });
  if (!there || sheets.length === 0) refuse('damaged');
  const partOf = (type: string) => [...relationships.values()].find((one) => one.type === type)?.target ?? '';
  let reading: Reading | null = null;
  return {
    format: 'xlsx',
    sheets,
    read(index) {
      reading ??= {
        strings: readSharedStrings(container, partOf('sharedStrings')),
        styles: readStyles(container, partOf('styles')),
        date1904,
      };
      const bytes = container.part(sheets[index]?.part ?? '') ?? refuse('damaged');
      return readCells(decodeXml(bytes), reading);
    },
  };
};
