/** The answer to a question, kept up to date while the view shows it. */
import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { Input, Output, QueryName } from '#contract/channels.ts';
import type { CallError } from '#renderer/data/call.ts';
import { askAgain, follow, keyOf, peek } from '#renderer/data/query-cache.ts';

export interface QueryState<T> {
  /** The newest answer; while a changed question is on its way, the answer to the one before. */
  readonly data: T | undefined;
  readonly error: CallError | null;
  /** Nothing to show yet. */
  readonly loading: boolean;
  /** What is shown answers an earlier question. */
  readonly outdated: boolean;
  readonly retry: () => void;
}

const unasked = () => () => undefined;

/** @param input null asks nothing, for a question that is not complete yet */
export const useQuery = <C extends QueryName>(channel: C, input: Input<C> | null): QueryState<Output<C>> => {
  const key = input === null ? '' : keyOf(channel, input);
  const latest = useRef(input);
  latest.current = input;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the input, which is made anew at each render
  const subscribe = useCallback(
    (listener: () => void) =>
      latest.current === null ? unasked() : follow(channel, latest.current, listener),
    [channel, key],
  );
  const snapshot = useSyncExternalStore(subscribe, () => peek<C>(key));
  const shown = useRef<Output<C> | undefined>(undefined);
  if (snapshot.data !== undefined) shown.current = snapshot.data;
  if (input === null) shown.current = undefined;
  const retry = useCallback(() => askAgain(key), [key]);
  return {
    data: snapshot.error ? undefined : (snapshot.data ?? shown.current),
    error: snapshot.error,
    loading: snapshot.data === undefined && snapshot.error === null && shown.current === undefined,
    outdated: snapshot.data === undefined && shown.current !== undefined,
    retry,
  };
};
