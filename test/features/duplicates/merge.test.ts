/** Merging: what is kept, what points where afterwards, and that undo gives everything back. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DuplicateKind } from '#contract/duplicates.ts';
import type { Kind } from '#contract/fields.ts';
import { definitionOf, kinds, type RecordOf } from '#contract/kinds.ts';
import type { Store } from '#electron/store/store.ts';
import { ask, refusalOf } from '#test/ask.ts';
import { fill, makeContext, memoryStore, record } from '#test/builders.ts';

const allKinds = Object.keys(kinds) as Kind[];

const stateOf = (store: Store) =>
  Object.fromEntries(allKinds.map((kind) => [kind, Object.fromEntries(store.all(kind))]));

/** Kinds whose every record names others at random, by the definitions: a kind that comes later is among them. */
const worldOf = (links: () => number) => {
  const pick = (prefix: Kind) => (links() % 5 === 0 ? null : `${prefix}-${links() % 5}`);
  const made: { [K in Kind]?: RecordOf<K>[] } = {};
  for (const kind of allKinds) {
    if (kind === 'settings') continue;
    (made as Record<string, unknown>)[kind] = Array.from({ length: 5 }, (_, at) => {
      const values: Record<string, unknown> = { id: `${kind}-${at}` };
      for (const [name, field] of Object.entries(definitionOf(kind).fields)) {
        if (field.to !== null) values[name] = pick(field.to);
      }
      if (links() % 7 === 0) values['deletedAt'] = '2026-11-01T00:00:00.000Z';
      return record(kind, values as never);
    });
  }
  const target = () => `organisations-${links() % 5}`;
  made.savedViews = [
    record('savedViews', {
      id: 'view',
      name: 'Two clients',
      list: 'orders',
      query: {
        search: '',
        filters: [{ field: 'organisationId', operator: 'is', values: [target(), target()] }],
        sort: [],
      },
    }),
  ];
  made.snoozes = [record('snoozes', { id: 'snooze', key: `sleepingClient:organisations:${target()}` })];
  made.importProfiles = [
    record('importProfiles', {
      id: 'profile',
      signature: 'x',
      mapping: { decisions: [{ field: 'organisationId', value: 'Konex', action: 'use', id: target() }] },
    }),
  ];
  made.notDuplicates = [
    record('notDuplicates', { id: 'n1', of: 'organisations', a: 'organisations-0', b: 'organisations-1' }),
    record('notDuplicates', { id: 'n2', of: 'organisations', a: 'organisations-1', b: 'organisations-2' }),
    record('notDuplicates', { id: 'n3', of: 'organisations', a: 'organisations-0', b: 'organisations-2' }),
  ];
  return made;
};

const counting = (numbers: readonly number[]) => {
  let at = 0;
  return () => numbers[at++ % numbers.length] ?? 0;
};

test('after a merge nothing points to the loser, nothing stands above itself, and undo gives the former state', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(1_000), { minLength: 40, maxLength: 120 }),
      fc.constantFrom<DuplicateKind>('organisations', 'contacts'),
      fc.tuple(fc.nat(4), fc.nat(4)).filter(([one, other]) => one !== other),
      fc.dictionary(
        fc.constantFrom('parentId', 'ownerId', 'tags', 'notes', 'city'),
        fc.constantFrom('winner', 'loser', 'both'),
        {
          noNullPrototype: true,
        },
      ),
      async (numbers, kind, [one, other], chosen) => {
        const { context } = makeContext();
        const { store } = context;
        const world = worldOf(counting(numbers));
        const [winner, loser] = [`${kind}-${one}`, `${kind}-${other}`];
        await fill(store, world);
        await store.change({ code: 'edited', params: {} }, (draft) => {
          for (const id of [winner, loser]) {
            const kept = draft.get(kind, id);
            if (kept) draft.put(kind, { ...kept, deletedAt: null } as never);
          }
        });
        const before = stateOf(store);
        const { parentId, ...values } = chosen;
        const { entry, moved } = await ask(context, 'duplicates.merge', {
          kind,
          winner,
          loser,
          values: kind === 'organisations' && parentId ? { ...values, parentId } : values,
        });
        const after = stateOf(store);
        const others = structuredClone(after) as Record<string, Record<string, unknown>>;
        const gone = others[kind]?.[loser] as { deletedAt: string | null };
        delete others[kind]?.[loser];
        expect(JSON.stringify(others)).not.toContain(`"${loser}"`);
        expect(JSON.stringify(others)).not.toContain(`:${loser}"`);
        // The loser is as it was, but in the trash.
        expect(gone.deletedAt).not.toBe(null);
        expect({ ...gone, deletedAt: null, updatedAt: '' }).toEqual({
          ...(before[kind]?.[loser] as object),
          deletedAt: null,
          updatedAt: '',
        });
        const above = (id: string) => store.get('organisations', id)?.parentId ?? null;
        const seen = new Set<string>();
        if (kind === 'organisations') {
          for (let at = above(winner); at !== null && !seen.has(at); at = above(at)) {
            expect(at).not.toBe(winner);
            seen.add(at);
          }
        }
        expect(moved).toBeLessThanOrEqual(
          Object.values(others).reduce((sum, all) => sum + Object.keys(all).length, 0),
        );
        expect(store.entries(null, 1).entries[0]).toMatchObject({ number: entry, label: { code: 'merged' } });
        await store.undo();
        expect(stateOf(store)).toEqual(before);
        await store.redo();
        expect(stateOf(store)).toEqual(after);
      },
    ),
    { numRuns: 60 },
  );
});

const two = async (a: Partial<RecordOf<'organisations'>>, b: Partial<RecordOf<'organisations'>>) => {
  const { context } = makeContext();
  await fill(context.store, {
    organisations: [
      record('organisations', { id: 'a', name: 'Konex', ...a }),
      record('organisations', { id: 'b', name: 'KONEX SA', ...b }),
      record('organisations', { id: 'p', name: 'Holding', parentId: 'b' }),
    ],
  });
  const merge = (values: Record<string, 'winner' | 'loser' | 'both'>) =>
    ask(context, 'duplicates.merge', { kind: 'organisations', winner: 'a', loser: 'b', values });
  return { context, merge, kept: () => context.store.get('organisations', 'a') };
};

test('values are those chosen; tags and long texts are joined', async () => {
  const { merge, kept } = await two(
    { city: 'Lyon', tags: ['VIP', 'Café'], notes: 'Pays late.', phone: null },
    { city: 'Lille', tags: ['Café', '2026'], notes: 'Call before noon.', phone: '01 55 12 34 56' },
  );
  await merge({ city: 'loser', tags: 'both', notes: 'both', phone: 'both', name: 'winner' });
  expect(kept()).toMatchObject({
    name: 'Konex',
    city: 'Lille',
    tags: ['VIP', 'Café', '2026'],
    notes: 'Pays late.\n\nCall before noon.',
    phone: '01 55 12 34 56',
  });
});

test('a text that has the other in it is not said twice', async () => {
  const { merge, kept } = await two({ notes: 'Pays late.' }, { notes: 'Pays late. Call before noon.' });
  await merge({ notes: 'both' });
  expect(kept()?.notes).toBe('Pays late. Call before noon.');
});

test('of two that stood above each other the one above both is left', async () => {
  // a stands below p, p below b, b below g: as one, it stands below g.
  const { context, merge, kept } = await two({ parentId: 'p' }, { parentId: 'g' });
  await fill(context.store, { organisations: [record('organisations', { id: 'g', name: 'Group' })] });
  await merge({});
  expect(kept()?.parentId).toBe('g');
  expect(context.store.get('organisations', 'p')?.parentId).toBe('a');
});

test('a child that is merged with its parent stands below nobody', async () => {
  const { merge, kept } = await two({ parentId: 'b' }, {});
  await merge({});
  expect(kept()?.parentId).toBe(null);
});

test('what is not to be merged is refused, and nothing is changed', async () => {
  const { context, merge } = await two({ notes: 'x'.repeat(15_000) }, { notes: 'y'.repeat(15_000) });
  const before = stateOf(context.store);
  const ids = { kind: 'organisations', winner: 'a', loser: 'b', values: {} } as const;
  expect(await refusalOf(merge({ notes: 'both' }))).toEqual({
    code: 'invalidRecord',
    params: {},
    fields: { notes: 'tooLarge' },
  });
  expect(await refusalOf(merge({ colour: 'loser' }))).toMatchObject({ fields: { colour: 'unknownField' } });
  expect(await refusalOf(merge({ id: 'loser' }))).toMatchObject({ fields: { id: 'unknownField' } });
  expect(await refusalOf(ask(context, 'duplicates.merge', { ...ids, loser: 'a' }))).toMatchObject({
    code: 'invalidInput',
  });
  expect(await refusalOf(ask(context, 'duplicates.merge', { ...ids, loser: 'z' }))).toMatchObject({
    code: 'notFound',
  });
  expect(stateOf(context.store)).toEqual(before);
  await merge({});
  // The loser is in the trash: it cannot be merged again.
  expect(await refusalOf(merge({}))).toMatchObject({ code: 'notFound' });
});

test('side by side: what is proposed, which one stays and what would move', async () => {
  const { context } = await two(
    {
      updatedAt: '2026-01-01T00:00:00.000Z',
      city: 'Lyon',
      type: 'prospect',
      notes: 'A',
      sector: 'Café',
      phone: '1',
    },
    {
      updatedAt: '2026-02-01T00:00:00.000Z',
      city: null,
      type: 'client',
      notes: 'B',
      sector: 'Cafés',
      phone: '2',
    },
  );
  await fill(context.store, {
    tasks: [
      record('tasks', { organisationId: 'b' }),
      record('tasks', { organisationId: 'b', deletedAt: '2026-01-01T00:00:00.000Z' }),
    ],
  });
  const shown = await ask(context, 'duplicates.compare', { kind: 'organisations', a: 'a', b: 'b' });
  expect(shown.proposed).toEqual({
    name: 'a', // the other is all in capitals
    type: 'b', // client before prospect
    city: 'a', // there is none
    notes: 'both',
    sector: 'b',
    phone: 'b', // the newer
  });
  expect(shown).toMatchObject({
    score: 65,
    reasons: ['name'],
    winner: 'b',
    linked: { a: {}, b: { tasks: 1, organisations: 1 } },
  });
});

test('who took part as both is one attendee afterwards, and owns what both owned; undo parts them again', async () => {
  const store = memoryStore();
  const attendee = (id: string, answer: 'none' | 'accepted') =>
    ({ kind: 'contacts', id, name: null, email: null, role: 'required', answer }) as const;
  await fill(store, {
    contacts: [
      record('contacts', { id: 'one', lastName: 'Roy' }),
      record('contacts', { id: 'two', lastName: 'Roy' }),
    ],
    appointments: [
      record('appointments', {
        id: 'both',
        title: 'Both',
        attendees: [attendee('one', 'none'), attendee('two', 'accepted')],
      }),
      record('appointments', { id: 'other', title: 'Other', attendees: [attendee('two', 'none')] }),
    ],
  });
  const { context } = makeContext(store);
  const before = JSON.stringify([...store.all('appointments')]);
  await ask(context, 'duplicates.merge', { kind: 'contacts', winner: 'one', loser: 'two', values: {} });
  expect(store.get('appointments', 'both')?.attendees).toEqual([attendee('one', 'accepted')]);
  expect(store.get('appointments', 'other')?.attendees).toEqual([attendee('one', 'none')]);
  await store.undo();
  expect(JSON.stringify([...store.all('appointments')])).toBe(before);
});
