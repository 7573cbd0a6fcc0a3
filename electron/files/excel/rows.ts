/** The rows of a data sheet as XML, a few hundred at a time. */
import { columnLetters, type DataSheet, type Value } from '#electron/files/excel/book.ts';
import { cleanNumber, cleanText } from '#electron/files/excel/values.ts';
import { xml } from '#electron/files/excel/xml.ts';

const rowsAPiece = 500;

const cellXml = (start: string, formula: string | null, value: Value): string => {
  const body = formula === null ? '' : `<f>${xml(formula)}</f>`;
  if (typeof value === 'number') {
    const number = cleanNumber(value);
    return number === null && body === ''
      ? `${start}/>`
      : `${start}>${body}${number === null ? '' : `<v>${number}</v>`}</c>`;
  }
  if (typeof value === 'boolean') return `${start} t="b">${body}<v>${value ? 1 : 0}</v></c>`;
  if (value === null) return body === '' ? `${start}/>` : `${start} t="str">${body}<v></v></c>`;
  return body === ''
    ? `${start} t="inlineStr"><is><t>${xml(cleanText(value))}</t></is></c>`
    : `${start} t="str">${body}<v>${xml(cleanText(value))}</v></c>`;
};

/**
 * The rows below the heading.
 * @param styles number of the cell format of each column
 * @param progress called with the rows written so far
 */
export function* rowsXml(
  sheet: DataSheet,
  styles: readonly number[],
  progress: (rows: number) => void,
): Generator<string> {
  const letters = sheet.columns.map((_, index) => columnLetters(index));
  let piece = '';
  for (let index = 0; index < sheet.count; index++) {
    const values = sheet.row(index);
    const row = index + 2;
    piece += `<row r="${row}">`;
    for (let column = 0; column < letters.length; column++) {
      const formula = sheet.columns[column]?.formula ?? null;
      const start = `<c r="${letters[column]}${row}" s="${styles[column] ?? 0}"`;
      piece += cellXml(start, formula === null ? null : formula(row), values[column] ?? null);
    }
    piece += '</row>';
    if (index % rowsAPiece === rowsAPiece - 1) {
      yield piece;
      piece = '';
      progress(index + 1);
    }
  }
  yield piece;
  progress(sheet.count);
}
