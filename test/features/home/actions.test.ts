import { describe, expect, test } from 'vitest';
import type { LastBackup } from '#electron/features/context.ts';
import { ask, refusalOf } from '#test/ask.ts';
import { fill, makeContext, memoryStore, record } from '#test/builders.ts';

const asked = { rules: [], limit: 100 };

const open = async (day = '2026-11-20', backup: Partial<LastBackup> = {}) => {
  const store = memoryStore();
  await fill(store, {
    settings: [record('settings', { id: 'settings', createdAt: '2026-11-01T09:00:00.000Z' })],
    tasks: [
      record('tasks', { id: 't1', title: 'Call Konex', dueOn: '2026-11-17' }),
      record('tasks', { id: 't2', title: 'Send prices', dueOn: '2026-11-20' }),
    ],
    appointments: [record('appointments', { id: 'a1', title: 'Demo', startsOn: '2026-11-19' })],
  });
  const on = { day };
  const last: LastBackup = { at: null, failed: null, behind: 0, ...backup };
  const { context } = makeContext(store, {
    today: () => on.day,
    backups: { folder: '/backups', last: () => last, run: () => Promise.reject(new Error('not here')) },
  });
  const keys = async () => (await ask(context, 'home.brief', asked)).items.map(({ key }) => key);
  return { store, context, keys, on };
};

describe('snoozing', () => {
  test('hides the line until its day, when it is back', async () => {
    const { context, keys, on, store } = await open();
    const before = await keys();
    const input = { key: 'tasks t1', title: 'Call Konex', until: '2026-11-23' };
    const { entry } = await ask(context, 'home.snooze', input);
    expect(store.entries(null, 1).entries[0]).toMatchObject({
      number: entry,
      label: { code: 'snoozed', params: { name: 'Call Konex', until: '2026-11-23' } },
    });
    expect(await ask(context, 'home.brief', asked)).toMatchObject({
      all: 2,
      counts: { taskToday: 1, appointmentOpen: 1 },
      snoozed: [input],
    });
    on.day = '2026-11-22';
    expect(await keys()).not.toContain('tasks t1');
    on.day = '2026-11-23';
    expect(await keys()).toContain('tasks t1');
    expect((await ask(context, 'home.brief', asked)).snoozed).toEqual([]);
    on.day = '2026-11-20';
    await store.undo();
    expect(await keys()).toEqual(before);
    await store.redo();
    expect(await keys()).not.toContain('tasks t1');
  });

  test('once more moves the day; null brings the line back, and both can be undone', async () => {
    const { context, keys, store } = await open();
    const until = async (day: string | null) =>
      ask(context, 'home.snooze', { key: 'tasks t1', title: 'Call Konex', until: day });
    await until('2026-11-23');
    await until('2026-12-01');
    expect([...store.all('snoozes').values()].map((one) => one.until)).toEqual(['2026-12-01']);
    expect(await until('2026-12-01')).toEqual({ entry: null });
    await until(null);
    expect(store.all('snoozes').size).toBe(0);
    expect(store.entries(null, 1).entries[0]?.label).toEqual({
      code: 'unsnoozed',
      params: { name: 'Call Konex' },
    });
    expect(await keys()).toContain('tasks t1');
    expect(await until(null)).toEqual({ entry: null });
    await store.undo();
    expect(await keys()).not.toContain('tasks t1');
    await store.undo();
    expect([...store.all('snoozes').values()].map((one) => one.until)).toEqual(['2026-11-23']);
  });
});

describe('done', () => {
  test('a task is done now, and undone as it was', async () => {
    const { context, keys, store } = await open();
    const { entry } = await ask(context, 'home.done', { kind: 'tasks', id: 't1' });
    expect(store.get('tasks', 't1')).toMatchObject({ status: 'done', doneAt: context.now() });
    expect(store.entries(null, 1).entries[0]).toMatchObject({
      number: entry,
      label: { code: 'changed', params: { kind: 'tasks', name: 'Call Konex', field: 'status' } },
    });
    expect(await keys()).not.toContain('tasks t1');
    expect(await ask(context, 'home.done', { kind: 'tasks', id: 't1' })).toEqual({ entry: null });
    await store.undo();
    expect(store.get('tasks', 't1')).toMatchObject({ status: 'open', doneAt: null });
    expect(await keys()).toContain('tasks t1');
  });

  test('an appointment was held', async () => {
    const { context, keys, store } = await open();
    await ask(context, 'home.done', { kind: 'appointments', id: 'a1' });
    expect(store.get('appointments', 'a1')?.status).toBe('held');
    expect(await keys()).not.toContain('appointments a1');
  });

  test('what is not there is not found, and a client is never done with', async () => {
    const { context } = await open();
    expect(await refusalOf(ask(context, 'home.done', { kind: 'tasks', id: 'none' }))).toMatchObject({
      code: 'notFound',
    });
    expect(await refusalOf(ask(context, 'home.done', { kind: 'organisations', id: 'o1' }))).toMatchObject({
      code: 'notAllowed',
    });
  });
});

test('what changes is seen at once: a task that is given, moved, put into the trash', async () => {
  const { context, keys } = await open();
  const created = await ask(context, 'records.save', {
    kind: 'tasks',
    id: null,
    changes: { title: 'New', dueOn: '2026-11-20' },
  });
  const key = `tasks ${created.id}`;
  expect(await keys()).toContain(key);
  await ask(context, 'records.save', { kind: 'tasks', id: created.id, changes: { dueOn: '2026-11-25' } });
  expect(await keys()).not.toContain(key);
  await ask(context, 'records.trash', { kind: 'tasks', selection: { ids: ['t1'] } });
  expect(await keys()).not.toContain('tasks t1');
  await ask(context, 'records.restore', { kind: 'tasks', selection: { ids: ['t1'] } });
  expect(await keys()).toContain('tasks t1');
});

describe('backups', () => {
  const noon = (day: string) => `${day}T12:00:00.000Z`;

  test.each([
    ['that failed', { at: noon('2026-11-20'), failed: 'full' }, { reason: 'full', count: 0, never: 0 }],
    [
      'that is two days old and behind',
      { at: noon('2026-11-18'), behind: 3 },
      { reason: '', count: 2, never: 0 },
    ],
    ['that never was, nineteen days after the start', { behind: 9 }, { reason: '', count: 19, never: 1 }],
  ] as const)('one %s comes to the list', async (_what, backup, params) => {
    const { context } = await open('2026-11-20', backup);
    const { items } = await ask(context, 'home.brief', { rules: ['backupMissing'], limit: 9 });
    expect(items).toMatchObject([
      {
        key: 'backupMissing',
        record: null,
        late: true,
        actions: ['backup', 'snooze', 'open'],
        reasons: [{ rule: 'backupMissing', params }],
      },
    ]);
    await ask(context, 'home.snooze', { key: 'backupMissing', title: 'Backup', until: '2026-11-21' });
    expect((await ask(context, 'home.brief', { rules: ['backupMissing'], limit: 9 })).items).toEqual([]);
  });

  test.each([
    ['of yesterday', { at: noon('2026-11-19'), behind: 3 }],
    ['of last month, which holds everything', { at: noon('2026-10-19'), behind: 0 }],
  ])('not one %s', async (_what, backup) => {
    const { keys } = await open('2026-11-20', backup);
    expect(await keys()).not.toContain('backupMissing');
  });
});
