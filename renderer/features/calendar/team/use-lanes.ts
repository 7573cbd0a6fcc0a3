/** The lanes of the team view: who or what they stand for, when that is off, and what lies in each. */
import { useContext, useMemo } from 'react';
import type { LaneOff } from '#contract/availability.ts';
import type { Occurrence } from '#contract/calendar.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import type { CalendarState } from '#renderer/features/calendar/address.ts';
import type { LaneKind } from '#renderer/features/calendar/team/lane-move.ts';
import {
  type Axis,
  type Item,
  type Layout,
  layOut,
  type Off,
  offOn,
} from '#renderer/features/calendar/team/team-layout.ts';
import type { RangeAnswer } from '#renderer/features/calendar/view-props.ts';
import type { DayRange } from '#renderer/features/calendar/views.ts';
import { colourOf, RepOrder, repColour } from '#renderer/ui/colours.ts';

export interface Lane {
  /** Null: what nobody has. */
  readonly id: string | null;
  readonly name: string;
  readonly colour: string;
  readonly off: readonly LaneOff[];
  readonly shaded: readonly Off[];
  readonly occurrences: readonly Occurrence[];
  readonly layout: Layout;
}

export interface Lanes {
  readonly lanes: readonly Lane[];
  readonly loading: boolean;
}

const none: readonly Occurrence[] = [];

/** @param nobody what the lane of what nobody has is called */
export const useLanes = (
  of: LaneKind,
  { filter }: CalendarState,
  days: DayRange,
  zone: string,
  axis: Axis,
  answer: RangeAnswer,
  nobody: string,
): Lanes => {
  const order = useContext(RepOrder);
  const isReps = of === 'reps';
  const resources = useQuery(
    'records.list',
    isReps
      ? null
      : {
          kind: 'resources',
          query: {
            search: '',
            filters: [
              { field: 'type', operator: of === 'rooms' ? 'is' : 'isNot', values: ['room'] },
              { field: 'status', operator: 'is', values: ['active'] },
            ],
            sort: [{ field: 'name', direction: 'ascending' }],
          },
          trashed: false,
          range: { offset: 0, limit: 500 },
        },
  );
  const known = resources.data?.rows.map(({ id }) => id) ?? [];
  const wanted =
    filter.resourceIds.length === 0 ? known : known.filter((id) => filter.resourceIds.includes(id));
  const ids = isReps ? filter.repIds : wanted;
  const isEmpty = !isReps && resources.data !== undefined && wanted.length === 0;
  const asked = useQuery(
    'calendar.lanes',
    !isReps && (resources.data === undefined || isEmpty)
      ? null
      : { of: isReps ? 'reps' : 'resources', ids: [...ids], ...days, zone },
  );
  const { data } = asked;
  const lanes = useMemo(() => {
    if (data === undefined || isEmpty) return [];
    const within = new Map<string | null, Occurrence[]>();
    const put = (id: string | null, one: Occurrence) => {
      const there = within.get(id);
      if (there) there.push(one);
      else within.set(id, [one]);
    };
    for (const one of answer.occurrences) {
      if (isReps && one.repIds.length === 0) put(null, one);
      for (const id of isReps ? one.repIds : one.resourceIds) put(id, one);
    }
    const made = (id: string | null, name: string, off: readonly LaneOff[]): Lane => {
      const occurrences = within.get(id) ?? none;
      const items: Item[] = occurrences.map((occurrence) => ({ type: 'occurrence', occurrence }));
      if (isReps && id !== null) {
        for (const absence of answer.absences)
          if (absence.repId === id) items.push({ type: 'absence', absence });
      }
      return {
        id,
        name,
        colour: id === null ? 'var(--line-strong)' : isReps ? repColour(order, id) : colourOf(id),
        off,
        shaded: offOn(axis, off),
        occurrences,
        layout: layOut(axis, items),
      };
    };
    const all = data.lanes.map(({ id, name, off }) => made(id, name, off));
    return isReps && filter.repIds.length === 0 && within.has(null) ? [...all, made(null, nobody, [])] : all;
  }, [data, isEmpty, answer, isReps, order, axis, filter.repIds.length, nobody]);
  return { lanes, loading: data === undefined && !isEmpty };
};
