/** The program that responsive.test.ts times: the whole application on a real disk, given large work, with a window that looks on. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { serialize } from 'node:v8';
import type { Answer } from '#contract/channel.ts';
import type { ChannelName, Input, Output } from '#contract/channels.ts';
import type { ListedKind } from '#contract/kinds.ts';
import type { ListQuery } from '#contract/list-query.ts';
import { columnsOf } from '#electron/features/records/columns.ts';
import { noFiles, openApplication } from '#electron/shell/application.ts';
import { openWorkspace } from '#electron/shell/open-workspace.ts';
import { type Measured, startHeartbeat } from '#test/slow/heartbeat.ts';
import { type MeasuredKind, writeMeasuredFile } from '#test/slow/measured-files.ts';

export interface ListTimes {
  readonly kind: ListedKind;
  readonly total: number;
  /** Answers timed. */
  readonly count: number;
  /** Milliseconds by the clock, from the call to the answer serialised for the window. */
  readonly p50: number;
  readonly p95: number;
  readonly longest: number;
}

export interface Findings {
  readonly phases: readonly Measured[];
  readonly lists: readonly ListTimes[];
  readonly reportBytes: number;
  readonly counts: Readonly<Record<string, number>>;
}

const [, , folder = '', worker = ''] = process.argv;
await mkdir(folder, { recursive: true });

let renewed = 0;
const workspace = join(folder, 'workspace');
const now = () => new Date().toISOString();
const store = await openWorkspace({
  folder: workspace,
  worker,
  now,
  log: (_level, message) => {
    if (message.startsWith('snapshot')) renewed += 1;
  },
});
const application = await openApplication({
  folder: workspace,
  shell: 'browser',
  version: '0',
  systemLanguage: 'en',
  files: noFiles,
  worker,
  store,
});

/** As a shell asks: the question comes as an event of its own, and the answer is made into bytes on this thread. */
const ask = async <C extends ChannelName>(channel: C, input: Input<C>): Promise<Output<C>> => {
  await new Promise((go) => setImmediate(go));
  const answer = (await application.call(channel, input)) as Answer<Output<C>>;
  serialize(answer);
  if (!answer.ok) throw new Error(`${channel}: ${JSON.stringify(answer.error)}`);
  return answer.data;
};

let jobs = 0;
const job = () => {
  jobs += 1;
  return `measured-${jobs}`;
};

const page = (kind: ListedKind, query: Partial<ListQuery>) => ({
  kind,
  query: { search: '', filters: [], sort: [], ...query },
  range: { offset: 0, limit: 100 },
  trashed: false,
});
const year = {
  from: '2024-01-01',
  to: '2024-12-31',
  repId: null,
  teamId: null,
  regionId: null,
  productId: null,
  family: null,
  organisationId: null,
};

/** What an open window asks again after a change: its list, its frame and the figures. */
const look = async () => {
  await Promise.all([
    ask('workspace.state', {}),
    ask('records.list', page('organisations', { sort: [{ field: 'name', direction: 'ascending' }] })),
    ask('sales.figures', { scope: year, by: 'month', limit: 500 }),
    ask('history.list', { before: null, limit: 50 }),
  ]);
};
let looking: Promise<void> = Promise.resolve();
application.onPush(({ collections }) => {
  if (collections.length > 0) looking = looking.then(look);
});

const heartbeat = startHeartbeat();
const phases: Measured[] = [];
const phase = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
  const result: { value?: T } = {};
  phases.push(
    await heartbeat.measure(name, async () => {
      result.value = await work();
      await looking;
    }),
  );
  return result.value as T;
};

const importOf = async (kind: MeasuredKind, check = false) => {
  const file = await application.desk.admit(await writeMeasuredFile(folder, kind));
  const opened = await phase(`open a file of ${kind}`, () =>
    ask('imports.open', { file: file.id, kind, options: null, job: job() }),
  );
  const { importId, mapping } = opened;
  if (check) await phase(`check ${kind}`, () => ask('imports.check', { importId, mapping, job: job() }));
  const done = await phase(`import ${kind}`, () => ask('imports.apply', { importId, mapping, job: job() }));
  await ask('imports.close', { importId });
  if (done.refused > 0) throw new Error(`${done.refused} ${kind} refused`);
};

const compaction = async () => {
  const before = renewed;
  await phase('renew the snapshot', async () => {
    const most = performance.now() + 120_000;
    while (renewed === before && performance.now() < most) await new Promise((go) => setTimeout(go, 50));
  });
  if (renewed === before) throw new Error('the snapshot was not renewed');
};

await ask('workspace.start', {
  company: null,
  language: 'en',
  currency: 'EUR',
  content: 'empty',
  job: job(),
});
await importOf('products');
await importOf('reps');
phases.length = 0;
await importOf('organisations', true);
await compaction();
await importOf('opportunities');
await compaction();
await importOf('orders');

await phase('look at sales', async () => {
  await ask('sales.figures', { scope: year, by: 'client', limit: 500 });
  await ask('sales.pivot', { scope: year, rows: 'rep', columns: 'month', figure: 'sales' });
  await ask('sales.board', { search: '', ownerId: null, cards: 50 });
  await ask('sales.records', {
    scope: year,
    figure: 'sales',
    group: null,
    range: { offset: 0, limit: 100 },
  });
});
let reportBytes = 0;
await phase('write the monthly report', async () => {
  const { file } = await ask('reports.monthly', {
    from: year.from,
    to: year.to,
    language: 'en',
    teamId: null,
    regionId: null,
    job: job(),
  });
  reportBytes = file.size;
});
await phase('export 100,000 rows', () =>
  ask('records.export', {
    kind: 'organisations',
    selection: { query: { search: '', filters: [], sort: [] }, trashed: false, except: [] },
    columns: ['code', 'name', 'sector', 'city', 'ownerId', 'sales'],
    format: 'xlsx',
    language: 'en',
    job: job(),
  }),
);

/** Every column sorted both ways and filtered, and searches: as a person would go through a list. */
const queries = (kind: ListedKind): Partial<ListQuery>[] => [
  {},
  ...[...columnsOf(kind).values()].flatMap(({ name, type }): Partial<ListQuery>[] => [
    { sort: [{ field: name, direction: 'ascending' }] },
    { sort: [{ field: name, direction: 'descending' }] },
    {
      filters: [
        type === 'money' || type === 'integer'
          ? { field: name, operator: 'atLeast', values: [100_000] }
          : type === 'date'
            ? { field: name, operator: 'atMost', values: ['2024-05-01'] }
            : { field: name, operator: 'contains', values: ['re'] },
      ],
      sort: [{ field: 'createdAt', direction: 'descending' }],
    },
  ]),
  ...['kalo', 'grœu', 'rét ma', 'contact 4', 'zzz'].map((search) => ({ search })),
];

const lists: ListTimes[] = [];
for (const kind of ['organisations', 'opportunities', 'orders'] as const) {
  await phase(`first lists of ${kind}`, async () => {
    for (const query of queries(kind)) await ask('records.list', page(kind, query));
  });
  const times: number[] = [];
  let total = 0;
  await phase(`lists of ${kind}`, async () => {
    for (const query of queries(kind)) {
      const began = performance.now();
      const answer = await ask('records.list', page(kind, { ...query, search: query.search ?? '' }));
      times.push(performance.now() - began);
      total = Math.max(total, answer.total);
    }
  });
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  lists.push({ kind, total, count: times.length, p50: at(0.5), p95: at(0.95), longest: at(1) });
}

const everything = {
  kind: 'organisations' as const,
  selection: { query: { search: '', filters: [], sort: [] }, trashed: false, except: [] },
};
await phase('change 100,000 records', () =>
  ask('records.edit', { ...everything, changes: { country: 'France' } }),
);
await phase('undo that', () => ask('history.undo', {}));
for (const kind of ['orders', 'opportunities', 'organisations'])
  await phase(`undo the import of ${kind}`, () => ask('history.undo', {}));
for (const kind of ['organisations', 'opportunities', 'orders'])
  await phase(`redo the import of ${kind}`, () => ask('history.redo', {}));

const { counts } = await ask('workspace.state', {});
await application.close();
const findings: Findings = { phases, lists, reportBytes, counts };
await writeFile(join(folder, 'findings.json'), JSON.stringify(findings));
