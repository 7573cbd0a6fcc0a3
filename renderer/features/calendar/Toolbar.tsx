/** Above the calendar: what is shown, the way to other dates, the views, and how things are drawn. */
import { ActionIcon, Button, Menu, Popover, SegmentedControl, Tooltip } from '@mantine/core';
import { Fragment } from 'react';
import '#renderer/features/calendar/toolbar.css';
import type { Command } from '#renderer/data/commands.ts';
import { useT } from '#renderer/data/workspace.ts';
import { JumpForm } from '#renderer/features/calendar/JumpForm.tsx';
import type { PageCommands } from '#renderer/features/calendar/page-commands.ts';
import { type CalendarView, calendarViews } from '#renderer/features/calendar/views.ts';
import { CommandButton } from '#renderer/ui/CommandButton.tsx';
import { CommandMenuItem } from '#renderer/ui/CommandMenuItem.tsx';
import { IconAdjustmentsHorizontal, IconCalendarSearch } from '#renderer/ui/icons.ts';
import { shortcutLabel } from '#renderer/ui/shortcuts.ts';

interface Props {
  readonly title: string;
  readonly view: CalendarView;
  readonly commands: PageCommands;
  readonly panelShown: boolean;
  readonly jumping: boolean;
  readonly onJumping: (jumping: boolean) => void;
  readonly onJump: (date: string) => void;
  readonly onView: (view: CalendarView) => void;
  /** In groups, each with its heading. */
  readonly looks: readonly { readonly heading: string; readonly commands: readonly Command[] }[];
}

export function Toolbar(props: Props) {
  const { title, view, commands, panelShown, jumping, onJumping, onJump, onView, looks } = props;
  const t = useT();
  return (
    <header className="cal-toolbar">
      <span className="no-print">
        <CommandButton command={commands.panel} iconOnly expanded={panelShown} />
      </span>
      <Button
        variant="default"
        className="no-print"
        onClick={() => void commands.today.run()}
        aria-keyshortcuts="t"
      >
        {t('calendar.today')}
      </Button>
      <span className="cal-toolbar-steps no-print">
        <CommandButton command={commands.previous} iconOnly />
        <CommandButton command={commands.next} iconOnly />
      </span>
      <h1 className="cal-toolbar-title" aria-live="polite">
        {title}
      </h1>
      <Popover opened={jumping} onChange={onJumping} trapFocus returnFocus position="bottom-start">
        <Popover.Target>
          <Tooltip
            label={`${commands.jump.name(t)} (${commands.jump.shortcut ? shortcutLabel(t, commands.jump.shortcut) : ''})`}
          >
            <ActionIcon
              className="no-print"
              aria-label={commands.jump.name(t)}
              aria-expanded={jumping}
              onClick={() => onJumping(!jumping)}
            >
              <IconCalendarSearch size={17} stroke={1.6} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </Popover.Target>
        <Popover.Dropdown aria-label={commands.jump.name(t)}>
          <JumpForm onJump={onJump} />
        </Popover.Dropdown>
      </Popover>
      <div className="cal-toolbar-right no-print">
        <SegmentedControl
          className="cal-views"
          aria-label={t('calendar.views')}
          value={view === 'teamWeek' ? 'teamDay' : view}
          onChange={(next) => onView(next as CalendarView)}
          // The team's view has its own choice between a day and a week.
          data={calendarViews
            .filter((one) => one !== 'teamWeek')
            .map((one) => ({ value: one, label: t(`calendar.view.${one}`) }))}
        />
        <Menu position="bottom-end" closeOnItemClick={false}>
          <Tooltip label={t('calendar.looks')}>
            <span>
              <Menu.Target>
                <ActionIcon aria-label={t('calendar.looks')}>
                  <IconAdjustmentsHorizontal size={17} stroke={1.6} aria-hidden />
                </ActionIcon>
              </Menu.Target>
            </span>
          </Tooltip>
          <Menu.Dropdown>
            {looks.map(({ heading, commands: group }) => (
              <Fragment key={heading}>
                <Menu.Label>{heading}</Menu.Label>
                {group.map((command) => (
                  <CommandMenuItem key={command.id} command={command} />
                ))}
              </Fragment>
            ))}
          </Menu.Dropdown>
        </Menu>
        <CommandButton command={commands.create} variant="filled" text={t('calendar.new')} />
      </div>
    </header>
  );
}
