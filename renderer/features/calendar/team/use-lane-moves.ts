/** Giving an appointment to another lane, by pointer or by key. */
import type { Occurrence } from '#contract/calendar.ts';
import { call } from '#renderer/data/call.ts';
import { useCommands } from '#renderer/data/commands.ts';
import { useT } from '#renderer/data/workspace.ts';
import {
  changesInLane,
  type LaneKind,
  repChanges,
  resourceChanges,
} from '#renderer/features/calendar/team/lane-move.ts';
import type { Lane } from '#renderer/features/calendar/team/use-lanes.ts';
import type { Drag } from '#renderer/features/calendar/team/use-team-drag.ts';
import type {
  CalendarActs,
  Focused,
  Moved,
  Placement,
  Target,
} from '#renderer/features/calendar/view-props.ts';
import { announce } from '#renderer/ui/announce.ts';
import { IconArrowDown, IconArrowUp } from '#renderer/ui/icons.ts';

export const useLaneMoves = (
  of: LaneKind,
  lanes: readonly Lane[],
  zone: string,
  acts: CalendarActs,
  focused: Focused | null,
) => {
  const t = useT();
  const idAt = (lane: number): string | null => lanes[lane]?.id ?? null;

  const targetAt = (lane: number, at: Placement): Target => ({
    ...at,
    changes: changesInLane(of, idAt(lane)),
  });

  /** Answers whether it lies there now. */
  const drop = async (one: Occurrence, from: number, lane: number, to: Placement, copy: boolean) => {
    const [before, after] = [idAt(from), idAt(lane)];
    const { start, end, allDay } = to;
    const target = { start, end, allDay };
    if (before === after) return acts.move(one, target, copy);
    if (of !== 'reps')
      return acts.move(one, { ...target, changes: resourceChanges(one, before, after) }, copy);
    // Whether it is theirs or they only take part is not drawn.
    const details = await call('calendar.get', { id: one.id, occurrence: one.occurrence, zone }).catch(
      () => null,
    );
    return (
      details !== null &&
      acts.move(one, { ...target, changes: repChanges(details.values, before, after) }, copy)
    );
  };

  /** What is asked about while it is dragged: as near as what is drawn can say. */
  const moving = ({ occurrence, from, lane, to }: Drag): Moved => {
    const [before, after] = [idAt(from), idAt(lane)];
    if (occurrence === null) return { occurrence, to, changes: changesInLane(of, after) };
    if (before === after) return { occurrence, to };
    if (of !== 'reps') return { occurrence, to, changes: resourceChanges(occurrence, before, after) };
    const isOwner = (occurrence.repIds[0] ?? null) === before;
    return { occurrence, to, ...(isOwner ? { changes: { repId: after } } : {}) };
  };

  const one = focused?.type === 'occurrence' ? focused.occurrence : null;
  const toLane = (by: number) => {
    const track = document.activeElement?.closest<HTMLElement>('.team-track');
    const from = Number(track?.dataset['lane'] ?? -1);
    const to = from + by;
    if (one === null || from < 0 || to < 0 || to >= lanes.length) return;
    void drop(one, from, to, one, false).then((done) => {
      if (done) announce(t('team.movedTo', { title: one.title, lane: lanes[to]?.name ?? '' }));
    });
  };
  useCommands(
    one === null
      ? []
      : [
          {
            id: 'calendar.laneAbove',
            name: (say) => say('team.laneAbove'),
            icon: IconArrowUp,
            group: 'record',
            shortcut: { keys: ['alt', '↑'] },
            run: () => toLane(-1),
          },
          {
            id: 'calendar.laneBelow',
            name: (say) => say('team.laneBelow'),
            icon: IconArrowDown,
            group: 'record',
            shortcut: { keys: ['alt', '↓'] },
            run: () => toLane(1),
          },
        ],
  );

  return { targetAt, drop, moving };
};
