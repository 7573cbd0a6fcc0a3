import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Organisation } from '#contract/kinds.ts';
import type { Filter, ListQuery } from '#contract/list-query.ts';
import { firstSlots, type SortKey, sortSlots } from '#electron/features/records/index/sorting.ts';
import type { Store } from '#electron/store/store.ts';
import { fold, foldedWords } from '#locale/fold.ts';
import { ask } from '#test/ask.ts';
import { fill, makeContext, memoryStore, record, testNow } from '#test/builders.ts';

const names = ['Éclair', 'eclair', 'Zebra', 'Œuvre', 'oeuvre', 'Alpha Bêta', '', 'L’Île', 'ß', '🙂'];
const text = fc.constantFrom(...names).map((name) => name || null);
const organisation = fc.record({
  name: fc.constantFrom(...names).map((name) => name || 'x'),
  city: text,
  ownerId: fc.constantFrom(null, 'r0', 'r1', 'r2'),
  employees: fc.option(fc.integer({ min: 0, max: 30 }), { nil: null }),
  type: fc.constantFrom('client', 'prospect', 'competitor'),
  tags: fc.subarray(['vip', 'Été', 'trade']),
  deletedAt: fc.constantFrom(null, null, null, testNow),
});

const filter: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({
    field: fc.constantFrom('name', 'city', 'ownerId', 'tags'),
    operator: fc.constantFrom('contains', 'empty', 'notEmpty'),
    values: fc.array(fc.constantFrom('e', 'OEU', 'an', 'vi'), { minLength: 1, maxLength: 2 }),
  }),
  fc.record({
    field: fc.constantFrom('name', 'city', 'type', 'tags', 'ownerId'),
    operator: fc.constantFrom('is', 'isNot'),
    values: fc.array(fc.constantFrom('ECLAIR', 'client', 'ete', 'r1', 'Alpha Bêta'), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
  fc.record({
    field: fc.constant('employees'),
    operator: fc.constantFrom('is', 'isNot', 'atLeast', 'atMost', 'empty', 'notEmpty'),
    values: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 2 }),
  }),
);
const query: fc.Arbitrary<ListQuery> = fc.record({
  search: fc.constantFrom('', '', 'e', 'ana', 'éc vip', 'oeu'),
  filters: fc.array(filter, { maxLength: 2 }),
  sort: fc.array(
    fc.record({
      field: fc.constantFrom(
        'name',
        'city',
        'ownerId',
        'employees',
        'type',
        'tags',
        'sales',
        'openOpportunities',
      ),
      direction: fc.constantFrom('ascending', 'descending'),
    }),
    { maxLength: 3 },
  ),
});

const reps = ['Ana', 'Éric', 'Zoé'].map((name, at) => record('reps', { id: `r${at}`, name }));

/** What the list means, said as plainly as possible: no index, one record at a time. */
const reference = (store: Store, { search, filters, sort }: ListQuery): string[] => {
  const label = (id: string | null) => (id === null ? null : (store.get('reps', id)?.name ?? ''));
  const openOf = (id: string) =>
    [...store.all('opportunities').values()].filter((one) => one.organisationId === id).length;
  const shown = (one: Organisation, field: string): string | number | null => {
    if (field === 'ownerId') return label(one.ownerId);
    if (field === 'tags') return one.tags.length === 0 ? null : one.tags.join('\n');
    if (field === 'sales') return 0;
    if (field === 'openOpportunities') return openOf(one.id);
    return one[field as 'name' | 'city' | 'employees' | 'type'];
  };
  const passes =
    (one: Organisation) =>
    ({ field, operator, values }: Filter): boolean => {
      const value = shown(one, field);
      if (operator === 'empty') return value === null;
      if (operator === 'notEmpty') return value !== null;
      if (value === null) return operator === 'isNot';
      if (typeof value === 'number') {
        if (operator === 'atLeast') return values.every((bound) => value >= Number(bound));
        if (operator === 'atMost') return values.every((bound) => value <= Number(bound));
        return values.includes(value) === (operator === 'is');
      }
      const parts =
        field === 'tags' ? one.tags : [field === 'ownerId' && operator !== 'contains' ? one.ownerId : value];
      const exact = field === 'ownerId' || field === 'type';
      const same = (a: unknown, b: unknown) => (exact ? a === b : fold(String(a)) === fold(String(b)));
      if (operator === 'contains')
        return parts.some((part) => values.some((v) => fold(String(part)).includes(fold(String(v)))));
      return parts.some((part) => values.some((v) => same(part, v))) === (operator === 'is');
    };
  const texts = (one: Organisation) =>
    [one.name, one.city ?? '', label(one.ownerId) ?? '', ...one.tags].map(fold);
  const choices = ['client', 'prospect', 'supplier', 'partner', 'competitor'];
  const key = (one: Organisation, field: string) => {
    const value = shown(one, field);
    if (field === 'type') return choices.indexOf(String(value));
    return typeof value === 'string' ? fold(value) : value;
  };
  return [...store.all('organisations').values()]
    .filter((one) => one.deletedAt === null)
    .filter((one) => filters.every(passes(one)))
    .filter((one) => foldedWords(search).every((word) => texts(one).some((part) => part.includes(word))))
    .sort((a, b) => {
      for (const { field, direction } of sort) {
        const left = key(a, field);
        const right = key(b, field);
        if (left === right) continue;
        if (left === null) return 1;
        if (right === null) return -1;
        return left < right === (direction === 'ascending') ? -1 : 1;
      }
      return 0;
    })
    .map(({ id }) => id);
};

const listed = async (store: Store, asked: ListQuery) => {
  const { context } = makeContext(store);
  const range = { offset: 0, limit: 500 };
  return (await ask(context, 'records.list', { kind: 'organisations', query: asked, range, trashed: false }))
    .rows;
};

test('a list is what its definition says, whatever is asked', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(organisation, { maxLength: 40 }),
      fc.array(query, { minLength: 1, maxLength: 4 }),
      async (all, asked) => {
        const store = memoryStore();
        await fill(store, {
          reps,
          organisations: all.map((values, at) => record('organisations', { id: `o${at}`, ...values })),
        });
        for (const one of asked)
          expect((await listed(store, one)).map(({ id }) => id)).toEqual(reference(store, one));
      },
    ),
    { numRuns: 60 },
  );
});

const step = fc.oneof(
  fc.record({ kind: fc.constant('organisations'), id: fc.nat(30), values: organisation }),
  fc.record({
    kind: fc.constant('reps'),
    id: fc.nat(2),
    values: fc.record({ name: fc.constantFrom('Ana', 'Bob', 'Zoé') }),
  }),
  fc.record({
    kind: fc.constant('opportunities'),
    id: fc.nat(5),
    values: fc.record({
      organisationId: fc.nat(30).map((at) => `o${at}`),
      stageId: fc.constantFrom('prospecting', 'won'),
      closedOn: fc.constant('2026-05-01'),
      amount: fc.nat(1_000),
    }),
  }),
  fc.record({
    kind: fc.constant('tasks'),
    id: fc.nat(5),
    values: fc.record({
      organisationId: fc.option(
        fc.nat(30).map((at) => `o${at}`),
        { nil: null },
      ),
      opportunityId: fc.option(
        fc.nat(5).map((at) => `d${at}`),
        { nil: null },
      ),
      dueOn: fc.constantFrom(null, '2026-01-01', '2026-12-01'),
      status: fc.constantFrom('open', 'done'),
    }),
  }),
  fc.constant('undo' as const),
);
const prefixes = { organisations: 'o', reps: 'r', opportunities: 'd', tasks: 't' } as const;

test('an index that followed every change answers as one built afresh', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(step, query), { minLength: 1, maxLength: 15 }), async (steps) => {
      const store = memoryStore();
      await fill(store, { reps, organisations: [record('organisations', { id: 'o0', name: 'First' })] });
      await listed(store, {
        search: 'x',
        filters: [],
        sort: [{ field: 'nextStep', direction: 'ascending' }],
      });
      for (const [change, asked] of steps) {
        if (change === 'undo') await store.undo().catch(() => undefined);
        else {
          await store.change({ code: 'edited', params: {} }, (draft) => {
            const kind = change.kind as keyof typeof prefixes;
            const id = `${prefixes[kind]}${change.id}`;
            draft.put(kind, { ...record(kind, { id }), ...draft.get(kind, id), ...change.values } as never);
          });
        }
        const rows = await listed(store, asked);
        const fresh = memoryStore();
        await fresh.change({ code: 'edited', params: {} }, (draft) => {
          for (const kind of Object.keys(prefixes) as (keyof typeof prefixes)[]) {
            for (const one of store.all(kind).values()) draft.put(kind, one as never);
          }
        });
        expect(rows).toEqual(await listed(fresh, asked));
      }
    }),
    { numRuns: 40 },
  );
});

const keys = (values: readonly (number | null)[], descending: boolean, whole: boolean): SortKey => ({
  descending,
  whole,
  read: (slots, into) => into.set(Array.from(slots, (slot) => values[slot] ?? Number.NaN)),
});

test('slots are sorted as a stable sort would, and the first of them are the same', () => {
  const wholes = fc.oneof(fc.nat(5), fc.integer({ min: 0, max: 2 ** 32 - 1 }));
  const numbers = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true }));
  const column = fc.oneof(
    fc.tuple(
      fc.array(fc.option(wholes, { nil: null }), { minLength: 12, maxLength: 12 }),
      fc.boolean(),
      fc.constant(true),
    ),
    fc.tuple(
      fc.array(fc.option(numbers, { nil: null }), { minLength: 12, maxLength: 12 }),
      fc.boolean(),
      fc.constant(false),
    ),
  );
  fc.assert(
    fc.property(fc.array(column, { minLength: 1, maxLength: 3 }), fc.nat(14), (columns, size) => {
      const slots = Uint32Array.from({ length: 12 }, (_, at) => at);
      const compare = (a: number, b: number): number => {
        for (const [values, descending] of columns) {
          const left = values[a] ?? null;
          const right = values[b] ?? null;
          if (left === right || (left === 0 && right === 0)) continue;
          if (left === null || right === null) return left === null ? 1 : -1;
          return left < right === descending ? 1 : -1;
        }
        return 0;
      };
      const expected = [...slots].sort(compare);
      expect([
        ...sortSlots(
          slots,
          columns.map(([values, descending, whole]) => keys(values, descending, whole)),
        ),
      ]).toEqual(expected);
      expect([...firstSlots(slots, size, compare)]).toEqual(expected.slice(0, size));
    }),
  );
});

test.each([
  ['Éclair à l’Œuvre', "eclair a l'oeuvre"],
  ['STRASSE Straße', 'strasse strasse'],
  ['Łódź\u00a0Æ', 'lodz ae'],
  ['İzmir ĳ', 'izmir ij'],
  ['Ｔokyo 東京 ﬁn', 'tokyo 東京 fin'],
  ['e\u0301te\u0301', 'ete'],
])('%s folds to %s', (given, expected) => {
  expect(fold(given)).toBe(expected);
});

test('folding a long text is folding it letter by letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii' }), fc.constantFrom('É', 'œ', 'ß', '’'), (plain, letter) => {
      expect(fold(plain + letter)).toBe(fold(plain) + fold(letter));
      expect(fold((plain + letter).repeat(40))).toBe(fold(plain + letter).repeat(40));
    }),
  );
});
