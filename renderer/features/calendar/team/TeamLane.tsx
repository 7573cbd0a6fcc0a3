/** One lane of the team view: its name at the left, and along the time what lies in it. */
import { type CSSProperties, memo } from 'react';
import type { Occurrence } from '#contract/calendar.ts';
import { BarContent } from '#renderer/features/calendar/BarContent.tsx';
import { EventContent } from '#renderer/features/calendar/EventContent.tsx';
import { keyOf } from '#renderer/features/calendar/event-inputs.ts';
import { type Axis, isDay, type Span, spanOn } from '#renderer/features/calendar/team/team-layout.ts';
import type { Lane } from '#renderer/features/calendar/team/use-lanes.ts';
import type { CalendarActs, Placement } from '#renderer/features/calendar/view-props.ts';

/** What the parts of a lane say: the same functions at every render. */
export interface LaneWords {
  readonly colour: (occurrence: Occurrence) => string;
  readonly spoken: (occurrence: Occurrence) => string;
  readonly time: (occurrence: Occurrence) => string | null;
  readonly absence: (item: Extract<Lane['layout']['placed'][number]['item'], { type: 'absence' }>) => string;
  readonly count: (count: number) => string;
}

interface Props {
  readonly lane: Lane;
  readonly index: number;
  readonly total: number;
  readonly axis: Axis;
  /** Null: beneath the one before. */
  readonly top: number | null;
  readonly height: number;
  readonly words: LaneWords;
  readonly acts: CalendarActs;
  /** Where the keyboard is, in units. */
  readonly cursor: Span | null;
  /** What is being dragged over this lane. */
  readonly mirror: { readonly to: Placement; readonly occurrence: Occurrence | null } | null;
  /** Drawn where it was while it is dragged. */
  readonly lifted: string | null;
  /** Did the click end a drag? */
  readonly wasDragged: () => boolean;
  /** When nobody of the lanes is off or busy, in units. */
  readonly free: readonly Span[];
}

export const rowHeight = 26;
const gap = 3;
/** What may be longer than the part of the day that is shown. */
const longMinutes = 360;

const share = (axis: Axis, { from, to }: Span) => ({
  left: `${(100 * from) / axis.units}%`,
  width: `${(100 * (to - from)) / axis.units}%`,
});

function TeamLaneOf(props: Props) {
  const { lane, index, total, axis, top, height, words, acts, cursor, mirror, lifted, free } = props;
  const mirrored = mirror && spanOn(axis, mirror.to.start, mirror.to.end);
  return (
    <li
      className="team-row"
      style={top === null ? { height } : { height, transform: `translateY(${top}px)` }}
      aria-setsize={total}
      aria-posinset={index + 1}
    >
      <div className="team-name">
        <span className="team-dot" style={{ background: lane.colour }} aria-hidden />
        <span className="team-word" title={lane.name}>
          {lane.name}
        </span>
        {lane.occurrences.length > 0 && (
          <span className="team-count quiet">
            <span aria-hidden>{lane.occurrences.length}</span>
            <span className="sr-only">{words.count(lane.occurrences.length)}</span>
          </span>
        )}
      </div>
      <div className="team-track" data-lane={index} data-week={!isDay(axis) || undefined}>
        {lane.shaded.map((off) => (
          <div
            key={`${off.kind} ${off.from} ${off.label}`}
            className={`team-off team-off-${off.kind}`}
            style={share(axis, off)}
            title={off.label === '' ? undefined : off.label}
          />
        ))}
        {free.map((span) => (
          <div key={span.from} className="team-free" style={share(axis, span)} />
        ))}
        {cursor && <div className="cal-chosen team-cursor" style={share(axis, cursor)} />}
        {lane.layout.placed.map(({ item, from, to, row, room }) => {
          const place = {
            ...share(axis, { from, to }),
            top: gap + row * rowHeight,
            height: rowHeight - 2,
            '--room': `${(100 * room) / (to - from)}%`,
          } as CSSProperties;
          const size = !isDay(axis) ? '' : to - from >= longMinutes ? ' team-long' : ' team-short';
          if (item.type === 'absence') {
            const text = words.absence(item);
            return (
              // biome-ignore lint/a11y/useSemanticElements: what is drawn of it is no text of a button alone
              <div
                key={`absence ${item.absence.id}`}
                role="button"
                tabIndex={0}
                className={`cal-event team-event team-absence${size}`}
                style={place}
                onClick={() => acts.openAbsence(item.absence.id)}
                onKeyDown={(event) => event.key === 'Enter' && acts.openAbsence(item.absence.id)}
              >
                <BarContent type="absence" text={text} spoken={text} />
              </div>
            );
          }
          const { occurrence } = item;
          const key = keyOf(occurrence);
          const canResize = isDay(axis) ? !occurrence.allDay : occurrence.allDay;
          return (
            // biome-ignore lint/a11y/useSemanticElements: what is drawn of it is no text of a button alone
            <div
              key={key}
              role="button"
              tabIndex={0}
              className={`cal-event team-event${size}${lifted === key ? ' team-lifted' : ''}`}
              style={place}
              onClick={(event) => {
                if (!props.wasDragged()) acts.show(occurrence, event.currentTarget);
              }}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' && event.key !== ' ') return;
                event.preventDefault();
                acts.show(occurrence, event.currentTarget);
              }}
            >
              <EventContent
                occurrence={occurrence}
                id={key}
                colour={words.colour(occurrence)}
                spoken={words.spoken(occurrence)}
                time={words.time(occurrence)}
                people=""
                timeFirst
                layout="line"
              />
              {canResize && isDay(axis) && <span className="team-handle" data-edge="start" />}
              {canResize && <span className="team-handle" data-edge="end" />}
            </div>
          );
        })}
        {mirror && mirrored && (
          <div
            className="team-mirror"
            style={{ ...share(axis, mirrored), top: gap, height: Math.max(rowHeight - 2, height - 2 * gap) }}
          >
            {mirror.occurrence && (
              <EventContent
                occurrence={mirror.occurrence}
                id=""
                colour={words.colour(mirror.occurrence)}
                spoken=""
                time={mirror.to.allDay ? null : mirror.to.start.slice(11, 16)}
                people=""
                timeFirst
                layout="line"
              />
            )}
          </div>
        )}
      </div>
    </li>
  );
}

export const TeamLane = memo(TeamLaneOf);
