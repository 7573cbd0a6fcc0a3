/** What takes place, shown as soon as it is known; what stands in its way is asked besides, and comes a moment later. */
import { useMemo } from 'react';
import type { Input } from '#contract/channels.ts';
import { type QueryState, useQuery } from '#renderer/data/use-query.ts';
import { keyOf } from '#renderer/features/calendar/event-inputs.ts';
import type { RangeAnswer } from '#renderer/features/calendar/view-props.ts';

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
  return { ...range, data, error: range.error ?? conflicts.error };
};
