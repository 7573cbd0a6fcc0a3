import { describe, expect, test } from 'vitest';
import type { Kind } from '#contract/fields.ts';
import type { BriefItem, BriefRule } from '#contract/home.ts';
import type { RecordOf } from '#contract/kinds.ts';
import { machineZone } from '#electron/features/zones.ts';
import { ask } from '#test/ask.ts';
import { fill, makeContext, memoryStore, record } from '#test/builders.ts';

/** A Friday. */
const today = '2026-11-20';

type Records = Parameters<typeof fill>[1];

const settings = (more: Partial<RecordOf<'settings'>> = {}) =>
  record('settings', { id: 'settings', company: 'Acme', ...more });

const briefOf = async (records: Records, more: { today?: string; rules?: BriefRule[] } = {}) => {
  const store = memoryStore();
  await fill(store, { settings: [settings()], ...records });
  const { context } = makeContext(store, { today: () => more.today ?? today });
  return ask(context, 'home.brief', { rules: more.rules ?? [], limit: 100 });
};

/** What is said of each line: its key, and the rules that found it, each with its parameters. */
const found = (items: readonly BriefItem[]) =>
  Object.fromEntries(
    items.map(({ key, reasons }) => [key, Object.fromEntries(reasons.map((one) => [one.rule, one.params]))]),
  );
const keysOf = ({ items }: { items: readonly BriefItem[] }) => items.map(({ key }) => key);

const of = <K extends Kind>(kind: K, id: string, values: Partial<RecordOf<K>>) =>
  record(kind, { id, ...values } as Partial<RecordOf<K>>);

describe('tasks', () => {
  test.each([
    ['2026-11-17', 'normal', 'taskLate', 3],
    ['2026-11-19', 'low', 'taskLate', 1],
    ['2026-11-20', 'normal', 'taskToday', 0],
    ['2026-11-21', 'high', 'taskSoon', 1],
    ['2026-11-27', 'high', 'taskSoon', 7],
  ] as const)('due on %s, %s: %s', async (dueOn, priority, rule, count) => {
    const { items, late } = await briefOf({ tasks: [of('tasks', 't1', { title: 'Call', dueOn, priority })] });
    expect(found(items)).toEqual({ 'tasks t1': { [rule]: { count } } });
    expect(items[0]).toMatchObject({ title: 'Call', since: dueOn, late: rule === 'taskLate' });
    expect(late).toBe(rule === 'taskLate' ? 1 : 0);
  });

  test.each([
    ['is done', { dueOn: '2026-11-17', status: 'done' }],
    ['is cancelled', { dueOn: '2026-11-17', status: 'cancelled' }],
    ['has no day', { dueOn: null }],
    ['is due tomorrow, of normal priority', { dueOn: '2026-11-21' }],
    ['is due in eight days, of high priority', { dueOn: '2026-11-28', priority: 'high' }],
    ['is in the trash', { dueOn: '2026-11-17', deletedAt: '2026-11-18T09:00:00.000Z' }],
  ] as const)('one that %s is not shown', async (_what, values) => {
    expect(keysOf(await briefOf({ tasks: [of('tasks', 't1', values)] }))).toEqual([]);
  });

  test('the client, and who to call, come through the contact or the opportunity', async () => {
    const { items } = await briefOf({
      organisations: [
        of('organisations', 'o1', { name: 'Konex', phone: '+33 1 00', email: 'info@konex.example' }),
      ],
      contacts: [
        of('contacts', 'c1', { lastName: 'Roy', firstName: 'Ann', organisationId: 'o1', mobile: '+33 6 11' }),
        of('contacts', 'c2', { lastName: 'Aba', organisationId: 'o1', email: 'aba@konex.example' }),
      ],
      opportunities: [of('opportunities', 'd1', { organisationId: 'o1', stageId: 'won', amount: 5_000 })],
      tasks: [
        of('tasks', 't1', { dueOn: today, contactId: 'c1' }),
        of('tasks', 't2', { dueOn: today, opportunityId: 'd1' }),
        of('tasks', 't3', { dueOn: today }),
      ],
    });
    const by = new Map(items.map((item) => [item.key, item]));
    expect(by.get('tasks t1')).toMatchObject({
      client: { id: 'o1', label: 'Konex' },
      person: 'Ann Roy',
      phone: '+33 6 11',
      email: 'info@konex.example',
      ties: { organisationId: 'o1', contactId: 'c1' },
      actions: ['done', 'snooze', 'open', 'call', 'mail'],
    });
    expect(by.get('tasks t2')).toMatchObject({
      client: { id: 'o1', label: 'Konex' },
      person: 'Aba',
      phone: '+33 1 00',
      email: 'aba@konex.example',
      amount: 5_000,
    });
    expect(by.get('tasks t3')).toMatchObject({ client: null, actions: ['done', 'snooze', 'open'] });
  });
});

describe('appointments', () => {
  const appointment = (id: string, values: Partial<RecordOf<'appointments'>>) =>
    of('appointments', id, { title: 'Demo', startTime: '14:30', zone: machineZone(), ...values });

  test('today’s, and those that nobody closed; not those held, cancelled or to come', async () => {
    const { items } = await briefOf({
      appointments: [
        appointment('a1', { startsOn: today }),
        appointment('a2', { startsOn: '2026-11-18' }),
        appointment('a3', { startsOn: '2026-11-18', status: 'held' }),
        appointment('a4', { startsOn: '2026-11-18', status: 'cancelled' }),
        appointment('a5', { startsOn: '2026-11-21' }),
        appointment('a6', { startsOn: today, startTime: null }),
      ],
    });
    expect(found(items)).toEqual({
      'appointments a1': { appointmentToday: { time: '14:30' } },
      'appointments a2': { appointmentOpen: { count: 2 } },
      'appointments a6': { appointmentToday: { time: '' } },
    });
  });
});

describe('sleeping clients', () => {
  const created = { createdAt: '2026-01-05T10:00:00.000Z' };
  const client = (id: string, values: Partial<RecordOf<'organisations'>> = {}) =>
    of('organisations', id, { name: id, ...created, ...values });
  const spoke = (organisationId: string, on: string, type: RecordOf<'interactions'>['type'] = 'call') =>
    of('interactions', `${organisationId} ${on}`, { organisationId, at: `${on}T10:00:00.000Z`, type });

  test('after 90 days, prospects after 60; a note wakes nobody', async () => {
    // 2026-08-22 is 90 days before 2026-11-20, 2026-09-21 is 60.
    const { items } = await briefOf({
      organisations: [
        client('asleep'),
        client('awake'),
        client('noted'),
        client('prospect', { type: 'prospect' }),
        client('wooed', { type: 'prospect' }),
        client('supplier', { type: 'supplier' }),
        client('gone', { status: 'inactive' }),
        client('new', { createdAt: '2026-11-01T10:00:00.000Z' }),
        client('never'),
      ],
      interactions: [
        spoke('asleep', '2026-08-22'),
        spoke('awake', '2026-08-23'),
        spoke('noted', '2026-06-01'),
        spoke('noted', '2026-11-10', 'note'),
        spoke('prospect', '2026-09-21'),
        spoke('wooed', '2026-09-22'),
        spoke('supplier', '2026-02-01'),
        spoke('gone', '2026-02-01'),
      ],
    });
    expect(found(items)).toEqual({
      'organisations asleep': { clientSleeping: { count: 90, never: 0 } },
      'organisations noted': { clientSleeping: { count: 172, never: 0 } },
      'organisations prospect': { clientSleeping: { count: 60, never: 0 } },
      'organisations never': { clientSleeping: { count: 319, never: 1 } },
    });
  });

  test('not while a dated task or an appointment is planned', async () => {
    const { items } = await briefOf({
      organisations: ['planned', 'expected', 'someday'].map((id) => client(id)),
      tasks: [
        of('tasks', 't1', { organisationId: 'planned', dueOn: '2026-12-10' }),
        of('tasks', 't2', { organisationId: 'someday', dueOn: null }),
      ],
      appointments: [of('appointments', 'a1', { organisationId: 'expected', startsOn: '2026-12-01' })],
    });
    expect(items.map(({ key }) => key)).toEqual(['organisations someday']);
  });

  test('the days are those of the settings', async () => {
    const { items } = await briefOf({
      settings: [settings({ sleepingDays: { client: 20, prospect: 10 } })],
      organisations: [client('c'), client('p', { type: 'prospect' }), client('q', { type: 'prospect' })],
      interactions: [spoke('c', '2026-11-01'), spoke('p', '2026-11-10'), spoke('q', '2026-11-11')],
    });
    expect(items.map(({ key }) => key)).toEqual(['organisations p']);
  });
});

describe('opportunities', () => {
  const opened = { openedOn: '2026-11-10', stageLog: [] };
  const opportunity = (id: string, values: Partial<RecordOf<'opportunities'>> = {}) =>
    of('opportunities', id, { name: id, ...opened, ...values });

  test('past their close, without a next step, quiet: one line with all its reasons', async () => {
    const { items } = await briefOf({
      opportunities: [
        opportunity('late', { expectedCloseOn: '2026-11-13', openedOn: '2026-10-01' }),
        opportunity('fresh', { expectedCloseOn: '2026-11-20' }),
        opportunity('won', { stageId: 'won', expectedCloseOn: '2026-11-13' }),
      ],
    });
    // 2026-10-01 is 50 days ago.
    expect(found(items)).toEqual({
      'opportunities late': {
        opportunityLate: { count: 7 },
        opportunityNoStep: {},
        opportunityQuiet: { count: 50 },
      },
      'opportunities fresh': { opportunityNoStep: {} },
    });
    expect(items[0]).toMatchObject({ late: true, since: '2026-11-13' });
  });

  test('a task of it or of its client, or an appointment with either, is a next step', async () => {
    const { items } = await briefOf({
      organisations: [
        of('organisations', 'o1', {}),
        of('organisations', 'o2', {}),
        of('organisations', 'o3', {}),
      ],
      opportunities: [
        opportunity('own'),
        opportunity('clients', { organisationId: 'o1' }),
        opportunity('meets', { organisationId: 'o2' }),
        opportunity('done', { organisationId: 'o3' }),
        opportunity('met'),
      ],
      tasks: [
        of('tasks', 't1', { opportunityId: 'own', dueOn: '2026-12-24' }),
        of('tasks', 't2', { organisationId: 'o1' }),
        of('tasks', 't3', { organisationId: 'o3', status: 'done' }),
      ],
      appointments: [
        of('appointments', 'a1', { organisationId: 'o2', startsOn: '2026-12-01' }),
        of('appointments', 'a2', { opportunityId: 'met', startsOn: '2026-11-01', status: 'held' }),
      ],
    });
    expect(items.map(({ key }) => key).sort()).toEqual(['opportunities done', 'opportunities met']);
  });

  test('an interaction, a contact with the client or a change of stage keeps one from being quiet', async () => {
    const old = { openedOn: '2026-08-01' };
    const brief = await briefOf(
      {
        organisations: [of('organisations', 'o1', {})],
        opportunities: [
          opportunity('quiet', old),
          opportunity('noted', old),
          opportunity('known', { ...old, organisationId: 'o1' }),
          opportunity('moved', {
            ...old,
            stageLog: [{ stageId: 'proposal', at: '2026-11-01T09:00:00.000Z' }],
          }),
        ],
        interactions: [
          of('interactions', 'i1', { opportunityId: 'noted', type: 'note', at: '2026-10-25T09:00:00.000Z' }),
          of('interactions', 'i2', { organisationId: 'o1', at: '2026-10-25T09:00:00.000Z' }),
        ],
      },
      { rules: ['opportunityQuiet'] },
    );
    expect(keysOf(brief)).toEqual(['opportunities quiet']);
    expect(brief).toMatchObject({ total: 1, all: 4, counts: { opportunityQuiet: 1, opportunityNoStep: 4 } });
  });
});

describe('targets behind pace', () => {
  // November 2026 begins on a Sunday: 21 working days, 15 of them up to Friday the 20th.
  const target = (amount: number, more: Partial<RecordOf<'targets'>> = {}) =>
    of('targets', 'g1', { period: '2026-11', amount, repId: 'r1', ...more });
  const reps = [of('reps', 'r1', { name: 'Ann', phone: '+33 2' })];
  const sold = (amount: number, orderedOn = '2026-11-06') =>
    of('orders', `s${amount}`, {
      orderedOn,
      repId: 'r1',
      lines: [
        { productId: null, description: null, quantity: 1, unitPrice: amount, unitCost: null, discount: 0 },
      ],
    });

  test.each([
    // 50 % ÷ (15 ÷ 21) = 70 %
    ['half of it sold', {}, 50_000, { pace: 70, reached: 50, elapsed: 71 }],
    // 64 % ÷ 71.4 % = 89.6 %
    ['just behind', {}, 64_000, { pace: 90, reached: 64, elapsed: 71 }],
    // The 11th off: 14 of 20 days; 50 % ÷ 70 % = 71 %
    [
      'with a holiday',
      { holidays: [{ on: '2026-11-11', name: null }] },
      50_000,
      { pace: 71, reached: 50, elapsed: 70 },
    ],
    // The public set has the 11th too, and 1 November, which is a Sunday.
    ['with public holidays', { holidaySet: 'FR' }, 50_000, { pace: 71, reached: 50, elapsed: 70 }],
    // A holiday on a Sunday changes nothing.
    [
      'with one on a Sunday',
      { holidays: [{ on: '2026-11-15', name: null }] },
      50_000,
      { pace: 70, reached: 50, elapsed: 71 },
    ],
    // Saturdays worked: 25 days, 17 of them; 50 % ÷ 68 % = 74 %
    [
      'with Saturdays worked',
      { workingDays: [1, 2, 3, 4, 5, 6] },
      50_000,
      { pace: 74, reached: 50, elapsed: 68 },
    ],
  ] as const)('%s', async (_what, changed, amount, params) => {
    const { items } = await briefOf({
      settings: [settings(changed as Partial<RecordOf<'settings'>>)],
      targets: [target(100_000)],
      orders: [sold(amount)],
      reps,
    });
    expect(found(items)).toEqual({ 'targets g1': { targetBehind: { period: '2026-11', ...params } } });
    expect(items[0]).toMatchObject({ title: 'Ann', since: '2026-11-01', person: 'Ann', phone: '+33 2' });
  });

  test.each([
    // 65 % ÷ 71.4 % = 91 %
    ['nearly at its pace', '2026-11-20', { amount: 100_000 }, 65_000],
    // Two working days are over.
    ['begun the day before yesterday', '2026-11-03', { amount: 100_000 }, 0],
    ['of a month that is over', '2026-12-04', { amount: 100_000 }, 0],
    ['of a month to come', '2026-10-30', { amount: 100_000 }, 0],
    ['without a value', '2026-11-20', { amount: null }, 0],
    ['of nothing', '2026-11-20', { amount: 0 }, 0],
  ])('not one %s', async (_what, on, values, amount) => {
    const records = { targets: [target(0, values)], reps, orders: amount === 0 ? [] : [sold(amount)] };
    expect(keysOf(await briefOf(records, { today: on }))).toEqual([]);
  });

  test('by the weekend the same share is over as on the Friday before', async () => {
    const records = { targets: [target(100_000)], reps, orders: [sold(50_000)] };
    for (const on of ['2026-11-20', '2026-11-21', '2026-11-22']) {
      const { items } = await briefOf(records, { today: on });
      expect(items[0]?.reasons[0]?.params).toMatchObject({ pace: 70, reached: 50, elapsed: 71 });
    }
  });
});
