/** Follows the state of the disk that the main process tells, and asks for it where it may have been missed. */
import { call } from '#renderer/data/call.ts';
import { listenToStorage } from '#renderer/data/pushes.ts';
import { storageIs, storageTrouble } from '#renderer/data/storage.ts';

/** In milliseconds: a page that reaches Relais no more looks for it this often. */
const lookEvery = 5_000;

const ask = async (): Promise<void> => {
  const state = await call('storage.state', {}).catch(() => null);
  if (state) storageIs(state.refused);
};

/** Answers the function that ends it. */
export const watchStorage = (): (() => void) => {
  void ask();
  const stop = listenToStorage(({ refused }) => storageIs(refused));
  const timer = setInterval(() => {
    if (storageTrouble() === 'connection') void ask();
  }, lookEvery);
  return () => {
    clearInterval(timer);
    stop();
  };
};

/** Tries again, for a person who has mended it. Answers whether all is well. */
export const tryStorage = async (): Promise<boolean> => {
  try {
    await call('storage.check', {});
    storageIs(null);
    return true;
  } catch {
    return false;
  }
};
