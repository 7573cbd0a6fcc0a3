/** The filter of one field as a person edits it, and how it reads and writes the filters of a list query. */
import type { FieldType } from '#contract/fields.ts';
import type { Filter } from '#contract/list-query.ts';

export const filterModes = ['is', 'isNot', 'contains', 'range', 'empty', 'notEmpty'] as const;
export type FilterMode = (typeof filterModes)[number];

export interface FieldFilter {
  readonly mode: FilterMode;
  readonly values: readonly (string | number | boolean)[];
  /** Ends of a range, both included; null is open. */
  readonly from: string | number | null;
  readonly to: string | number | null;
}

const byType: Readonly<Record<FieldType, readonly FilterMode[]>> = {
  text: ['contains', 'is', 'isNot', 'empty', 'notEmpty'],
  longText: ['contains', 'empty', 'notEmpty'],
  email: ['contains', 'is', 'empty', 'notEmpty'],
  phone: ['contains', 'empty', 'notEmpty'],
  url: ['contains', 'empty', 'notEmpty'],
  integer: ['range', 'empty', 'notEmpty'],
  decimal: ['range', 'empty', 'notEmpty'],
  money: ['range', 'empty', 'notEmpty'],
  percent: ['range', 'empty', 'notEmpty'],
  date: ['range', 'empty', 'notEmpty'],
  instant: ['range', 'empty', 'notEmpty'],
  time: ['range', 'empty', 'notEmpty'],
  zone: ['contains', 'is', 'empty', 'notEmpty'],
  yesNo: ['is'],
  choice: ['is', 'isNot', 'empty', 'notEmpty'],
  stage: ['is', 'isNot'],
  appointmentType: ['is', 'isNot'],
  period: ['contains', 'is'],
  link: ['is', 'isNot', 'empty', 'notEmpty'],
  tags: ['is', 'isNot', 'empty', 'notEmpty'],
  lines: [],
  data: [],
};

/** The ways a field of this type can be filtered, the usual one first. */
export const modesOf = (type: FieldType): readonly FilterMode[] => byType[type];

export const emptyFilter = (type: FieldType): FieldFilter => ({
  mode: byType[type][0] ?? 'contains',
  values: [],
  from: null,
  to: null,
});

const bound = (value: string | number | boolean | undefined): string | number | null =>
  value === undefined || typeof value === 'boolean' ? null : value;

/** What the query asks of a field; null when nothing. */
export const readFilter = (filters: readonly Filter[], field: string): FieldFilter | null => {
  const own = filters.filter((filter) => filter.field === field);
  const least = own.find((filter) => filter.operator === 'atLeast');
  const most = own.find((filter) => filter.operator === 'atMost');
  if (least || most) {
    return { mode: 'range', values: [], from: bound(least?.values[0]), to: bound(most?.values[0]) };
  }
  const [first] = own;
  if (!first || first.operator === 'atLeast' || first.operator === 'atMost') return null;
  return { mode: first.operator, values: first.values, from: null, to: null };
};

/** Does the filter ask anything? One that is still being filled in does not. */
export const asksSomething = (filter: FieldFilter): boolean =>
  filter.mode === 'empty' || filter.mode === 'notEmpty'
    ? true
    : filter.mode === 'range'
      ? filter.from !== null || filter.to !== null
      : filter.values.some((value) => value !== '');

/** The query's filters with this one in the place of the field's; null, or one that asks nothing, takes it out. */
export const writeFilter = (
  filters: readonly Filter[],
  field: string,
  filter: FieldFilter | null,
): Filter[] => {
  const made: Filter[] = [];
  if (filter && asksSomething(filter)) {
    if (filter.mode === 'range') {
      if (filter.from !== null) made.push({ field, operator: 'atLeast', values: [filter.from] });
      if (filter.to !== null) made.push({ field, operator: 'atMost', values: [filter.to] });
    } else {
      made.push({ field, operator: filter.mode, values: [...filter.values] });
    }
  }
  const at = filters.findIndex((one) => one.field === field);
  const rest = filters.filter((one) => one.field !== field);
  const place = at < 0 ? rest.length : filters.slice(0, at).filter((one) => one.field !== field).length;
  return [...rest.slice(0, place), ...made, ...rest.slice(place)];
};

/** The fields a query filters by, in the order they were added. */
export const filteredFields = (filters: readonly Filter[]): string[] => [
  ...new Set(filters.map((filter) => filter.field)),
];
