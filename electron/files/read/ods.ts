/** Reads .ods (OpenDocument 1.2 and 1.3, part 3): sparse, one sheet at a time, values only. */
import type { Book } from '#electron/files/read/book.ts';
import type { Cell } from '#electron/files/read/grid.ts';
import { maxColumns, maxRows, refuse } from '#electron/files/read/limits.ts';
import { collectRows, type SheetRows } from '#electron/files/read/rows.ts';
import { isoCell } from '#electron/files/read/serial.ts';
import { attribute, decodeXml, scanXml } from '#electron/files/read/xml.ts';
import type { Container } from '#electron/files/read/zip.ts';

const ignore = () => undefined;

/** Repeats are written by whoever made the file: never more than a sheet has places. */
const repeats = (attributes: string, name: string, most: number): number => {
  const count = Number(attribute(attributes, name) ?? 1);
  return count >= 1 ? Math.min(Math.floor(count), most) : 1;
};

/** 'PT36H05M09S' as '36:05:09', a time of day or a duration; the text itself where it is something else. */
const duration = (text: string): string => {
  const match = /^PT(\d+)H(\d+)M(\d+)(?:[.,]\d+)?S$/.exec(text);
  return match === null
    ? text
    : match
        .slice(1)
        .map((part) => part.padStart(2, '0'))
        .join(':');
};

const cellValue = (attributes: string, text: string): Cell => {
  // LibreOffice marks errors (#N/A) beside their text.
  if (attributes.includes('value-type="error"')) return null;
  switch (attribute(attributes, 'value-type')) {
    case null:
      return text;
    case 'float':
    case 'percentage':
    case 'currency': {
      const value = Number(attribute(attributes, 'value') ?? Number.NaN);
      return Number.isFinite(value) ? value : null;
    }
    case 'boolean':
      return attribute(attributes, 'boolean-value') === 'true';
    case 'date':
      return isoCell(attribute(attributes, 'date-value') ?? '');
    case 'time':
      return duration(attribute(attributes, 'time-value') ?? '');
    default:
      return attribute(attributes, 'string-value') ?? text;
  }
};

/** Rows of the table with a number, counted from 0. */
const readTableAt = (xml: string, wanted: number): SheetRows => {
  const cells = collectRows();
  let table = -1;
  let nested = 0;
  let row = 0;
  let rowRepeats = 1;
  let column = 0;
  let cell: string | null = null;
  let cellRepeats = 1;
  let paragraphs = 0;
  let text = '';
  let inText = 0;
  let aside = 0;
  let pending: { column: number; repeats: number; value: Cell }[] = [];
  scanXml(xml, {
    open(name, attributes) {
      if (name === 'table') {
        nested++;
        if (nested === 1) {
          table++;
          row = 0;
        }
      }
      if (table !== wanted || nested !== 1) return;
      if (name === 'table-row') {
        rowRepeats = repeats(attributes, 'number-rows-repeated', maxRows);
        column = 0;
        pending = [];
      } else if (name === 'table-cell' || name === 'covered-table-cell') {
        cell = attributes;
        cellRepeats = repeats(attributes, 'number-columns-repeated', maxColumns);
        text = '';
        paragraphs = 0;
      } else if (cell === null) return;
      // Comments, drawings and how a word is pronounced lie within cells, and are not their values.
      else if (/^(annotation|shapes|frame|ruby-text)$/.test(name)) aside++;
      else if (aside > 0) return;
      else if (name === 'p' || name === 'h') {
        if (paragraphs > 0) text += '\n';
        paragraphs++;
        inText++;
      } else if (name === 's') text += ' '.repeat(repeats(attributes, 'c', 1_000));
      else if (name === 'tab') text += '\t';
      else if (name === 'line-break') text += '\n';
    },
    close(name) {
      if (table === wanted && nested === 1) {
        if (name === 'table-row') {
          if (pending.length > 0) {
            for (let r = 0; r < rowRepeats; r++)
              for (const { column: first, repeats: times, value } of pending)
                for (let c = 0; c < times; c++) cells.put(row + r, first + c, value);
          }
          row += rowRepeats;
        } else if (cell !== null && (name === 'table-cell' || name === 'covered-table-cell')) {
          // What lies under a merged cell is not seen.
          const value = name === 'table-cell' ? cellValue(cell, text) : null;
          if (value !== null && value !== '') pending.push({ column, repeats: cellRepeats, value });
          column += cellRepeats;
          cell = null;
          inText = 0;
          aside = 0;
        } else if (/^(annotation|shapes|frame|ruby-text)$/.test(name)) aside = Math.max(0, aside - 1);
        else if ((name === 'p' || name === 'h') && aside === 0) inText = Math.max(0, inText - 1);
      }
      if (name === 'table') nested--;
    },
    text(piece) {
      if (cell !== null && inText > 0 && aside === 0 && nested === 1) text += piece;
    },
  });
  return cells.done();
};

/**
 * @throws Refused unreadable: damaged, doctype, passwordProtected, tooManyBytes; `read` also tooManyCells
 */
export const openOds = (container: Container): Book => {
  const manifest = container.part('META-INF/manifest.xml');
  if (manifest !== null && decodeXml(manifest).includes('encryption-data')) refuse('passwordProtected');
  const xml = decodeXml(container.part('content.xml') ?? refuse('damaged'));
  const sheets: { name: string; visible: boolean }[] = [];
  const hidden = new Set<string>();
  let style = '';
  let nested = 0;
  scanXml(xml, {
    open(name, attributes) {
      if (name === 'style') style = attribute(attributes, 'name') ?? '';
      else if (name === 'table-properties' && attribute(attributes, 'display') === 'false') hidden.add(style);
      else if (name === 'table') {
        nested++;
        if (nested === 1)
          sheets.push({
            name: attribute(attributes, 'name') ?? '',
            visible: !hidden.has(attribute(attributes, 'style-name') ?? ''),
          });
      }
    },
    close(name) {
      if (name === 'table') nested--;
    },
    text: ignore,
  });
  if (sheets.length === 0) refuse('damaged');
  return { format: 'ods', sheets, read: (index) => readTableAt(xml, index) };
};
