/** Finding pairs and likenesses: what is listed, what is not, and that it follows every change. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Context } from '#electron/features/context.ts';
import { ask } from '#test/ask.ts';
import { fill, makeContext, record } from '#test/builders.ts';
import { labelledOrganisations } from '#test/features/duplicates/labelled.ts';

const list = async (context: Context, entry: number | null = null) => {
  const { pairs } = await ask(context, 'duplicates.list', {
    kind: 'organisations',
    entry,
    range: { offset: 0, limit: 500 },
  });
  return pairs.map(({ a, b, score }) => `${[a.id, b.id].sort().join(' ')} ${score}`);
};

const three = () => [
  record('organisations', { id: 'a', name: 'Konex', email: 'contact@konex.example' }),
  record('organisations', { id: 'b', name: 'KONEX SA' }),
  record('organisations', { id: 'c', name: 'Konex Ltd', phone: '01 55 12 34 56' }),
];

test('every two of three are a pair, until they are in the trash, renamed or said to be different', async () => {
  const { context } = makeContext();
  await fill(context.store, { organisations: three() });
  expect(await list(context)).toEqual(['a b 65', 'a c 65', 'b c 65']);
  await ask(context, 'records.trash', { kind: 'organisations', selection: { ids: ['c'] } });
  expect(await list(context)).toEqual(['a b 65']);
  await context.store.undo();
  expect(await list(context)).toHaveLength(3);
  const { entry } = await ask(context, 'duplicates.dismiss', { kind: 'organisations', a: 'b', b: 'a' });
  expect(entry).toBe(4);
  expect(await list(context)).toEqual(['a c 65', 'b c 65']);
  expect(await ask(context, 'duplicates.dismiss', { kind: 'organisations', a: 'a', b: 'b' })).toEqual({
    entry: null,
  });
  await ask(context, 'records.save', { kind: 'organisations', id: 'c', changes: { name: 'Isdom' } });
  expect(await list(context)).toEqual([]);
  await context.store.undo();
  await context.store.undo();
  expect(await list(context)).toHaveLength(3);
});

test('what a record being typed looks like', async () => {
  const { context } = makeContext();
  await fill(context.store, { organisations: three() });
  const similar = (changes: Record<string, unknown>, except: string | null = null) =>
    ask(context, 'duplicates.similar', { kind: 'organisations', changes, except, limit: 5 });
  expect((await similar({ name: 'Konnex', email: 'info@konex.example' }))[0]).toEqual({
    id: 'a',
    label: 'Konex',
    hint: '',
    score: 65,
    reasons: ['similarName', 'emailDomain'],
  });
  expect((await similar({ name: 'Another', phone: '+33 1 55 12 34 56' })).map(({ id }) => id)).toEqual(['c']);
  expect(await similar({ name: 'Kon' })).toEqual([]);
  expect(await similar({ name: 12, email: null })).toEqual([]);
  // Edited, it is not its own duplicate, and its other fields count.
  expect((await similar({ name: 'Konex' }, 'c')).map(({ id }) => id)).toEqual(['a', 'b']);
  await ask(context, 'duplicates.dismiss', { kind: 'organisations', a: 'c', b: 'a' });
  expect((await similar({ name: 'Konex' }, 'c')).map(({ id }) => id)).toEqual(['b']);
});

test('only pairs with a record that an entry wrote', async () => {
  const { context } = makeContext();
  const old = '2026-01-01T00:00:00.000Z';
  await fill(context.store, { organisations: three().map((one) => ({ ...one, updatedAt: old })) });
  await ask(context, 'records.save', { kind: 'organisations', id: null, changes: { name: 'KONEX GmbH' } });
  expect(await list(context)).toHaveLength(6);
  expect(await list(context, 2)).toHaveLength(3);
  expect(await list(context, 9)).toEqual([]);
});

test('kept record by record it is the same as found anew', async () => {
  const { records } = labelledOrganisations();
  const some = records.filter((_, at) => at % 9 === 0 || at > 985);
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          at: fc.nat(some.length - 1),
          as: fc.nat(some.length - 1),
          what: fc.constantFrom('name', 'trash', 'both', 'undo'),
        }),
        { minLength: 1, maxLength: 12 },
      ),
      async (changes) => {
        const { context } = makeContext();
        const { store } = context;
        await fill(store, { organisations: some });
        await list(context);
        for (const { at, as, what } of changes) {
          const [id, other] = [some[at]?.id ?? '', some[as]];
          if (what === 'trash')
            await ask(context, 'records.trash', { kind: 'organisations', selection: { ids: [id] } });
          else if (what === 'undo' && store.next().undo?.code !== 'demoCreated') await store.undo();
          else {
            const values =
              what === 'name'
                ? { name: other?.name }
                : { name: other?.name, phone: other?.phone, city: null };
            await ask(context, 'records.save', { kind: 'organisations', id, changes: values });
          }
          if (at % 2 === 0) await list(context);
        }
        const fresh = makeContext();
        await fill(fresh.context.store, { organisations: [...store.all('organisations').values()] });
        expect((await list(context)).sort()).toEqual((await list(fresh.context)).sort());
      },
    ),
    { numRuns: 25 },
  );
});
