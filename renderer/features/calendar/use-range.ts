/** What takes place, shown as soon as it is known; what stands in its way is asked besides, and comes a moment later. */
import { useMemo, useRef } from 'react';
import type { Occurrence } from '#contract/calendar.ts';
import type { Input } from '#contract/channels.ts';
import { type QueryState, useQuery } from '#renderer/data/use-query.ts';
import { keyOf } from '#renderer/features/calendar/event-inputs.ts';
import type { RangeAnswer } from '#renderer/features/calendar/view-props.ts';

/** Comparing more than these takes longer than drawing them. */
const mostCompared = 2_000;

/** Keeps the objects of what has not changed between two answers, so that nothing is drawn again that is as it was. */
const useUnchanged = (data: RangeAnswer | undefined): RangeAnswer | undefined => {
  const before = useRef(new Map<string, { readonly text: string; readonly one: Occurrence }>());
  return useMemo(() => {
    if (!data || data.occurrences.length > mostCompared) return data;
    const known = before.current;
    const now: typeof known = new Map();
    const occurrences = data.occurrences.map((one) => {
      const key = keyOf(one);
      const text = JSON.stringify(one);
      const earlier = known.get(key);
      const kept = earlier?.text === text ? earlier : { text, one };
      now.set(key, kept);
      return kept.one;
    });
    before.current = now;
    return { ...data, occurrences };
  }, [data]);
};

/** As useQuery. Until a change is looked into, what stood in the way before is still said. */
export const useRange = (question: Input<'calendar.conflicts'> | null): QueryState<RangeAnswer> => {
  const range = useQuery('calendar.range', question && { ...question, conflicts: false });
  // Asked after it, so that the main process answers first what is shown first.
  const conflicts = useQuery('calendar.conflicts', range.data && !range.outdated ? question : null);
  const answer = range.data;
  const found = conflicts.data;
  const data = useMemo(() => {
    if (!answer || !found || found.length === 0) return answer;
    const marks = new Map(found.map((one) => [keyOf(one), one.conflicts]));
    return {
      ...answer,
      occurrences: answer.occurrences.map((one) => {
        const known = marks.get(keyOf(one));
        return known === undefined ? one : { ...one, conflicts: known };
      }),
    };
  }, [answer, found]);
  return { ...range, data: useUnchanged(data), error: range.error ?? conflicts.error };
};
