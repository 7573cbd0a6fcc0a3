/** Everything that names a record by its id, and the same with another id in its place. */
import type { Field, Kind } from '#contract/fields.ts';
import type { Attendee } from '#contract/kinds/calendar.ts';
import type { OrderLine } from '#contract/kinds/sales.ts';
import { definitionOf, kinds } from '#contract/kinds.ts';
import type { PlainRecord } from '#electron/features/records/labels.ts';

const allKinds = Object.keys(kinds) as Kind[];

/** What one id becomes in a value; undefined where the value does not name it. */
type Replace = (value: unknown) => unknown;

const inLink =
  (from: string, to: string): Replace =>
  (value) =>
    value === from ? to : undefined;

/** Between the parts of a key put together from names and ids: 'sleeping:organisations:<id>'. */
const separators = /([\s:/|,])/;

const inText = (text: string, from: string, to: string): string | undefined => {
  if (text === from) return to;
  if (!text.includes(from)) return undefined;
  const parts = text.split(separators);
  return parts.includes(from) ? parts.map((part) => (part === from ? to : part)).join('') : undefined;
};

/** What the application keeps with records: filters of saved views, decisions of imports, keys of what is snoozed. */
const inData =
  (from: string, to: string): Replace =>
  (value) => {
    if (typeof value === 'string') return inText(value, from, to);
    if (value === null || typeof value !== 'object') return undefined;
    let changed = false;
    const replace = (one: unknown): unknown => {
      const after = inData(from, to)(one);
      if (after === undefined) return one;
      changed = true;
      return after;
    };
    if (Array.isArray(value)) {
      const after = value.map(replace);
      // 'is A or B' becomes 'is B', not 'is B or B'.
      return changed
        ? after.filter((one, at) => typeof one !== 'string' || after.indexOf(one) === at)
        : undefined;
    }
    const after = Object.fromEntries(Object.entries(value).map(([name, one]) => [name, replace(one)]));
    return changed ? after : undefined;
  };

const inLines =
  (from: string, to: string): Replace =>
  (value) => {
    const lines = value as readonly OrderLine[];
    if (!lines.some((line) => line.productId === from)) return undefined;
    return lines.map((line) => (line.productId === from ? { ...line, productId: to } : line));
  };

/** Who took part as both is one attendee: the place and role of the first, the first answer that was given. */
const inAttendees =
  (of: Kind, from: string, to: string): Replace =>
  (value) => {
    const attendees = value as readonly Attendee[];
    if (!attendees.some(({ kind, id }) => kind === of && id === from)) return undefined;
    const merged: Attendee[] = [];
    for (const one of attendees) {
      const id = one.kind === of && one.id === from ? to : one.id;
      const at = id === to ? merged.findIndex((other) => other.kind === of && other.id === to) : -1;
      const before = merged[at];
      if (before === undefined) merged.push({ ...one, id });
      else if (before.answer === 'none') merged[at] = { ...before, answer: one.answer };
    }
    return merged;
  };

/** Settings and what is said to be different name no record by a field; the latter is settled by the merge itself. */
const without: ReadonlySet<Kind> = new Set(['settings', 'notDuplicates']);

const replaceIn = (field: Field, of: Kind, from: string, to: string): Replace | null => {
  if (field.type === 'link') return field.to === of ? inLink(from, to) : null;
  if (field === kinds.appointments.fields.attendees) return inAttendees(of, from, to);
  if (field.type === 'lines') return of === 'products' ? inLines(from, to) : null;
  return field.type === 'data' ? inData(from, to) : null;
};

export interface Repointing {
  readonly kind: Kind;
  /** The fields that change, with their new values; null where the record does not name the id. */
  readonly changes: (record: PlainRecord) => Readonly<Record<string, unknown>> | null;
}

/**
 * The kinds whose records may name a record of the kind `of`, and how `to` takes the place of `from` in them: by the
 * definitions, so that a kind that comes later is among them.
 */
export const repointings = (of: Kind, from: string, to: string): readonly Repointing[] =>
  allKinds
    .filter((kind) => !without.has(kind))
    .flatMap((kind) => {
      const fields = Object.entries(definitionOf(kind).fields).flatMap(([name, field]) => {
        const replace = replaceIn(field, of, from, to);
        return replace ? [[name, replace] as const] : [];
      });
      if (fields.length === 0) return [];
      const changes = (record: PlainRecord) => {
        const changed: Record<string, unknown> = {};
        for (const [name, replace] of fields) {
          const after = replace(record[name]);
          if (after !== undefined) changed[name] = after;
        }
        return Object.keys(changed).length > 0 ? changed : null;
      };
      return [{ kind, changes }];
    });
