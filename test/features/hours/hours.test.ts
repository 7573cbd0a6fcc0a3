import { expect, test } from 'vitest';
import { ask, refusalOf } from '#test/ask.ts';
import { fill, makeContext, memoryStore, record } from '#test/builders.ts';

const workspace = async () => {
  const store = memoryStore();
  const { context } = makeContext(store);
  await fill(store, {
    reps: [record('reps', { id: 'ann', name: 'Ann' })],
    organisations: [record('organisations', { id: 'konex', name: 'Konex' })],
  });
  return { store, context };
};

test('hours are put in the order of the week, those that meet made one, and undone', async () => {
  const { store, context } = await workspace();
  const { entry } = await ask(context, 'hours.save', {
    kind: 'reps',
    id: 'ann',
    hours: [
      { day: 2, from: '09:00', to: '12:00' },
      { day: 1, from: '13:00', to: '17:00' },
      { day: 1, from: '08:00', to: '12:00' },
      { day: 1, from: '11:00', to: '13:00' },
      { day: 2, from: '13:00', to: '14:00' },
    ],
  });
  expect(store.get('reps', 'ann')?.workingHours).toEqual([
    { day: 1, from: '08:00', to: '17:00' },
    { day: 2, from: '09:00', to: '12:00' },
    { day: 2, from: '13:00', to: '14:00' },
  ]);
  const { entries } = await ask(context, 'history.list', { before: null, limit: 1 });
  expect(entries[0]).toMatchObject({
    number: entry,
    label: { code: 'changed', params: { kind: 'reps', name: 'Ann', field: 'workingHours' } },
  });
  await store.undo();
  expect(store.get('reps', 'ann')?.workingHours).toBeNull();
});

test('zone and holidays of a representative; what is not given stays, and the same again is no entry', async () => {
  const { store, context } = await workspace();
  await ask(context, 'hours.save', { kind: 'reps', id: 'ann', zone: 'America/Toronto', holidaySet: 'CA-ON' });
  await ask(context, 'hours.save', { kind: 'reps', id: 'ann', hours: [] });
  expect(store.get('reps', 'ann')).toMatchObject({
    zone: 'America/Toronto',
    holidaySet: 'CA-ON',
    workingHours: [],
  });
  expect((await ask(context, 'hours.save', { kind: 'reps', id: 'ann', hours: [] })).entry).toBeNull();
});

test('a client has opening hours and no holidays of its own; who is not there is not found', async () => {
  const { store, context } = await workspace();
  const open = [{ day: 6, from: '10:00', to: '18:30' }];
  await ask(context, 'hours.save', { kind: 'organisations', id: 'konex', hours: open });
  expect(store.get('organisations', 'konex')?.openingHours).toEqual(open);
  const holidays = ask(context, 'hours.save', { kind: 'organisations', id: 'konex', holidaySet: 'FR' });
  expect((await refusalOf(holidays)).code).toBe('invalidRecord');
  const nobody = ask(context, 'hours.save', { kind: 'reps', id: 'bob', hours: null });
  expect((await refusalOf(nobody)).code).toBe('notFound');
  await ask(context, 'records.trash', { kind: 'reps', selection: { ids: ['ann'] } });
  const gone = ask(context, 'hours.save', { kind: 'reps', id: 'ann', hours: null });
  expect((await refusalOf(gone)).code).toBe('notFound');
});
