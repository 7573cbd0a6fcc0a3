/** A record as it is written in an editor: what is typed counts at once, and each piece of work becomes one entry of the history. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Letter, ListedKind, Proposal } from '#contract/kinds.ts';
import type { Row } from '#contract/records.ts';
import { CallError, call } from '#renderer/data/call.ts';
import { describeFieldReason, describeRefusal } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import { showError } from '#renderer/ui/toasts.tsx';

/** The kinds that are written so. */
interface Drafted {
  readonly proposals: Proposal;
  readonly letters: Letter;
}

export interface Draft<R> {
  readonly record: R;
  /** Shown for the records it links to; of one just chosen its own. */
  readonly labels: Readonly<Record<string, string>>;
  /** Counts at once, and is saved after a pause. @param labels of links among the changes */
  readonly change: (changes: Partial<R>, labels?: Readonly<Record<string, string>>) => void;
  /** Saves what was typed since; answers once everything is on the disk, whether it was taken. */
  readonly flush: () => Promise<boolean>;
}

/** Milliseconds without a key before what was typed is saved, and the pages beside it show it. */
const pause = 700;

const without = <R extends object>(changes: Partial<R>, keep: (field: keyof R) => boolean): Partial<R> =>
  Object.fromEntries(
    Object.entries(changes).filter(([field]) => keep(field as keyof R)),
  ) as unknown as Partial<R>;

/** @param row the newest answer; the page of another record is another one of these */
export const useDraft = <K extends keyof Drafted & ListedKind>(
  kind: K,
  row: Row,
  saved: Drafted[K],
): Draft<Drafted[K]> => {
  type Changes = Partial<Drafted[K]>;
  const t = useT();
  const [typed, setTyped] = useState<Changes>({});
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const pending = useRef<Changes>({});
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const underWay = useRef(0);
  const queue = useRef<Promise<boolean>>(Promise.resolve(true));
  const latest = useRef(saved);
  latest.current = saved;
  const { id } = row;

  /** What is typed and neither saved nor as it is there stays shown. */
  const settle = useCallback((all: boolean) => {
    if (underWay.current > 0) return;
    setTyped((before) =>
      without(
        before,
        (field) =>
          field in pending.current ||
          (!all && JSON.stringify(before[field]) !== JSON.stringify(latest.current[field])),
      ),
    );
  }, []);

  // A new answer has what was saved before it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the answer that counts
  useEffect(() => settle(true), [saved]);

  const flush = useCallback((): Promise<boolean> => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    const changes = pending.current;
    if (Object.keys(changes).length === 0) return queue.current;
    pending.current = {};
    underWay.current += 1;
    const save = async (): Promise<boolean> => {
      let taken = true;
      try {
        await call('records.save', { kind, id, changes });
      } catch (error) {
        taken = false;
        const refusal = error instanceof CallError ? error.refusal : { code: 'internal' as const };
        const reason = Object.values(refusal.fields ?? {})[0];
        showError(
          reason === undefined
            ? describeRefusal(t, refusal)
            : `${describeRefusal(t, refusal)} ${describeFieldReason(t, reason)}`,
        );
      }
      underWay.current -= 1;
      settle(!taken);
      return taken;
    };
    queue.current = queue.current.then(save);
    return queue.current;
  }, [kind, id, settle, t]);

  const change = useCallback(
    (changes: Changes, labels: Readonly<Record<string, string>> = {}) => {
      pending.current = { ...pending.current, ...changes };
      setTyped((before) => ({ ...before, ...changes }));
      setChosen((before) => ({ ...before, ...labels }));
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), pause);
    },
    [flush],
  );

  // What was typed is kept when the page goes.
  useEffect(() => () => void flush(), [flush]);

  const record = useMemo(() => ({ ...saved, ...typed }), [saved, typed]);
  const labels = useMemo(() => ({ ...row.labels, ...chosen }), [row.labels, chosen]);
  return { record, labels, change, flush };
};
