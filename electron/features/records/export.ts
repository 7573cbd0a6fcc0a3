/** A list as a file: the columns asked for, in their order, in words and formats of the language. */

import type { FieldType } from '#contract/fields.ts';
import type { FileHandle } from '#contract/files.ts';
import { isOfSettings } from '#contract/kinds/workspace.ts';
import type { ListedKind } from '#contract/kinds.ts';
import type { Selection } from '#contract/records.ts';
import type { Context, Job } from '#electron/features/context.ts';
import { localDay } from '#electron/features/local-day.ts';
import { Pace } from '#electron/features/pace.ts';
import { selectedIds } from '#electron/features/records/bulk.ts';
import { type ColumnSpec, columnsOf } from '#electron/features/records/columns.ts';
import { computed } from '#electron/features/records/computed.ts';
import { indexOf, type StoreIndex } from '#electron/features/records/index/store-index.ts';
import { labelOf, type PlainRecord, recordsOf } from '#electron/features/records/labels.ts';
import { listedName, storeLists } from '#electron/features/records/settings-lists.ts';
import { byteOrderMark, csvLine } from '#electron/files/csv-out.ts';
import { Refused } from '#electron/refused.ts';
import { hasMessage, type Language, type MessageKey, translate } from '#locale/translate.ts';

export type Cell = string | number | boolean | null;

export interface ExportInput {
  readonly kind: ListedKind;
  readonly selection: Selection;
  readonly columns: readonly string[];
  readonly format: 'csv' | 'xlsx';
  readonly language: Language;
  readonly job: string;
}

/** A message whose key is put together at run time, else what stands in for it. */
const word = (language: Language, key: string, otherwise: string): string =>
  hasMessage(key) ? translate(language, key as MessageKey) : otherwise;

export const headingOf = (kind: ListedKind, column: string, language: Language): string =>
  word(language, `fields.${kind}.${column}`, word(language, `fields.${column}`, column));

/** What makes a cell of a record: labels for ids, words for choices; amounts, dates and numbers as they are kept. */
const cellMaker = (context: Context, index: StoreIndex, kind: ListedKind, language: Language) => {
  const lists = storeLists(context.store);
  return ({ name, type, to, computed: derived }: ColumnSpec, record: PlainRecord): Cell => {
    const value = derived
      ? (computed[kind]?.[name]?.value(record, index.sources, index.sources.slotOf(kind, record.id)) ?? null)
      : (record[name] ?? null);
    if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
    if (Array.isArray(value)) return value.join(', ');
    const text = String(value);
    if (to !== null) return labelOf(context.store, to, text);
    if (type === 'choice') return word(language, `choices.${kind}.${name}.${text}`, text);
    if (isOfSettings(type)) return listedName(lists, type, language, text);
    if (name === 'outcome') return word(language, `outcomes.${text}`, text);
    return derived && name === 'state' ? word(language, `choices.${kind}.state.${text}`, text) : text;
  };
};

/** The rows of an export, read in slices. A cell reads the store as it is when its turn comes. */
const readRows = async (
  context: Context,
  input: ExportInput,
  specs: readonly ColumnSpec[],
  job: Job,
): Promise<Cell[][]> => {
  const { kind, language } = input;
  const ids = await selectedIds(context, kind, input.selection);
  const index = indexOf(context.store);
  const wanted = { kind, columns: [], shown: specs.filter((spec) => spec.computed).map(({ name }) => name) };
  const cell = cellMaker(context, index, kind, language);
  const rows: Cell[][] = [];
  let next = 0;
  while (next < ids.length) {
    if (job.signal.aborted) throw new Refused('cancelled');
    // A slice a turn: each is read from what is up to date in it.
    const pace = new Pace();
    next = await index.read(wanted, context.today(), () => {
      let at = next;
      do {
        const record = recordsOf(context.store, kind).get(ids[at++] ?? '');
        if (record) rows.push(specs.map((spec) => cell(spec, record)));
      } while (at < ids.length && !((at & 31) === 0 && pace.due));
      return at;
    });
    job.progress('calculating', next, ids.length);
    await pace.rest();
  }
  return rows;
};

/** Money and percentages as a person writes them: in the currency itself, and out of a hundred; yes and no in words. */
const csvCell = (type: FieldType, value: Cell, language: Language): Cell => {
  if (typeof value === 'boolean') return word(language, value ? 'records.yes' : 'records.no', String(value));
  if (typeof value === 'number') return type === 'money' || type === 'percent' ? value / 100 : value;
  if (typeof value !== 'string') return value;
  return type === 'instant' ? csvInstant(value) : value;
};

/** Date and time where the machine is, in the order that every program sorts and reads: 2026-03-14 09:30. */
const csvInstant = (instant: string): string =>
  `${localDay(instant)} ${new Date(instant).toTimeString().slice(0, 5)}`;

/** The rows as bytes, line by line, in slices. */
const bytesOf = async (
  head: string,
  rows: readonly (readonly Cell[])[],
  lineOf: (row: readonly Cell[]) => string,
  job: Job,
): Promise<Uint8Array> => {
  const pace = new Pace();
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  let lines = head;
  for (const [at, row] of rows.entries()) {
    lines += lineOf(row);
    if ((at & 31) === 31 && pace.due) {
      parts.push(encoder.encode(lines));
      lines = '';
      job.progress('writing', at, rows.length);
      await pace.rest();
      if (job.signal.aborted) throw new Refused('cancelled');
    }
  }
  parts.push(encoder.encode(lines));
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
};

/** Milliseconds and megabytes that the writing of a workbook may take. */
const limits = { time: 120_000, memory: 1_500 };

/**
 * Writes the selection as CSV or as a workbook.
 * @throws Refused invalidInput for a column the kind does not have, busy, cancelled, tooLarge
 */
export const exportRecords = async (context: Context, input: ExportInput): Promise<FileHandle> => {
  const { kind, language, format } = input;
  const specs = input.columns.map((name, at) => {
    const spec = columnsOf(kind).get(name);
    if (!spec) throw new Refused('invalidInput', {}, { [`columns.${at}`]: 'unknownField' });
    return spec;
  });
  const job = context.job(input.job);
  try {
    const rows = await readRows(context, input, specs, job);
    if (job.signal.aborted) throw new Refused('cancelled');
    const headings = specs.map(({ name }) => headingOf(kind, name, language));
    const title = word(language, `kinds.${kind}`, kind);
    const name = `${title} ${context.today()}.${format}`;
    if (format === 'csv') {
      const lineOf = (row: readonly Cell[]) =>
        csvLine(
          row.map((value, column) => csvCell(specs[column]?.type ?? 'text', value, language)),
          language,
        );
      const head = byteOrderMark + csvLine(headings, language);
      return await context.files.write(name, await bytesOf(head, rows, lineOf, job));
    }
    const currency = context.store.get('settings', 'settings')?.currency ?? 'EUR';
    const columns = specs.map(({ type }, at) => ({ heading: headings[at] ?? '', type }));
    const list = { title, language, currency, columns };
    const lines = await bytesOf('', rows, (row) => `${JSON.stringify(row)}\n`, job);
    const bytes = await context.run('records.writeList', { list, rows: lines }, { ...limits, job });
    return await context.files.write(name, bytes);
  } finally {
    job.end();
  }
};
