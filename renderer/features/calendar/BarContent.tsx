/** What stands in the grid besides appointments: a trade show, somebody's absence, a holiday. */
import '#renderer/features/calendar/event.css';
import type { Subject } from '#renderer/features/calendar/event-inputs.ts';
import { IconBeach, IconConfetti } from '#renderer/ui/icons.ts';

interface Props {
  readonly type: Exclude<Subject['type'], 'occurrence'>;
  readonly text: string;
  /** What it is, for those who do not see its look. */
  readonly spoken: string;
}

const icons = { absence: IconBeach, event: IconConfetti, holiday: null } as const;

export function BarContent({ type, text, spoken }: Props) {
  const Icon = icons[type];
  return (
    <div className={`cal-content cal-bar cal-bar-${type}`} title={spoken}>
      <span className="sr-only">{spoken}</span>
      <span className="cal-words" aria-hidden>
        {Icon && <Icon className="cal-mark" size={12} stroke={1.8} />}
        <span className="cal-title">{text}</span>
      </span>
    </div>
  );
}
