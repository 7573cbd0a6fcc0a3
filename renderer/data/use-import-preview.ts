/** A file from the file to its result: read as a job, what is chosen of it, and taking that with a way back. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Input } from '#contract/channels.ts';
import type { FileHandle } from '#contract/files.ts';
import { call } from '#renderer/data/call.ts';
import { useAttempt } from '#renderer/data/use-attempt.ts';
import { useChosen } from '#renderer/data/use-chosen.ts';
import { type JobState, useJob } from '#renderer/data/use-job.ts';
import { useOnce } from '#renderer/data/use-once.ts';
import { useUndo } from '#renderer/data/use-undo.ts';

/** What a file was found to hold; it lies ready in the main process under its id. */
export interface ReadFile {
  readonly importId: string;
  readonly name: string;
  readonly items: readonly { readonly state: string }[];
}

export type ItemOf<Read extends ReadFile> = Read['items'][number];

export interface ImportSteps<Read extends ReadFile, Key> {
  /** The endings of such files. */
  readonly accept: Input<'files.open'>['accept'];
  readonly read: (file: string, job: string) => Promise<Read>;
  readonly forget: (importId: string) => Promise<unknown>;
  readonly keyOf: (item: ItemOf<Read>) => Key;
}

interface Taken {
  readonly entry: number | null;
  readonly created: number;
  readonly updated: number;
}

export interface ImportWork<Read extends ReadFile, Key> {
  /** Null until the file is read. */
  readonly opened: Read | null;
  readonly chosen: ReadonlySet<Key>;
  readonly keyOf: (item: ItemOf<Read>) => Key;
  /** What went wrong last, in the user's words. */
  readonly problem: string | null;
  readonly job: JobState;
  readonly applying: boolean;
  readonly choose: (keys: readonly Key[], chosen: boolean) => void;
  /** Takes what is chosen, and closes. @param said what is told of it, beside Undo */
  readonly apply: (
    take: (importId: string, only: Key[]) => Promise<Taken>,
    said: (taken: Taken) => string,
  ) => void;
}

/** Can it be taken at all? */
export const canTake = ({ state }: { readonly state: string }): boolean =>
  state !== 'same' && state !== 'refused';

/** @param file null asks for one @param onClose nothing was chosen, or all is done */
export const useImportPreview = <Read extends ReadFile, Key>(
  { accept, read, forget, keyOf }: ImportSteps<Read, Key>,
  file: FileHandle | null,
  onClose: () => void,
): ImportWork<Read, Key> => {
  const job = useJob();
  const { offerUndo } = useUndo();
  const [opened, setOpened] = useState<Read | null>(null);
  const { chosen, choose, chooseOnly } = useChosen<Key>();
  const { problem, attempt } = useAttempt(onClose);
  const [applying, setApplying] = useState(false);
  const importId = useRef<string | null>(null);

  const close = useCallback(() => {
    // It is only kept for this dialog; that it is gone already is no trouble.
    if (importId.current !== null) forget(importId.current).catch(() => undefined);
    importId.current = null;
  }, [forget]);

  // The file is read when the dialog opens.
  useOnce(() => {
    void attempt(async () => {
      const handle = file ?? (await call('files.open', { accept }));
      if (!handle) return onClose();
      const found = await job.run((id) => read(handle.id, id));
      importId.current = found.importId;
      setOpened(found);
      chooseOnly(found.items.filter(canTake).map(keyOf));
    });
  });
  useEffect(() => close, [close]);

  return {
    opened,
    chosen,
    keyOf,
    problem,
    job,
    applying,
    choose,
    apply: (take, said) =>
      void attempt(async () => {
        const id = importId.current;
        if (id === null || applying) return;
        setApplying(true);
        try {
          const done = await take(id, [...chosen]);
          offerUndo(said(done), done.entry);
          onClose();
        } finally {
          setApplying(false);
        }
      }),
  };
};
