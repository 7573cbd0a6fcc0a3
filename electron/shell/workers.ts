/** Runs a task in a worker thread of its own that ends when it is done, stopped, too slow or too large. */
import { Worker } from 'node:worker_threads';
import type { Refusal } from '#contract/channel.ts';
import type { Limits } from '#electron/features/context.ts';
import { Refused } from '#electron/refused.ts';
import { ownedBuffers, type WorkerMessage } from '#electron/worker-messages.ts';

/** Node wraps what ends a worker; only this code says that the heap limit was met. */
const isOutOfMemory = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException | undefined)?.code === 'ERR_WORKER_OUT_OF_MEMORY';

/** In milliseconds. */
const watchInterval = 200;
/** In megabytes beside twice the heap's limit: what the rest of the process may take on meanwhile. */
const slack = 512;

const residentMegabytes = () => process.memoryUsage.rss() / 1_048_576;

const refusedBy = ({ code, params, fields }: Refusal) => new Refused(code, params, fields);

/**
 * @param entry the built worker.ts
 * @returns what the task answers
 * @throws Refused cancelled; unreadable with reason timeout or memory; what the task refused; an Error where it failed
 */
export const runInWorker = (
  entry: URL | string,
  task: string,
  payload: unknown,
  limits: Limits,
): Promise<unknown> => {
  const signal = limits.job?.signal;
  if (signal?.aborted) return Promise.reject(new Refused('cancelled'));
  return new Promise((resolve, reject) => {
    const worker = new Worker(entry, {
      workerData: { task, payload },
      transferList: ownedBuffers(payload),
      resourceLimits: { maxOldGenerationSizeMb: limits.memory },
      // Nothing that a task prints, and no environment, is the task's business.
      env: {},
      stdout: true,
      stderr: true,
      execArgv: [],
    });
    let settled = false;
    const settle = (how: () => void) => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      clearInterval(watch);
      signal?.removeEventListener('abort', stop);
      // The answer waits for the end of the thread: its memory is free when the caller goes on.
      void worker.terminate().finally(how);
    };
    const stop = () => settle(() => reject(new Refused('cancelled')));
    const timer = setTimeout(
      () => settle(() => reject(new Refused('unreadable', { reason: 'timeout' }))),
      limits.time,
    );
    // Bytes lie outside of the heap and its limit does not count them: the process is watched instead.
    const most = residentMegabytes() + 2 * limits.memory + slack;
    const watch = setInterval(() => {
      if (residentMegabytes() > most) settle(() => reject(new Refused('unreadable', { reason: 'memory' })));
    }, watchInterval);
    signal?.addEventListener('abort', stop, { once: true });
    worker.on('message', (message: WorkerMessage) => {
      if (message.type === 'progress') limits.job?.progress(message.step, message.done, message.total);
      else if (message.type === 'result') settle(() => resolve(message.result));
      else if (message.type === 'refused') settle(() => reject(refusedBy(message.refusal)));
      else settle(() => reject(new Error(`the task ${task} failed: ${message.message}`)));
    });
    worker.on('messageerror', (error) => settle(() => reject(error)));
    worker.on('error', (error) =>
      settle(() => reject(isOutOfMemory(error) ? new Refused('unreadable', { reason: 'memory' }) : error)),
    );
    worker.on('exit', (code) =>
      settle(() => reject(new Error(`the task ${task} ended with code ${code} and no answer`))),
    );
  });
};
