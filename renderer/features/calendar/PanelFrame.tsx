/** What stands beside the calendar: a column of the page, or over it where the window is narrow. */
import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import '#renderer/features/calendar/panel.css';
import { useT } from '#renderer/data/workspace.ts';

interface Props {
  readonly narrow: boolean;
  readonly shown: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function PanelFrame({ narrow, shown, onClose, children }: Props) {
  const t = useT();
  if (narrow)
    return (
      <Drawer
        opened={shown}
        onClose={onClose}
        title={t('calendar.panel')}
        size={280}
        closeButtonProps={{ 'aria-label': t('frame.close') }}
      >
        {children}
      </Drawer>
    );
  return (
    shown && (
      <aside className="cal-panel no-print" aria-label={t('calendar.panel')}>
        {children}
      </aside>
    )
  );
}
