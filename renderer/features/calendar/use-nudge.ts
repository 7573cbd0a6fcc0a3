/** Moving by key: each press moves what is drawn, and a moment after the last one it is saved, as one change. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Occurrence } from '#contract/calendar.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useT } from '#renderer/data/workspace.ts';
import { keyOf } from '#renderer/features/calendar/event-inputs.ts';
import { movedBy, resizedBy } from '#renderer/features/calendar/moves.ts';
import { timeWords } from '#renderer/features/calendar/occurrence-words.ts';
import type { Placement, RangeAnswer } from '#renderer/features/calendar/view-props.ts';
import { announce } from '#renderer/ui/announce.ts';

/** Milliseconds without a further key. */
const pause = 700;

export interface Pending {
  readonly occurrence: Occurrence;
  readonly to: Placement;
}

export interface Nudge {
  readonly pending: Pending | null;
  readonly move: (one: Occurrence, days: number, minutes: number) => void;
  readonly resize: (one: Occurrence, days: number, minutes: number) => void;
}

/** @param save answers when the place is right for good, or the move was given up */
export const useNudge = (
  save: (one: Occurrence, to: Placement) => Promise<boolean>,
  least: number,
): Nudge => {
  const t = useT();
  const formats = useFormats();
  const [pending, setPending] = useState<Pending | null>(null);
  const latest = useRef<Pending | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const saving = useRef(save);
  saving.current = save;

  const commit = useCallback(async () => {
    if (timer.current) clearTimeout(timer.current);
    timer.current = null;
    const one = latest.current;
    if (one === null) return;
    await saving.current(one.occurrence, one.to);
    // What was pressed meanwhile begins anew from where it lies.
    if (latest.current === one) {
      latest.current = null;
      setPending(null);
    }
  }, []);

  // The page is left: what was moved is not lost.
  useEffect(
    () => () => {
      if (timer.current) void commit();
    },
    [commit],
  );

  const put = (occurrence: Occurrence, next: (from: Placement) => Placement) => {
    const before = latest.current;
    const same = before !== null && keyOf(before.occurrence) === keyOf(occurrence);
    if (before !== null && !same) void commit();
    const from = same ? before.to : occurrence;
    const to = next({ start: from.start, end: from.end, allDay: from.allDay });
    const one = { occurrence: same ? before.occurrence : occurrence, to };
    latest.current = one;
    setPending(one);
    announce(timeWords(t, formats, to));
    if (timer.current) clearTimeout(timer.current);
    timer.current = setTimeout(() => void commit(), pause);
  };

  return {
    pending,
    move: (one, days, minutes) => put(one, (from) => movedBy(from, { days, minutes })),
    resize: (one, days, minutes) => put(one, (from) => resizedBy(from, { days, minutes }, least)),
  };
};

/** The answer with what is being moved where it is moved to. */
export const withPending = (answer: RangeAnswer, pending: Pending | null): RangeAnswer => {
  if (pending === null) return answer;
  const key = keyOf(pending.occurrence);
  return {
    ...answer,
    occurrences: answer.occurrences.map((one) => (keyOf(one) === key ? { ...one, ...pending.to } : one)),
  };
};
