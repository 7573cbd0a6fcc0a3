/** An empty place that says what to do next. */
import type { ReactNode } from 'react';
import '#renderer/ui/states.css';
import type { TablerIcon } from '#renderer/ui/icons.ts';

interface Props {
  readonly icon: TablerIcon;
  readonly title: string;
  readonly text?: string;
  /** Buttons: the next steps. */
  readonly children?: ReactNode;
}

export function EmptyState({ icon: Icon, title, text, children }: Props) {
  return (
    <div className="state">
      <Icon className="state-icon quiet" size={32} stroke={1.25} aria-hidden />
      <h2 className="state-title">{title}</h2>
      {text !== undefined && <p className="state-text">{text}</p>}
      {children !== undefined && <div className="state-actions">{children}</div>}
    </div>
  );
}
