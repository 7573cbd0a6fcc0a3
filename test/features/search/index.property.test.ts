import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ListedKind, listedKinds } from '#contract/kinds.ts';
import { RecordIndex } from '#electron/features/search/record-index.ts';
import type { Store } from '#electron/store/store.ts';
import { memoryStore, record, testNow } from '#test/builders.ts';

const words = [
  'konex',
  'café',
  'Saint-Rémy',
  'gtx pro',
  'gtxpro',
  'Dupont',
  'Dupond',
  'œuvre',
  '2026-01',
  'a',
];
const some = fc.constantFrom(...words);
const name = fc.array(some, { minLength: 1, maxLength: 2 }).map((parts) => parts.join(' '));
const at = fc.nat(7);
const client = fc.option(
  at.map((number) => `o${number}`),
  { nil: null },
);
const deletedAt = fc.constantFrom(null, null, null, testNow);

/** One record put or, with null, removed. */
const put = fc.oneof(
  fc.record({
    kind: fc.constant('organisations' as const),
    id: at.map((number) => `o${number}`),
    values: fc.option(fc.record({ name, city: fc.option(some, { nil: null }), deletedAt }), { freq: 5 }),
  }),
  fc.record({
    kind: fc.constant('contacts' as const),
    id: at.map((number) => `c${number}`),
    values: fc.option(fc.record({ lastName: name, organisationId: client, deletedAt }), { freq: 5 }),
  }),
  fc.record({
    kind: fc.constant('tasks' as const),
    id: at.map((number) => `t${number}`),
    values: fc.option(
      fc.record({
        title: name,
        organisationId: client,
        contactId: at.map((number) => `c${number}`),
        deletedAt,
      }),
      { freq: 5 },
    ),
  }),
);

const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('change' as const),
      puts: fc.array(put, { minLength: 1, maxLength: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('import' as const), seed: fc.nat(9) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** So many that reading them takes more than one slice. */
const imported = 700;

const make = async (store: Store, one: Step): Promise<void> => {
  if (one.do === 'undo' || one.do === 'redo') {
    // Nothing to undo is as good as any other change.
    await store[one.do]().catch(() => undefined);
    return;
  }
  await store.change({ code: 'demoCreated', params: {} }, (draft) => {
    if (one.do === 'import') {
      for (let number = 0; number < imported; number++) {
        const organisationId = `o${(number + one.seed) % 8}`;
        draft.put(
          'contacts',
          record('contacts', {
            id: `i${number}`,
            lastName: `${words[(number * one.seed) % 10]} ${number}`,
            organisationId,
          }),
        );
      }
      return;
    }
    for (const { kind, id, values } of 'puts' in one ? one.puts : []) {
      if (values === null) draft.remove(kind, id);
      else draft.put(kind, record(kind, { id, ...values } as never) as never);
    }
  });
};

const questions = [
  'konex',
  'dupon',
  'dupomd',
  'cafe konex',
  'gtx pro',
  'gtxpro',
  'a',
  'saint',
  'oeuvre a',
  '2026',
  'zz',
];

const answers = (index: RecordIndex, kinds: ReadonlySet<ListedKind>) =>
  index.read(() =>
    questions.map((text) => {
      const { best, counts } = index.find(text.split(' '), kinds, 30);
      return {
        text,
        counts,
        best: best.map(({ kind, record: { id }, score }) => `${kind} ${id} ${score.toFixed(4)}`),
      };
    }),
  );

test('an index that followed every change, undo, redo and import answers as one built afresh', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(step, fc.constantFrom('wait', 'ask', 'go on')), { minLength: 1, maxLength: 12 }),
      fc.subarray([...listedKinds]),
      async (steps, kinds) => {
        const store = memoryStore();
        const followed = new RecordIndex(store);
        const asked: Promise<unknown>[] = [];
        for (const [one, then] of steps) {
          await make(store, one);
          // Changes are met while the index waits, while it reads, and after it has read.
          if (then === 'wait') await followed.read(() => null);
          else if (then === 'ask') asked.push(followed.read(() => null));
        }
        await Promise.all(asked);
        const chosen = new Set(kinds);
        expect(await answers(followed, chosen)).toEqual(await answers(new RecordIndex(store), chosen));
      },
    ),
    { numRuns: 80 },
  );
});
