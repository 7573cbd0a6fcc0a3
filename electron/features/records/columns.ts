/** The columns of a list: the fields of its kind, the calculated ones, and the dates every record has. */
import type { FieldType, Kind } from '#contract/fields.ts';
import { definitionOf } from '#contract/kinds.ts';
import { computedColumns } from '#contract/records.ts';

export interface ColumnSpec {
  readonly name: string;
  readonly type: FieldType;
  /** Link fields: the kind linked to. */
  readonly to: Kind | null;
  readonly choices: readonly string[] | null;
  readonly computed: boolean;
}

const numeric: ReadonlySet<FieldType> = new Set(['integer', 'decimal', 'money', 'percent', 'instant']);
/** Kept by number; every other column is kept by text. */
export const isNumeric = (type: FieldType): boolean => numeric.has(type);

const summed: ReadonlySet<FieldType> = new Set(['integer', 'decimal', 'money']);
/** Is a sum over many records worth showing? (Sums of percentages and of dates are not.) */
const isSummed = (type: FieldType): boolean => summed.has(type);

const searched: ReadonlySet<FieldType> = new Set([
  'text',
  'longText',
  'email',
  'phone',
  'url',
  'tags',
  'period',
  'zone',
]);
/** Does a search look in it? Links are searched by their labels. */
export const isSearched = (type: FieldType): boolean => searched.has(type);

const make = (kind: Kind): ReadonlyMap<string, ColumnSpec> => {
  const specs = new Map<string, ColumnSpec>();
  const add = (name: string, type: FieldType, more: Partial<ColumnSpec> = {}) =>
    specs.set(name, { name, type, to: null, choices: null, computed: false, ...more });
  for (const [name, field] of Object.entries(definitionOf(kind).fields)) {
    if (field.type !== 'data' && field.type !== 'lines') {
      add(name, field.type, { to: field.to, choices: field.choices });
    }
  }
  const computed: Readonly<Record<string, FieldType>> =
    kind in computedColumns ? computedColumns[kind as keyof typeof computedColumns] : {};
  for (const [name, type] of Object.entries(computed)) add(name, type, { computed: true });
  add('id', 'text');
  for (const name of ['createdAt', 'updatedAt', 'deletedAt']) add(name, 'instant');
  return specs;
};

const made = new Map<Kind, ReadonlyMap<string, ColumnSpec>>();

/** By name: fields first, then calculated columns, then `id` and the dates. Data and order lines are no columns. */
export const columnsOf = (kind: Kind): ReadonlyMap<string, ColumnSpec> => {
  const specs = made.get(kind) ?? make(kind);
  made.set(kind, specs);
  return specs;
};

/** Numbers that nobody adds up: years, ages, and columns that hold amounts in one row and counts in the next. */
const neverSummed: ReadonlySet<string> = new Set([
  'organisations.foundedYear',
  'opportunities.ageDays',
  'proposals.version',
  'documents.version',
  'targets.value',
  'targets.won',
]);

export const summedColumns = (kind: Kind): readonly ColumnSpec[] =>
  [...columnsOf(kind).values()].filter(
    ({ name, type }) => isSummed(type) && !neverSummed.has(`${kind}.${name}`),
  );

export const computedNames = (kind: Kind): readonly string[] =>
  [...columnsOf(kind).values()].filter((spec) => spec.computed).map((spec) => spec.name);
