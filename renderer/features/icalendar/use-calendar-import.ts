/** A calendar file from the file to its result: what it holds, what is chosen of it, and taking that. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Output } from '#contract/channels.ts';
import type { FileHandle } from '#contract/files.ts';
import type { CalendarItem } from '#contract/icalendar.ts';
import { CallError, call } from '#renderer/data/call.ts';
import { useJob } from '#renderer/data/use-job.ts';
import { useUndo } from '#renderer/data/use-undo.ts';
import { describeRefusal } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';

export type Opened = Output<'icalendar.open'>;

/** Can it be taken at all? */
export const canTake = ({ state }: Pick<CalendarItem, 'state'>): boolean =>
  state !== 'same' && state !== 'refused';

export interface CalendarImport {
  readonly opened: Opened | null;
  /** The UIDs that are taken. */
  readonly chosen: ReadonlySet<string>;
  /** What went wrong last, in the user's words. */
  readonly problem: string | null;
  readonly job: ReturnType<typeof useJob>;
  readonly choose: (uids: readonly string[], chosen: boolean) => void;
  readonly apply: (repId: string | null) => void;
}

/** @param file null asks for one @param onClose nothing was chosen, or all is done */
export const useCalendarImport = (file: FileHandle | null, onClose: () => void): CalendarImport => {
  const t = useT();
  const job = useJob();
  const { offerUndo } = useUndo();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<string | null>(null);
  const importId = useRef<string | null>(null);
  const begun = useRef(false);

  const attempt = async (work: () => Promise<void>) => {
    setProblem(null);
    try {
      await work();
    } catch (error) {
      const refusal = error instanceof CallError ? error.refusal : { code: 'internal' as const };
      if (refusal.code === 'cancelled') onClose();
      else setProblem(describeRefusal(t, refusal));
    }
  };

  const close = useCallback(() => {
    // It is only kept for this dialog; that it is gone already is no trouble.
    if (importId.current !== null)
      call('icalendar.close', { importId: importId.current }).catch(() => undefined);
    importId.current = null;
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the file is read once, when the dialog opens
  useEffect(() => {
    // A component that is mounted twice while it is written asks once.
    if (begun.current) return;
    begun.current = true;
    void attempt(async () => {
      const handle = file ?? (await call('files.open', { accept: ['ics'] }));
      if (!handle) return onClose();
      const read = await job.run((id) => call('icalendar.open', { file: handle.id, job: id }));
      importId.current = read.importId;
      setOpened(read);
      setChosen(new Set(read.items.filter(canTake).map(({ uid }) => uid)));
    });
  }, []);
  useEffect(() => close, [close]);

  return {
    opened,
    chosen,
    problem,
    job,
    choose: (uids, taken) => {
      const next = new Set(chosen);
      for (const uid of uids)
        if (taken) next.add(uid);
        else next.delete(uid);
      setChosen(next);
    },
    apply: (repId) =>
      void attempt(async () => {
        const id = importId.current;
        if (id === null) return;
        const done = await job.run((running) =>
          call('icalendar.apply', { importId: id, only: [...chosen], repId, job: running }),
        );
        const { created, updated } = done;
        offerUndo(t('icalendar.applied', { created, updated }), done.entry);
        onClose();
      }),
  };
};
