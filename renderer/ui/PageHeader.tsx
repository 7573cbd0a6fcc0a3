/** The heading of a page, with its actions at the right. */
import type { ReactNode } from 'react';
import '#renderer/ui/states.css';

interface Props {
  readonly title: string;
  /** What stands beside the title: a count, a state. */
  readonly beside?: ReactNode;
  /** The page's buttons. */
  readonly children?: ReactNode;
}

export function PageHeader({ title, beside, children }: Props) {
  return (
    <header className="page-header">
      <h1>{title}</h1>
      {beside}
      <div className="page-header-actions no-print">{children}</div>
    </header>
  );
}
