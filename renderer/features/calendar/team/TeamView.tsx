/** The team side by side: a lane for each representative, room or resource, along a day or a week. */
import { Button } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Occurrence } from '#contract/calendar.ts';
import { listRoute, navigate } from '#renderer/app/router.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { kindLabel } from '#renderer/data/words.ts';
import { useSettings, useT } from '#renderer/data/workspace.ts';
import type { CalendarState } from '#renderer/features/calendar/address.ts';
import { keyOf } from '#renderer/features/calendar/event-inputs.ts';
import { occurrenceColour } from '#renderer/features/calendar/occurrence-colour.ts';
import { absenceName, spokenName, timeWords } from '#renderer/features/calendar/occurrence-words.ts';
import { TeamBar } from '#renderer/features/calendar/team/TeamBar.tsx';
import { TeamHead } from '#renderer/features/calendar/team/TeamHead.tsx';
import { rowHeight, TeamLane } from '#renderer/features/calendar/team/TeamLane.tsx';
import '#renderer/features/calendar/team/team.css';
import {
  commonFree,
  dayAxis,
  isDay,
  minutesTo,
  spanOn,
  weekAxis,
} from '#renderer/features/calendar/team/team-layout.ts';
import { useLaneMoves } from '#renderer/features/calendar/team/use-lane-moves.ts';
import { useLanes } from '#renderer/features/calendar/team/use-lanes.ts';
import { type Drag, useTeamDrag } from '#renderer/features/calendar/team/use-team-drag.ts';
import { type Cursor, useTeamKeys } from '#renderer/features/calendar/team/use-team-keys.ts';
import { byId, useNamed } from '#renderer/features/calendar/use-people.ts';
import type { Focused, ViewProps } from '#renderer/features/calendar/view-props.ts';
import { nowIn } from '#renderer/features/calendar/wall-time.ts';
import { announce } from '#renderer/ui/announce.ts';
import { RepOrder } from '#renderer/ui/colours.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { IconDoor, IconUsersGroup } from '#renderer/ui/icons.ts';
import { Waiting } from '#renderer/ui/Waiting.tsx';

interface Props extends ViewProps {
  readonly focused: Focused | null;
  readonly onShow: (change: Partial<Pick<CalendarState, 'view' | 'lanes'>>) => void;
}

/** Free time in common that is worth telling, in minutes. */
const leastFree = 30;
const leastLane = 36;
const noFree: never[] = [];

export function TeamView({ state, days, answer, zone, acts, focused, onShow }: Props) {
  const t = useT();
  const formats = useFormats();
  const { calendar: look, appointmentTypes } = useSettings();
  const order = useContext(RepOrder);
  const reps = useNamed('reps');
  const people = useMemo(() => byId(reps), [reps]);
  const host = useRef<HTMLDivElement>(null);
  const [common, setCommon] = useState(false);
  const [printing, setPrinting] = useState(false);
  const { colours, lanes: of, view } = state;
  const span = view === 'teamWeek' ? 'teamWeek' : 'teamDay';
  const axis = useMemo(
    () => (span === 'teamDay' ? dayAxis(days.from) : weekAxis(days.from)),
    [span, days.from],
  );
  const day = isDay(axis);
  const { lanes, loading } = useLanes(of, state, days, zone, axis, answer, t('team.nobody'));
  const now = nowIn(zone);

  const free = useMemo(
    () =>
      common
        ? commonFree(
            axis,
            lanes.filter(({ id }) => id !== null),
            leastFree,
          )
        : noFree,
    [common, axis, lanes],
  );
  const freeDrawn = day ? free : noFree;

  const heightOf = (index: number) => Math.max(leastLane, (lanes[index]?.layout.rows ?? 0) * rowHeight + 8);
  const virtualizer = useVirtualizer({
    count: lanes.length,
    getScrollElement: () => host.current,
    estimateSize: heightOf,
    overscan: printing ? lanes.length : 4,
    scrollPaddingStart: 40,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the virtualizer keeps sizes until it is told
  useLayoutEffect(() => virtualizer.measure(), [lanes]);

  // On paper every lane is there.
  useEffect(() => {
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);

  // A day begins where the settings say; what is before is reached by scrolling.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the lanes are there, and for another span
  useLayoutEffect(() => {
    const element = host.current;
    const track = element?.querySelector<HTMLElement>('.team-hours');
    if (element && !day) element.scrollLeft = 0;
    if (!element || !track || !day) return;
    element.scrollLeft =
      (track.offsetWidth * minutesTo({ from: '2000-01-01' }, `2000-01-01T${look.from}`)) / 1_440;
  }, [day, loading, look.from]);

  const occurrenceOf = useMemo(() => {
    const all = new Map(answer.occurrences.map((one) => [keyOf(one), one]));
    return (key: string) => all.get(key);
  }, [answer]);

  const moves = useLaneMoves(of, lanes, zone, acts, focused);
  const pointer = useTeamDrag({
    host,
    axis,
    snap: Math.min(15, look.slot),
    occurrenceOf,
    hover: (dragged) => acts.hover(dragged && moves.moving(dragged)),
    drop: ({ occurrence, from, lane, to }, copy) => moves.drop(occurrence, from, lane, to, copy),
    create: (lane, at) => acts.create(moves.targetAt(lane, at)),
    plan: (task, at) =>
      acts.plan(task, { start: at.allDay ? `${at.start}T${look.from}` : at.start, allDay: false }),
  });
  const { drag } = pointer;

  const first = (): Cursor => {
    const minutes = minutesTo(axis, now);
    const inside = minutes >= 0 && minutes < axis.days * 1_440;
    if (!day) return { lane: 0, unit: inside ? Math.floor(minutes / 1_440) : 0 };
    const from = inside ? `${now.slice(0, 13)}:00` : `${axis.from}T${look.from}`;
    return { lane: 0, unit: minutesTo(axis, from) };
  };
  const keys = useTeamKeys({
    host,
    axis,
    lanes: lanes.length,
    step: look.slot,
    first,
    occurrenceOf,
    targetAt: moves.targetAt,
    acts,
    openDay: (date) => acts.openDay(date, span),
    reveal: ({ lane, unit }) => {
      virtualizer.scrollToIndex(lane, { align: 'auto' });
      const element = host.current;
      const track = element?.querySelector<HTMLElement>('.team-hours, .team-days');
      if (!element || !track) return;
      const x = (track.offsetWidth * unit) / axis.units;
      const width = element.clientWidth - track.offsetLeft;
      if (x < element.scrollLeft) element.scrollLeft = x;
      else if (x > element.scrollLeft + width - 60) element.scrollLeft = x - width + 120;
    },
    tell: ({ lane }, at) => {
      const there = lanes[lane];
      const count = (there?.occurrences ?? []).filter(
        (one) => one.start < (at.allDay ? `${at.end}T` : at.end) && one.end > at.start,
      ).length;
      announce(
        t('team.cursor', {
          lane: there?.name ?? '',
          time: at.allDay ? formats.dateLong(at.start) : timeWords(t, formats, at),
          count,
        }),
      );
    },
  });

  const words = useMemo(
    () => ({
      colour: (one: Occurrence) => occurrenceColour(one, colours, order, appointmentTypes),
      spoken: (one: Occurrence) => spokenName(t, formats, one, people),
      // Along a day the axis says it.
      time: (one: Occurrence) => (one.allDay || day ? null : formats.time(one.start.slice(11, 16))),
      absence: ({ absence }: { readonly absence: Parameters<typeof absenceName>[1] }) =>
        absenceName(t, { ...absence, repId: null }, people),
      count: (count: number) => t('team.count', { count }),
    }),
    [colours, order, appointmentTypes, t, formats, people, day],
  );

  const mirrorIn = (index: number, shown: Drag | null) =>
    shown && shown.lane === index ? { to: shown.to, occurrence: shown.occurrence } : null;
  const lifted = drag?.occurrence ? keyOf(drag.occurrence) : null;
  const nowAt = day ? spanOn(axis, now, now) : null;
  const shownHours = Math.max(
    1,
    (minutesTo({ from: '2000-01-01' }, `2000-01-01T${look.to}`) -
      minutesTo({ from: '2000-01-01' }, `2000-01-01T${look.from}`)) /
      60,
  );

  return (
    <div className="team">
      <TeamBar of={of} axis={axis} common={common} free={free} onCommon={setCommon} onShow={onShow} />
      {loading && <Waiting rows={8} label={t('frame.loading')} />}
      {!loading && lanes.length === 0 && (
        <EmptyState
          icon={of === 'reps' ? IconUsersGroup : IconDoor}
          title={t(`team.none.${of}`)}
          text={t(`team.none.${of}.hint`)}
        >
          <Button variant="default" onClick={() => navigate(listRoute(of === 'reps' ? 'reps' : 'resources'))}>
            {kindLabel(t, of === 'reps' ? 'reps' : 'resources')}
          </Button>
        </EmptyState>
      )}
      {!loading && lanes.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a group of what has a place in time, not of fields
        <div
          ref={host}
          className="cal-host team-host"
          role="group"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the times themselves are gone along by arrows
          tabIndex={0}
          aria-label={t('team.grid')}
          aria-describedby="team-keys"
          style={{ '--team-hours': shownHours } as React.CSSProperties}
          data-span={span}
          data-printing={printing || undefined}
          onPointerDown={pointer.onPointerDown}
          onKeyDown={keys.onKeyDown}
          onFocus={keys.onFocus}
          onBlur={keys.onBlur}
          onClick={(event) => {
            if (pointer.wasDragged() || !(event.target instanceof Element)) return;
            const point = pointer.pointAt(event.clientX, event.clientY);
            if (!point || event.target.closest('.team-event') || !event.target.closest('.team-track')) return;
            const at = pointer.timeAt(point);
            const unit = day ? minutesTo(axis, at.start) : Math.floor(point.unit);
            keys.place({ lane: point.lane, unit });
            if (event.detail === 2) acts.create(moves.targetAt(point.lane, at));
          }}
          onContextMenu={(event) => {
            const element = event.target instanceof Element ? event.target : null;
            const key = element?.closest('.team-event')?.querySelector<HTMLElement>('[data-key]')?.dataset[
              'key'
            ];
            const occurrence = key === undefined ? undefined : occurrenceOf(key);
            const point = pointer.pointAt(event.clientX, event.clientY);
            if (!occurrence && (!point || !element?.closest('.team-track'))) return;
            event.preventDefault();
            const at = { x: event.clientX, y: event.clientY };
            if (occurrence) acts.menu(occurrence, at);
            else if (point) acts.menuOfTime(moves.targetAt(point.lane, pointer.timeAt(point)), at);
          }}
        >
          <span id="team-keys" className="sr-only">
            {t('team.keys')}
          </span>
          <TeamHead
            axis={axis}
            today={now.slice(0, 10)}
            answer={answer}
            acts={acts}
            what={t(`team.lanes.${of}`)}
          />
          <ul
            className="team-lanes"
            style={printing ? {} : { height: virtualizer.getTotalSize() }}
            aria-label={t(`team.lanes.${of}`)}
          >
            {virtualizer.getVirtualItems().map(({ index, start, size }) => {
              const lane = lanes[index];
              return (
                lane && (
                  <TeamLane
                    key={lane.id ?? ''}
                    lane={lane}
                    index={index}
                    total={lanes.length}
                    axis={axis}
                    top={printing ? null : start}
                    height={size}
                    words={words}
                    acts={acts}
                    cursor={keys.drawnIn(index)}
                    mirror={mirrorIn(index, drag)}
                    lifted={lifted}
                    wasDragged={pointer.wasDragged}
                    free={freeDrawn}
                  />
                )
              );
            })}
          </ul>
          {nowAt && (
            <div
              className="team-now"
              style={{ '--at': nowAt.from / axis.units } as React.CSSProperties}
              aria-hidden
            />
          )}
        </div>
      )}
    </div>
  );
}
