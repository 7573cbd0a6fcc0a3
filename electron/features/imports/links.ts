/** Resolves the link values of an import, and settles each unknown one once for all rows. */
import type { Kind } from '#contract/fields.ts';
import type { LinkDecision, Mapping, Problem, UnknownLink } from '#contract/imports.ts';
import type { ListedKind } from '#contract/kinds.ts';
import { type LinkIndex, makeLinkIndex } from '#electron/features/imports/link-index.ts';
import { splitName } from '#electron/features/imports/names.ts';
import type { Existing } from '#electron/features/imports/pack.ts';
import { foldKey, squeeze } from '#locale/fold.ts';

export type Resolved =
  | { readonly id: string | null }
  | { readonly problem: Extract<Problem['code'], 'unknownLink' | 'ambiguousLink'> };

export interface CreatedLink {
  readonly kind: Kind;
  readonly id: string;
  readonly values: Readonly<Record<string, unknown>>;
}

export interface Links {
  /** @param to the kind linked to @param client the organisation of the row: of several namesakes its own is meant */
  resolve(field: string, to: Kind, matchBy: string | null, text: string, client?: string | null): Resolved;
  index(kind: Kind): LinkIndex;
  /** Values that named no record, those of most rows first, with what is done about each. */
  unknown(limit: number): UnknownLink[];
  /** Records that decisions asked to create, for links of rows that are not refused. */
  readonly created: ReadonlyMap<string, CreatedLink>;
}

type Unknown = {
  readonly field: string;
  readonly to: Kind;
  readonly value: string;
  rows: number;
  readonly decision: LinkDecision['action'] | null;
  readonly id: string | null;
  readonly resolved: Resolved;
};

/** The least that a record created for a link has: its name, and the code or e-mail that the file knows it by. */
const minimal = (to: Kind, field: string, matchBy: string | null, value: string): Record<string, unknown> => {
  const isEmail = matchBy === 'email' || /^[^\s@]+@[^\s@]+$/.test(value);
  const names = to === 'contacts' ? splitName(value) : to === 'orders' ? { number: value } : { name: value };
  return {
    ...names,
    ...(isEmail && (to === 'contacts' || to === 'reps' || to === 'organisations') ? { email: value } : {}),
    ...(matchBy === 'code' && to !== 'contacts' ? { code: value } : {}),
    ...(to === 'reps' && field === 'managerId' ? { role: 'manager' } : {}),
  };
};

/** Kinds of which a name alone makes a record. */
const creatable = new Set<Kind>(
  'organisations contacts reps regions teams products opportunities'.split(' ') as Kind[],
);

export const makeLinks = (existing: Existing, mapping: Mapping, newId: () => string): Links => {
  const indexes = new Map<Kind, LinkIndex>();
  const index = (kind: Kind): LinkIndex => {
    const made = indexes.get(kind) ?? makeLinkIndex(kind, existing.get(kind) ?? []);
    indexes.set(kind, made);
    return made;
  };
  const key = (field: string, value: string) => `${field}\0${foldKey(value)}`;
  const decisions = new Map(mapping.decisions.map((one) => [key(one.field, one.value), one]));
  const otherwise = new Map(Object.entries(mapping.otherwise));
  const unknowns = new Map<string, Unknown>();
  const created = new Map<string, CreatedLink>();

  const decide = (field: string, to: Kind, matchBy: string | null, value: string): Omit<Unknown, 'rows'> => {
    const given = decisions.get(key(field, value));
    // A record that was meant once may be gone: the value is then unknown again.
    const usable = given?.action === 'use' && given.id !== null && index(to).label(given.id) !== null;
    // Names are written in many ways; codes that differ in one sign are two codes.
    const near = given || matchBy === 'code' ? null : index(to).findSqueezed(value);
    const action: LinkDecision['action'] | undefined =
      usable || near ? 'use' : given && given.action !== 'use' ? given.action : otherwise.get(field);
    const base = { field, to, value, decision: action ?? null, id: null };
    if (action === 'use') {
      const id = usable ? (given?.id ?? null) : near;
      return { ...base, id, resolved: { id } };
    }
    if (action === 'leaveEmpty') return { ...base, resolved: { id: null } };
    if (action === 'create' && creatable.has(to)) {
      const name = `${to}\0${matchBy === 'code' ? foldKey(value) : squeeze(value)}`;
      const record = created.get(name) ?? {
        kind: to,
        id: newId(),
        values: minimal(to, field, matchBy, value),
      };
      created.set(name, record);
      return { ...base, resolved: { id: record.id } };
    }
    return { ...base, resolved: { problem: 'unknownLink' } };
  };

  return {
    resolve(field, to, matchBy, text, client) {
      const found = index(to).find(text, matchBy, client);
      if (found === 'several') return { problem: 'ambiguousLink' };
      if (found) return found;
      const known = unknowns.get(key(field, text));
      const unknown = known ?? { ...decide(field, to, matchBy, text), rows: 0 };
      unknown.rows += 1;
      unknowns.set(key(field, text), unknown);
      return unknown.resolved;
    },
    index,
    unknown: (limit) =>
      [...unknowns.values()]
        .sort((a, b) => b.rows - a.rows || (a.value < b.value ? -1 : 1))
        .slice(0, limit)
        .map((one) => ({
          field: one.field,
          to: one.to as ListedKind,
          value: one.value,
          rows: one.rows,
          suggestions: index(one.to).closest(one.value).slice(),
          decision: one.decision,
          decidedId: one.id,
        })),
    created,
  };
};
