/** Finding a record by a few letters of its name, and the values a field has: what is offered while a person types. */
import type { Kind } from '#contract/fields.ts';
import type { ListedKind } from '#contract/kinds.ts';
import type { Context } from '#electron/features/context.ts';
import { columnsOf } from '#electron/features/records/columns.ts';
import { type KindIndex, slotStates } from '#electron/features/records/index/kind-index.ts';
import { firstSlots } from '#electron/features/records/index/sorting.ts';
import { indexOf, type StoreIndex } from '#electron/features/records/index/store-index.ts';
import { TextColumn } from '#electron/features/records/index/text-column.ts';
import { labelOf, nameOf, type PlainRecord } from '#electron/features/records/labels.ts';
import { Refused } from '#electron/refused.ts';
import type { Store } from '#electron/store/store.ts';
import { fold, foldedWords } from '#locale/fold.ts';

interface Offered {
  id: string;
  label: string;
  hint: string;
}

type World = Pick<Context, 'store' | 'today'>;

/** The column that holds the name, and the one beside it that a person may type instead. */
const nameColumns: Readonly<Record<ListedKind, readonly [string, string | null]>> = {
  organisations: ['name', 'code'],
  contacts: ['name', 'email'],
  interactions: ['subject', null],
  tasks: ['title', null],
  appointments: ['title', null],
  events: ['name', null],
  resources: ['name', 'code'],
  absences: ['title', null],
  concerns: ['title', null],
  reps: ['name', 'code'],
  regions: ['name', 'code'],
  teams: ['name', 'code'],
  products: ['name', 'code'],
  opportunities: ['name', 'code'],
  orders: ['number', null],
  targets: ['period', null],
  proposals: ['title', 'number'],
  letters: ['title', null],
  documents: ['title', 'number'],
};

/** Fields that tell two records of the same name apart. */
const hintFields: { readonly [K in Kind]?: readonly string[] } = {
  organisations: ['city', 'country', 'code'],
  contacts: ['organisationId', 'jobTitle'],
  interactions: ['organisationId'],
  tasks: ['organisationId', 'dueOn'],
  appointments: ['organisationId', 'startsOn'],
  events: ['startsOn', 'city'],
  resources: ['place', 'code'],
  absences: ['repId', 'startsOn'],
  concerns: ['raisedById', 'raisedOn'],
  reps: ['jobTitle', 'teamId'],
  regions: ['code'],
  teams: ['code', 'regionId'],
  products: ['code', 'family'],
  opportunities: ['organisationId', 'code'],
  orders: ['organisationId', 'orderedOn'],
  targets: ['repId', 'teamId', 'regionId', 'productId', 'organisationId'],
  proposals: ['number', 'organisationId'],
  letters: ['organisationId', 'writtenOn'],
  documents: ['organisationId', 'fileName'],
};

export const hintOf = (store: Store, kind: ListedKind, record: PlainRecord): string =>
  (hintFields[kind] ?? [])
    .flatMap((field) => {
      const value = record[field];
      if (typeof value !== 'string') return [];
      const to = columnsOf(kind).get(field)?.to;
      return to ? labelOf(store, to, value) : value;
    })
    .filter((part) => part !== '')
    .slice(0, 2)
    .join(' · ');

/** How well a folded text answers what was typed, 0 best; null where it does not hold every word. */
const matchOf = (text: string, typed: string, words: readonly string[]): number | null => {
  if (text === typed) return 0;
  if (text.startsWith(typed)) return 1;
  let begin = true;
  for (const word of words) {
    const at = text.indexOf(word);
    if (at < 0) return null;
    if (!startsAWord(text, word, at)) begin = false;
  }
  return begin ? 2 : 3;
};

/** Worse than any match. */
const none = 255;

const startsAWord = (text: string, word: string, first: number): boolean => {
  for (let at = first; at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] as string)) return true;
  }
  return false;
};

/** Best match first, then by name; what is in the trash is not offered. */
export const lookup = (
  { store, today }: World,
  kind: ListedKind,
  text: string,
  limit: number,
): Promise<Offered[]> => {
  const index = indexOf(store);
  const [nameColumn, codeColumn] = nameColumns[kind];
  const columns = codeColumn === null ? [nameColumn] : [nameColumn, codeColumn];
  return index.read({ kind, columns }, today(), () => matchesOf(store, index, kind, text, limit));
};

const matchesOf = (
  store: Store,
  index: StoreIndex,
  kind: ListedKind,
  text: string,
  limit: number,
): Offered[] => {
  const [nameColumn, codeColumn] = nameColumns[kind];
  const records = index.kind(kind);
  const names = index.column(kind, nameColumn) as TextColumn;
  const codes = codeColumn === null ? null : (index.column(kind, codeColumn) as TextColumn);
  const typed = fold(text).trim();
  const words = foldedWords(text);
  const matched: number[] = [];
  const matches = new Uint8Array(records.size);
  for (let slot = 0; slot < records.size; slot++) {
    if (records.state(slot) !== slotStates.kept) continue;
    const byName = matchOf(names.folded(names.code(slot)), typed, words);
    const byCode =
      codes === null || codes.code(slot) === 0 ? null : matchOf(codes.folded(codes.code(slot)), typed, words);
    // As good a match in the name comes before one in the code.
    const best = Math.min(byName === null ? none : 2 * byName, byCode === null ? none : 2 * byCode + 1);
    if (best === none) continue;
    matches[slot] = best;
    matched.push(slot);
  }
  const first = firstSlots(Uint32Array.from(matched), limit, (a, b) => {
    const order = (matches[a] as number) - (matches[b] as number);
    if (order !== 0) return order;
    const left = names.folded(names.code(a));
    const right = names.folded(names.code(b));
    return left < right ? -1 : left > right ? 1 : 0;
  });
  return [...first].flatMap((slot) => {
    const record = records.record(slot);
    return record ? { id: record.id, label: nameOf(kind, record), hint: hintOf(store, kind, record) } : [];
  });
};

/**
 * The values a field has in records outside the trash, most frequent first; those that differ in accents or case only are
 * told apart. Tags are counted one by one.
 * @throws Refused invalidInput for a column that has no texts
 */
export const fieldValues = async (
  { store, today }: World,
  kind: ListedKind,
  field: string,
  text: string,
  limit: number,
): Promise<{ value: string; count: number }[]> => {
  const spec = columnsOf(kind).get(field);
  const index = indexOf(store);
  const column = spec && spec.to === null ? index.column(kind, field) : null;
  if (!spec || !(column instanceof TextColumn))
    throw new Refused('invalidInput', {}, { field: 'unknownField' });
  return index.read({ kind, columns: [field] }, today(), () =>
    countValues(index.kind(kind), column, spec.type === 'tags', text, limit),
  );
};

const countValues = (
  records: KindIndex,
  column: TextColumn,
  tags: boolean,
  text: string,
  limit: number,
): { value: string; count: number }[] => {
  const counts = new Uint32Array(column.codes);
  for (let slot = 0; slot < records.size; slot++) {
    if (records.state(slot) !== slotStates.kept) continue;
    const code = column.code(slot);
    counts[code] = (counts[code] as number) + 1;
  }
  const typed = fold(text).trim();
  const found = new Map<string, number>();
  for (let code = 1; code < counts.length; code++) {
    const count = counts[code] as number;
    if (count === 0) continue;
    for (const value of tags ? column.raw(code).split('\n') : [column.raw(code)]) {
      if (typed === '' || fold(value).includes(typed)) found.set(value, (found.get(value) ?? 0) + count);
    }
  }
  return [...found]
    .map(([value, count]) => ({ value, count, key: fold(value) }))
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .slice(0, limit)
    .map(({ value, count }) => ({ value, count }));
};
