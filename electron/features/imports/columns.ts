/** The mapping made ready: which columns fill which field, how their cells are joined and converted. */
import { type ImportTarget, importTargets, type Mapping } from '#contract/imports.ts';
import { definitionOf } from '#contract/kinds.ts';
import {
  areFractions,
  type Converted,
  type ConvertSettings,
  cellText,
  converter,
} from '#electron/features/imports/convert.ts';
import { headingTable } from '#electron/features/imports/headings.ts';
import type { Cell, Table } from '#electron/files/read/table.ts';
import { Refused } from '#electron/refused.ts';
import { headingWords } from '#locale/fold.ts';

export interface FieldPlan {
  readonly target: ImportTarget;
  /** Heading of the (first) column, for problems. */
  readonly heading: string;
  readonly matchBy: string | null;
  /** The field's cell of a row; null when empty. */
  cell(row: readonly Cell[]): Cell;
  convert(cell: Cell): Converted;
}

/** What dumps write for nothing. */
const nothing = new Set(['', 'NULL', '\\N', '#N/A', '#N/D', '#REF!']);
const isEmpty = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && nothing.has(cell.trim()));

/** First name, other names, last name: the order in which columns are put together to a name. */
const nameRank = (heading: string): number => {
  const fields = headingTable('contacts').get(headingWords(heading));
  return fields?.has('firstName') ? 0 : fields?.has('lastName') ? 2 : 1;
};

const separatorOf = (target: ImportTarget): string | null => {
  if (target.type === 'longText') return '\n';
  if (target.type === 'tags') return ';';
  if (target.type === 'instant' || target.type === 'period') return ' ';
  if (target.type !== 'text') return null;
  return target.field === 'street' ? ', ' : ' ';
};

const joinedCell = (columns: readonly number[], separator: string | null): FieldPlan['cell'] => {
  const [only = 0] = columns;
  if (columns.length === 1) return (row) => (isEmpty(row[only]) ? null : (row[only] ?? null));
  return (row) => {
    const filled = columns.map((column) => row[column]).filter((cell) => !isEmpty(cell));
    if (filled.length <= 1 || separator === null) return filled[0] ?? null;
    return filled.map((cell) => cellText(cell)).join(separator);
  };
};

/** @throws Refused invalidInput: a column for a field that the kind does not have */
export const planFields = (table: Table, mapping: Mapping, settings: ConvertSettings): FieldPlan[] => {
  const targets = new Map(importTargets(mapping.kind).map((target) => [target.field, target]));
  const byField = new Map<string, Mapping['columns']>();
  for (const [position, column] of mapping.columns.entries()) {
    if (column.field === null) continue;
    if (!targets.has(column.field)) {
      throw new Refused('invalidInput', {}, { [`mapping.columns.${position}.field`]: 'unknownField' });
    }
    byField.set(column.field, [...(byField.get(column.field) ?? []), column]);
  }
  const plans: FieldPlan[] = [];
  for (const [field, target] of targets) {
    const columns = byField.get(field);
    if (!columns) continue;
    const ordered = columns.toSorted((a, b) =>
      field === 'name' || field === 'lastName' || field === 'firstName'
        ? nameRank(a.heading) - nameRank(b.heading) || a.column - b.column
        : a.column - b.column,
    );
    const cell = joinedCell(
      ordered.map((column) => column.column),
      separatorOf(target),
    );
    const values = new Map(ordered.flatMap((column) => Object.entries(column.values)));
    const fractions =
      target.type === 'percent' &&
      areFractions(
        table.rows.map((row) => cell(row)),
        settings.options.decimal,
      );
    plans.push({
      target,
      heading: ordered[0]?.heading ?? field,
      matchBy: ordered[0]?.matchBy ?? null,
      cell,
      convert: converter(mapping.kind, target, values, fractions, settings),
    });
  }
  return plans;
};

/** The constants of a mapping, checked against their fields. @throws Refused invalidInput */
export const planConstants = (mapping: Mapping): ReadonlyMap<string, unknown> => {
  const constants = new Map<string, unknown>();
  const { fields } = definitionOf(mapping.kind);
  for (const [name, value] of Object.entries(mapping.constants)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!field || field.type === 'data' || field.type === 'lines' || !field.schema.safeParse(value).success) {
      throw new Refused('invalidInput', {}, { [`mapping.constants.${name.slice(0, 80)}`]: 'invalid' });
    }
    if (value !== null) constants.set(name, value);
  }
  return constants;
};
