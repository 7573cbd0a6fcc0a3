/** The entries of a history, page after page: the first renews itself, and older ones are asked for again with it. */
import { useEffect, useState } from 'react';
import type { Output } from '#contract/channels.ts';
import type { Entry } from '#contract/history.ts';
import { type CallError, call } from '#renderer/data/call.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import type { HistoryFilter } from '#renderer/features/history/filter.ts';

const pageLength = 100;

type Page = Output<'history.list'>;

export interface Entries {
  readonly entries: readonly Entry[] | null;
  /** All entries of the workspace: the number of the newest. */
  readonly total: number;
  readonly error: CallError | null;
  readonly retry: () => void;
  /** Shows more, where there may be more; null where all is shown. */
  readonly showMore: (() => void) | null;
  readonly searching: boolean;
}

export const useEntries = ({ kind, record, day }: Omit<HistoryFilter, 'entry'>): Entries => {
  const filter = {
    kind,
    record: kind === null || record === null ? null : { kind, id: record },
    day,
  };
  const first = useQuery('history.list', { before: null, limit: pageLength, ...filter });
  const key = JSON.stringify(filter);
  const [asked, setAsked] = useState({ key, pages: 0 });
  const pages = asked.key === key ? asked.pages : 0;
  const [older, setOlder] = useState<{
    of: Page;
    pages: number;
    entries: readonly Entry[];
    next: number | null;
  }>();
  const { data } = first;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the filter
  useEffect(() => {
    if (data === undefined || pages === 0 || first.outdated) return;
    let shown = true;
    const ask = async () => {
      const entries: Entry[] = [];
      let { next } = data;
      for (let page = 0; page < pages && next !== null; page += 1) {
        const answer: Page = await call('history.list', { before: next, limit: pageLength, ...filter });
        entries.push(...answer.entries);
        next = answer.next;
      }
      if (shown) setOlder({ of: data, pages, entries, next });
    };
    // A page that cannot be had is asked for again with the next change, or by asking for more.
    ask().catch(() => undefined);
    return () => {
      shown = false;
    };
  }, [data, pages, key, first.outdated]);

  const rest = older !== undefined && pages > 0 ? older : null;
  const next = rest !== null ? rest.next : (data?.next ?? null);
  const searching = pages > 0 && (rest === null || rest.pages < pages || rest.of !== data);
  return {
    entries: data === undefined ? null : [...data.entries, ...(rest?.of === data ? rest.entries : [])],
    total: data?.total ?? 0,
    error: first.error,
    retry: first.retry,
    showMore: next === null ? null : () => setAsked({ key, pages: pages + 1 }),
    searching,
  };
};
