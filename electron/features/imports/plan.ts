/** What an import would do: every row converted, matched and compared; the same for the preview and for the writing. */

import type { Kind } from '#contract/fields.ts';
import { type Checked, importTargets, type Mapping } from '#contract/imports.ts';
import type { SettingsLists } from '#contract/kinds/workspace.ts';
import { type AnyRecord, definitionOf, type ListedKind } from '#contract/kinds.ts';
import { keptFields, lockedFields } from '#contract/proposals.ts';
import { planConstants, planFields } from '#electron/features/imports/columns.ts';
import { type Draft, draftRows, makeIdentity, sameValue } from '#electron/features/imports/drafts.ts';
import { type Links, makeLinks } from '#electron/features/imports/links.ts';
import {
  completeName,
  expectClosing,
  settleDates,
  stageLogOf,
  stageOf,
} from '#electron/features/imports/opportunities.ts';
import { draftOrders, linesOf, refuseWhole } from '#electron/features/imports/orders.ts';
import { resolveOwnLinks } from '#electron/features/imports/own-links.ts';
import type { Existing, Write } from '#electron/features/imports/pack.ts';
import { type Action, previewed, previewRows } from '#electron/features/imports/preview.ts';
import { makeProblems, type Problems } from '#electron/features/imports/problems.ts';
import { convertRows, type Row } from '#electron/features/imports/rows.ts';
import { completeTarget, figureOf } from '#electron/features/imports/targets.ts';
import { machineZone } from '#electron/features/zones.ts';
import type { Table } from '#electron/files/read/table.ts';
import { Refused } from '#electron/refused.ts';
import type { Language } from '#locale/translate.ts';

export interface PlanSettings {
  readonly lists: SettingsLists;
  readonly currencyDigits: number;
  readonly language: Language;
}

export interface PlanInput {
  readonly table: Table;
  readonly mapping: Mapping;
  readonly existing: Existing;
  readonly settings: PlanSettings;
  /** Ids of new records are this and a number: unique as the seed is. */
  readonly seed: string;
  /** The instant of the import, ISO 8601 in UTC. */
  readonly now: string;
  report(done: number, total: number): void;
}

export interface Plan {
  readonly checked: Checked;
  readonly rows: readonly Row[];
  readonly problems: Problems;
  /** Records to put, those that others link to first. */
  readonly writes: readonly Write[];
}

const unknownShown = 1_000;

/** @throws Refused invalidInput: the mapping does not suit the kind */
export const planImport = ({ table, mapping, existing, settings, seed, now, report }: PlanInput): Plan => {
  const { kind } = mapping;
  const { stages } = settings.lists;
  const total = table.rows.length;
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `${seed}-${ids.toString(36)}`;
  };
  const fields = planFields(table, mapping, { options: mapping.options, ...settings });
  const constants = planConstants(mapping);
  const given = new Set([...fields.map((plan) => plan.target.field), ...constants.keys()]);
  if (kind === 'contacts') for (const name of ['lastName', 'firstName']) given.add(name);
  const problems = makeProblems();
  const links = makeLinks(existing, mapping, newId);
  requireLinked(kind, constants, links);
  const rows = convertRows(table, mapping, fields, links, problems, (done) => report(done, total));
  complete(rows, mapping, constants, given, links, settings);

  const own = existing.get(kind) ?? [];
  const empty = emptyOf(kind);
  const required = Object.keys(empty).filter((name) => empty[name] === undefined);
  const headings = new Map(fields.map((plan) => [plan.target.field, plan.heading]));
  const keyHeading = headings.get(mapping.key ?? '') ?? null;
  const hasLines = fields.some((plan) => plan.target.field.startsWith('lines.'));
  const drafts =
    kind === 'orders'
      ? draftOrders(rows, own, hasLines, headings.get('number') ?? null, problems)
      : draftRows(rows, mapping, makeIdentity(mapping, given, own), keyHeading, problems);
  for (const draft of drafts) {
    draft.id = draft.existing?.id ?? newId();
    if (draft.existing === null && mapping.mode === 'update') {
      refuse(draft, problems, keyHeading, 'noSuchRecord', String(draft.values.get(mapping.key ?? '') ?? ''));
    }
    if (draft.existing === null && mapping.mode !== 'update') {
      requireFields(draft, requiredOf(draft, kind, required), headings, problems);
    }
    if (hasLines) refuseWhole(draft, problems);
  }
  resolveOwnLinks(drafts, mapping, links, problems);

  const products = new Map((existing.get('products') ?? []).map((record) => [record.id, record]));
  const amountOf = (id: string, name: string) => {
    const value = products.get(id)?.[name];
    return typeof value === 'number' ? value : null;
  };
  const product = (id: string) => ({ price: amountOf(id, 'price'), cost: amountOf(id, 'cost') });
  const counts = { create: 0, update: 0, unchanged: 0 };
  const draftOf = new Map<Row, Draft & { action: Action }>();
  const writes: Write[] = [];
  for (const draft of drafts) {
    const stage = kind === 'opportunities' ? stageOf(draft, stages) : null;
    if (!draft.refused && stage) settleDates(draft, stage, headings.get('closedOn') ?? null, problems);
    const lines = draft.refused || !hasLines ? null : linesOf(draft, { fields, product, problems });
    if (lines !== null) draft.values.set('lines', lines);
    if (hasLines) refuseWhole(draft, problems);
    if (!draft.refused && stage) draft.values.set('stageLog', stageLogOf(draft, stage, stages, now));
    const values = draft.refused ? {} : draft.existing ? changesOf(draft) : wholeOf(draft, empty);
    if (!draft.refused && draft.existing && kind === 'proposals') keepSent(draft, values, headings, problems);
    const action: Action =
      draft.existing === null ? 'create' : Object.keys(values).length > 0 ? 'update' : 'unchanged';
    if (!draft.refused && action === 'update' && mapping.mode === 'create') {
      refuse(draft, problems, keyHeading, 'alreadyThere', String(draft.values.get(mapping.key ?? '') ?? ''));
    }
    for (const row of draft.rows) {
      if (draft.refused) row.refused = true;
      if (row.index < previewed) draftOf.set(row, Object.assign(draft, { action }));
    }
    if (draft.refused) continue;
    counts[action] += 1;
    if (action !== 'unchanged')
      writes.push([kind, draft.id, action === 'create', values as Partial<AnyRecord>]);
  }

  const refused = rows.reduce((sum, row) => sum + (row.refused ? 1 : 0), 0);
  report(total, total);
  return {
    checked: {
      created: counts.create,
      updated: counts.update,
      unchanged: counts.unchanged,
      refused,
      problems: problems.first.slice(),
      errors: problems.errors,
      warnings: problems.warnings,
      unknownLinks: links.unknown(unknownShown),
      preview: previewRows(rows, fields, mapping, settings, links, (row) => {
        const draft = row.refused ? undefined : draftOf.get(row);
        return { draft: draft ?? null, action: draft?.action ?? 'refuse' };
      }),
    },
    rows,
    problems,
    writes: [...usedLinks(writes, links), ...writes],
  };
};

/** A link given for every row must lead somewhere. @throws Refused invalidInput */
const requireLinked = (kind: ListedKind, constants: ReadonlyMap<string, unknown>, links: Links) => {
  for (const { field, to } of importTargets(kind)) {
    const id = constants.get(field);
    if (to === null || typeof id !== 'string' || links.index(to).label(id) !== null) continue;
    throw new Refused('invalidInput', {}, { [`mapping.constants.${field}`]: 'unknownLink' });
  }
};

/** Constants fill what a row leaves empty; what follows from other values is put in. */
const complete = (
  rows: readonly Row[],
  { kind }: Mapping,
  constants: ReadonlyMap<string, unknown>,
  given: Set<string>,
  links: Links,
  { lists, currencyDigits }: PlanSettings,
) => {
  const created = new Map(
    [...links.created.values()].map((one) => [one.id, String(one.values['name'] ?? '')]),
  );
  const label = (to: 'organisations' | 'products', id: string) =>
    links.index(to).label(id) ?? created.get(id) ?? null;
  for (const row of rows) {
    for (const [name, value] of constants) if (!row.values.has(name)) row.values.set(name, value as string);
    if (kind === 'opportunities') completeName(row, label);
    if (kind === 'opportunities') expectClosing(row, lists.stages);
    if (kind === 'appointments') completeZone(row);
    if (kind === 'targets') completeTarget(row, currencyDigits);
  }
  if (kind === 'opportunities') given.add('name');
};

/** A time of day is that of the machine's place where the file names none. */
const completeZone = (row: Row) => {
  if (!row.values.has('startTime') || row.values.has('zone')) return;
  row.values.set('zone', machineZone());
  row.derived = new Set([...row.derived, 'zone']);
};

const refuse = (
  draft: Draft,
  problems: Problems,
  heading: string | null,
  code: 'noSuchRecord' | 'alreadyThere',
  value: string,
) => {
  if (draft.refused) return;
  draft.refused = true;
  for (const row of draft.rows) if (!row.refused) problems.add(row.number, heading, code, value);
};

/** What was sent stays as it was sent, and what sending and deciding write is no matter of a file: as when a person edits it. */
const keepSent = (
  draft: Draft,
  changed: Readonly<Record<string, unknown>>,
  headings: ReadonlyMap<string, string>,
  problems: Problems,
) => {
  const isDraft = draft.existing?.['status'] === 'draft';
  const [row] = draft.rows;
  for (const name of Object.keys(changed)) {
    if (!isKept(name) && (isDraft || !isLocked(name))) continue;
    draft.refused = true;
    if (row)
      problems.add(row.number, headings.get(name) ?? null, 'locked', String(draft.values.get(name) ?? ''));
  }
};
const isKept = (name: string): boolean => keptFields.some((one) => one === name);
const isLocked = (name: string): boolean => lockedFields.some((one) => one === name);

/** A target without its figure says nothing. */
const requiredOf = (draft: Draft, kind: ListedKind, required: readonly string[]): readonly string[] =>
  kind === 'targets' ? [...required, figureOf(draft.values.get('measure'))] : required;

const requireFields = (
  draft: Draft,
  required: readonly string[],
  headings: ReadonlyMap<string, string>,
  problems: Problems,
) => {
  const [row] = draft.rows;
  if (!row || row.refused) return;
  for (const name of required) {
    if (draft.values.has(name)) continue;
    problems.add(row.number, headings.get(name) ?? null, 'missing', '');
    draft.refused = true;
  }
};

/** The fields that differ from the record as it is. */
const changesOf = (draft: Draft): Record<string, unknown> =>
  Object.fromEntries(
    [...draft.values].filter(
      ([name, value]) =>
        !name.startsWith('lines.') && !draft.derived.has(name) && !sameValue(draft.existing?.[name], value),
    ),
  );

const wholeOf = (draft: Draft, empty: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const whole = { ...empty };
  for (const name of Object.keys(whole)) {
    const value = draft.values.get(name);
    if (value !== undefined) whole[name] = value;
  }
  return whole;
};

/** Every field of the kind with its empty value; undefined where one must be given. */
const emptyOf = (kind: Kind): Record<string, unknown> =>
  Object.fromEntries(Object.entries(definitionOf(kind).fields).map(([name, field]) => [name, field.empty]));

/** The records created for links, as far as a row that is written links to them. */
const usedLinks = (writes: readonly Write[], links: Links): Write[] => {
  if (links.created.size === 0) return [];
  const linked = new Set<unknown>();
  for (const [, , , values] of writes) {
    for (const value of Object.values(values)) {
      linked.add(value);
      if (Array.isArray(value))
        for (const line of value) linked.add((line as { productId?: unknown }).productId);
    }
  }
  return [...links.created.values()]
    .filter((one) => linked.has(one.id))
    .map(
      ({ kind, id, values }) =>
        [kind, id, true, { ...emptyOf(kind), ...values } as Partial<AnyRecord>] as const,
    );
};
