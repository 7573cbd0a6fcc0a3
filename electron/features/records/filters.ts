/** Filters as tests of slots. What each operator means for each type of column is decided here and nowhere else. */
import { isOfSettings } from '#contract/kinds/workspace.ts';
import type { Filter } from '#contract/list-query.ts';
import { localDay, startOfDay } from '#electron/features/local-day.ts';
import type { ColumnSpec } from '#electron/features/records/columns.ts';
import type { IndexColumn } from '#electron/features/records/index/kind-index.ts';
import type { NumberColumn } from '#electron/features/records/index/number-column.ts';
import { TextColumn } from '#electron/features/records/index/text-column.ts';
import { fold } from '#locale/fold.ts';

export type Test = (slot: number) => boolean;

/**
 * The test of a filter over its column, or null where it restricts nothing (an operator that has no values yet).
 * - text: `contains` any of the values, accents and case folded; `is` any of them, folded too; `atLeast` and `atMost`
 *   in the order of the list
 * - tags: `is` has any of the tags; `contains` within any tag
 * - links: `is` by id; `contains` by the label
 * - choices and stages: `is` by value; `atLeast` and `atMost` in the order they are offered
 * - numbers: `contains` in the digits
 * - instants are compared with instants, or with whole days of the machine's zone; `contains` in the day's date
 * `isNot` holds for what is empty; `contains`, `is`, `atLeast`, `atMost` never do.
 */
export const testOf = (column: IndexColumn, spec: ColumnSpec, filter: Filter): Test | null => {
  if (filter.values.length === 0 && filter.operator !== 'empty' && filter.operator !== 'notEmpty')
    return null;
  return column instanceof TextColumn ? textTest(column, spec, filter) : numberTest(column, spec, filter);
};

const textTest = (column: TextColumn, spec: ColumnSpec, { operator, values }: Filter): Test => {
  if (operator === 'empty') return (slot) => column.code(slot) === 0;
  if (operator === 'notEmpty') return (slot) => column.code(slot) !== 0;
  const test = valueTest(column, spec, operator, values.map(String));
  // Each distinct value is tested once; slots only look the answer up.
  const passes = new Uint8Array(column.codes);
  for (let code = 1; code < passes.length; code++) passes[code] = test(code) ? 1 : 0;
  passes[0] = operator === 'isNot' ? 1 : 0;
  return (slot) => passes[column.code(slot)] === 1;
};

/** `isNot` is the opposite of `is`, value by value. */
const valueTest = (
  column: TextColumn,
  { type }: ColumnSpec,
  operator: Exclude<Filter['operator'], 'empty' | 'notEmpty'>,
  values: readonly string[],
): ((code: number) => boolean) => {
  const exact = type === 'link' || type === 'choice' || type === 'yesNo' || isOfSettings(type);
  switch (operator) {
    case 'contains': {
      const parts = values.map(fold);
      return type === 'tags'
        ? (code) => tagsOf(column, code).some((tag) => parts.some((part) => tag.includes(part)))
        : (code) => parts.some((part) => column.folded(code).includes(part));
    }
    case 'isNot': {
      const is = valueTest(column, { type } as ColumnSpec, 'is', values);
      return (code) => !is(code);
    }
    case 'is': {
      const wanted = new Set(exact ? values : values.map(fold));
      if (exact) return (code) => wanted.has(column.raw(code));
      return type === 'tags'
        ? (code) => tagsOf(column, code).some((tag) => wanted.has(tag))
        : (code) => wanted.has(column.folded(code));
    }
    case 'atLeast':
    case 'atMost': {
      const bounds = values.map((value) => (type === 'link' ? fold(value) : column.orderOf(value)));
      return operator === 'atLeast'
        ? (code) => bounds.every((bound) => column.order(code) >= bound)
        : (code) => bounds.every((bound) => column.order(code) <= bound);
    }
  }
};

const tagsOf = (column: TextColumn, code: number): readonly string[] =>
  column.raw(code).split('\n').map(fold);

const plainDate = /^\d{4}-\d{2}-\d{2}$/;

/** First and last millisecond or number that a value stands for; NaN for what is none. */
const spanOf = (value: Filter['values'][number], { type }: ColumnSpec): readonly [number, number] => {
  if (type === 'instant' && typeof value === 'string') {
    if (plainDate.test(value)) return [startOfDay(value), startOfDay(value, 1) - 1];
    const at = Date.parse(value);
    return [at, at];
  }
  const number = typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value);
  return [number, number];
};

const numberTest = (column: NumberColumn, spec: ColumnSpec, { operator, values }: Filter): Test => {
  const spans = values.map((value) => spanOf(value, spec));
  const is: Test = (slot) => {
    const value = column.of(slot);
    return spans.some(([from, to]) => value >= from && value <= to);
  };
  switch (operator) {
    case 'empty':
      return (slot) => Number.isNaN(column.of(slot));
    case 'notEmpty':
      return (slot) => !Number.isNaN(column.of(slot));
    case 'is':
      return is;
    case 'isNot':
      return (slot) => !is(slot);
    case 'atLeast':
      return (slot) => spans.every(([from]) => column.of(slot) >= from);
    case 'atMost':
      return (slot) => spans.every(([, to]) => column.of(slot) <= to);
    case 'contains': {
      const parts = values.map(String);
      const holds = (text: string) => parts.some((part) => text.includes(part));
      if (spec.type !== 'instant') {
        return (slot) => !Number.isNaN(column.of(slot)) && holds(String(column.of(slot)));
      }
      // No zone changes within a quarter of an hour: what holds for one instant of it holds for all.
      const known = new Map<number, boolean>();
      return (slot) => {
        const value = column.of(slot);
        if (Number.isNaN(value)) return false;
        const quarter = Math.floor(value / 900_000);
        const answer = known.get(quarter) ?? holds(localDay(new Date(value).toISOString()));
        known.set(quarter, answer);
        return answer;
      };
    }
  }
};
