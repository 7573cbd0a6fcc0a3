/** A file of address cards from the file to its result: what it holds, what is chosen of it, and taking that. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Output } from '#contract/channels.ts';
import type { FileHandle } from '#contract/files.ts';
import type { CardItem } from '#contract/vcards.ts';
import { CallError, call } from '#renderer/data/call.ts';
import { useJob } from '#renderer/data/use-job.ts';
import { useUndo } from '#renderer/data/use-undo.ts';
import { describeRefusal } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';

export type OpenedCards = Output<'vcards.open'>;

/** Can it be taken at all? */
export const canTake = ({ state }: Pick<CardItem, 'state'>): boolean =>
  state === 'new' || state === 'changed';

export interface CardImport {
  readonly opened: OpenedCards | null;
  /** Places in the file that are taken. */
  readonly chosen: ReadonlySet<number>;
  /** What went wrong last, in the user's words. */
  readonly problem: string | null;
  readonly job: ReturnType<typeof useJob>;
  readonly applying: boolean;
  readonly choose: (places: readonly number[], chosen: boolean) => void;
  readonly apply: (withOrganisations: boolean) => void;
}

/** @param file null asks for one @param onClose nothing was chosen, or all is done */
export const useCardImport = (file: FileHandle | null, onClose: () => void): CardImport => {
  const t = useT();
  const job = useJob();
  const { offerUndo } = useUndo();
  const [opened, setOpened] = useState<OpenedCards | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [problem, setProblem] = useState<string | null>(null);
  const [applying, setApplying] = useState(false);
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
      call('vcards.close', { importId: importId.current }).catch(() => undefined);
    importId.current = null;
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the file is read once, when the dialog opens
  useEffect(() => {
    // A component that is mounted twice while it is written asks once.
    if (begun.current) return;
    begun.current = true;
    void attempt(async () => {
      const handle = file ?? (await call('files.open', { accept: ['vcf'] }));
      if (!handle) return onClose();
      const read = await job.run((id) => call('vcards.open', { file: handle.id, job: id }));
      importId.current = read.importId;
      setOpened(read);
      setChosen(new Set(read.items.filter(canTake).map(({ place }) => place)));
    });
  }, []);
  useEffect(() => close, [close]);

  return {
    opened,
    chosen,
    problem,
    job,
    applying,
    choose: (places, taken) => {
      const next = new Set(chosen);
      for (const place of places)
        if (taken) next.add(place);
        else next.delete(place);
      setChosen(next);
    },
    apply: (withOrganisations) =>
      void attempt(async () => {
        const id = importId.current;
        if (id === null || applying) return;
        setApplying(true);
        try {
          const done = await call('vcards.apply', { importId: id, only: [...chosen], withOrganisations });
          offerUndo(t('vcards.applied', { created: done.created, updated: done.updated }), done.entry);
          onClose();
        } finally {
          setApplying(false);
        }
      }),
  };
};
