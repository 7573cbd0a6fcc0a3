/** Links of an import: found by any name, and the unknown ones settled once for all rows. */
import { expect, test } from 'vitest';
import type { LinkDecision, Mapping } from '#contract/imports.ts';
import { fill, makeContext, record } from '#test/builders.ts';
import { apply, check, importText, openText } from '#test/features/imports/importing.ts';

const start = async () => {
  const { context } = makeContext();
  const konex = record('organisations', { name: 'Konex', code: 'K-1' });
  const cafe = record('organisations', { name: 'Café Noir', code: 'C-2' });
  await fill(context.store, { organisations: [konex, cafe] });
  return { context, store: context.store, konex, cafe };
};

const decide =
  (decisions: Partial<LinkDecision>[]) =>
  (mapping: Mapping): Mapping => ({
    ...mapping,
    decisions: decisions.map((one) => ({
      field: 'organisationId',
      value: '',
      action: 'refuse',
      id: null,
      ...one,
    })),
  });

const text =
  'Opportunity,Account,Stage\nA,KONEX,Won\nB,k-1,Won\nC,cafe noir,Won\nD,Kone,Won\nE,Kone,Won\nF,Zork,Won\n';

test('names, codes, accents and case all find the record', async () => {
  const { context, store, konex, cafe } = await start();
  const opened = await openText(context, 'deals.csv', text);
  const checked = await check(context, opened, opened.mapping);
  expect(checked).toMatchObject({ created: 3, refused: 3, errors: 3 });
  expect(checked.unknownLinks).toEqual([
    {
      field: 'organisationId',
      to: 'organisations',
      value: 'Kone',
      rows: 2,
      suggestions: [{ id: konex.id, label: 'Konex', score: 0.8 }],
      decision: null,
      decidedId: null,
    },
    expect.objectContaining({ value: 'Zork', rows: 1, decision: null }),
  ]);
  expect(checked.problems[0]).toEqual({
    row: 5,
    column: 'Account',
    code: 'unknownLink',
    severity: 'error',
    value: 'Kone',
  });
  await apply(context, opened, opened.mapping);
  const linked = [...store.all('opportunities').values()].map((one) => [one.name, one.organisationId]);
  expect(linked).toEqual([
    ['A', konex.id],
    ['B', konex.id],
    ['C', cafe.id],
  ]);
});

test('use, create, leave empty, refuse: each once for all rows', async () => {
  const { context, store, konex } = await start();
  const settle = decide([
    { value: 'kone', action: 'use', id: konex.id },
    { value: 'Zork', action: 'create' },
  ]);
  expect(await importText(context, 'deals.csv', text, null, settle)).toMatchObject({
    created: 6,
    refused: 0,
  });
  const made = [...store.all('organisations').values()].find((one) => one.name === 'Zork');
  expect(made).toMatchObject({ type: 'client', status: 'active', deletedAt: null });
  const byName = new Map(
    [...store.all('opportunities').values()].map((one) => [one.name, one.organisationId]),
  );
  expect(byName.get('E')).toBe(konex.id);
  expect(byName.get('F')).toBe(made?.id);
  // The second time nothing is unknown, nothing is made again.
  expect(await importText(context, 'deals.csv', text, null, settle)).toMatchObject({
    entry: null,
    unchanged: 6,
  });
  expect(store.all('organisations').size).toBe(3);
});

test('a decision for every other value of the field', async () => {
  const { context, store } = await start();
  const result = await importText(context, 'deals.csv', text, null, (mapping) => ({
    ...decide([{ value: 'Zork', action: 'refuse' }])(mapping),
    otherwise: { organisationId: 'leaveEmpty' },
  }));
  expect(result).toMatchObject({ created: 5, refused: 1 });
  expect([...store.all('opportunities').values()].filter((one) => one.organisationId === null)).toHaveLength(
    2,
  );
  expect(store.all('organisations').size).toBe(2);
});

test('a record that was meant once and is gone is not linked to', async () => {
  const { context } = await start();
  const settle = decide([{ value: 'Kone', action: 'use', id: 'gone' }]);
  const opened = await openText(context, 'deals.csv', text);
  const checked = await check(context, opened, settle(opened.mapping));
  expect(checked.unknownLinks[0]).toMatchObject({ value: 'Kone', decision: null });
});

test('a record made for a link of a refused row only is not made', async () => {
  const { context, store } = await start();
  const bad = 'Opportunity,Account,Stage,Amount\nA,Nova,Won,much\n';
  const result = await importText(context, 'deals.csv', bad, 'opportunities', (mapping) => ({
    ...mapping,
    columns: mapping.columns.map((column) =>
      column.heading === 'Amount' ? { ...column, field: 'amount' } : column,
    ),
    otherwise: { organisationId: 'create' },
  }));
  expect(result).toMatchObject({ entry: null, created: 0, refused: 1 });
  expect(store.all('organisations').size).toBe(2);
});

test('a name of two records is ambiguous, its code is not', async () => {
  const { context, konex } = await start();
  await fill(context.store, { organisations: [record('organisations', { name: 'Konex', code: 'K-9' })] });
  const opened = await openText(
    context,
    'deals.csv',
    'Opportunity,Account,Stage\nA,Konex,Proposal\nB,K-1,Proposal\n',
  );
  const checked = await check(context, opened, opened.mapping);
  expect(checked).toMatchObject({ created: 1, refused: 1 });
  expect(checked.problems).toMatchObject([{ row: 2, code: 'ambiguousLink', value: 'Konex' }]);
  expect(checked.preview[1]?.values['organisationId']).toBe(konex.name);
});

test('managers of the same file are found, the others are made, whatever the order of the rows', async () => {
  const { context } = makeContext();
  const { store } = context;
  const staff = 'Name,Manager,Region\nAnn,Bob,North\nBob,Carl,North\nDora,Ann,South\n';
  expect(await importText(context, 'agents.csv', staff, 'reps')).toMatchObject({ created: 3, refused: 0 });
  const reps = new Map([...store.all('reps').values()].map((rep) => [rep.name, rep]));
  expect([...reps.keys()].sort()).toEqual(['Ann', 'Bob', 'Carl', 'Dora']);
  expect(reps.get('Ann')?.managerId).toBe(reps.get('Bob')?.id);
  expect(reps.get('Bob')?.managerId).toBe(reps.get('Carl')?.id);
  expect(reps.get('Dora')?.managerId).toBe(reps.get('Ann')?.id);
  expect(reps.get('Carl')?.role).toBe('manager');
  expect(store.all('regions').size).toBe(2);
  expect(await importText(context, 'agents.csv', staff, 'reps')).toMatchObject({ entry: null, unchanged: 3 });
});

test('who links to a refused row of the same file is refused as well', async () => {
  const { context } = makeContext();
  const text = 'Company,Parent account\nA,B\nB,C\nC,Nowhere\nD,\n';
  const opened = await openText(context, 'accounts.csv', text, 'organisations');
  const checked = await check(context, opened, opened.mapping);
  expect(checked).toMatchObject({ created: 1, refused: 3 });
  expect(checked.problems.map(({ row, code, value }) => [row, code, value])).toEqual([
    [4, 'unknownLink', 'Nowhere'],
    [3, 'unknownLink', 'C'],
    [2, 'unknownLink', 'B'],
  ]);
});

test('records in the trash are not linked to', async () => {
  const { context, konex } = await start();
  await fill(context.store, { organisations: [{ ...konex, deletedAt: '2026-01-01T00:00:00.000Z' }] });
  const opened = await openText(context, 'deals.csv', 'Opportunity,Account,Stage\nA,Konex,Won\n');
  expect((await check(context, opened, opened.mapping)).unknownLinks).toMatchObject([{ value: 'Konex' }]);
});

test('of several namesakes the one of the row’s own client is meant', async () => {
  const { context, store, konex, cafe } = await start();
  const contacts = [konex, cafe].map(({ id }) =>
    record('contacts', { firstName: 'Zoé', lastName: 'Petit', organisationId: id }),
  );
  await fill(store, { contacts });
  const tasks = 'Task,Client,Contact\nCall,Café Noir,Zoe Petit\nWrite,Konex,Petit Zoé\nWait,,Zoé Petit\n';
  const opened = await openText(context, 'tasks.csv', tasks);
  const checked = await check(context, opened, opened.mapping);
  expect(checked).toMatchObject({ created: 2, refused: 1 });
  expect(checked.problems.map(({ row, code }) => [row, code])).toEqual([[4, 'ambiguousLink']]);
  await apply(context, opened, opened.mapping);
  expect([...store.all('tasks').values()].map(({ title, contactId }) => [title, contactId])).toEqual([
    ['Call', contacts[1]?.id],
    ['Write', contacts[0]?.id],
  ]);
});
