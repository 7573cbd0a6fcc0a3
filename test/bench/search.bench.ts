/**
 * How fast 100,000 records are searched, beside SQLite's FTS5 over the same texts in the same run. The goal is 50 ms (p95).
 * FTS5 is asked for what it can do: every word, the last as a beginning, the best 30 and how many of each kind.
 */
import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, bench, describe } from 'vitest';
import { listedKinds } from '#contract/kinds.ts';
import { recordsOf } from '#electron/features/records/labels.ts';
import { searchHandlers } from '#electron/features/search/handlers.ts';
import { searchIndexOf } from '#electron/features/search/record-index.ts';
import { textsOf } from '#electron/features/search/record-words.ts';
import { type fieldWeights, searchedKind } from '#electron/features/search/searched-fields.ts';
import { wordsOf } from '#locale/word-match.ts';
import { makeContext } from '#test/builders.ts';
import { largeStore } from '#test/features/records/large.ts';
import { mixOfSearches } from '#test/features/search/mix.ts';

const { store, pick } = largeStore(40_000, 5_000);
const { context } = makeContext(store);
const mix = mixOfSearches(store, pick, 40);

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const heap = () => {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
};

/** The longest turn of the event loop, in milliseconds, until the function answered is called. */
const watchTurns = () => {
  let longest = 0;
  let last = performance.now();
  let on = true;
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (on) setImmediate(look);
  };
  setImmediate(look);
  return () => {
    on = false;
    return longest;
  };
};

const before = heap();
const longest = watchTurns();
const start = performance.now();
await searchIndexOf(store).read(() => null);
const built = performance.now() - start;
const turn = longest();
const memory = heap() - before;

const python = ['python3', 'python'].find(
  (name) =>
    spawnSync(name, [
      '-c',
      'import sqlite3; sqlite3.connect(":memory:").execute("create virtual table t using fts5(a)")',
    ]).status === 0,
);

interface Answer {
  readonly ms: number;
  readonly found?: number;
}
class Peer {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #waiting: ((answer: Answer) => void)[] = [];

  constructor(command: string) {
    this.#process = spawn(command, [fileURLToPath(new URL('./full-text-peer.py', import.meta.url))]);
    createInterface(this.#process.stdout).on('line', (line) => this.#waiting.shift()?.(JSON.parse(line)));
  }

  ask(message: object): Promise<Answer> {
    this.#process.stdin.write(`${JSON.stringify(message)}\n`);
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  end(): void {
    this.#process.stdin.end();
  }
}

const classes = ['name', 'code', 'text', 'link', 'long'] satisfies (typeof fieldWeights)[number][0][];
const rows = listedKinds.flatMap((kind) =>
  [...recordsOf(store, kind).values()].map((record) => [
    ...classes.map((one) =>
      searchedKind(kind)
        .fields.filter((field) => field.class === one)
        .flatMap((field) => textsOf(store, field, record))
        .join('\n'),
    ),
    kind,
  ]),
);

const peer = python === undefined ? null : new Peer(python);
let filled = 0;
for (let at = 0; peer && at < rows.length; at += 5_000) {
  filled += (await peer.ask({ rows: rows.slice(at, at + 5_000) })).ms;
}

const matchOf = (text: string) =>
  wordsOf(text)
    .map((word) => `"${word}"`)
    .join(' AND ')
    .concat('*');

const share = (times: readonly number[], part: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
const told = (times: readonly number[]) =>
  `p50 ${share(times, 0.5).toFixed(1)} ms, p95 ${share(times, 0.95).toFixed(1)} ms, longest ${share(times, 1).toFixed(1)} ms`;
const own = new Map<string, number[]>();
const others = new Map<string, number[]>();
const note = (times: Map<string, number[]>, group: string, ms: number) =>
  times.set(group, [...(times.get(group) ?? []), ms]);

afterAll(() => {
  peer?.end();
  console.info(
    `${rows.length} records; index built in ${built.toFixed(0)} ms, longest turn ${turn.toFixed(1)} ms, ${memory.toFixed(0)} MB; FTS5 filled in ${filled.toFixed(0)} ms`,
  );
  for (const group of own.keys()) {
    console.info(`${group}: ${told(own.get(group) ?? [])}; FTS5 ${told(others.get(group) ?? [])}`);
  }
  const [ours, theirs] = [[...own.values()].flat(), [...others.values()].flat()];
  console.info(`${mix.length} searches: ${told(ours)}; FTS5 ${told(theirs)}`);
  if (theirs.length > 0) {
    const ratio = (part: number) => (share(ours, part) / share(theirs, part)).toFixed(2);
    console.info(`Relais to FTS5: ${ratio(0.5)} at p50, ${ratio(0.95)} at p95`);
  }
});

describe('100,000 records searched', () => {
  let turnOfOurs = 0;
  let turnOfTheirs = 0;
  const options = { time: 0, iterations: mix.length * 2, warmupTime: 0, warmupIterations: 20 };
  bench(
    'Relais',
    async () => {
      const one = mix[turnOfOurs++ % mix.length];
      if (!one) return;
      const from = performance.now();
      await searchHandlers['search.find']({ text: one.text, kinds: [], limit: 30 }, context);
      note(own, one.group, performance.now() - from);
    },
    options,
  );
  if (peer) {
    bench(
      'SQLite FTS5',
      async () => {
        const one = mix[turnOfTheirs++ % mix.length];
        if (one) note(others, one.group, (await peer.ask({ match: matchOf(one.text) })).ms);
      },
      options,
    );
  }
});
