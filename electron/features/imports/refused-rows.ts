/** The refused rows as a CSV of the same columns with the reasons in a last one, for correcting and importing again. */
import type { Mapping } from '#contract/imports.ts';
import { cellText } from '#electron/features/imports/convert.ts';
import type { Problems } from '#electron/features/imports/problems.ts';
import type { Row } from '#electron/features/imports/rows.ts';
import type { Table } from '#electron/files/read/table.ts';
import { type Language, translate } from '#locale/translate.ts';

/** A plain number with a sign is no formula: it stays as it was. */
const signedNumber = /^[+-]\d[\d\s.,\u00a0\u202f]*$/;
const startsFormula = /^[=+\-@\t\r\0]/;

const escaped = (text: string, separator: string): string => {
  const safe = startsFormula.test(text) && !signedNumber.test(text) ? `'${text}` : text;
  return /["\r\n]/.test(safe) || safe.includes(separator) || safe !== safe.trim()
    ? `"${safe.replaceAll('"', '""')}"`
    : safe;
};

const reasonsOf = (row: Row, problems: Problems, language: Language): string =>
  problems
    .ofRow(row.number)
    .map(({ code, column, value }) =>
      translate(language, `problems.${code}`, { column: column ?? '', value }).trim(),
    )
    .join(' ');

export const writeRefused = (
  table: Table,
  rows: readonly Row[],
  problems: Problems,
  { options }: Mapping,
  language: Language,
): Uint8Array | null => {
  const refused = rows.filter((row) => row.refused);
  if (refused.length === 0) return null;
  // Spreadsheets have no separator of their own: the one that the language's programs expect.
  const separator = table.format === 'csv' ? options.separator : language === 'fr' ? ';' : ',';
  const cell = (value: Table['rows'][number][number] | undefined): string => {
    const text = cellText(value);
    return typeof value === 'number' && options.decimal === ',' ? text.replace('.', ',') : text;
  };
  const line = (cells: readonly string[]) =>
    `${cells.map((text) => escaped(text, separator)).join(separator)}\r\n`;
  const lines = refused.map((row) =>
    line([
      ...table.headings.map((_, column) => cell(table.rows[row.index]?.[column])),
      reasonsOf(row, problems, language),
    ]),
  );
  return new TextEncoder().encode(
    `\uFEFF${line([...table.headings, translate(language, 'imports.reason')])}${lines.join('')}`,
  );
};
