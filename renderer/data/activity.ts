/** How many commands are under way: what the title bar's saved state is told by. */
import { useSyncExternalStore } from 'react';

let running = 0;
const listeners = new Set<() => void>();
const tell = (change: number) => {
  running += change;
  for (const listener of listeners) listener();
};

export const beginCommand = (): void => tell(1);
export const endCommand = (): void => tell(-1);

/** Is a command under way at this moment? */
export const useSaving = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => running > 0,
  );
