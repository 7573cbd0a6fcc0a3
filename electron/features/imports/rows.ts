/** Rows of the file become values of fields; problems of single cells are found here. */
import type { Kind } from '#contract/fields.ts';
import type { Mapping } from '#contract/imports.ts';
import type { FieldPlan } from '#electron/features/imports/columns.ts';
import { cellText, type Value } from '#electron/features/imports/convert.ts';
import type { Links } from '#electron/features/imports/links.ts';
import { splitName } from '#electron/features/imports/names.ts';
import type { Problems } from '#electron/features/imports/problems.ts';
import type { Table } from '#electron/files/read/table.ts';

export interface Row {
  /** Position in the table, from 0. */
  readonly index: number;
  /** As a spreadsheet counts. */
  readonly number: number;
  /** Only what the file gives: an empty cell leaves no value. */
  readonly values: Map<string, Value>;
  /** Values put together because the file has none of its own: they never replace what a record has. */
  derived: ReadonlySet<string>;
  /** Links to records of the kind imported, which may stand in this very file: resolved when all rows are known. */
  own: { readonly plan: FieldPlan; readonly text: string }[] | null;
  refused: boolean;
}

/** The last name that every contact must have, from what the row has. */
const completeContact = (row: Row) => {
  const { values } = row;
  const whole = values.get('name');
  values.delete('name');
  if (typeof whole === 'string' && !values.has('lastName')) {
    const { lastName, firstName } = splitName(whole);
    values.set('lastName', lastName);
    if (firstName !== null && !values.has('firstName')) values.set('firstName', firstName);
  }
  if (values.has('lastName')) return;
  const stand = values.get('firstName') ?? values.get('email');
  if (stand === undefined) return;
  values.delete(values.has('firstName') ? 'firstName' : '');
  values.set('lastName', stand);
  row.derived = new Set(['lastName']);
};

const nothing: ReadonlySet<string> = new Set();

type Report = (done: number) => void;

export const convertRows = (
  table: Table,
  mapping: Mapping,
  fields: readonly FieldPlan[],
  links: Links,
  problems: Problems,
  report: Report,
): Row[] => {
  const resolveLink = (row: Row, plan: FieldPlan, to: Kind, text: string) => {
    // Targets are in the order of the record: the organisation comes before those who belong to it.
    const client = row.values.get('organisationId');
    const own = typeof client === 'string' ? client : null;
    const resolved = links.resolve(plan.target.field, to, plan.matchBy, text, own);
    if ('problem' in resolved) {
      problems.add(row.number, plan.heading, resolved.problem, text);
      row.refused = true;
    } else if (resolved.id !== null) row.values.set(plan.target.field, resolved.id);
    // A line without its product still says what was sold.
    else if (plan.target.field === 'lines.product' && !row.values.has('lines.description')) {
      row.values.set('lines.description', text);
    }
  };
  return table.rows.map((cells, index) => {
    if (index % 1_000 === 0) report(index);
    const row: Row = {
      index,
      number: table.rowNumbers[index] ?? index + 2,
      values: new Map(),
      derived: nothing,
      own: null,
      refused: false,
    };
    for (const plan of fields) {
      const cell = plan.cell(cells);
      if (cell === null) continue;
      const converted = plan.convert(cell);
      if ('problem' in converted) {
        problems.add(row.number, plan.heading, converted.problem, cellText(cell));
        row.refused = true;
        continue;
      }
      const { value } = converted;
      if (value === null || value === '') continue;
      const { type, to, field } = plan.target;
      if (type !== 'link' || to === null || typeof value !== 'string') row.values.set(field, value);
      else if (to === mapping.kind) {
        row.own ??= [];
        row.own.push({ plan, text: value });
      } else resolveLink(row, plan, to, value);
    }
    if (mapping.kind === 'contacts') completeContact(row);
    return row;
  });
};
