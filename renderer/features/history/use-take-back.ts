/** Takes back an entry of the history; where later changes meet it, asks about each before. */
import { useCallback, useState } from 'react';
import type { Input, Output } from '#contract/channels.ts';
import { CallError, call } from '#renderer/data/call.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useUndo } from '#renderer/data/use-undo.ts';
import { describeRefusal, entryLabel } from '#renderer/data/words.ts';
import { useSettings, useT } from '#renderer/data/workspace.ts';
import { showError } from '#renderer/ui/toasts.tsx';

export type Settled = NonNullable<Input<'history.undoEntry'>['settle']>;

export interface TakeBack {
  readonly takeBack: (number: number) => Promise<void>;
  readonly running: boolean;
  /** What must be settled first, or null. */
  readonly conflicts: Output<'history.conflicts'> | null;
  readonly settle: (settled: Settled) => Promise<void>;
  /** Leaves everything as it is. */
  readonly leave: () => void;
}

export const useTakeBack = (): TakeBack => {
  const t = useT();
  const formats = useFormats();
  const { stages } = useSettings();
  const { offerUndo } = useUndo();
  const [running, setRunning] = useState(false);
  const [asked, setAsked] = useState<{ number: number; conflicts: Output<'history.conflicts'> } | null>(null);

  const undo = useCallback(
    async (number: number, settled: Settled | null) => {
      const entry = await call('history.undoEntry', { number, settle: settled });
      setAsked(null);
      offerUndo(entryLabel(t, entry.label, stages, formats), entry.number);
    },
    [t, stages, formats, offerUndo],
  );

  const attempt = useCallback(
    async (work: () => Promise<void>) => {
      setRunning(true);
      try {
        await work();
      } catch (error) {
        showError(describeRefusal(t, error instanceof CallError ? error.refusal : { code: 'internal' }));
      } finally {
        setRunning(false);
      }
    },
    [t],
  );

  return {
    takeBack: (number) =>
      attempt(async () => {
        const conflicts = await call('history.conflicts', { number });
        if (conflicts.total === 0) await undo(number, null);
        else setAsked({ number, conflicts });
      }),
    running,
    conflicts: asked?.conflicts ?? null,
    settle: (settled) =>
      attempt(async () => {
        if (asked !== null) await undo(asked.number, settled);
      }),
    leave: () => setAsked(null),
  };
};
