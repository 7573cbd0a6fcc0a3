/** Imports: a file is opened, its columns are mapped, every problem is shown, and only then it is written. */
import { z } from 'zod';
import { command } from '#contract/channel.ts';
import { type Field, type Kind, RecordId } from '#contract/fields.ts';
import { FileHandle, JobId } from '#contract/files.ts';
import { definitionOf, type ListedKind, listedKinds } from '#contract/kinds.ts';

const ImportKind = z.enum(listedKinds);

/** How the bytes are read. Detected, shown, and correctable. */
export const ReadOptions = z.strictObject({
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be', 'windows-1252']),
  separator: z.enum([',', ';', '\t', '|', ':']),
  decimal: z.enum(['.', ',']),
  dateOrder: z.enum(['dmy', 'mdy', 'ymd']),
  /** Spreadsheets: the sheet read. */
  sheet: z.string().max(255).nullable(),
  /** The row of the headings, from 0; rows above it are not read. */
  headingRow: z.number().int().min(0).max(1_000),
});
export type ReadOptions = z.infer<typeof ReadOptions>;

/** One column of the file and the field it fills. */
export const ColumnMapping = z.strictObject({
  /** Position of the column, from 0. */
  column: z.number().int().min(0).max(16_383),
  heading: z.string().max(1_000),
  /** A field of the kind, 'lines.quantity' for an order's lines, or null to leave the column out. */
  field: z.string().max(80).nullable(),
  /** Link fields: the field of the linked kind that the values are compared with first (name, code ...). */
  matchBy: z.string().max(80).nullable(),
  /** Choice and stage fields: what each value of the file stands for; null leaves the field empty. */
  values: z.record(z.string().max(500), z.string().max(80).nullable()),
});
export type ColumnMapping = z.infer<typeof ColumnMapping>;

/** What to do with a link value that names no record, settled once for all rows. */
export const LinkDecision = z.strictObject({
  field: z.string().max(80),
  value: z.string().max(500),
  action: z.enum(['use', 'create', 'leaveEmpty', 'refuse']),
  /** With 'use': the record meant. */
  id: RecordId.nullable(),
});
export type LinkDecision = z.infer<typeof LinkDecision>;

export const Mapping = z.strictObject({
  kind: ImportKind,
  options: ReadOptions,
  columns: z.array(ColumnMapping).max(16_384),
  mode: z.enum(['create', 'update', 'both']),
  /**
   * The field that tells which record a row is about. Null compares what sets records of the kind apart (a target's
   * period, measure and subject; a task's title, date and people): a row that is already there stays one record.
   */
  key: z.string().max(80).nullable(),
  decisions: z.array(LinkDecision).max(20_000),
  /** Link fields: what is done with every unknown value that has no decision of its own. */
  otherwise: z.record(z.string().max(80), LinkDecision.shape.action.exclude(['use'])).default({}),
  /** Fields the file lacks, given for every row: 'type' of organisations ... */
  constants: z.record(z.string().max(80), z.unknown()),
});
export type Mapping = z.infer<typeof Mapping>;

export const Problem = z.strictObject({
  /** Row as a spreadsheet counts it, from 1, headings included. */
  row: z.number().int(),
  /** Heading of the column, or null for the whole row. */
  column: z.string().nullable(),
  /** `problems.<code>` in the catalogues. */
  code: z.enum([
    'missing', // a required value is empty
    'notANumber',
    'notADate',
    'notAChoice',
    'tooLong',
    'outOfRange',
    'unknownLink', // names no record
    'ambiguousLink', // names several
    'duplicateKey', // the same key stands in an earlier row
    'ambiguousKey', // several records have this key
    'noSuchRecord', // mode update, no record to update
    'alreadyThere', // mode create, the record exists
    'splitOrder', // one order number on two dates or clients: kept apart
    'orderRefused', // another row of the same order is refused: half an order is none
    'locked', // a proposal that was sent, or what Relais keeps of one
    'noClosingDate', // won or lost, but the file does not say when
    'invalid',
  ]),
  /** An error refuses the row; a warning does not. */
  severity: z.enum(['error', 'warning']),
  value: z.string().max(500),
});
export type Problem = z.infer<typeof Problem>;

export const UnknownLink = z.strictObject({
  field: z.string(),
  to: ImportKind,
  value: z.string(),
  rows: z.number().int(),
  /** Closest records, best first. */
  suggestions: z.array(z.strictObject({ id: RecordId, label: z.string(), score: z.number() })).max(5),
  /** What will be done: decided by the user, by `otherwise`, or 'use' where the names differ in spaces and signs only. */
  decision: LinkDecision.shape.action.nullable(),
  decidedId: RecordId.nullable(),
});
export type UnknownLink = z.infer<typeof UnknownLink>;

const Opened = z.strictObject({
  importId: z.string(),
  name: z.string(),
  format: z.enum(['csv', 'xlsx', 'xls', 'xlsb', 'ods', 'json']),
  sheets: z.array(z.string()),
  rowCount: z.number().int(),
  /** The first rows as text, headings left out. */
  sample: z.array(z.array(z.string())).max(50),
  /** For each column its different values where they are few (choices, stages), else none. */
  distinct: z.array(z.array(z.string()).max(50)),
  /** The mapping proposed: remembered from last time, or from the headings and values. */
  mapping: Mapping,
  /** Was it remembered from an earlier import of the same headings? */
  remembered: z.boolean(),
  /** For each column how sure the proposal is, 0 to 1. */
  certainty: z.array(z.number().min(0).max(1)),
  /** Kinds the file could be, best first, with how sure, 0 to 1. */
  kinds: z.array(z.strictObject({ kind: ImportKind, score: z.number() })),
});
export type Opened = z.infer<typeof Opened>;

const Checked = z.strictObject({
  created: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  refused: z.number().int(),
  /** The first problems, and how many there are of each severity in all. */
  problems: z.array(Problem).max(500),
  errors: z.number().int(),
  warnings: z.number().int(),
  unknownLinks: z.array(UnknownLink).max(1_000),
  /**
   * The first rows as they would be saved: per mapped field the text in the workspace's language; of a link to a record
   * that the import creates, the value of the file.
   */
  preview: z
    .array(
      z.strictObject({
        row: z.number().int(),
        action: z.enum(['create', 'update', 'unchanged', 'refuse']),
        values: z.record(z.string(), z.string()),
      }),
    )
    .max(100),
});
export type Checked = z.infer<typeof Checked>;

/** A field that a column can fill. */
export interface ImportTarget {
  /** As in ColumnMapping.field. */
  readonly field: string;
  readonly type: Field['type'];
  readonly to: Kind | null;
  readonly choices: readonly string[] | null;
  /** Must every new record have it? A name that can be put together from other columns is not asked for. */
  readonly required: boolean;
  /** The catalogues' key of its name. */
  readonly label: string;
}

const target = (field: string, type: Field['type'], label: string, more: Partial<ImportTarget> = {}) => ({
  field,
  type,
  to: null,
  choices: null,
  required: false,
  label,
  ...more,
});

/** Every field that a column of an import can fill, in the order of the record. */
export const importTargets = (kind: ListedKind): readonly ImportTarget[] => {
  const targets: ImportTarget[] = [];
  // A person's whole name in one column: split into first and last name.
  if (kind === 'contacts') targets.push(target('name', 'text', 'fields.contacts.name'));
  for (const [name, field] of Object.entries(definitionOf(kind).fields)) {
    if (field.type === 'data' || field.type === 'lines') continue;
    const derived = kind === 'contacts' || kind === 'opportunities';
    const { type, to, choices } = field;
    const required = field.empty === undefined && !(derived && (name === 'lastName' || name === 'name'));
    targets.push(target(name, type, `fields.${kind}.${name}`, { to, choices, required }));
  }
  if (kind === 'orders') {
    const line = (name: string, type: Field['type'], more: Partial<ImportTarget> = {}) =>
      target(`lines.${name}`, type, `fields.orders.lines.${name}`, more);
    targets.push(
      line('product', 'link', { to: 'products' }),
      line('description', 'text'),
      line('quantity', 'decimal'),
      line('unitPrice', 'money'),
      line('unitCost', 'money'),
      line('discount', 'percent'),
    );
  }
  return targets;
};

export const imports = {
  /** Reads the file in a worker and proposes everything. Give `kind` or `options` to have them taken instead. */
  'imports.open': command({
    input: z.strictObject({
      file: z.string().min(1).max(64),
      kind: ImportKind.nullable(),
      options: ReadOptions.nullable(),
      job: JobId,
    }),
    output: Opened,
  }),
  /** What would happen, nothing written. */
  'imports.check': command({
    input: z.strictObject({ importId: z.string().max(64), mapping: Mapping, job: JobId }),
    output: Checked,
  }),
  /** Writes: one entry of the history. Unknown links without decision and rows with errors are refused rows. */
  'imports.apply': command({
    input: z.strictObject({ importId: z.string().max(64), mapping: Mapping, job: JobId }),
    output: z.strictObject({
      entry: z.number().int().nullable(),
      created: z.number().int(),
      updated: z.number().int(),
      unchanged: z.number().int(),
      refused: z.number().int(),
      /** A CSV of the refused rows with the reason in a last column; null when there are none. */
      refusedFile: FileHandle.nullable(),
    }),
  }),
  'imports.close': command({ input: z.strictObject({ importId: z.string().max(64) }), output: z.null() }),
};
