/** Work that may be refused: what went wrong last, in the user's words. */
import { useState } from 'react';
import { CallError } from '#renderer/data/call.ts';
import { describeRefusal } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';

export interface Attempts {
  /** Null: nothing did, or another attempt is under way. */
  readonly problem: string | null;
  /** Runs one step; what it is refused with becomes the problem. */
  readonly attempt: (work: () => Promise<void>) => Promise<void>;
  readonly forget: () => void;
}

const nothing = () => undefined;

/** @param onCancelled the user stopped it: no problem, everything is as it was */
export const useAttempt = (onCancelled: () => void = nothing): Attempts => {
  const t = useT();
  const [problem, setProblem] = useState<string | null>(null);
  return {
    problem,
    attempt: async (work) => {
      setProblem(null);
      try {
        await work();
      } catch (error) {
        const refusal = error instanceof CallError ? error.refusal : { code: 'internal' as const };
        if (refusal.code === 'cancelled') onCancelled();
        else setProblem(describeRefusal(t, refusal));
      }
    },
    forget: () => setProblem(null),
  };
};
