/** Short words that are only seen: what they stand beside has a whole name for those who hear it. */
import '#renderer/features/calendar/event.css';

interface Props {
  readonly text: string;
}

export function Drawn({ text }: Props) {
  return <span className="cal-drawn" data-text={text} aria-hidden />;
}
