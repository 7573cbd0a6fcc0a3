/** Which column of a table of prices says what: by its heading, in either language, else by its place. */
import { plain } from '#electron/features/readback/words.ts';
import type { ReadRow } from '#electron/files/word/read-model.ts';
import { fold } from '#locale/fold.ts';
import { type Language, type MessageKey, translate } from '#locale/translate.ts';

export const priceFields = [
  'description',
  'quantity',
  'unit',
  'unitPrice',
  'discount',
  'taxRate',
  'net',
] as const;
export type PriceField = (typeof priceFields)[number];

/** Words that people put in the place of ours. The more particular before the others. */
const otherWords: readonly (readonly [PriceField, RegExp])[] = [
  ['unitPrice', /^(?:unit price|price|prix|p\.?u\.?|rate|tarif)\b/],
  ['net', /^(?:net|amount|montant|total|sum|somme)\b/],
  ['description', /^(?:description|designation|item|article|service|libelle|product|produit|prestation)\b/],
  ['quantity', /^(?:quantity|quantite|qty|qte|number|nombre)\b/],
  ['unit', /^(?:unit|unite|u\.)/],
  ['discount', /^(?:discount|remise|rabais|reduction)\b/],
  ['taxRate', /^(?:tax|vat|tva|taxe)\b/],
];

/** Without what stands in parentheses: the currency. */
const bare = (heading: string): string => fold(plain(heading).replace(/\(.*$/, '')).trim();

const fieldOf = (heading: string): PriceField | null => {
  const name = bare(heading);
  if (name === '') return null;
  for (const field of priceFields)
    for (const language of ['en', 'fr'] as const satisfies Language[])
      if (bare(translate(language, `documents.print.${field}` as MessageKey, { currency: '' })) === name)
        return field;
  return otherWords.find(([, words]) => words.test(name))?.[0] ?? null;
};

export interface Columns {
  /** By the first column that a cell covers. */
  readonly fields: ReadonlyMap<number, PriceField>;
  readonly width: number;
  /** Headings that say nothing known. */
  readonly unknown: readonly string[];
}

const startsOf = (
  row: ReadRow,
): { readonly text: string; readonly from: number; readonly span: number }[] => {
  let from = 0;
  return row.cells.map(({ text, span }) => {
    from += span;
    return { text, from: from - span, span };
  });
};

/** Columns across all cells of a row. */
export const widthOf = (row: ReadRow): number => row.cells.reduce((sum, { span }) => sum + span, 0);

/** @param like columns of the original, by which headings that were changed are known where nothing was put in or out */
export const columnsOf = (heading: ReadRow, like: Columns | null): Columns => {
  const fields = new Map<number, PriceField>();
  const unknown: string[] = [];
  const width = widthOf(heading);
  const taken = new Set<PriceField>();
  const free: { readonly from: number; readonly text: string }[] = [];
  for (const { text, from } of startsOf(heading)) {
    const field = fieldOf(text);
    if (field !== null && !taken.has(field)) {
      fields.set(from, field);
      taken.add(field);
    } else free.push({ from, text });
  }
  for (const { from, text } of free) {
    const field = like?.width === width ? like.fields.get(from) : undefined;
    if (field !== undefined && !taken.has(field)) {
      fields.set(from, field);
      taken.add(field);
    } else if (text.trim() !== '') unknown.push(text);
  }
  return { fields, width, unknown };
};

/** Is it a row of headings? */
export const isHeading = (row: ReadRow): boolean =>
  row.heading || row.cells.filter(({ text }) => fieldOf(text) !== null).length >= 3;

/** What a row says, by field; a column that the row has no cell of its own for is left out. */
export const valuesIn = (row: ReadRow, { fields }: Columns): ReadonlyMap<PriceField, string> => {
  const values = new Map<PriceField, string>();
  for (const { text, from, span } of startsOf(row)) {
    const field = fields.get(from);
    if (field !== undefined && span === 1) values.set(field, text);
  }
  return values;
};
