/** The brief as the page works with it: what is shown, which line is the current one, and what is done about it. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { BriefItem, BriefRule } from '#contract/home.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useCommand } from '#renderer/data/use-command.ts';
import { useJob } from '#renderer/data/use-job.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { useUndo } from '#renderer/data/use-undo.ts';
import { useT } from '#renderer/data/workspace.ts';
import { titleOf } from '#renderer/features/home/brief-words.ts';
import { announce } from '#renderer/ui/announce.ts';
import { showDone } from '#renderer/ui/toasts.tsx';

/** Lines asked for at first, and when more are wanted. */
const lineLimits = { first: 50, more: 500 } as const;
/** Milliseconds after which a line that was acted on is shown again if it is still in the answer. */
const settled = 3_000;

export const useBrief = (rules: readonly BriefRule[]) => {
  const t = useT();
  const formats = useFormats();
  const { offerUndo } = useUndo();
  const [limit, setLimit] = useState<number>(lineLimits.first);
  const query = useQuery('home.brief', { rules: [...rules], limit });
  const { run: finish } = useCommand('home.done');
  const { run: put } = useCommand('home.snooze');
  const { run: back } = useCommand('workspace.backup');
  const job = useJob();
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<string | null>(null);
  const items = (query.data?.items ?? []).filter(({ key }) => !hidden.has(key));
  const current = items.find(({ key }) => key === chosen) ?? items[0] ?? null;
  const latest = useRef(items);
  latest.current = items;

  // What has left the answer can come back by an undo: then it is shown.
  const answered = query.data?.items;
  useEffect(() => {
    if (!answered) return;
    const keys = new Set(answered.map(({ key }) => key));
    setHidden((before) => {
      const after = [...before].filter((key) => keys.has(key));
      return after.length === before.size ? before : new Set(after);
    });
  }, [answered]);

  const show = useCallback(
    (key: string) => setHidden((before) => new Set([...before].filter((one) => one !== key))),
    [],
  );

  const left = () => {
    const count = Math.max(0, (query.data?.total ?? 0) - hidden.size - 1);
    return count === 0 ? t('home.leftNone') : t('home.left', { count });
  };

  /** Takes the line away at once, goes to the next one, and brings it back where it was refused. */
  const leave = async (
    item: BriefItem,
    act: () => Promise<{ readonly entry: number | null } | null>,
    said: string,
  ): Promise<void> => {
    const at = latest.current.findIndex(({ key }) => key === item.key);
    const next = latest.current[at + 1] ?? latest.current[at - 1] ?? null;
    const message = `${said}. ${left()}`;
    setHidden((before) => new Set([...before, item.key]));
    setChosen(next?.key ?? null);
    const answer = await act();
    if (answer) {
      offerUndo(message, answer.entry);
      setTimeout(() => show(item.key), settled);
    } else {
      show(item.key);
      setChosen(item.key);
    }
  };

  const done = (item: BriefItem) => {
    const { record } = item;
    if (record === null) return Promise.resolve();
    const title = titleOf(t, formats, item);
    const said = t(record.kind === 'appointments' ? 'home.heldSaid' : 'home.doneSaid', { title });
    return leave(item, () => finish({ kind: record.kind, id: record.id }), said);
  };

  /** @param until plain date */
  const snooze = (item: BriefItem, until: string) => {
    const title = titleOf(t, formats, item);
    const said = t('home.snoozedSaid', { title, date: formats.relative(until) });
    return leave(item, () => put({ key: item.key, title: title.slice(0, 500), until }), said);
  };

  const bringBack = async (key: string, title: string) => {
    const answer = await put({ key, title, until: null });
    if (answer) offerUndo(t('home.backSaid', { title }), answer.entry);
  };

  const backup = async () => {
    const made = await job.run((id) => back({ job: id }));
    if (!made) return;
    const message = t('home.backupSaid', { count: made.records });
    announce(message);
    showDone(message);
    query.retry();
  };

  return {
    query,
    items,
    current,
    choose: setChosen,
    /** Lines beyond those shown. */
    beyond: Math.max(0, (query.data?.total ?? 0) - (query.data?.items.length ?? 0)),
    more: limit < lineLimits.more ? () => setLimit(lineLimits.more) : null,
    done,
    snooze,
    bringBack,
    backup,
    backingUp: job.job !== null,
  };
};

export type Brief = ReturnType<typeof useBrief>;
