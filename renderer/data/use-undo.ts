/** Undo and redo of the whole workspace, and the toast that offers to take back what was just done. */
import { useCallback } from 'react';
import type { EntryLabel } from '#contract/history.ts';
import type { Stage } from '#contract/kinds/workspace.ts';
import { CallError, call } from '#renderer/data/call.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { describeRefusal, entryLabel } from '#renderer/data/words.ts';
import { useT, useWorkspace } from '#renderer/data/workspace.ts';
import { announce } from '#renderer/ui/announce.ts';
import { type Further, showDone, showError, showWithAction } from '#renderer/ui/toasts.tsx';

const noStages: readonly Stage[] = [];

export interface Undo {
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  /** Tells what was done, with Undo for exactly that entry of the history. */
  readonly offerUndo: (message: string, entry: number | null, further?: Further) => void;
}

/** Where the window shows an entry of the history. */
const historyAddress = (entry: number): string => `#/history?entry=${entry}`;

export const useUndo = (): Undo => {
  const t = useT();
  const { state } = useWorkspace();
  const formats = useFormats();
  const stages = state.settings?.stages ?? noStages;

  const failed = useCallback(
    (error: unknown) =>
      showError(describeRefusal(t, error instanceof CallError ? error.refusal : { code: 'internal' })),
    [t],
  );

  const undo = useCallback(async () => {
    try {
      const text = entryLabel(t, (await call('history.undo', {})).label, stages, formats);
      announce(text);
      showWithAction(text, t('frame.redo'), () => void call('history.redo', {}).catch(failed));
    } catch (error) {
      failed(error);
    }
  }, [t, stages, formats, failed]);

  const redo = useCallback(async () => {
    try {
      const text = entryLabel(t, (await call('history.redo', {})).label, stages, formats);
      announce(text);
      showDone(text);
    } catch (error) {
      failed(error);
    }
  }, [t, stages, formats, failed]);

  const offerUndo = useCallback(
    (message: string, entry: number | null, further?: Further) => {
      announce(message);
      if (entry === null) {
        showDone(message);
        return;
      }
      const takeBack = async () => {
        try {
          await call('history.undoEntry', { number: entry, settle: null });
        } catch (error) {
          const refusal = error instanceof CallError ? error.refusal : null;
          if (refusal?.code !== 'conflict') failed(error);
          // What was changed again since is decided field by field, in the history.
          else {
            showWithAction(describeRefusal(t, refusal), t('history.decide'), () => {
              window.location.hash = historyAddress(entry);
            });
          }
        }
      };
      showWithAction(message, t('frame.undo'), () => void takeBack(), further);
    },
    [t, failed],
  );

  return { undo, redo, offerUndo };
};

/** What undo and redo would do next, in words; null when there is nothing. */
export const useUndoLabels = (): { readonly undo: string | null; readonly redo: string | null } => {
  const t = useT();
  const formats = useFormats();
  const { state } = useWorkspace();
  const stages = state.settings?.stages ?? noStages;
  const { data } = useQuery('workspace.state', {});
  const words = (label: EntryLabel | null | undefined) =>
    label ? entryLabel(t, label, stages, formats) : null;
  return { undo: words(data?.undo), redo: words(data?.redo) };
};
