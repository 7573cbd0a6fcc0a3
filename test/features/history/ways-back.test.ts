/** Long random histories of every kind of change, and every way back through them. */
import { describe, expect, test } from 'vitest';
import type { Kind } from '#contract/fields.ts';
import type { RecordOf } from '#contract/kinds.ts';
import { ask, everything } from '#test/ask.ts';
import { record } from '#test/builders.ts';
import { makeWorld, put, stateOf, type World } from '#test/features/history/world.ts';
import { seededRandom } from '#test/store/crash.ts';

type Random = () => number;
const pick = <T>(random: Random, of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
const anId = (random: Random, { store }: World, kind: Kind): string | null => {
  const ids = [...store.all(kind).values()].filter((one) => one.deletedAt === null).map(({ id }) => id);
  return ids.length === 0 ? null : pick(random, ids);
};
const word = (random: Random) => Math.floor(random() * 1e6).toString(36);
const jobId = () => crypto.randomUUID();

type Operation = (world: World, random: Random) => Promise<unknown>;

const operations: readonly Operation[] = [
  async ({ context }, random) =>
    ask(context, 'records.save', { kind: 'organisations', id: null, changes: { name: word(random) } }),
  async (world, random) =>
    ask(world.context, 'records.save', {
      kind: 'contacts',
      id: null,
      changes: { lastName: word(random), organisationId: anId(random, world, 'organisations') },
    }),
  async (world, random) => {
    const id = anId(random, world, 'organisations');
    const changes = pick(random, [
      { name: word(random) },
      { city: word(random), phone: word(random) },
      { tags: [word(random), word(random)] },
    ]);
    if (id !== null) await ask(world.context, 'records.save', { kind: 'organisations', id, changes });
  },
  async ({ context }, random) =>
    ask(context, 'records.save', {
      kind: 'opportunities',
      id: null,
      changes: { name: word(random), amount: Math.floor(random() * 1e6) },
    }),
  async (world, random) => {
    const id = anId(random, world, 'opportunities');
    const changes = { stageId: pick(random, ['engaging', 'proposal', 'negotiation', 'won']) };
    if (id !== null) await ask(world.context, 'records.save', { kind: 'opportunities', id, changes });
  },
  async ({ context }, random) =>
    ask(context, 'records.edit', {
      kind: 'organisations',
      selection: { query: everything, trashed: false, except: [] },
      changes: { sector: word(random) },
    }),
  async (world, random) => {
    const id = anId(random, world, 'organisations');
    if (id === null || world.store.all('organisations').size < 8) return;
    await ask(world.context, 'records.trash', { kind: 'organisations', selection: { ids: [id] } });
  },
  async ({ context }) =>
    ask(context, 'records.restore', {
      kind: 'organisations',
      selection: { query: everything, trashed: true, except: [] },
    }),
  // Two into one: what pointed to the loser points to the winner.
  async (world, random) => {
    const winner = anId(random, world, 'organisations');
    const loser = anId(random, world, 'organisations');
    if (winner === null || loser === null || winner === loser) return;
    await world.store.change(
      { code: 'merged', params: { kind: 'organisations', name: 'a', other: 'b' } },
      (draft) => {
        for (const contact of world.store.all('contacts').values()) {
          if (contact.organisationId === loser) draft.put('contacts', { ...contact, organisationId: winner });
        }
        const kept = draft.get('organisations', winner);
        if (kept) draft.put('organisations', { ...kept, notes: `and ${loser}` });
        draft.remove('organisations', loser);
      },
    );
  },
  // An import: many records at once, in parts of the journal.
  async ({ store }, random) =>
    store.change({ code: 'imported', params: { kind: 'products', count: 60, file: 'a.csv' } }, (draft) => {
      for (let index = 0; index < 60; index += 1) {
        const id = `p${index}`;
        const values = { id, name: word(random), price: Math.floor(random() * 1e4) };
        draft.put('products', { ...(draft.get('products', id) ?? record('products')), ...values });
      }
    }),
  async ({ context }, random) =>
    ask(context, 'settings.save', {
      company: word(random),
      density: pick(random, ['compact', 'comfortable'] as const),
    }),
  async ({ store }, random) => {
    const key = `k${Math.floor(random() * 6)}`;
    await store.change({ code: 'snoozed', params: { name: key, until: '2026-12-01' } }, (draft) => {
      if (draft.get('snoozes', key)) draft.remove('snoozes', key);
      else draft.put('snoozes', record('snoozes', { id: key, key, title: key, until: '2026-12-01' }));
    });
  },
  // Any earlier entry taken back, settled either way.
  async ({ context, store }, random) => {
    const standing = store.entries(null, 60).entries.filter((entry) => !entry.undone && entry.number > 2);
    if (standing.length < 5) return;
    const { number } = pick(random, standing);
    // The next step of undo would shorten the way that the test counts.
    if (standing[0]?.number === number || standing[0]?.label.code === 'undone') return;
    await ask(context, 'history.undoEntry', { number, settle: pick(random, ['now', 'before'] as const) });
  },
  async ({ context, store }, random) => {
    const { total } = store.entries(null, 1);
    if (total < 20 || random() > 0.3) return;
    const number = total - 1 - Math.floor(random() * 12);
    await ask(context, 'history.goBack', { number, job: jobId() }).catch(() => undefined);
  },
];

const begin = async (): Promise<World> => {
  const world = await makeWorld();
  await put(world.store, ['settings', { id: 'settings', company: 'Acme' }]);
  await put(
    world.store,
    ...Array.from(
      { length: 8 },
      (_none, index) => ['organisations', { id: `o${index}`, name: `O ${index}` }] as const,
    ),
  );
  return world;
};

describe('500 operations of every kind', () => {
  test.each([1])(
    'undone one by one give the first state, redone the last (seed %i)',
    async (seed) => {
      const random = seededRandom(seed);
      const world = await begin();
      /** What is shown after each step that can be undone. */
      const states = [stateOf(world.store)];
      const first = world.store.entries(null, 1).total;
      for (let done = 0; done < 500; ) {
        const { total } = world.store.entries(null, 1);
        await pick(random, operations)(world, random);
        if (world.store.entries(null, 1).total === total) continue;
        done += 1;
        states.push(stateOf(world.store));
        if (random() < 0.02) await world.reopen();
      }
      expect(world.store.entries(null, 1).total).toBe(first + 500);
      for (let step = 499; step >= 0; step -= 1) {
        await world.store.undo();
        if (step % 5 === 0 || step < 10) expect(stateOf(world.store) === states[step]).toBe(true);
        if (random() < 0.02) await world.reopen();
      }
      for (let step = 1; step <= 500; step += 1) {
        await world.store.redo();
        if (step % 5 === 0 || step > 490) expect(stateOf(world.store) === states[step]).toBe(true);
        if (random() < 0.02) await world.reopen();
      }
      expect(world.store.next().redo).toBeNull();
    },
    60_000,
  );
});

test('going back to any moment gives what was there, and undo gives back what was left', async () => {
  const random = seededRandom(7);
  const world = await begin();
  const states = new Map([[world.store.entries(null, 1).total, stateOf(world.store)]]);
  for (let done = 0; done < 120; done += 1) {
    await pick(random, operations)(world, random);
    if (random() < 0.1) await world.store.undo();
    states.set(world.store.entries(null, 1).total, stateOf(world.store));
    if (random() < 0.05) await world.reopen();
  }
  const moments = [...states.keys()];
  for (let round = 0; round < 20; round += 1) {
    const before = stateOf(world.store);
    const number = pick(random, moments);
    const preview = await ask(world.context, 'history.preview', { number });
    if (before === states.get(number)) {
      expect(preview.changes).toEqual([]);
      continue;
    }
    const entry = await ask(world.context, 'history.goBack', { number, job: jobId() });
    expect(stateOf(world.store) === states.get(number)).toBe(true);
    const counted = Object.values(preview.counts).reduce(
      (sum, { created, changed, removed }) => sum + created + changed + removed,
      0,
    );
    expect(entry).toMatchObject({ count: counted, label: { code: 'wentBack', params: { entry: number } } });
    await world.store.undo();
    expect(stateOf(world.store) === before).toBe(true);
  }
});

const fields = ['name', 'city', 'phone', 'email', 'street', 'country', 'notes', 'tags'] as const;
const ids = ['o0', 'o1', 'o2', 'o3', 'o4', 'o5'];
const newValue = (field: string, random: Random) => (field === 'tags' ? [word(random)] : word(random));

test('entries on fields of their own, taken back in any order, leave what would be there without them', async () => {
  for (const seed of [11, 12, 13]) {
    const random = seededRandom(seed);
    const world = await begin();
    const places = ids.flatMap((id) => fields.map((field) => ({ id, field })));
    places.sort(() => random() - 0.5);
    const made: { number: number; changes: { id: string; field: string; value: unknown }[] }[] = [];
    while (places.length > 0) {
      const changes = places
        .splice(0, 1 + Math.floor(random() * 3))
        .map((place) => ({ ...place, value: newValue(place.field, random) }));
      const number = await put(
        world.store,
        ...changes.map(({ id, field, value }) => ['organisations', { id, [field]: value }] as const),
      );
      made.push({ number, changes });
    }
    const taken = made.filter(() => random() < 0.5).sort(() => random() - 0.5);
    for (const { number } of taken) {
      expect((await ask(world.context, 'history.conflicts', { number })).total).toBe(0);
      await ask(world.context, 'history.undoEntry', { number, settle: null });
      if (random() < 0.2) await world.reopen();
    }
    const never = await begin();
    for (const one of made) {
      if (taken.includes(one)) continue;
      await put(
        never.store,
        ...one.changes.map(({ id, field, value }) => ['organisations', { id, [field]: value }] as const),
      );
    }
    // When each was last changed differs by the clock; what they say does not.
    const clock = ['createdAt', 'updatedAt'];
    expect(stateOf(world.store, clock)).toBe(stateOf(never.store, clock));
  }
});

test('what is settled as now or as before is what a model of the fields says', async () => {
  const random = seededRandom(21);
  const world = await begin();
  /** The fields as they are, by record and field. */
  const now = new Map<string, unknown>();
  type Step = { readonly place: string; readonly before: unknown; readonly after: unknown };
  const entries = new Map<number, Step[]>();
  const read = (place: string) => now.get(place) ?? null;
  for (let round = 0; round < 150; round += 1) {
    if (random() < 0.6 || entries.size < 3) {
      const id = pick(random, ids.slice(0, 2));
      const steps: Step[] = [];
      const values: Record<string, unknown> = { id };
      for (const field of ['city', 'phone', 'street'] as const) {
        if (random() < 0.5) continue;
        const place = `${id} ${field}`;
        const after = pick(random, ['a', 'b', 'c', 'd']);
        if (read(place) === after) continue;
        steps.push({ place, before: read(place), after });
        now.set(place, after);
        values[field] = after;
      }
      if (steps.length === 0) continue;
      entries.set(await put(world.store, ['organisations', values]), steps);
    } else {
      const number = pick(random, [...entries.keys()]);
      const steps = entries.get(number) ?? [];
      entries.delete(number);
      const { conflicts } = await ask(world.context, 'history.conflicts', { number });
      const meeting = steps.filter(({ place, before, after }) => ![before, after].includes(read(place)));
      expect(conflicts.map(({ id, field }) => `${id} ${field}`).sort()).toEqual(
        meeting.map(({ place }) => place).sort(),
      );
      const settle = conflicts.map(({ kind, id, field }) => ({
        kind,
        id,
        field,
        take: pick(random, ['now', 'before'] as const),
      }));
      await ask(world.context, 'history.undoEntry', { number, settle });
      for (const { place, before, after } of steps) {
        const take = settle.find(({ id, field }) => `${id} ${field}` === place)?.take;
        if (read(place) === after || take === 'before') now.set(place, before);
      }
    }
    for (const id of ids.slice(0, 2)) {
      const shown = world.store.get('organisations', id) as RecordOf<'organisations'>;
      for (const field of ['city', 'phone', 'street'] as const)
        expect(shown[field]).toBe(read(`${id} ${field}`));
    }
  }
});
