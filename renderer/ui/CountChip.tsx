/** A choice with how many it stands for: narrows a list while it is pressed. */
import '#renderer/ui/count-chip.css';
import type { TablerIcon } from '#renderer/ui/icons.ts';

interface Props {
  readonly icon?: TablerIcon;
  readonly text: string;
  /** As it is shown. */
  readonly count: string;
  readonly pressed: boolean;
  readonly onClick: () => void;
}

export function CountChip({ icon: Icon, text, count, pressed, onClick }: Props) {
  return (
    <button type="button" className="count-chip" aria-pressed={pressed} onClick={onClick}>
      {Icon && <Icon size={14} stroke={1.5} aria-hidden />}
      {text}
      <span className="count-chip-count">{count}</span>
    </button>
  );
}
