/** What a month draws: the first of each day, and all of the day that is listed. */
import { useMemo } from 'react';
import type { Occurrence } from '#contract/calendar.ts';
import { addDays } from '#contract/plain-date.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { keyOf } from '#renderer/features/calendar/event-inputs.ts';
import type { ViewProps } from '#renderer/features/calendar/view-props.ts';

interface Shown extends Pick<ViewProps, 'state' | 'answer' | 'zone'> {
  /** The day of which all is listed (YYYY-MM-DD), or null. */
  readonly day: string | null;
}

interface Drawn {
  readonly occurrences: readonly Occurrence[];
  /** How many of each day (YYYY-MM-DD) are not among them. */
  readonly leftOut: ReadonlyMap<string, number>;
}

export const useWholeDay = ({ state, answer, zone, day }: Shown): Drawn => {
  const lacking = day !== null && answer.leftOut.some(({ on }) => on === day);
  const { data } = useQuery(
    'calendar.range',
    lacking ? { from: day, to: addDays(day, 1), zone, filter: state.filter, conflicts: true } : null,
  );
  return useMemo(() => {
    const there = new Set(answer.occurrences.map(keyOf));
    const others = data?.occurrences.filter((one) => !there.has(keyOf(one))) ?? [];
    return {
      occurrences: others.length === 0 ? answer.occurrences : [...answer.occurrences, ...others],
      leftOut: new Map(
        answer.leftOut
          .filter(({ on }) => data === undefined || on !== day)
          .map(({ on, count }) => [on, count]),
      ),
    };
  }, [answer, data, day]);
};
