/** Asks what would stand in the way while something is being moved: at most one question at a time, the newest next. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Output } from '#contract/channels.ts';
import { call } from '#renderer/data/call.ts';
import { changesOf } from '#renderer/features/calendar/moves.ts';
import type { Moved } from '#renderer/features/calendar/view-props.ts';

export interface LiveCheck {
  readonly moved: Moved;
  /** Null until it is known. */
  readonly answer: Output<'calendar.check'> | null;
}

/** Milliseconds that the pointer rests at a time before it is asked about. */
const rest = 60;

export const useLiveCheck = (zone: string): readonly [LiveCheck | null, (moved: Moved | null) => void] => {
  const [shown, setShown] = useState<LiveCheck | null>(null);
  const wanted = useRef<Moved | null>(null);
  const asked = useRef('');
  const asking = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  const ask = useCallback(async () => {
    timer.current = null;
    const moved = wanted.current;
    if (asking.current || moved === null) return;
    asking.current = true;
    const { occurrence, to } = moved;
    const answer = await call('calendar.check', {
      id: occurrence?.id ?? null,
      occurrence: occurrence?.occurrence ?? null,
      scope: occurrence?.recurring ? 'this' : 'all',
      changes: { ...changesOf(to, zone, occurrence), ...moved.changes, ...to.changes },
    }).catch(() => null);
    asking.current = false;
    if (wanted.current === moved) setShown({ moved, answer });
    else if (wanted.current !== null) void ask();
  }, [zone]);

  const hover = useCallback(
    (moved: Moved | null) => {
      const key = moved === null ? '' : JSON.stringify([moved.occurrence?.id, moved.to, moved.changes]);
      if (key === asked.current) return;
      asked.current = key;
      wanted.current = moved;
      setShown(moved === null ? null : { moved, answer: null });
      if (timer.current) clearTimeout(timer.current);
      timer.current = moved === null ? null : setTimeout(() => void ask(), rest);
    },
    [ask],
  );

  useEffect(
    () => () => {
      wanted.current = null;
      if (timer.current) clearTimeout(timer.current);
    },
    [],
  );
  return [shown, hover];
};
