/** What a piece of work for a worker thread is: apart from the list of them, so that none imports the list it stands in. */
import type { JobStep } from '#contract/channel.ts';

/** What a task is given besides its payload. */
export interface TaskTools {
  progress(step: JobStep, done: number, total: number): void;
}

/** Work for a worker thread. Payload and result cross by structured clone: plain values and typed arrays only. */
export type Task<P, R> = (payload: P, tools: TaskTools) => R | Promise<R>;
