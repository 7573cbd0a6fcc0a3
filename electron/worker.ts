/** The entry of a worker thread: runs the one task it was started for and answers. */
import { parentPort, workerData } from 'node:worker_threads';
import { tasks } from '#electron/features/tasks.ts';
import { Refused } from '#electron/refused.ts';
import { ownedBuffers, type WorkerData, type WorkerMessage } from '#electron/worker-messages.ts';

const { task, payload } = workerData as WorkerData;
const say = (message: WorkerMessage, handOver: ArrayBuffer[] = []) =>
  parentPort?.postMessage(message, handOver);

/** In milliseconds: tasks report each row if they like, the other thread hears of it ten times a second. */
const shortestInterval = 100;
let saidAt = Number.NEGATIVE_INFINITY;
let saidStep = '';

try {
  const run = Object.hasOwn(tasks, task)
    ? (tasks as Record<string, (payload: unknown, tools: unknown) => unknown>)[task]
    : undefined;
  if (!run) throw new Error(`there is no task ${task}`);
  const result = await run(payload, {
    progress(step: 'reading', done: number, total: number) {
      const now = performance.now();
      if (step === saidStep && done !== total && now - saidAt < shortestInterval) return;
      saidAt = now;
      saidStep = step;
      say({ type: 'progress', step, done, total });
    },
  });
  say({ type: 'result', result }, ownedBuffers(result));
} catch (error) {
  if (error instanceof Refused) say({ type: 'refused', refusal: error.refusal });
  else
    say({ type: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}
