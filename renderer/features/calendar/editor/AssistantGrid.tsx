/** Everybody's and everything's day side by side: what is taken, hours off, and the candidate as a column one can move. */
import { ActionIcon, Button } from '@mantine/core';
import { type KeyboardEvent, type PointerEvent, useMemo, useRef } from 'react';
import '#renderer/features/calendar/editor/assistant.css';
import type { Slot } from '#contract/availability.ts';
import { noFilter, type OccurrenceRef } from '#contract/calendar.ts';
import { addDays } from '#contract/plain-date.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { useSettings, useT } from '#renderer/data/workspace.ts';
import {
  busyOf,
  dayBounds,
  fractionOf,
  hoursShown,
  moved,
  type TimeBlock,
} from '#renderer/features/calendar/editor/grid-time.ts';
import type { Participant } from '#renderer/features/calendar/editor/slot-form.ts';
import { plusMinutes } from '#renderer/features/calendar/wall-time.ts';
import { IconChevronLeft, IconChevronRight } from '#renderer/ui/icons.ts';
import { RepDot } from '#renderer/ui/RepDot.tsx';

interface Candidate {
  readonly startsOn: string;
  readonly startTime: string;
}

interface Props {
  readonly participants: readonly Participant[];
  readonly nameOf: (id: string) => string;
  readonly zone: string;
  readonly except: OccurrenceRef | null;
  readonly candidate: Candidate;
  readonly durationMinutes: number;
  /** Those of the shown day are marked. */
  readonly slots: readonly Slot[];
  readonly onCandidate: (candidate: Candidate) => void;
  readonly onTake: () => void;
}

const step = 15;

export function AssistantGrid(props: Props) {
  const { participants, nameOf, zone, except, candidate, durationMinutes, slots, onCandidate } = props;
  const t = useT();
  const formats = useFormats();
  const { calendar } = useSettings();
  const track = useRef<HTMLDivElement>(null);
  const day = candidate.startsOn;
  const range = useQuery('calendar.range', {
    from: day,
    to: addDays(day, 1),
    zone,
    filter: { ...noFilter, withCancelled: false },
    conflicts: false,
  });
  const lane = (of: 'reps' | 'resources') => {
    const ids = participants.filter(({ kind }) => kind === of).map(({ id }) => id);
    return ids.length === 0 ? null : { of, ids, from: day, to: addDays(day, 1), zone };
  };
  const reps = useQuery('calendar.lanes', lane('reps'));

  const start = `${day}T${candidate.startTime}`;
  const end = plusMinutes(start, durationMinutes, zone);
  const bounds = useMemo(() => dayBounds(calendar, start, end), [calendar, start, end]);
  const rows = useMemo(
    () =>
      participants.map((one) => ({
        ...one,
        busy: busyOf(one, range.data?.occurrences ?? [], except, day),
        off: (reps.data?.lanes.find(({ id }) => id === one.id)?.off ?? []).map(
          ({ from, to, kind, label }): TimeBlock => ({ start: from, end: to, title: label, kind }),
        ),
      })),
    [participants, range.data, reps.data, except, day],
  );
  const taken = (block: TimeBlock) => {
    const from = block.start.length === 10 ? `${block.start}T00:00` : block.start;
    const to = block.end.length === 10 ? `${block.end}T00:00` : block.end;
    return from < end && start < to;
  };
  const busyNow = rows.filter(({ busy, off }) => [...busy, ...off].some(taken));

  const place = (from: string, to: string) => {
    const left = fractionOf(from, day, bounds);
    const right = fractionOf(to, day, bounds);
    return { left: `${left * 100}%`, width: `${Math.max(0, right - left) * 100}%` };
  };
  const move = (minutes: number) => onCandidate(moved(candidate, minutes));

  const onKeyDown = (event: KeyboardEvent) => {
    const by: Record<string, number> = {
      ArrowLeft: -step,
      ArrowRight: step,
      ArrowUp: -1_440,
      ArrowDown: 1_440,
      PageUp: -7 * 1_440,
      PageDown: 7 * 1_440,
    };
    const minutes = by[event.key];
    if (event.key === 'Enter') {
      event.preventDefault();
      props.onTake();
    } else if (minutes !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      move(event.shiftKey && Math.abs(minutes) === step ? minutes * 4 : minutes);
    }
  };

  /** The quarter of an hour under the pointer. */
  const minutesAt = (clientX: number): number => {
    const box = track.current?.getBoundingClientRect();
    if (!box || box.width === 0) return bounds.from;
    const at = bounds.from + ((clientX - box.left) / box.width) * (bounds.to - bounds.from);
    return Math.min(1_440 - step, Math.max(0, Math.floor(at / step) * step));
  };
  const put = (minutes: number) =>
    onCandidate({
      startsOn: day,
      startTime: `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`,
    });
  const grip = useRef<number | null>(null);
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const at = minutesAt(event.clientX);
    const begins = Number(candidate.startTime.slice(0, 2)) * 60 + Number(candidate.startTime.slice(3));
    const within = at >= begins && at < begins + durationMinutes;
    grip.current = within ? at - begins : 0;
    event.currentTarget.setPointerCapture(event.pointerId);
    if (!within) put(at);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (grip.current !== null) put(Math.max(0, minutesAt(event.clientX) - grip.current));
  };

  const when = t('calendar.time.sameDay', {
    day: formats.dateLong(day),
    from: formats.time(candidate.startTime),
    to: formats.time(end.slice(11)),
  });
  const state =
    busyNow.length === 0
      ? t('finder.allFree')
      : t('finder.notFree', { names: busyNow.map(({ id }) => nameOf(id)).join(', ') });

  return (
    <section className="assist" aria-label={t('finder.grid')}>
      <div className="assist-head">
        <ActionIcon aria-label={t('finder.dayBefore')} onClick={() => move(-1_440)}>
          <IconChevronLeft size={16} />
        </ActionIcon>
        <ActionIcon aria-label={t('finder.dayAfter')} onClick={() => move(1_440)}>
          <IconChevronRight size={16} />
        </ActionIcon>
        <span className="assist-when">{when}</span>
        <span className={`assist-state small ${busyNow.length === 0 ? 'done' : 'risk'}`} title={state}>
          {state}
        </span>
        <Button variant="light" onClick={props.onTake}>
          {t('finder.takeCandidate')}
        </Button>
      </div>
      <div className="assist-table">
        <div className="assist-names" aria-hidden>
          <div className="assist-hours" />
          {rows.map((row) => (
            <div key={row.id} className="assist-name" title={nameOf(row.id)}>
              {row.kind === 'reps' && <RepDot id={row.id} />}
              <span>{nameOf(row.id)}</span>
              {!row.required && <span className="small quiet">{t('meetings.roles.optional')}</span>}
            </div>
          ))}
        </div>
        <div
          className="assist-track"
          ref={track}
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
          onPointerUp={() => {
            grip.current = null;
          }}
        >
          <div className="assist-hours" aria-hidden>
            {hoursShown(bounds).map((hour) => (
              <span
                key={hour}
                style={{ left: `${((hour * 60 - bounds.from) / (bounds.to - bounds.from)) * 100}%` }}
              >
                {formats.time(`${String(hour % 24).padStart(2, '0')}:00`)}
              </span>
            ))}
          </div>
          {rows.map((row) => (
            <div key={row.id} className="assist-row">
              {row.off.map((block) => (
                <span
                  key={`${block.start} ${block.kind}`}
                  className="assist-off"
                  data-kind={block.kind}
                  style={place(block.start, block.end)}
                  title={block.title}
                />
              ))}
              {row.busy.map((block) => (
                <span
                  key={`${block.start} ${block.end} ${block.title}`}
                  className="assist-busy"
                  data-kind={block.kind}
                  style={place(block.start, block.end)}
                  title={block.title}
                >
                  {block.title}
                </span>
              ))}
            </div>
          ))}
          {slots
            .filter(({ startsOn }) => startsOn === day)
            .map((slot) => (
              <span
                key={slot.startsAt}
                className="assist-slot"
                aria-hidden
                style={place(
                  `${slot.startsOn}T${slot.startTime}`,
                  plusMinutes(`${slot.startsOn}T${slot.startTime}`, durationMinutes, zone),
                )}
              />
            ))}
          <div
            className="assist-candidate"
            role="slider"
            tabIndex={0}
            aria-label={t('finder.candidate')}
            aria-valuemin={0}
            aria-valuemax={1440}
            aria-valuenow={
              Number(candidate.startTime.slice(0, 2)) * 60 + Number(candidate.startTime.slice(3))
            }
            aria-valuetext={`${when}. ${state}`}
            data-free={busyNow.length === 0 || undefined}
            style={place(start, end)}
            onKeyDown={onKeyDown}
          />
        </div>
      </div>
      <p className="small quiet assist-keys">{t('finder.keys')}</p>
    </section>
  );
}
