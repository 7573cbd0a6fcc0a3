import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { JobProgress } from '#contract/channel.ts';
import { makeJobs } from '#electron/shell/jobs.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('jobs', () => {
  test('progress goes out about ten times a second, and the last of it always', () => {
    const seen: JobProgress[] = [];
    const job = makeJobs((progress) => seen.push(progress)).start('job-0001');
    for (let done = 1; done <= 1_000; done++) {
      job.progress('reading', done, 1_000);
      vi.advanceTimersByTime(1);
    }
    job.end();
    expect(seen.length).toBeGreaterThanOrEqual(9);
    expect(seen.length).toBeLessThanOrEqual(12);
    expect(seen.at(-1)).toEqual({ job: 'job-0001', step: 'reading', done: 1_000, total: 1_000 });
  });

  test('a new step is told at once', () => {
    const steps: string[] = [];
    const job = makeJobs(({ step }) => steps.push(step)).start('job-0001');
    job.progress('reading', 1, 2);
    job.progress('checking', 1, 2);
    job.progress('saving', 1, 2);
    expect(steps).toEqual(['reading', 'checking', 'saving']);
  });

  test('the same job does not run twice, but again after its end', () => {
    const jobs = makeJobs(() => undefined);
    const job = jobs.start('job-0001');
    expect(() => jobs.start('job-0001')).toThrow(expect.objectContaining({ refusal: { code: 'busy' } }));
    job.end();
    expect(() => jobs.start('job-0001')).not.toThrow();
  });

  test('cancelling stops the one job and forgives one that has ended', () => {
    const jobs = makeJobs(() => undefined);
    const one = jobs.start('job-0001');
    const other = jobs.start('job-0002');
    jobs.cancel('job-0001');
    jobs.cancel('job-9999');
    expect([one.signal.aborted, other.signal.aborted]).toEqual([true, false]);
    jobs.cancelAll();
    expect(other.signal.aborted).toBe(true);
  });

  test('a job that has ended says nothing more', () => {
    const push = vi.fn();
    const job = makeJobs(push).start('job-0001');
    job.end();
    job.progress('saving', 1, 1);
    vi.advanceTimersByTime(1_000);
    expect(push).not.toHaveBeenCalled();
  });
});
