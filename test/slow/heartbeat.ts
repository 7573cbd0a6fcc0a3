/** Measures how long a thread leaves the others waiting: a beat every millisecond, and what lay between late beats. */
import { readFileSync } from 'node:fs';
import { PerformanceObserver, performance } from 'node:perf_hooks';

export interface Measured {
  readonly name: string;
  /** Milliseconds, all of these. */
  readonly duration: number;
  /** How much of it the thread had a processor. */
  readonly busy: number;
  /** The longest time between two beats by the clock, whatever the cause. */
  readonly longest: number;
  /** The longest that our code ran without giving the thread back: processor time, without garbage collection. */
  readonly work: number;
  /** The same, that 99 of 100 beats do not exceed. */
  readonly p99: number;
  /** The longest pause for garbage collection. */
  readonly collection: number;
}

interface Gap {
  readonly from: number;
  readonly to: number;
  /** Milliseconds in which the thread had a processor. */
  readonly used: number;
}

/** Milliseconds that the main thread has had a processor, of Linux's scheduler; null where it cannot be known. */
const processorTime = (): number | null => {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'latin1').split(' ', 1)[0]) / 1e6;
  } catch {
    return null;
  }
};

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

/** Beats until the process ends. */
export const startHeartbeat = () => {
  let gaps: Gap[] = [];
  let pauses: { readonly from: number; readonly to: number }[] = [];
  const note = (entries: PerformanceEntryList) => {
    for (const { startTime, duration } of entries) pauses.push({ from: startTime, to: startTime + duration });
  };
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ entryTypes: ['gc'] });
  let last = performance.now();
  let used = processorTime();
  setInterval(() => {
    const now = performance.now();
    const nowUsed = processorTime();
    const most = now - last;
    // Nothing that blocks the thread without a processor is done on it: files are read and written by others.
    gaps.push({
      from: last,
      to: now,
      used: nowUsed === null || used === null ? most : Math.min(most, nowUsed - used),
    });
    last = now;
    used = nowUsed;
  }, 1).unref();

  /** How long our own code held the thread in a gap. Collections have their share of the processor's time in it. */
  const workOf = ({ from, to, used: busy }: Gap): number => {
    let collected = 0;
    for (const pause of pauses) collected += Math.max(0, Math.min(to, pause.to) - Math.max(from, pause.from));
    return busy * (1 - Math.min(1, collected / (to - from)));
  };

  return {
    /** Runs `work`, and measures from its beginning to its end. */
    async measure(name: string, work: () => Promise<unknown>): Promise<Measured> {
      await settled();
      gaps = [];
      pauses = [];
      const began = performance.now();
      await work();
      const duration = performance.now() - began;
      await settled();
      note(observer.takeRecords());
      // Few gaps need a look at the pauses in them: a beat that is on time has nothing to explain.
      const works = gaps.map((gap) => (gap.used < 5 ? gap.used : workOf(gap)));
      return {
        name,
        duration,
        busy: gaps.reduce((sum, gap) => sum + gap.used, 0),
        longest: gaps.reduce((most, { from, to }) => Math.max(most, to - from), 0),
        work: works.reduce((most, one) => Math.max(most, one), 0),
        p99: quantile(works, 0.99),
        collection: pauses.reduce((most, { from, to }) => Math.max(most, to - from), 0),
      };
    },
  };
};
