/** An edited copy from the file to its result: what it has otherwise, what is chosen of it, and taking that. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Output } from '#contract/channels.ts';
import type { FileHandle } from '#contract/files.ts';
import type { ReadDifference } from '#contract/readback.ts';
import { call } from '#renderer/data/call.ts';
import { useAttempt } from '#renderer/data/use-attempt.ts';
import { useChosen } from '#renderer/data/use-chosen.ts';
import { useJob } from '#renderer/data/use-job.ts';
import { useOnce } from '#renderer/data/use-once.ts';
import { useUndo } from '#renderer/data/use-undo.ts';
import { useT } from '#renderer/data/workspace.ts';

export type ReadCopy = Output<'readback.open'>;

/** Can it be taken at all? */
export const canTake = ({ reason }: Pick<ReadDifference, 'reason'>): boolean => reason === null;

export interface ReadBackState {
  readonly copy: ReadCopy | null;
  /** Ids of the differences that are taken. */
  readonly chosen: ReadonlySet<string>;
  /** What went wrong last, in the user's words. */
  readonly problem: string | null;
  readonly job: ReturnType<typeof useJob>;
  readonly taking: boolean;
  readonly choose: (ids: readonly string[], chosen: boolean) => void;
  /** Compares the copy with a proposal that somebody chose. */
  readonly compareWith: (proposalId: string) => void;
  readonly take: () => void;
}

/**
 * @param file null asks for one @param proposalId null: as the copy says
 * @param onClose nothing was chosen @param onTaken the draft that has what was taken
 */
export const useReadBack = (
  file: FileHandle | null,
  proposalId: string | null,
  onClose: () => void,
  onTaken: (id: string) => void,
): ReadBackState => {
  const t = useT();
  const job = useJob();
  const { offerUndo } = useUndo();
  const [copy, setCopy] = useState<ReadCopy | null>(null);
  const { chosen, choose, chooseOnly } = useChosen<string>();
  const { problem, attempt } = useAttempt(onClose);
  const [taking, setTaking] = useState(false);
  const readId = useRef<string | null>(null);
  const opened = useRef<FileHandle | null>(null);

  const close = useCallback(() => {
    // It is only kept for this dialog; that it is gone already is no trouble.
    if (readId.current !== null) call('readback.close', { readId: readId.current }).catch(() => undefined);
    readId.current = null;
  }, []);

  const read = async (handle: FileHandle, of: string | null) => {
    const found = await job.run((id) => call('readback.open', { file: handle.id, proposalId: of, job: id }));
    close();
    readId.current = found.original === null ? null : found.readId;
    setCopy(found);
    chooseOnly(found.target === null ? [] : found.differences.filter(canTake).map(({ id }) => id));
  };

  // The file is read when the dialog opens.
  useOnce(() => {
    void attempt(async () => {
      opened.current = file ?? (await call('files.open', { accept: ['docx'] }));
      if (!opened.current) return onClose();
      await read(opened.current, proposalId);
    });
  });
  useEffect(() => close, [close]);

  return {
    copy,
    chosen,
    problem,
    job,
    taking,
    choose,
    compareWith: (id) =>
      void attempt(async () => {
        if (opened.current) await read(opened.current, id);
      }),
    take: () =>
      void attempt(async () => {
        if (readId.current === null) return;
        setTaking(true);
        try {
          const done = await call('readback.take', { readId: readId.current, only: [...chosen] });
          const left = done.left.length > 0 ? `. ${t('readback.left', { count: done.left.length })}` : '';
          const { taken, version } = done;
          offerUndo(t('readback.taken', { count: taken, version: String(version) }) + left, done.entry);
          onTaken(done.id);
        } finally {
          setTaking(false);
        }
      }),
  };
};
