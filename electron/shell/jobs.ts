/** Long jobs under way: their progress goes to the windows a few times a second, and a window can stop them. */
import type { JobProgress } from '#contract/channel.ts';
import type { Job } from '#electron/features/context.ts';
import { Refused } from '#electron/refused.ts';

/** In milliseconds: about ten pushes a second are smooth and cost nothing. */
const shortestInterval = 100;

export interface Jobs {
  start(id: string): Job;
  /** Stops the job. One that has ended meanwhile is no error. */
  cancel(id: string): void;
  cancelAll(): void;
}

/** @param push takes each progress worth showing */
export const makeJobs = (push: (progress: JobProgress) => void): Jobs => {
  const running = new Map<string, AbortController>();
  return {
    start(id) {
      if (running.has(id)) throw new Refused('busy');
      const controller = new AbortController();
      running.set(id, controller);
      let shownAt = Number.NEGATIVE_INFINITY;
      let shownStep = '';
      let later: { readonly timer: NodeJS.Timeout; progress: JobProgress } | undefined;
      const show = (progress: JobProgress) => {
        if (later) clearTimeout(later.timer);
        later = undefined;
        shownAt = performance.now();
        shownStep = progress.step;
        push(progress);
      };
      return {
        signal: controller.signal,
        progress(step, done, total) {
          if (running.get(id) !== controller) return;
          const progress: JobProgress = { job: id, step, done, total };
          const wait = shortestInterval - (performance.now() - shownAt);
          if (step !== shownStep || wait <= 0) show(progress);
          else if (later) later.progress = progress;
          else later = { progress, timer: setTimeout(() => later && show(later.progress), wait).unref() };
        },
        end() {
          if (later) show(later.progress);
          if (running.get(id) === controller) running.delete(id);
        },
      };
    },
    cancel: (id) => running.get(id)?.abort(),
    cancelAll() {
      for (const controller of running.values()) controller.abort();
    },
  };
};
