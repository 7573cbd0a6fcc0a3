import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runInWorker } from '#electron/shell/workers.ts';
import { ownedBuffers } from '#electron/worker-messages.ts';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

let folder: string;
let entry: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'worker-test-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root: at('.'),
    publicDir: false,
    resolve: { alias: { '#electron/features/tasks.ts': at('test/shell/worker-tasks.ts') } },
    ssr: { noExternal: true, target: 'node' },
    build: { ssr: at('electron/worker.ts'), target: 'node20', outDir: folder, minify: false },
  });
  entry = join(folder, 'worker.js');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const refusal = (code: string, params?: object) =>
  expect.objectContaining({ refusal: params ? { code, params } : expect.objectContaining({ code }) });
const generous = { time: 10_000, memory: 256 };

describe('workers', () => {
  test('run a task, hand its bytes over and back, and tell its progress', async () => {
    const bytes = new Uint8Array([1, 2, 3]);
    const told: unknown[] = [];
    const job = {
      signal: new AbortController().signal,
      progress: (...all: unknown[]) => told.push(all),
      end: () => undefined,
    };
    const result = await runInWorker(entry, 'test.double', { bytes }, { ...generous, job });
    expect(result).toEqual({ bytes: new Uint8Array([2, 4, 6]) });
    expect(told).toEqual([['calculating', 1, 1]]);
    // Handed over: this side has them no more.
    expect(bytes.byteLength).toBe(0);
  });

  test('a task that does not end is ended in time', async () => {
    const started = performance.now();
    await expect(runInWorker(entry, 'test.spin', {}, { time: 300, memory: 64 })).rejects.toEqual(
      refusal('unreadable', { reason: 'timeout' }),
    );
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test('a task that fills the heap is ended, and this process goes on', async () => {
    await expect(runInWorker(entry, 'test.grow', {}, { time: 15_000, memory: 32 })).rejects.toEqual(
      refusal('unreadable', { reason: 'memory' }),
    );
  });

  test('a task that fills memory outside of the heap is ended as well', async () => {
    await expect(runInWorker(entry, 'test.growBytes', {}, { time: 15_000, memory: 32 })).rejects.toEqual(
      refusal('unreadable', { reason: 'memory' }),
    );
  });

  test('cancelling ends a task at once', async () => {
    const controller = new AbortController();
    const job = { signal: controller.signal, progress: () => controller.abort(), end: () => undefined };
    await expect(runInWorker(entry, 'test.spin', {}, { ...generous, job })).rejects.toEqual(
      refusal('cancelled'),
    );
    await expect(runInWorker(entry, 'test.double', {}, { ...generous, job })).rejects.toEqual(
      refusal('cancelled'),
    );
  });

  test('what a task refuses is refused; what it throws, and an end without an answer, is an error', async () => {
    await expect(runInWorker(entry, 'test.refuse', {}, generous)).rejects.toEqual(
      refusal('unreadable', { reason: 'damaged' }),
    );
    await expect(runInWorker(entry, 'test.fail', {}, generous)).rejects.toThrow('test.fail failed');
    await expect(runInWorker(entry, 'test.exit', {}, generous)).rejects.toThrow('code 3');
    await expect(runInWorker(entry, 'constructor', {}, generous)).rejects.toThrow('there is no task');
  });

  test('a task knows nothing of this environment', async () => {
    expect(await runInWorker(entry, 'test.print', {}, generous)).toEqual({ environment: [] });
  });

  test('a task that reads files of others runs with frozen prototypes, others do not', async () => {
    expect(await runInWorker(entry, 'test.pollute', {}, generous)).toEqual({
      refused: 4,
      polluted: false,
      keys: ['__proto__', 'constructor'],
    });
    expect(await runInWorker(entry, 'test.polluteFreely', {}, generous)).toMatchObject({
      refused: 0,
      polluted: true,
    });
  });

  test('only a buffer that a value has for itself is handed over', () => {
    const own = new Uint8Array(4);
    const shared = new Uint8Array(own.buffer, 0, 2);
    expect(ownedBuffers({ file: { bytes: own } })).toEqual([own.buffer]);
    expect(ownedBuffers({ bytes: shared })).toEqual([]);
    expect(ownedBuffers([own, own])).toEqual([own.buffer]);
    expect(ownedBuffers(null)).toEqual([]);
  });
});
