/** Reminders at the bottom right, clear of what stands at the top of pages; out of sight, their number is in the title bar. */
import '#renderer/features/reminders/reminders.css';
import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { useRef } from 'react';
import type { DueReminder } from '#contract/reminders.ts';
import { type Command, useCommands } from '#renderer/data/commands.ts';
import { openAppointment } from '#renderer/data/open-appointment.ts';
import { useT } from '#renderer/data/workspace.ts';
import { ReminderLine } from '#renderer/features/reminders/ReminderLine.tsx';
import { keyOf, useReminders } from '#renderer/features/reminders/use-reminders.ts';
import { IconBell, IconChevronDown } from '#renderer/ui/icons.ts';
import { ariaShortcut } from '#renderer/ui/shortcuts.ts';

/** So many are shown at once; the others follow as these go. */
const mostShown = 3;

export function ReminderPanel() {
  const t = useT();
  const { due, total, now, hidden, setHidden, snooze, dismiss, when } = useReminders();
  const panel = useRef<HTMLElement>(null);
  const badge = useRef<HTMLButtonElement>(null);

  /** To the reminder at a place of the list, else to the page. */
  const focusLine = (at: number) => {
    const lines = panel.current?.querySelectorAll<HTMLElement>('.reminder-what');
    const line = lines?.[Math.min(at, lines.length - 1)];
    if (line) line.focus();
    else document.getElementById('content')?.focus();
  };
  /** After one is gone the keyboard is on the next, if it was here at all. */
  const after = async (at: number, done: Promise<boolean>) => {
    const had = panel.current?.contains(document.activeElement) ?? false;
    if (!(await done)) return;
    setTimeout(() => {
      if (had || document.activeElement === document.body) focusLine(at);
    }, 150);
  };
  const show: Command = {
    id: 'reminders.show',
    name: (say) => say('reminders.show'),
    icon: IconBell,
    group: 'go',
    shortcut: { sequence: ['g', 'z'] },
    when: () => due.length > 0,
    run: () => {
      setHidden(false);
      setTimeout(() => focusLine(0));
    },
  };
  useCommands([show], 'window');
  if (due.length === 0) return null;
  if (hidden) {
    const label = t('reminders.title', { count: total });
    return (
      <Tooltip label={t('reminders.show')}>
        <button
          ref={badge}
          type="button"
          className="reminder-badge no-print"
          aria-label={`${label}. ${t('reminders.show')}`}
          aria-keyshortcuts={ariaShortcut(show.shortcut)}
          onClick={() => void show.run()}
        >
          <IconBell size={15} stroke={1.7} aria-hidden /> {total}
        </button>
      </Tooltip>
    );
  }
  const hide = () => {
    setHidden(true);
    setTimeout(() => badge.current?.focus());
  };
  const open = (one: DueReminder) => openAppointment(one.ref);
  return (
    <section
      ref={panel}
      className="reminders no-print"
      aria-label={t('reminders.title', { count: total })}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        hide();
      }}
    >
      <header className="reminders-head">
        <IconBell size={15} stroke={1.7} aria-hidden />
        <span className="reminders-count">{t('reminders.title', { count: total })}</span>
        {due.length > 1 && (
          <Button size="compact-sm" variant="subtle" onClick={() => void after(0, dismiss(null))}>
            {t('reminders.dismissAll')}
          </Button>
        )}
        <Tooltip label={t('reminders.hide')}>
          <ActionIcon variant="subtle" aria-label={t('reminders.hide')} onClick={hide}>
            <IconChevronDown size={17} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </header>
      <ul className="reminders-list">
        {due.slice(0, mostShown).map((one, at) => (
          <ReminderLine
            key={keyOf(one)}
            reminder={one}
            when={when(one)}
            now={now}
            onOpen={() => open(one)}
            onSnooze={(until) => void after(at, snooze(one, until))}
            onDismiss={() => void after(at, dismiss(one))}
          />
        ))}
      </ul>
      {total > mostShown && (
        <p className="reminders-more small quiet">{t('reminders.more', { count: total - mostShown })}</p>
      )}
    </section>
  );
}
