/** Measures how long a thread leaves the others waiting: a beat every millisecond, and what lay between late beats. */
import { readFileSync } from 'node:fs';
import { PerformanceObserver, performance } from 'node:perf_hooks';

export interface Measured {
  readonly name: string;
  /** Milliseconds, all of these. */
  readonly duration: number;
  /** The longest time between two beats by the clock, whatever the cause. */
  readonly longest: number;
  /** The longest that our code ran without giving the thread back: without garbage collection, and without the time that the
   * thread stood in the system's queue while other programs had the processor. */
  readonly work: number;
  /** The same, that 99 of 100 beats do not exceed. */
  readonly p99: number;
  /** The longest pause for garbage collection. */
  readonly collection: number;
}

interface Gap {
  readonly from: number;
  readonly to: number;
  /** Milliseconds in the system's queue. */
  readonly queued: number;
}

/** Milliseconds that the main thread has waited for a processor, of Linux's scheduler; 0 where it cannot be known. */
const queuedTime = (): number => {
  try {
    const [, queued] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'latin1').split(' ');
    return Number(queued) / 1e6;
  } catch {
    return 0;
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
  let queued = queuedTime();
  setInterval(() => {
    const now = performance.now();
    const nowQueued = queuedTime();
    gaps.push({ from: last, to: now, queued: nowQueued - queued });
    last = now;
    queued = nowQueued;
  }, 1).unref();

  /** How long our own code held the thread in a gap. A collection was itself interrupted by the queue, as the whole was. */
  const workOf = ({ from, to, queued: waited }: Gap): number => {
    let collected = 0;
    for (const pause of pauses) collected += Math.max(0, Math.min(to, pause.to) - Math.max(from, pause.from));
    return Math.max(0, (to - from - collected) * (1 - Math.min(1, waited / (to - from))));
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
      const works = gaps.map((gap) => (gap.to - gap.from < 5 ? gap.to - gap.from : workOf(gap)));
      return {
        name,
        duration,
        longest: gaps.reduce((most, { from, to }) => Math.max(most, to - from), 0),
        work: works.reduce((most, one) => Math.max(most, one), 0),
        p99: quantile(works, 0.99),
        collection: pauses.reduce((most, { from, to }) => Math.max(most, to - from), 0),
      };
    },
  };
};
