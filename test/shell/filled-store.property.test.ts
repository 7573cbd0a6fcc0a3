/** A full workspace, asked and changed with what nearly fits: no answer is an error of our own. */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { ChannelName } from '#contract/channels.ts';
import type { Field, Kind } from '#contract/fields.ts';
import { definitionOf, type ListedKind, listedKinds } from '#contract/kinds.ts';
import { FilterOperator } from '#contract/list-query.ts';
import { dimensions, figureIds } from '#contract/sales.ts';
import { handlers } from '#electron/features/handlers.ts';
import { columnsOf } from '#electron/features/records/columns.ts';
import { type Door, makeDoor } from '#electron/shell/dispatch.ts';
import type { Store } from '#electron/store/store.ts';
import { makeContext, memoryStore } from '#test/builders.ts';

let store: Store;
let call: Door;
const broken: string[] = [];
beforeAll(async () => {
  store = memoryStore();
  const log = (level: string, message: string) => {
    if (level === 'error') broken.push(message);
  };
  call = makeDoor({ handlers, context: makeContext(store, { log }).context, checkOutputs: true });
  const demo = { company: null, language: 'fr', currency: 'EUR', content: 'demo', job: 'job-of-the-test' };
  expect(await call('workspace.start', demo)).toMatchObject({ ok: true });
}, 30_000);

const kind = fc.constantFrom(...listedKinds);
/** Some of the kind's ids, and two that nothing has. */
const idOf = (of: Kind) => fc.constantFrom('nobody', '__proto__', ...[...store.all(of).keys()].slice(0, 20));
const idOrNone = (of: Kind) => fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, idOf(of));
const day = fc.constantFrom(
  '2026-01-31',
  '2024-02-29',
  '2025-12-31',
  '0000-01-01',
  '9999-12-31',
  '1969-12-31',
);
const value = fc.oneof(fc.string({ maxLength: 6 }), fc.integer(), fc.double(), fc.boolean(), day);
const range = fc.record({ offset: fc.constantFrom(0, 5, 10_000_000), limit: fc.constantFrom(0, 1, 500) });

const queryOf = (of: ListedKind) => {
  const field = fc.constantFrom(...columnsOf(of).keys());
  const operator = fc.constantFrom(...FilterOperator.options);
  const filter = fc.record({ field, operator, values: fc.array(value, { maxLength: 3 }) });
  const sort = fc.record({ field, direction: fc.constantFrom('ascending', 'descending') });
  return fc.record({
    search: fc.string({ maxLength: 4 }),
    filters: fc.array(filter, { maxLength: 2 }),
    sort: fc.array(sort, { maxLength: 2 }),
  });
};

const fitting = (field: Field): fc.Arbitrary<unknown> => {
  if (field.to !== null) return idOrNone(field.to);
  if (field.choices !== null) return fc.constantFrom(...field.choices, 'x', null);
  const near: Partial<Record<Field['type'], fc.Arbitrary<unknown>>> = {
    date: day,
    instant: fc.constantFrom('2026-11-22T09:00:00.000Z', '2026-13-45T99:99:99Z', '0000-01-01T00:00:00Z'),
    stage: fc.constantFrom('won', 'lost', 'prospecting', 'x'),
    period: fc.constantFrom('2026', '2026-Q4', '0000-01', 'x'),
    tags: fc.array(fc.string({ maxLength: 4 }), { maxLength: 2 }),
    lines: fc.array(
      fc.record({
        productId: idOrNone('products'),
        description: fc.option(fc.string()),
        quantity: fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        unitPrice: fc.integer({ min: -9e10, max: 9e10 }),
        unitCost: fc.option(fc.integer()),
        discount: fc.integer({ min: 0, max: 10_000 }),
      }),
      { maxLength: 3 },
    ),
  };
  return fc.oneof({ weight: 6, arbitrary: near[field.type] ?? value }, fc.anything({ maxDepth: 1 }));
};
/** A field or two: of many one is always wrong, and nothing would be saved. */
const changesOf = (of: ListedKind) => {
  const { fields } = definitionOf(of);
  const names = fc.uniqueArray(fc.constantFrom(...Object.keys(fields)), { minLength: 1, maxLength: 2 });
  return names.chain((some) =>
    fc.record(Object.fromEntries(some.map((name) => [name, fitting(fields[name] as Field)]))),
  );
};
const selectionOf = (of: ListedKind) =>
  fc.oneof(
    fc.record({ ids: fc.array(idOf(of), { minLength: 1, maxLength: 4 }) }),
    fc.record({ query: queryOf(of), trashed: fc.boolean(), except: fc.array(idOf(of), { maxLength: 2 }) }),
  );
const scope = () =>
  fc.record({
    from: day,
    to: day,
    repId: idOrNone('reps'),
    teamId: idOrNone('teams'),
    regionId: idOrNone('regions'),
    productId: idOrNone('products'),
    family: fc.constantFrom(null, '', 'x'),
    organisationId: idOrNone('organisations'),
  });
const by = fc.constantFrom(...dimensions);
const figure = fc.constantFrom(...figureIds);
const key = fc.constantFrom('', 'x', '2026', '2026-Q1', '0000-01', '9999-12');

const ofKind = (more: (of: ListedKind) => Record<string, fc.Arbitrary<unknown>>) =>
  kind.chain((of) => fc.record({ kind: fc.constant(of), ...more(of) }));
const timelines = fc.constantFrom('organisations', 'contacts', 'reps', 'opportunities');

/** In this order: what writes comes in between, what reads comes again behind it. */
const reading: readonly (readonly [ChannelName, number, () => fc.Arbitrary<unknown>])[] = [
  ['records.list', 200, () => ofKind((of) => ({ query: queryOf(of), range, trashed: fc.boolean() }))],
  [
    'sales.figures',
    60,
    () => fc.record({ scope: scope(), by: fc.option(by), limit: fc.constantFrom(1, 2_000) }),
  ],
  ['sales.pivot', 20, () => fc.record({ scope: scope(), rows: by, columns: by, figure })],
  [
    'sales.records',
    60,
    () => fc.record({ scope: scope(), figure, group: fc.option(fc.record({ by, key })), range }),
  ],
  ['clients.summary', 30, () => fc.record({ id: idOf('organisations') })],
  [
    'clients.timeline',
    60,
    () =>
      timelines.chain((of) =>
        fc.record({ of: fc.constant(of), id: idOf(of as Kind), range, only: fc.constant([]) }),
      ),
  ],
];
const writing: typeof reading = [
  ['records.save', 300, () => ofKind((of) => ({ id: fc.option(idOf(of)), changes: changesOf(of) }))],
  ['records.edit', 40, () => ofKind((of) => ({ selection: selectionOf(of), changes: changesOf(of) }))],
  ['records.trash', 20, () => ofKind((of) => ({ selection: selectionOf(of) }))],
  ['history.undo', 8, () => fc.constant({})],
  ['history.redo', 4, () => fc.constant({})],
  ['records.restore', 10, () => ofKind((of) => ({ selection: selectionOf(of) }))],
];

test.each([...reading, ...writing, ...reading])(
  '%s, %i times',
  async (channel, numRuns, input) => {
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(input(), async (one) => {
        broken.length = 0;
        const answer = await call(channel, one);
        if (answer.ok) answered++;
        expect(broken).toEqual([]);
        expect(answer).not.toMatchObject({ error: { code: 'internal' } });
      }),
      { numRuns },
    );
    // Refusals alone would prove nothing.
    expect(answered).toBeGreaterThan(0);
  },
  30_000,
);
