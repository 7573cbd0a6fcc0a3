/** What a search looks in, by kind of record, what it counts there, and what tells one record from another in the results. */
import type { FieldType, Kind } from '#contract/fields.ts';
import { definitionOf, type ListedKind } from '#contract/kinds.ts';

/** How much a word counts by where it stands, least first: its place in the list is what the index keeps. */
export const fieldWeights = [
  ['long', 1],
  ['link', 2],
  ['text', 3],
  ['code', 6],
  ['name', 10],
] as const;
export type FieldClass = (typeof fieldWeights)[number][0];

export const classNumber = (name: FieldClass): number => fieldWeights.findIndex(([one]) => one === name);

export interface SearchedField {
  readonly name: string;
  readonly type: FieldType;
  /** Link fields: the kind linked to, whose names are searched. */
  readonly to: Kind | null;
  readonly class: FieldClass;
}

export interface SearchedKind {
  readonly kind: ListedKind;
  readonly fields: readonly SearchedField[];
  /** Fields shown beside the title, those that are empty left out. */
  readonly hint: readonly string[];
  /** Of records that fit alike, those of a kind with more come first; 1 at most. */
  readonly rank: number;
}

interface Own {
  readonly hint?: readonly string[];
  readonly rank?: number;
  /** Fields that count otherwise than their type says; null is not looked in at all. */
  readonly classes?: Readonly<Record<string, FieldClass | null>>;
}

/** Where a kind wants something else than what follows from its fields: one line each, none for a kind that does not. */
const own: { readonly [K in ListedKind]?: Own } = {
  organisations: { hint: ['code', 'type', 'city'], rank: 1 },
  contacts: { hint: ['organisationId', 'jobTitle', 'city'], rank: 1, classes: { firstName: 'name' } },
  reps: { hint: ['code', 'teamId', 'role'], rank: 0.98 },
  products: { hint: ['code', 'family'], rank: 0.98 },
  regions: { hint: ['code'], rank: 0.96 },
  teams: { hint: ['code', 'regionId'], rank: 0.96 },
  opportunities: { hint: ['organisationId', 'stageId', 'expectedCloseOn'], rank: 0.94 },
  orders: { hint: ['organisationId', 'orderedOn', 'status'], rank: 0.94 },
  appointments: { hint: ['startsOn', 'organisationId', 'place'], rank: 0.92 },
  events: { hint: ['startsOn', 'city', 'status'], rank: 0.95 },
  resources: { hint: ['place', 'type', 'capacity'], rank: 0.9 },
  absences: { hint: ['repId', 'startsOn', 'endsOn'], rank: 0.85 },
  concerns: { hint: ['raisedById', 'raisedOn', 'status'], rank: 0.88 },
  proposals: { hint: ['number', 'organisationId', 'status'], rank: 0.94 },
  letters: { hint: ['organisationId', 'writtenOn', 'type'], rank: 0.9 },
  documents: { hint: ['organisationId', 'fileName', 'madeAt'], rank: 0.88 },
  tasks: { hint: ['organisationId', 'dueOn', 'status'], rank: 0.92 },
  interactions: { hint: ['organisationId', 'type', 'at'], rank: 0.9 },
  targets: {
    hint: ['repId', 'teamId', 'regionId', 'productId', 'organisationId', 'measure'],
    rank: 0.88,
  },
};

const byType: Partial<Record<FieldType, FieldClass>> = {
  text: 'text',
  email: 'text',
  phone: 'text',
  url: 'text',
  tags: 'text',
  period: 'text',
  link: 'link',
  longText: 'long',
  lines: 'long',
};

const dated: ReadonlySet<FieldType> = new Set(['date', 'instant', 'link']);

const make = (kind: ListedKind): SearchedKind => {
  const { fields, named, keys } = definitionOf(kind);
  const mine = own[kind] ?? {};
  const searched: SearchedField[] = [];
  for (const [name, { type, to }] of Object.entries(fields)) {
    const usual = byType[type];
    const identifies = usual === 'text' && (named.includes(name) || keys.includes(name));
    const given = mine.classes?.[name];
    const derived = name === named[0] ? 'name' : identifies && type !== 'email' ? 'code' : usual;
    const chosen = given === undefined ? derived : given;
    if (chosen) searched.push({ name, type, to, class: chosen });
  }
  const telling = Object.entries(fields).filter(([, { type }]) => dated.has(type));
  const hint = [...named.slice(1), ...telling.map(([name]) => name)].slice(0, 3);
  return { kind, fields: searched, hint: mine.hint ?? hint, rank: mine.rank ?? 0.9 };
};

const made = new Map<ListedKind, SearchedKind>();

export const searchedKind = (kind: ListedKind): SearchedKind => {
  const one = made.get(kind) ?? make(kind);
  made.set(kind, one);
  return one;
};
