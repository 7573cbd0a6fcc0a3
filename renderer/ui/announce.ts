/** Tells a screen reader what happened, politely: the region itself stands in the shell. */
import { useSyncExternalStore } from 'react';

let message = '';
const listeners = new Set<() => void>();

export const announce = (text: string): void => {
  // The same sentence twice is read twice only when it differs: a no-break space does no harm.
  message = text === message ? `${text}\u00a0` : text;
  for (const listener of [...listeners]) listener();
};

export const useAnnouncement = (): string =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => message,
  );
