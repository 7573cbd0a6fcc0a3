/** Every channel, a thousand inputs each: the door always answers, with data or one of its codes, and gives nothing away. */
import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Answer, errorCodes } from '#contract/channel.ts';
import { type ChannelName, channels } from '#contract/channels.ts';
import type { Context } from '#electron/features/context.ts';
import { handlers } from '#electron/features/handlers.ts';
import { Refused } from '#electron/refused.ts';
import { type Door, makeDoor } from '#electron/shell/dispatch.ts';
import type { Store } from '#electron/store/store.ts';
import { fill, makeContext, record, testNow } from '#test/builders.ts';
import { inputsFor } from '#test/shell/inputs.ts';
import { memoryDisk } from '#test/store/memory-io.ts';
import { openOn } from '#test/store/open.ts';

const smallStore = async (): Promise<Store> => {
  const store = await openOn(memoryDisk(new Map(), { keepLog: false }));
  await fill(store, {
    settings: [record('settings', { id: 'settings', company: 'Essai' })],
    regions: [record('regions', { id: 'region-1', name: 'Nord' })],
    teams: [record('teams', { id: 'team-1', name: 'A', regionId: 'region-1' })],
    reps: [record('reps', { id: 'rep-1', name: 'Zoé', teamId: 'team-1' })],
    products: [record('products', { id: 'product-1', name: 'GTX Pro' })],
    organisations: [record('organisations', { id: 'organisation-1', name: 'Acme', ownerId: 'rep-1' })],
    contacts: [record('contacts', { id: 'contact-1', lastName: 'Martin', organisationId: 'organisation-1' })],
    opportunities: [
      record('opportunities', {
        id: 'opportunity-1',
        organisationId: 'organisation-1',
        stageId: 'won',
        amount: 125_000,
        closedOn: '2026-02-01',
      }),
    ],
    orders: [record('orders', { id: 'order-1', organisationId: 'organisation-1', repId: 'rep-1' })],
    tasks: [record('tasks', { id: 'task-1', organisationId: 'organisation-1' })],
    appointments: [
      record('appointments', { id: 'appointment-1', startTime: '09:30', organisationId: 'organisation-1' }),
    ],
    interactions: [record('interactions', { id: 'interaction-1', organisationId: 'organisation-1' })],
  });
  return store;
};

const codes: ReadonlySet<string> = new Set(errorCodes);
/** Machine paths, stack lines, and names of source files. */
const telltale = [process.cwd(), `${tmpdir()}/`, 'node:internal', 'node_modules', 'file://'];
const stack = /\bat [\w.<> ]+\(.*:\d+:\d+\)|\.ts:\d+/;

/** Made once: the demo company is large, and one is as good as a hundred. */
const withoutDemo = (input: unknown): unknown =>
  typeof input === 'object' && input !== null && Reflect.get(input, 'content') === 'demo'
    ? { ...input, content: 'empty' }
    : input;

let call: Door;
const logged: string[] = [];
beforeAll(async () => {
  const { context } = makeContext(await smallStore(), {
    now: () => testNow,
    log: (level, message) => level === 'error' && logged.push(message),
  } satisfies Partial<Context>);
  const unavailable = () => {
    throw new Refused('unavailable', { what: 'files' });
  };
  call = makeDoor({
    handlers: {
      ...handlers,
      'files.open': unavailable,
      'files.save': unavailable,
      'files.saveFolder': unavailable,
      'jobs.cancel': () => null,
    },
    context,
    checkOutputs: true,
  });
});

const check = (answer: Answer<unknown>) => {
  if (answer.ok) return;
  expect(codes).toContain(answer.error.code);
  // What the input itself said may come back as the name of a field.
  const said = JSON.stringify({ code: answer.error.code, params: answer.error.params });
  for (const secret of telltale) expect(said).not.toContain(secret);
  expect(said).not.toMatch(stack);
};

describe('a thousand inputs', () => {
  test.each(Object.keys(channels) as ChannelName[])('%s', async (channel) => {
    logged.length = 0;
    await fc.assert(
      fc.asyncProperty(inputsFor(channels[channel].input), async (input) => {
        check(await call(channel, withoutDemo(input)));
      }),
      { numRuns: 1_000 },
    );
    // Whatever comes in, nothing of ours breaks: all that is wrong was refused by its name.
    expect(logged).toEqual([]);
  });

  test('names of channels', async () => {
    const names = fc.oneof(
      fc.constantFrom(
        '__proto__',
        'constructor',
        'toString',
        'hasOwnProperty',
        'valueOf',
        '',
        'records',
        'records.list ',
      ),
      fc.anything(),
    );
    await fc.assert(
      fc.asyncProperty(names, fc.anything(), async (channel, input) => {
        const answer = await call(channel, input);
        expect(answer).toEqual({ ok: false, error: { code: 'unknownChannel' } });
      }),
      { numRuns: 1_000 },
    );
  });
});
