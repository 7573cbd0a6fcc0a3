/** Whether what is done in this window is kept: as the disk takes it, and as Relais itself can be reached. */
import { useSyncExternalStore } from 'react';
import type { Answer, StorageReason } from '#contract/channel.ts';

/** 'connection': this page reaches Relais no more. */
export type Trouble = StorageReason | 'connection';

let refused: StorageReason | null = null;
let reached = true;
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of [...listeners]) listener();
};

export const storageIs = (next: StorageReason | null): void => {
  if (next === refused) return;
  refused = next;
  tell();
};

/** Every answer says whether Relais was reached. */
export const heardAnswer = (answer: Answer<unknown>): void => {
  const now = answer.ok || answer.error.params?.['what'] !== 'connection';
  if (now === reached) return;
  reached = now;
  tell();
};

export const storageTrouble = (): Trouble | null => (reached ? refused : 'connection');

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Why nothing is kept at the moment; null while all is well. */
export const useStorageTrouble = (): Trouble | null => useSyncExternalStore(subscribe, storageTrouble);
