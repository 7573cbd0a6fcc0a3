/** Checks what a person gave for the fields of a record, and says of each field why it was refused. */
import type { Field, Kind } from '#contract/fields.ts';
import { definitionOf } from '#contract/kinds.ts';
import type { FieldReason } from '#contract/records.ts';
import { type PlainRecord, recordsOf } from '#electron/features/records/labels.ts';
import { comesTo } from '#electron/features/records/links-up.ts';
import { Refused } from '#electron/refused.ts';
import type { Store } from '#electron/store/store.ts';

export type Changes = Readonly<Record<string, unknown>>;
export type Reasons = Record<string, FieldReason>;

/** Texts without the spaces around them; an empty one is no value. */
const tidy = (value: unknown, field: Field): unknown => {
  if (typeof value !== 'string') return value ?? field.empty ?? null;
  const text = field.type === 'longText' ? value.trimEnd() : value.trim();
  return text === '' && field.empty !== undefined ? field.empty : text;
};

/** Data that a person writes; all other is kept by the application itself. */
const written: { readonly [K in Kind]?: readonly string[] } = {
  proposals: ['lines', 'sections', 'templateId'],
  letters: ['sections', 'templateId'],
};

const reasonsByCode: Readonly<Record<string, FieldReason>> = {
  too_big: 'tooLarge',
  too_small: 'tooSmall',
  unrecognized_keys: 'unknownField',
};

const reasonOf = (issue: { readonly code: string }, value: unknown): FieldReason => {
  if (value === null || value === undefined || value === '') return 'required';
  return reasonsByCode[issue.code] ?? 'invalid';
};

/**
 * The changes as they may be stored.
 * @throws Refused invalidRecord with a reason per field; those of order lines by path ('lines.0.quantity')
 */
export const checkChanges = (store: Store, kind: Kind, id: string | null, changes: Changes): Changes => {
  const { fields } = definitionOf(kind);
  const reasons: Reasons = {};
  const checked: Record<string, unknown> = {};
  for (const [name, given] of Object.entries(changes)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!field) {
      reasons[name] = 'unknownField';
      continue;
    }
    if (
      (field.type === 'data' && !written[kind]?.includes(name)) ||
      (kind === 'appointments' && name === 'seriesId')
    ) {
      // Kept by the application itself: a stage log is written by moving the opportunity, a series by changing one of it.
      reasons[name] = 'notEditable';
      continue;
    }
    const value = tidy(given, field);
    const parsed = field.schema.safeParse(value);
    if (parsed.success) checked[name] = parsed.data;
    else {
      for (const issue of parsed.error.issues) {
        reasons[[name, ...issue.path.map(String)].join('.')] = reasonOf(issue, value);
      }
    }
    if (parsed.success && field.to !== null) {
      const reason = linkReason(store, kind, id, name, field.to, parsed.data);
      if (reason) reasons[name] = reason;
    }
  }
  if (kind === 'orders' || kind === 'proposals') lineReasons(store, checked['lines'], reasons);
  refuse(reasons);
  return checked;
};

const lineReasons = (store: Store, lines: unknown, reasons: Reasons): void => {
  if (!Array.isArray(lines)) return;
  // Headings of a proposal are of no product.
  (lines as { productId?: string | null }[]).forEach(({ productId = null }, at) => {
    if (productId !== null && !store.get('products', productId)) {
      reasons[`lines.${at}.productId`] = 'unknownLink';
    }
  });
};

/** A link leads to a record that is there; one that leads up (parent, manager) never comes back to where it began. */
const linkReason = (
  store: Store,
  kind: Kind,
  id: string | null,
  name: string,
  to: Kind,
  value: unknown,
): FieldReason | null => {
  if (typeof value !== 'string') return null;
  const target = recordsOf(store, to).get(value);
  const before = id === null ? undefined : recordsOf(store, kind).get(id);
  // What is linked already may be in the trash: that is no reason to refuse a change beside it.
  if (!target || (target.deletedAt !== null && before?.[name] !== value)) return 'unknownLink';
  if (to !== kind || id === null) return null;
  return comesTo(id, value, (at) => recordsOf(store, to).get(at)?.[name]) ? 'circularLink' : null;
};

/** What must be given and is not, and what may not be given together. @throws Refused invalidRecord */
export const checkRecord = (kind: Kind, record: Readonly<Record<string, unknown>>): void => {
  const reasons: Reasons = {};
  for (const [name, field] of Object.entries(definitionOf(kind).fields)) {
    if (
      field.empty === undefined &&
      (record[name] === undefined || record[name] === null || record[name] === '')
    ) {
      reasons[name] = 'required';
    }
  }
  if (kind === 'targets') {
    const given = ['repId', 'teamId', 'regionId', 'productId', 'organisationId'].filter(
      (name) => record[name] !== null,
    );
    for (const name of given.slice(1)) reasons[name] = 'onlyOne';
  }
  refuse(reasons);
};

/** @throws Refused invalidRecord where there is any reason */
export const refuse = (reasons: Reasons): void => {
  if (Object.keys(reasons).length > 0) throw new Refused('invalidRecord', {}, reasons);
};

/** A new record of the kind: the fields not given are empty. Not checked yet. */
export const blank = (kind: Kind, id: string, now: string): PlainRecord => {
  const record: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(definitionOf(kind).fields)) record[name] = field.empty ?? null;
  return { ...record, id, createdAt: now, updatedAt: now, deletedAt: null };
};
