/** How fast the brief of 120,000 records is answered at the handler: again, after a line was put off, after a task was done. */
import { bench, describe } from 'vitest';
import { homeHandlers } from '#electron/features/home/handlers.ts';
import { indexOf } from '#electron/features/records/index/store-index.ts';
import { makeContext } from '#test/builders.ts';
import { largeStore } from '#test/features/records/large.ts';

const { store } = largeStore(20_000, 20_000);
const { context } = makeContext(store);
for (const kind of ['organisations', 'opportunities', 'tasks', 'contacts'] as const)
  await indexOf(store).warm(kind);

const brief = async () => void (await homeHandlers['home.brief']({ rules: [], limit: 50 }, context));
await brief();
const options = { time: 1_000, warmupTime: 200 };
let turn = 0;
const open = [...store.all('tasks').values()].filter(({ status }) => status === 'open');

describe('the brief of 120,000 records', () => {
  bench('again', brief, options);
  bench(
    'after a line was put off',
    async () => {
      const key = `tasks t${turn++}`;
      await homeHandlers['home.snooze']({ key, title: key, until: '2030-01-01' }, context);
      await brief();
    },
    options,
  );
  bench(
    'after a task was done',
    async () => {
      const id = open[turn++ % open.length]?.id ?? '';
      await homeHandlers['home.done']({ kind: 'tasks', id }, context);
      await brief();
    },
    options,
  );
});
