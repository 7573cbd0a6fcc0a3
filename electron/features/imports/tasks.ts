/** The two pieces of an import that run in a worker thread: reading with a proposal, and planning. */
import { deserialize, serialize } from 'node:v8';
import { type Checked, type Mapping, Mapping as MappingSchema, type ReadOptions } from '#contract/imports.ts';
import type { SettingsLists } from '#contract/kinds/workspace.ts';
import type { ListedKind } from '#contract/kinds.ts';
import { cellText } from '#electron/features/imports/convert.ts';
import { packLines, unpackRecords } from '#electron/features/imports/pack.ts';
import { type PlanSettings, planImport } from '#electron/features/imports/plan.ts';
import { type Proposal, proposeMapping } from '#electron/features/imports/propose.ts';
import { writeRefused } from '#electron/features/imports/refused-rows.ts';
import { signatureOf } from '#electron/features/imports/signature.ts';
import type { TaskTools } from '#electron/features/task.ts';
import { readTable, type Table } from '#electron/files/read/table.ts';

export interface Profile {
  readonly signature: string;
  readonly mapping: unknown;
}

export interface OpenPayload {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly options: ReadOptions | null;
  readonly kind: ListedKind | null;
  readonly existing: readonly Uint8Array[];
  readonly lists: SettingsLists;
  /** What earlier imports were taken for, the newest first. */
  readonly profiles: readonly Profile[];
}

export interface OpenResult extends Proposal {
  readonly format: Table['format'];
  readonly sheets: string[];
  readonly rowCount: number;
  readonly sample: string[][];
  readonly remembered: boolean;
  /** The table for later tasks: the answering thread keeps it without looking in. Shared, so that it is never copied. */
  readonly table: Uint8Array;
}

const sampled = 50;
const packTable = (table: Table): Uint8Array => {
  const bytes = serialize(table);
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.byteLength));
  shared.set(bytes);
  return shared;
};
const unpackTable = (bytes: Uint8Array): Table => deserialize(bytes) as Table;

const sameOptions = (a: ReadOptions, b: ReadOptions): boolean =>
  (Object.keys(a) as (keyof ReadOptions)[]).every((name) => a[name] === b[name]);

/** The mapping remembered for these headings, with its options still fitting the file; null when there is none. */
const remember = (
  table: Table,
  kinds: readonly ListedKind[],
  profiles: readonly Profile[],
): Mapping | null => {
  const signatures = new Set(kinds.map((kind) => signatureOf(kind, table.headings)));
  const known = profiles.find((profile) => signatures.has(profile.signature));
  const parsed = known ? MappingSchema.safeParse(known.mapping) : null;
  if (!parsed?.success) return null;
  const sheet = parsed.data.options.sheet;
  const there = sheet === null || table.sheets.includes(sheet);
  return there ? parsed.data : { ...parsed.data, options: table.options };
};

/** @throws Refused unreadable, tooLarge: what readTable refuses */
export const openImport = (payload: OpenPayload, tools: TaskTools): OpenResult => {
  const { name, bytes, kind, lists } = payload;
  tools.progress('reading', 0, 0);
  let table = readTable({ name, bytes, options: payload.options });
  tools.progress('checking', 0, 0);
  const existing = unpackRecords(payload.existing);
  let proposal = proposeMapping(table, name, kind, existing, lists);
  const kinds = kind ? [kind] : proposal.kinds.map((one) => one.kind);
  const known = remember(table, kinds, payload.profiles);
  if (known && payload.options === null && !sameOptions(known.options, table.options)) {
    const again = readTable({ name, bytes, options: known.options });
    if (signatureOf(known.kind, again.headings) === signatureOf(known.kind, table.headings)) table = again;
  }
  if (known) {
    proposal = {
      ...proposal,
      mapping: { ...known, options: table.options },
      // What a person confirmed for the same headings is as sure as can be.
      certainty: known.columns.map((column) => (column.field === null ? 0 : 1)),
    };
  }
  return {
    ...proposal,
    format: table.format,
    sheets: table.sheets,
    rowCount: table.rows.length,
    distinct: proposal.distinct,
    sample: table.rows.slice(0, sampled).map((row) => row.map((cell) => cellText(cell).slice(0, 1_000))),
    remembered: known !== null,
    table: packTable(table),
  };
};

export interface PlanPayload {
  readonly table: Uint8Array;
  readonly mapping: Mapping;
  readonly existing: readonly Uint8Array[];
  readonly settings: PlanSettings;
  readonly seed: string;
  readonly now: string;
  /** False answers what would happen only; true the records and refused rows as well. */
  readonly write: boolean;
}

export interface PlanResult {
  readonly checked: Checked;
  /** JSON lines of `Write`, empty unless asked for. */
  readonly writes: readonly Uint8Array[];
  /** A CSV of the refused rows, null when there are none or it was not asked for. */
  readonly refused: Uint8Array | null;
}

/** @throws Refused invalidInput: the mapping does not suit the kind */
export const planTask = (payload: PlanPayload, tools: TaskTools): PlanResult => {
  const { mapping, settings, seed, now } = payload;
  tools.progress('checking', 0, 0);
  const table = unpackTable(payload.table);
  const plan = planImport({
    table,
    mapping,
    existing: unpackRecords(payload.existing),
    settings,
    seed,
    now,
    report: (done, total) => tools.progress('checking', done, total),
  });
  return {
    checked: plan.checked,
    writes: payload.write ? packLines(plan.writes) : [],
    refused: payload.write ? writeRefused(table, plan.rows, plan.problems, mapping, settings.language) : null,
  };
};
