/** The mapping proposed for a file: kind, columns, key, mode, what links are compared with and what values stand for. */

import type { FieldType, Kind } from '#contract/fields.ts';
import { importTargets, type Mapping } from '#contract/imports.ts';
import type { SettingsLists } from '#contract/kinds/workspace.ts';
import { definitionOf, type ListedKind, listedKinds } from '#contract/kinds.ts';
import { valueWords } from '#electron/features/imports/choices.ts';
import { nouns } from '#electron/features/imports/kind-nouns.ts';
import { type LinkIndex, makeLinkIndex } from '#electron/features/imports/link-index.ts';
import type { Existing } from '#electron/features/imports/pack.ts';
import { type ColumnProfile, profileColumns } from '#electron/features/imports/profile.ts';
import {
  type Column,
  type Heading,
  proposeColumns,
  readHeadings,
} from '#electron/features/imports/propose-columns.ts';
import type { Table } from '#electron/files/read/table.ts';
import { foldName, headingWords } from '#locale/fold.ts';

export interface Proposal {
  readonly mapping: Mapping;
  readonly certainty: number[];
  /** For each column its different values where they are few. */
  readonly distinct: string[][];
  readonly kinds: { kind: ListedKind; score: number }[];
}

/** One of each group must be filled for a file to be about the kind at all. */
const needed: { readonly [K in ListedKind]: readonly (readonly string[])[] } = {
  organisations: [['name']],
  contacts: [['lastName', 'firstName', 'name', 'email']],
  interactions: [['subject'], ['at']],
  tasks: [['title']],
  appointments: [['title'], ['startsOn'], ['startTime', 'durationMinutes', 'place', 'zone']],
  events: [['name'], ['startsOn'], ['endsOn', 'place', 'city', 'status']],
  resources: [['name'], ['capacity', 'type']],
  absences: [['repId'], ['startsOn'], ['endsOn', 'type']],
  concerns: [['title'], ['raisedById', 'raisedOn'], ['status', 'outcome']],
  reps: [['name']],
  regions: [['name']],
  teams: [['name']],
  products: [['name'], ['price', 'cost', 'code', 'family']],
  opportunities: [
    ['name', 'code', 'organisationId'],
    ['stageId', 'amount', 'expectedCloseOn', 'closedOn'],
  ],
  orders: [['number'], ['orderedOn', 'lines.quantity']],
  targets: [['period'], ['amount', 'count']],
  proposals: [['title'], ['number', 'validUntil'], ['organisationId'], ['validUntil', 'sentAt']],
  letters: [['title'], ['writtenOn'], ['type', 'status']],
  documents: [['title'], ['madeAt'], ['fileName', 'format']],
};

/** Words for a person: without one of these a table of names and e-mails is about companies. */
const personFields = ['lastName', 'firstName', 'jobTitle', 'salutation', 'mobile', 'email'];

const scoreKind = (
  kind: ListedKind,
  name: string,
  headings: readonly Heading[],
  profiles: readonly ColumnProfile[],
  columns: readonly Column[],
): number => {
  const mapped = new Set(columns.map((column) => column.field));
  const missing = needed[kind].filter((group) => !group.some((field) => mapped.has(field))).length;
  const counted = headings.filter((heading) => heading.words !== '').length;
  const sum = columns.reduce((total, column) => total + column.certainty, 0);
  const speaks = (words: string) => words.split(' ').some((word) => nouns[kind].includes(word));
  const typed = profiles.some(
    (profile, at) =>
      /(^| )type$/.test(headings[at]?.words ?? '') &&
      profile.distinct.length === 1 &&
      speaks(foldName(profile.distinct[0] ?? '')),
  );
  const prefixes = headings.filter(({ prefix }) => prefix !== null && nouns[kind].includes(prefix)).length;
  const people = kind === 'contacts' && !personFields.some((field) => mapped.has(field)) ? 0.2 : 0;
  const score =
    (sum / Math.max(counted, 1)) * 0.6 +
    (speaks(headingWords(name.replace(/\.\w+$/, ''))) ? 0.15 : 0) +
    (speaks(headings[0]?.words ?? '') ? 0.15 : 0) +
    (typed ? 0.3 : 0) +
    (prefixes / Math.max(counted, 1)) * 0.2 -
    people;
  return Math.max(0, Math.min(1, score)) * 0.25 ** missing;
};

const truths = new Set('1 yes oui true vrai x y o'.split(' '));
const untruths = new Set('0 no non false faux n'.split(' '));

const valuesOf = (
  kind: ListedKind,
  field: string,
  type: FieldType,
  heading: Heading,
  profile: ColumnProfile,
  lists: SettingsLists,
): Record<string, string> => {
  const words = valueWords(kind, field, type, lists);
  if (words === null) return {};
  // 'Discontinued: 1' is a yes to the heading, not to being available.
  const negative = field === 'availability' && /discontinued|arrete|obsolete|inactive/.test(heading.words);
  const meaning = (text: string): string | undefined => {
    const word = foldName(text);
    if (negative && truths.has(word)) return 'discontinued';
    if (negative && untruths.has(word)) return 'available';
    return words.get(word);
  };
  return Object.fromEntries(
    profile.distinct.flatMap((text) => {
      const value = meaning(text);
      return value === undefined || text.length > 500 || text === '__proto__' ? [] : [[text, value]];
    }),
  );
};

const matchByOf = (to: Kind | null, heading: Heading, profile: ColumnProfile): string | null => {
  if (to === null) return null;
  const { named, keys } = definitionOf(to);
  const known = profile.naming(to) >= 0.5 ? profile.namingField(to) : null;
  if (known !== null) return known;
  if (profile.emails >= 0.8 && keys.includes('email')) return 'email';
  const coded = /(^| )(id|code|no|numero|number|ref|sku)$|^(code|id|no|numero) /.test(heading.words);
  if (coded && keys.includes('code')) return 'code';
  return to === 'contacts' ? 'name' : (named[0] ?? null);
};

const keyOf = (
  kind: ListedKind,
  columns: readonly Column[],
  profiles: readonly ColumnProfile[],
): string | null => {
  const { keys } = definitionOf(kind);
  const mapped = keys.filter((key) => columns.some((column) => column.field === key));
  const unique = mapped.find((key) =>
    columns.some((column, at) => {
      const profile = profiles[at];
      return (
        column.field === key && profile !== undefined && profile.filled > 0 && profile.uniqueness >= 0.98
      );
    }),
  );
  if (unique !== undefined || mapped[0] !== undefined) return unique ?? mapped[0] ?? null;
  return kind === 'contacts' && columns.some((column) => column.field === 'name') ? 'lastName' : null;
};

/** Values of a column that a person can go through one by one. */
const few = 50;

const supplierWords = /supplier|vendor|fournisseur/;

const constantsOf = (
  kind: ListedKind,
  name: string,
  headings: readonly Heading[],
  columns: readonly Column[],
) =>
  kind === 'organisations' &&
  !columns.some((column) => column.field === 'type') &&
  (supplierWords.test(headingWords(name)) || supplierWords.test(headings[0]?.words ?? ''))
    ? { type: 'supplier' }
    : {};

/** Unknown regions, teams and managers are few and safe to make; an unknown client or product is for a person to judge. */
const otherwiseOf = (kind: ListedKind, columns: readonly Column[]): Mapping['otherwise'] =>
  Object.fromEntries(
    importTargets(kind)
      .filter(
        ({ field, to }) => to === 'regions' || to === 'teams' || (field === 'managerId' && to === 'reps'),
      )
      .filter(({ field }) => columns.some((column) => column.field === field))
      .map(({ field }) => [field, 'create' as const]),
  );

/** @param wanted the kind to propose for; null chooses the one that fits best */
export const proposeMapping = (
  table: Table,
  name: string,
  wanted: ListedKind | null,
  existing: Existing,
  lists: SettingsLists,
): Proposal => {
  const indexes = new Map<Kind, LinkIndex>();
  const index = (kind: Kind) => {
    const made = indexes.get(kind) ?? makeLinkIndex(kind, existing.get(kind) ?? []);
    indexes.set(kind, made);
    return made;
  };
  const headings = readHeadings(table.headings);
  const profiles = profileColumns(table, index);
  const proposals = listedKinds.map((kind) => {
    const columns = proposeColumns(kind, headings, profiles, table.options.dateOrder, lists);
    return { kind, columns, score: scoreKind(kind, name, headings, profiles, columns) };
  });
  proposals.sort((a, b) => b.score - a.score);
  const chosen = proposals.find((one) => one.kind === wanted) ?? proposals[0];
  const kind = chosen?.kind ?? 'organisations';
  const columns = chosen?.columns ?? [];
  const targets = new Map(importTargets(kind).map((target) => [target.field, target]));
  const mapped = new Set(columns.map((column) => column.field));
  const whole = [...targets.values()].every((target) => !target.required || mapped.has(target.field));
  return {
    mapping: {
      kind,
      options: table.options,
      columns: columns.map(({ field }, column) => {
        const target = targets.get(field ?? '');
        const heading = headings[column];
        const profile = profiles[column];
        const known = target && heading && profile;
        return {
          column,
          heading: (table.headings[column] ?? '').slice(0, 1_000),
          field,
          matchBy: known ? matchByOf(target.to, heading, profile) : null,
          values: known ? valuesOf(kind, target.field, target.type, heading, profile, lists) : {},
        };
      }),
      mode: whole ? 'both' : 'update',
      key: keyOf(kind, columns, profiles),
      decisions: [],
      otherwise: otherwiseOf(kind, columns),
      constants: constantsOf(kind, name, headings, columns),
    },
    certainty: columns.map((column) => column.certainty),
    distinct: profiles.map(({ distinct }) =>
      distinct.length <= few ? distinct.map((text) => text.slice(0, 500)) : [],
    ),
    kinds: proposals.map(({ kind: one, score }) => ({ kind: one, score })),
  };
};
