/** What the main process tells without being asked: one subscription for the whole window, handed on to who listens. */
import type { JobProgress, Push, StorageState } from '#contract/channel.ts';
import { bridge } from '#renderer/data/bridge.ts';

type Collections = Push['collections'];

const onCollections = new Set<(collections: ReadonlySet<Collections[number]>) => void>();
const onProgress = new Set<(progress: JobProgress) => void>();
const onStorage = new Set<(state: StorageState) => void>();

let pending = new Set<Collections[number]>();
let timer: ReturnType<typeof setTimeout> | null = null;
let stop: (() => void) | null = null;

/** Changes that come within a few milliseconds are told as one, so that a burst asks each question once. */
const flush = () => {
  timer = null;
  const told = pending;
  pending = new Set();
  for (const listener of [...onCollections]) listener(told);
};

const subscribe = () => {
  stop ??= bridge().onChanged((push) => {
    if (push.job) for (const listener of [...onProgress]) listener(push.job);
    if (push.storage) for (const listener of [...onStorage]) listener(push.storage);
    if (push.collections.length === 0) return;
    for (const collection of push.collections) pending.add(collection);
    if (timer === null) timer = setTimeout(flush, 15);
  });
};

const release = () => {
  if (onCollections.size > 0 || onProgress.size > 0 || onStorage.size > 0) return;
  stop?.();
  stop = null;
};

/** Calls `listener` with the collections that changed. Answers the function that ends it. */
export const listenToCollections = (
  listener: (collections: ReadonlySet<Collections[number]>) => void,
): (() => void) => {
  onCollections.add(listener);
  subscribe();
  return () => {
    onCollections.delete(listener);
    release();
  };
};

/** Calls `listener` with the progress of every long job. Answers the function that ends it. */
export const listenToJobs = (listener: (progress: JobProgress) => void): (() => void) => {
  onProgress.add(listener);
  subscribe();
  return () => {
    onProgress.delete(listener);
    release();
  };
};

/** Calls `listener` when the disk begins or ceases to take changes. Answers the function that ends it. */
export const listenToStorage = (listener: (state: StorageState) => void): (() => void) => {
  onStorage.add(listener);
  subscribe();
  return () => {
    onStorage.delete(listener);
    release();
  };
};
