/** A long job of the main process: its id, how far it has come, and its cancelling. */
import { useCallback, useEffect, useState } from 'react';
import type { JobProgress } from '#contract/channel.ts';
import { call } from '#renderer/data/call.ts';
import { listenToJobs } from '#renderer/data/pushes.ts';

export interface JobState {
  /** The job under way, or null. */
  readonly job: string | null;
  /** Null until the first word of it. */
  readonly progress: JobProgress | null;
  /** Gives a job id to `work`, follows the job while it runs, and answers what `work` answers. */
  readonly run: <T>(work: (job: string) => Promise<T>) => Promise<T>;
  readonly cancel: () => void;
}

export const useJob = (): JobState => {
  const [job, setJob] = useState<string | null>(null);
  const [progress, setProgress] = useState<JobProgress | null>(null);

  useEffect(() => {
    if (job === null) return;
    return listenToJobs((told) => {
      if (told.job === job) setProgress(told);
    });
  }, [job]);

  const run = useCallback(async <T>(work: (job: string) => Promise<T>): Promise<T> => {
    const id = crypto.randomUUID();
    setJob(id);
    setProgress(null);
    try {
      return await work(id);
    } finally {
      setJob(null);
    }
  }, []);

  const cancel = useCallback(() => {
    // A job that has just ended cannot be cancelled any more; that is what was wanted anyway.
    if (job !== null) call('jobs.cancel', { job }).catch(() => undefined);
  }, [job]);

  return { job, progress, run, cancel };
};
