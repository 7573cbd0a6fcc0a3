/** The entry of a worker thread: runs the one task it was started for and answers. */
import { parentPort, workerData } from 'node:worker_threads';
import type { TaskTools } from '#electron/features/task.ts';
import { readsFiles, tasks } from '#electron/features/tasks.ts';
import { hardenRealm } from '#electron/files/read/harden-realm.ts';
import { Refused } from '#electron/refused.ts';
import { ownedBuffers, type WorkerData, type WorkerMessage } from '#electron/worker-messages.ts';

type Run = (payload: never, tools: TaskTools) => unknown;

const all: Readonly<Record<string, Run>> = tasks;

const { task, payload } = workerData as WorkerData;
const say = (message: WorkerMessage, handOver: ArrayBuffer[] = []) =>
  parentPort?.postMessage(message, handOver);

/** In milliseconds: tasks report each row if they like, the other thread hears of it ten times a second. */
const shortestInterval = 100;
let saidAt = Number.NEGATIVE_INFINITY;
let saidStep = '';

const tools: TaskTools = {
  progress(step, done, total) {
    const now = performance.now();
    if (step === saidStep && done !== total && now - saidAt < shortestInterval) return;
    saidAt = now;
    saidStep = step;
    say({ type: 'progress', step, done, total });
  },
};

try {
  const run = Object.hasOwn(all, task) ? all[task] : undefined;
  if (!run) throw new Error(`there is no task ${task}`);
  // Every module is loaded by now, and this thread does nothing after its task.
  if (readsFiles.has(task)) hardenRealm();
  const result = await run(payload as never, tools);
  say({ type: 'result', result }, ownedBuffers(result));
} catch (error) {
  if (error instanceof Refused) say({ type: 'refused', refusal: error.refusal });
  else
    say({ type: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}
