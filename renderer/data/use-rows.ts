/** The rows of a list for a view: a new question keeps showing the old rows until its first answer is here. */
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { channels } from '#contract/channels.ts';
import type { ListedKind } from '#contract/kinds.ts';
import type { ListQuery } from '#contract/list-query.ts';
import { call } from '#renderer/data/call.ts';
import { listenToCollections } from '#renderer/data/pushes.ts';
import { makeRowStore, type RowSnapshot, type RowStore } from '#renderer/data/row-store.ts';

export interface Rows extends RowSnapshot {
  readonly store: RowStore;
  /** Nothing to show yet. */
  readonly loading: boolean;
  /** What is shown answers an earlier question. */
  readonly outdated: boolean;
}

export const useRows = (kind: ListedKind, query: ListQuery, trashed: boolean): Rows => {
  const key = JSON.stringify([kind, query, trashed]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the question, which is made anew at each render
  const asked = useMemo(
    () =>
      makeRowStore((offset, limit) =>
        call('records.list', { kind, query, trashed, range: { offset, limit } }),
      ),
    [key],
  );
  const snapshot = useSyncExternalStore(asked.subscribe, asked.snapshot);
  const before = useRef<RowStore>(asked);
  const answered = snapshot.total !== null || snapshot.error !== null;
  if (answered) before.current = asked;
  const store = answered ? asked : before.current;
  const shown = store.snapshot();

  useEffect(() => {
    asked.want(0, 0);
    const reads = new Set<string>(channels['records.list'].reads);
    return listenToCollections((changed) => {
      if ([...changed].some((collection) => reads.has(collection))) asked.refresh();
    });
  }, [asked]);

  return {
    ...shown,
    error: snapshot.error,
    store,
    loading: shown.total === null && snapshot.error === null,
    outdated: store !== asked,
  };
};
