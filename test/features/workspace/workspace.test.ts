import { expect, test } from 'vitest';
import { shippedStages } from '#contract/kinds/workspace.ts';
import { ask, refusalOf } from '#test/ask.ts';
import { fill, makeContext, memoryStore, record } from '#test/builders.ts';

const start = {
  company: null,
  language: 'fr',
  currency: 'EUR',
  content: 'empty',
  job: 'job-of-test',
} as const;

test('the first run: settings, an entry of the history, and never a second time', async () => {
  const { context } = makeContext();
  const before = await ask(context, 'workspace.state', {});
  expect(before).toMatchObject({
    settings: null,
    undo: null,
    redo: null,
    shell: 'commandLine',
    systemLanguage: 'en',
  });
  const settings = await ask(context, 'workspace.start', { ...start, company: '  Konex ' });
  expect(settings).toMatchObject({ id: 'settings', company: 'Konex', language: 'fr', currency: 'EUR' });
  const after = await ask(context, 'workspace.state', {});
  expect(after.settings).toEqual(settings);
  expect(after.undo).toEqual({ code: 'workspaceStarted', params: {} });
  expect(await refusalOf(ask(context, 'workspace.start', start))).toEqual({ code: 'inUse' });
});

test('an empty workspace has a library: the first proposal, contract and letter are not blank', async () => {
  const store = memoryStore();
  const { context } = makeContext(store);
  await ask(context, 'workspace.start', start);
  const sections = [...store.all('sections').values()];
  expect(new Set(sections.map(({ use }) => use))).toEqual(new Set(['proposal', 'contract', 'letter']));
  for (const one of sections.filter(({ type }) => type === 'text' || type === 'clauses')) {
    expect(one.bodyEnglish).not.toBeNull();
    expect(one.bodyFrench).not.toBeNull();
  }
  const { id } = await ask(context, 'proposals.begin', {
    organisationId: null,
    contactId: null,
    opportunityId: null,
  });
  expect(store.get('proposals', id)?.sections.map(({ type, heading }) => [type, heading])).toEqual([
    ['text', 'Qui nous sommes'],
    ['text', 'Vos besoins'],
    ['prices', 'Notre offre'],
    ['text', 'Livraison et mise en service'],
    ['clauses', 'Conditions'],
    ['signature', 'Bon pour accord'],
  ]);
  const { remarks } = await ask(context, 'documents.preview', { source: { of: 'proposals', id } });
  // Nobody it is to and nothing it offers yet; no name of a field that is none.
  expect(remarks.filter(({ code }) => code === 'unknownField' || code === 'unclosedCondition')).toEqual([]);
});

test('the demo company is one entry that undo takes back whole', async () => {
  const { context } = makeContext();
  const { company } = await ask(context, 'workspace.start', { ...start, content: 'demo' });
  expect(company).not.toBeNull();
  const { counts, undo } = await ask(context, 'workspace.state', {});
  expect(undo?.code).toBe('demoCreated');
  expect(counts['organisations']).toBeGreaterThan(20);
  await ask(context, 'history.undo', {});
  const empty = await ask(context, 'workspace.state', {});
  expect(empty.settings).toBeNull();
  expect(Object.values(empty.counts).every((count) => count === 0)).toBe(true);
  expect(empty.redo?.code).toBe('demoCreated');
});

test('counts leave the trash out and follow changes', async () => {
  const store = memoryStore();
  const { context } = makeContext(store);
  await fill(store, { reps: [record('reps', { id: 'a' }), record('reps', { id: 'b' })] });
  const reps = async () => (await ask(context, 'workspace.state', {})).counts['reps'];
  expect(await reps()).toBe(2);
  await ask(context, 'records.trash', { kind: 'reps', selection: { ids: ['a'] } });
  expect(await reps()).toBe(1);
});

test('settings: only what is given changes; nothing different is no entry', async () => {
  const { context } = makeContext();
  expect(await refusalOf(ask(context, 'settings.save', { theme: 'dark' }))).toEqual({ code: 'notFound' });
  await ask(context, 'workspace.start', start);
  expect(await ask(context, 'settings.save', { theme: 'dark' })).toMatchObject({
    theme: 'dark',
    language: 'fr',
  });
  await ask(context, 'settings.save', { theme: 'dark' });
  const { total, entries } = await ask(context, 'history.list', { before: null, limit: 10 });
  expect(total).toBe(2);
  expect(entries[0]?.label).toEqual({ code: 'settingsChanged', params: {} });
});

test('two settings saved at once are both kept, and a stage left meanwhile is not taken away', async () => {
  const store = memoryStore();
  const { context } = makeContext(store);
  await ask(context, 'workspace.start', start);
  await Promise.all([
    ask(context, 'settings.save', { theme: 'dark' }),
    ask(context, 'settings.save', { density: 'comfortable' }),
  ]);
  expect(store.get('settings', 'settings')).toMatchObject({ theme: 'dark', density: 'comfortable' });
  const stages = shippedStages.filter(({ id }) => id !== 'proposal');
  const [, refusal] = await Promise.all([
    fill(store, { opportunities: [record('opportunities', { stageId: 'proposal' })] }),
    refusalOf(ask(context, 'settings.save', { stages })),
  ]);
  expect(refusal).toMatchObject({ code: 'inUse', params: { count: 1 } });
});

test('stages: each outcome stays, and none is taken from under an opportunity', async () => {
  const store = memoryStore();
  const { context } = makeContext(store);
  await ask(context, 'workspace.start', start);
  const open = shippedStages.filter(({ outcome }) => outcome === 'open');
  expect(await refusalOf(ask(context, 'settings.save', { stages: [...open] }))).toMatchObject({
    code: 'invalidRecord',
  });
  await fill(store, { opportunities: [record('opportunities', { stageId: 'proposal' })] });
  const stages = shippedStages.filter(({ id }) => id !== 'proposal');
  expect(await refusalOf(ask(context, 'settings.save', { stages: [...stages] }))).toMatchObject({
    code: 'inUse',
    params: { count: 1 },
  });
  const renamed = shippedStages.map((stage) =>
    stage.id === 'proposal' ? { ...stage, name: 'Offer' } : stage,
  );
  expect((await ask(context, 'settings.save', { stages: renamed })).stages[2]?.name).toBe('Offer');
});

test('undo and redo go through the history, and say when there is nothing left', async () => {
  const { context } = makeContext();
  await ask(context, 'workspace.start', start);
  await ask(context, 'records.save', { kind: 'reps', id: null, changes: { name: 'Ana' } });
  expect((await ask(context, 'history.undo', {})).label.code).toBe('undone');
  expect((await ask(context, 'workspace.state', {})).counts['reps']).toBe(0);
  expect((await ask(context, 'history.redo', {})).label.code).toBe('redone');
  expect((await ask(context, 'workspace.state', {})).counts['reps']).toBe(1);
  expect(await refusalOf(ask(context, 'history.redo', {}))).toEqual({ code: 'nothingToUndo' });
});
