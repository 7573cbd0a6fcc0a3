/** Runs a command from a view: says whether it is under way, and tells a refusal in the user's words. */
import { useCallback, useState } from 'react';
import type { CommandName, Input, Output } from '#contract/channels.ts';
import { CallError, call } from '#renderer/data/call.ts';
import { describeRefusal } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import { showError } from '#renderer/ui/toasts.tsx';

export interface CommandState<C extends CommandName> {
  /** Answers null when it was refused: the user has been told by then. */
  readonly run: (input: Input<C>) => Promise<Output<C> | null>;
  readonly running: boolean;
  /** The last refusal, until the next run: for marking fields. */
  readonly error: CallError | null;
}

/** @param quiet the view tells refusals itself, by `error` */
export const useCommand = <C extends CommandName>(channel: C, { quiet = false } = {}): CommandState<C> => {
  const t = useT();
  const [running, setRunning] = useState(0);
  const [error, setError] = useState<CallError | null>(null);
  const run = useCallback(
    async (input: Input<C>): Promise<Output<C> | null> => {
      setRunning((count) => count + 1);
      setError(null);
      try {
        return await call(channel, input);
      } catch (caught) {
        const refused = caught instanceof CallError ? caught : new CallError({ code: 'internal' });
        setError(refused);
        // Stopping a long job is what the user asked for: nothing to complain about.
        if (!quiet && refused.refusal.code !== 'cancelled') showError(describeRefusal(t, refused.refusal));
        return null;
      } finally {
        setRunning((count) => count - 1);
      }
    },
    [channel, quiet, t],
  );
  return { run, running: running > 0, error };
};
