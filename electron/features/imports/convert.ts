/** A cell of a file becomes a value of a field, or the reason why it cannot. */

import type { ImportTarget, Problem, ReadOptions } from '#contract/imports.ts';
import { OrderLine } from '#contract/kinds/sales.ts';
import { type SettingsLists, settingsLists } from '#contract/kinds/workspace.ts';
import { definitionOf, type ListedKind } from '#contract/kinds.ts';
import { choiceWords, valueWords } from '#electron/features/imports/choices.ts';
import type { Cell } from '#electron/files/read/table.ts';
import { parseDate, parseDateTime, parseNumber, parseTime } from '#electron/files/read/values.ts';
import { foldName } from '#locale/fold.ts';

export type Value = string | number | boolean | null | readonly string[];
export type Converted = { readonly value: Value } | { readonly problem: Problem['code'] };

/** The cell as a person reads it, without outer spaces. */
export const cellText = (cell: Cell | undefined): string =>
  cell === null || cell === undefined
    ? ''
    : typeof cell === 'string'
      ? cell.trim()
      : typeof cell === 'object'
        ? cell.date
        : String(cell);

/** Half away from zero, after the noise of binary fractions is taken off ('1.005' times 100 is 100.49999). */
export const roundHalfAway = (value: number): number => {
  const magnitude = Math.abs(value);
  return Math.sign(value) * Math.round(Number(magnitude.toPrecision(15))) || 0;
};

const asNumber = (cell: Cell, decimal: ReadOptions['decimal']): number | null =>
  typeof cell === 'number'
    ? cell
    : typeof cell === 'string'
      ? parseNumber(cell.trim().replace(/\s*%$/, ''), decimal)
      : null;

/** In characters: 'mercredi 30 septembre 2026 à 12:30:45.000000 +02:00' is shorter. */
const longestDate = 60;

/** A date of any notation as YYYY-MM-DD; a time of day behind it is dropped. */
export const asDate = (cell: Cell, order: ReadOptions['dateOrder']): string | null => {
  if (typeof cell === 'object' && cell !== null) return cell.date.slice(0, 10);
  return typeof cell === 'boolean' || cell === null ? null : parseDate(String(cell).trim(), order);
};

/** A date with its time, the machine's zone where the text names none; a date alone is its noon. */
const asInstant = (cell: Cell, order: ReadOptions['dateOrder']): string | null => {
  if (typeof cell === 'boolean') return null;
  const moment = parseDateTime(cellText(cell), order);
  if (moment === null) return null;
  const at = new Date(moment.length === 10 ? `${moment}T12:00:00` : moment);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
};

const months = [
  'january janvier jan janv',
  'february fevrier feb fevr fev',
  'march mars mar',
  'april avril apr avr',
  'may mai',
  'june juin jun',
  'july juillet jul juil',
  'august aout aug',
  'september septembre sep sept',
  'october octobre oct',
  'november novembre nov',
  'december decembre dec',
].map((names) => names.split(' '));

/** 2017, 2017-Q2 or 2017-04 from the ways people write a year, a quarter or a month; null for anything else. */
export const asPeriod = (cell: Cell, order: ReadOptions['dateOrder']): string | null => {
  const text = foldName(cellText(cell).slice(0, longestDate));
  if (/^\d{4}$/.test(text)) return text;
  const quarter = /^(\d{4}) ?[qt]([1-4])$/.exec(text) ?? /^[qt]([1-4]) ?(\d{4})$/.exec(text);
  if (quarter) {
    const [, one = '', two = ''] = quarter;
    return one.length === 4 ? `${one}-Q${two}` : `${two}-Q${one}`;
  }
  const month = /^(\d{4}) (\d{1,2})$/.exec(text) ?? /^(\d{1,2}) (\d{4})$/.exec(text);
  if (month) {
    const [, one = '', two = ''] = month;
    const [year, number] = one.length === 4 ? [one, two] : [two, one];
    return Number(number) >= 1 && Number(number) <= 12 ? `${year}-${number.padStart(2, '0')}` : null;
  }
  const named = /^(\p{L}+) (\d{4}|\d{2})$/u.exec(text) ?? /^(\d{4}) (\p{L}+)$/u.exec(text);
  if (named) {
    const [, one = '', two = ''] = named;
    const [name, year] = /^\d/.test(one) ? [two, one] : [one, two];
    const number = months.findIndex((names) => names.includes(name));
    return number < 0
      ? null
      : `${year.length === 2 ? `20${year}` : year}-${String(number + 1).padStart(2, '0')}`;
  }
  return asDate(cell, order)?.slice(0, 7) ?? null;
};

const truths = new Set('yes oui true vrai 1 x y o on'.split(' '));
const untruths = new Set('no non false faux 0 n off'.split(' '));

const lineSchemas = {
  'lines.description': OrderLine.shape.description,
  'lines.quantity': OrderLine.shape.quantity,
  'lines.unitPrice': OrderLine.shape.unitPrice,
  'lines.unitCost': OrderLine.shape.unitCost,
  'lines.discount': OrderLine.shape.discount,
} as const;

export interface ConvertSettings {
  readonly options: ReadOptions;
  readonly lists: SettingsLists;
  /** Decimals of the workspace's currency. */
  readonly currencyDigits: number;
}

/** Are the numbers of a percent column shares of one (0.15) and not of a hundred (15)? Judged by all of its values. */
export const areFractions = (cells: Iterable<Cell>, decimal: ReadOptions['decimal']): boolean => {
  let numbers = 0;
  for (const cell of cells) {
    if (typeof cell === 'string' && cell.includes('%')) return false;
    const number = cell === null || cell === '' ? null : asNumber(cell, decimal);
    if (number === null) continue;
    if (Math.abs(number) > 1) return false;
    numbers += 1;
  }
  return numbers > 0;
};

/**
 * How the cells of one column become values of `target`; empty cells are null. Links come back as the text that names the
 * record. Money is in whole minor units, percent in basis points.
 */
export const converter = (
  kind: ListedKind,
  target: ImportTarget,
  values: ReadonlyMap<string, string | null>,
  fractions: boolean,
  { options, lists, currencyDigits }: ConvertSettings,
): ((cell: Cell) => Converted) => {
  const schema = Object.hasOwn(lineSchemas, target.field)
    ? lineSchemas[target.field as keyof typeof lineSchemas]
    : definitionOf(kind).fields[target.field]?.schema;
  const fits = (value: Value, problem: Problem['code']): Converted =>
    schema === undefined || schema.safeParse(value).success ? { value } : { problem };
  const number = (problemOfRange: Problem['code'], toValue: (parsed: number) => number) => (cell: Cell) => {
    const parsed = asNumber(cell, options.decimal);
    return parsed === null || !Number.isFinite(parsed)
      ? ({ problem: 'notANumber' } as const)
      : fits(toValue(parsed), problemOfRange);
  };
  const dated =
    (parse: typeof asDate) =>
    (cell: Cell): Converted => {
      const value = parse(cell, options.dateOrder);
      return value === null ? { problem: 'notADate' } : fits(value, 'notADate');
    };
  const worded =
    (table: ReadonlyMap<string, string>, known: ReadonlySet<string>) =>
    (cell: Cell): Converted => {
      const text = cellText(cell);
      const given = values.get(text);
      if (given === null) return { value: null };
      const value = given ?? table.get(foldName(text));
      return value === undefined || !known.has(value) ? { problem: 'notAChoice' } : { value };
    };
  const scale = 10 ** currencyDigits;
  switch (target.type) {
    case 'money':
      return number('outOfRange', (parsed) => roundHalfAway(parsed * scale));
    case 'percent':
      return number('outOfRange', (parsed) => roundHalfAway(parsed * (fractions ? 10_000 : 100)));
    case 'integer':
      return number('outOfRange', (parsed) => parsed);
    case 'decimal':
      return number('outOfRange', (parsed) =>
        target.field === 'lines.quantity' ? roundHalfAway(parsed * 1_000) / 1_000 : parsed,
      );
    case 'date':
      return dated(asDate);
    case 'instant':
      return dated(asInstant);
    case 'period':
      return dated(asPeriod);
    case 'time':
      return dated((cell) => parseTime(cellText(cell)));
    case 'zone':
      return (cell) => fits(cellText(cell), 'notAChoice');
    case 'yesNo':
      return (cell) => {
        const word = foldName(cellText(cell));
        return truths.has(word)
          ? { value: true }
          : untruths.has(word)
            ? { value: false }
            : { problem: 'notAChoice' };
      };
    case 'choice':
      return worded(choiceWords(kind, target.field), new Set(target.choices ?? []));
    case 'stage':
    case 'appointmentType':
      return worded(
        valueWords(kind, target.field, target.type, lists) ?? new Map(),
        new Set(lists[settingsLists[target.type].list].map(({ id }) => id)),
      );
    case 'tags':
      return (cell) => {
        const tags = [
          ...new Set(
            cellText(cell)
              .split(/[;,|]/)
              .map((tag) => tag.trim()),
          ),
        ].filter((tag) => tag !== '');
        return fits(tags, 'tooLong');
      };
    case 'link':
      return (cell) => {
        const text = cellText(cell);
        return text.length > 500 ? { problem: 'tooLong' } : { value: text };
      };
    default:
      // Every text field takes 80 characters; only longer ones are measured against their own limit.
      return (cell) => {
        const text = cellText(cell);
        return text.length <= 80 ? { value: text } : fits(text, 'tooLong');
      };
  }
};
