/** What takes place as a list, day by day: only the lines that are seen are made. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import '#renderer/features/calendar/event.css';
import '#renderer/features/calendar/list.css';
import type { Occurrence } from '#contract/calendar.ts';
import { addDays } from '#contract/plain-date.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useSettings, useT } from '#renderer/data/workspace.ts';
import { keyOf } from '#renderer/features/calendar/event-inputs.ts';
import { markIcons, marksOf } from '#renderer/features/calendar/marks.ts';
import { occurrenceColour } from '#renderer/features/calendar/occurrence-colour.ts';
import { absenceName, shortTitle, spokenName } from '#renderer/features/calendar/occurrence-words.ts';
import { byId, useNamed } from '#renderer/features/calendar/use-people.ts';
import type { ViewProps } from '#renderer/features/calendar/view-props.ts';
import { RepOrder } from '#renderer/ui/colours.ts';
import { asksForMenu, pointOf } from '#renderer/ui/context-menu.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { IconCalendar } from '#renderer/ui/icons.ts';

type Line =
  | { readonly type: 'day'; readonly day: string; readonly notes: readonly string[] }
  | { readonly type: 'occurrence'; readonly day: string; readonly occurrence: Occurrence };

/** In pixels. */
const lineHeight = 32;

const dayOf = (start: string) => start.slice(0, 10);

export function ListView({ state, days, answer, acts }: ViewProps) {
  const t = useT();
  const formats = useFormats();
  const { appointmentTypes } = useSettings();
  const order = useContext(RepOrder);
  const reps = useNamed('reps');
  const people = useMemo(() => byId(reps), [reps]);
  const scroller = useRef<HTMLDivElement>(null);

  const lines = useMemo(() => {
    const onDay = new Map<string, Occurrence[]>();
    for (const one of answer.occurrences) {
      // What began before is told on the first day that is shown.
      const day = dayOf(one.start) < days.from ? days.from : dayOf(one.start);
      onDay.set(day, [...(onDay.get(day) ?? []), one]);
    }
    const notes = (day: string): string[] => [
      ...answer.holidays.filter(({ on }) => on === day).map(({ name }) => name),
      ...answer.events.filter(({ from, to }) => from <= day && day < to).map(({ name }) => name),
      ...answer.absences
        .filter(
          ({ start, end }) => dayOf(start) <= day && day < (end.length > 10 ? addDays(dayOf(end), 1) : end),
        )
        .map((one) => absenceName(t, one, people)),
    ];
    const all: Line[] = [];
    for (let day = days.from; day < days.to; day = addDays(day, 1)) {
      const some = onDay.get(day) ?? [];
      const told = notes(day);
      if (some.length === 0 && told.length === 0) continue;
      all.push({ type: 'day', day, notes: told });
      for (const occurrence of some) all.push({ type: 'occurrence', day, occurrence });
    }
    return all;
  }, [answer, days, people, t]);

  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    overscan: 12,
  });

  // Paper has room for all of them.
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  const made = printing
    ? lines.map((_, index) => ({ index, start: index * lineHeight }))
    : virtual.getVirtualItems();

  // The list begins at the date, as far as it goes.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another date moves the list
  useEffect(() => {
    const at = lines.findIndex((line) => line.day >= state.date);
    if (at >= 0) virtual.scrollToIndex(at, { align: 'start' });
  }, [state.date]);

  const move = (event: React.KeyboardEvent, index: number) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    let next = index + step;
    while (lines[next]?.type === 'day') next += step;
    if (!lines[next]) return;
    virtual.scrollToIndex(next);
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${next}"] .cal-event`)?.focus(),
    );
  };

  if (lines.length === 0) {
    return <EmptyState icon={IconCalendar} title={t('calendar.none')} />;
  }
  return (
    <section
      ref={scroller}
      className="cal-host cal-list"
      aria-label={t('calendar.grid')}
      onBlur={(event) => {
        if (event.relatedTarget?.closest('#overlays') || event.currentTarget.contains(event.relatedTarget))
          return;
        acts.focus(null);
      }}
    >
      <ul className="cal-list-lines" style={{ height: virtual.getTotalSize() }}>
        {made.map(({ index, start }) => {
          const line = lines[index];
          if (!line) return null;
          const place = { transform: `translateY(${start}px)` };
          if (line.type === 'day') {
            return (
              <li key={line.day} data-index={index} className="cal-list-day" style={place}>
                <h2>{formats.dateLong(line.day)}</h2>
                <span className="quiet">{line.notes.join(' · ')}</span>
              </li>
            );
          }
          const { occurrence: one } = line;
          const time = one.allDay
            ? t('calendar.allDay')
            : `${formats.time(one.start.slice(11))}–${formats.time(one.end.slice(11))}`;
          const off = one.status === 'cancelled' || one.status === 'notHeld';
          return (
            <li key={`${line.day} ${keyOf(one)}`} data-index={index} className="cal-list-line" style={place}>
              <button
                type="button"
                className="cal-event cal-list-event"
                data-off={off || undefined}
                data-key={keyOf(one)}
                style={
                  {
                    '--event': occurrenceColour(one, state.colours, order, appointmentTypes),
                  } as CSSProperties
                }
                onClick={(event) => acts.show(one, event.currentTarget)}
                onDoubleClick={() => acts.edit(one)}
                onFocus={() => acts.focus({ type: 'occurrence', occurrence: one })}
                onContextMenu={(event) => {
                  event.preventDefault();
                  acts.menu(one, { x: event.clientX, y: event.clientY });
                }}
                onKeyDown={(event) => {
                  if (asksForMenu(event)) {
                    event.preventDefault();
                    acts.menu(one, pointOf(event.currentTarget));
                  } else move(event, index);
                }}
              >
                <span className="sr-only">{spokenName(t, formats, one, people)}</span>
                <span className="cal-list-time" aria-hidden>
                  {time}
                </span>
                <span className="cal-list-bar" />
                <span className="cal-list-title" aria-hidden>
                  {marksOf(one).map((mark) => {
                    const Icon = markIcons[mark];
                    return <Icon key={mark} className={`cal-mark cal-mark-${mark}`} size={13} stroke={2} />;
                  })}
                  <span className="cal-title">{shortTitle(one)}</span>
                </span>
                <span className="cal-list-place" aria-hidden>
                  {one.place}
                </span>
                <span className="cal-list-people" aria-hidden>
                  {one.repIds.flatMap((id) => people.get(id) ?? []).join(', ')}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
