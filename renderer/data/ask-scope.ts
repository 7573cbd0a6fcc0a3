/** The question which of a series is meant, asked from anywhere and answered over whatever is shown. */
import { useSyncExternalStore } from 'react';
import type { OccurrenceRef, Scope } from '#contract/calendar.ts';

export interface ScopeQuestion {
  readonly act: 'edit' | 'move' | 'remove';
  /** One of the series: which one is asked about. */
  readonly ref: OccurrenceRef;
  readonly title: string;
  /** When that one starts, in the words of the window; null where it is not known. */
  readonly when: string | null;
  /** What can be chosen: a change of what repeats never means one alone. */
  readonly scopes: readonly Scope[];
}

/** A question with the way to answer it. */
export interface Asked extends ScopeQuestion {
  readonly answer: (scope: Scope | null) => void;
}

let asked: Asked | null = null;
const listeners = new Set<() => void>();
const renew = (next: Asked | null) => {
  asked = next;
  for (const listener of [...listeners]) listener();
};

/** Which of the series is meant; null where the person changed their mind. One question at a time: a new one ends the old. */
export const askScope = (question: ScopeQuestion): Promise<Scope | null> =>
  new Promise((resolve) => {
    asked?.answer(null);
    renew({
      ...question,
      answer: (scope) => {
        renew(null);
        resolve(scope);
      },
    });
  });

/** What is asked now, for the dialog that answers it. */
export const useScopeQuestion = (): Asked | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => asked,
  );
