/** An appointment as the grid draws it: its name, its signs, and where there is room its time, place and who goes. */
import type { CSSProperties } from 'react';
import '#renderer/features/calendar/event.css';
import type { Occurrence } from '#contract/calendar.ts';
import { markIcons, marksOf } from '#renderer/features/calendar/marks.ts';
import { shortTitle } from '#renderer/features/calendar/occurrence-words.ts';

interface Props {
  readonly occurrence: Occurrence;
  readonly id: string;
  readonly colour: string;
  /** Its whole name, for those who hear it. */
  readonly spoken: string;
  /** '14:00', '14:00–15:00'; null where the grid says it: all day. */
  readonly time: string | null;
  readonly people: string;
  /** A line, or as many as there is room for. */
  readonly layout: 'line' | 'block';
  /** Does the time stand before the name? Where no axis says it. */
  readonly timeFirst: boolean;
}

export function EventContent({ occurrence, id, colour, spoken, time, people, layout, timeFirst }: Props) {
  const shown = marksOf(occurrence);
  const off = occurrence.status === 'cancelled' || occurrence.status === 'notHeld';
  const title = <span className="cal-title">{shortTitle(occurrence)}</span>;
  const about = [occurrence.place, people].filter((part) => part !== null && part !== '').join(' · ');
  return (
    <div
      className={`cal-content cal-${layout}`}
      data-key={id}
      data-off={off || undefined}
      data-tentative={occurrence.showAs === 'tentative' || undefined}
      data-free={occurrence.showAs === 'free' || undefined}
      data-conflict={occurrence.conflicts.length > 0 || undefined}
      style={{ '--event': colour } as CSSProperties}
      title={spoken}
    >
      <span className="sr-only">{spoken}</span>
      <span className="cal-words" aria-hidden>
        {timeFirst && layout === 'line' && time !== null && <span className="cal-time">{time}</span>}
        {shown.map((mark) => {
          const Icon = markIcons[mark];
          return <Icon key={mark} className={`cal-mark cal-mark-${mark}`} size={12} stroke={2} />;
        })}
        {title}
        {!(timeFirst && layout === 'line') && time !== null && <span className="cal-time">{time}</span>}
        {layout === 'block' && about !== '' && <span className="cal-about">{about}</span>}
      </span>
    </div>
  );
}
