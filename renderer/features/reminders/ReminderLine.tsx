/** One reminder: what, when and where, and what can be done about it. */
import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import type { DueReminder } from '#contract/reminders.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useT, useWorkspace } from '#renderer/data/workspace.ts';
import { laterChoices, laterMoment } from '#renderer/features/reminders/reminder-words.ts';
import { IconClockPause, IconX } from '#renderer/ui/icons.ts';

/** When days begin where nothing else is set. */
const usualMorning = '08:00';

interface Props {
  readonly reminder: DueReminder;
  readonly when: string;
  readonly now: number;
  readonly onOpen: () => void;
  readonly onSnooze: (until: number) => void;
  readonly onDismiss: () => void;
}

export function ReminderLine({ reminder, when, now, onOpen, onSnooze, onDismiss }: Props) {
  const t = useT();
  const { dateTime } = useFormats();
  const { settings } = useWorkspace().state;
  const { title, place, client } = reminder;
  const about = [client, place].filter((part) => part !== null && !title.includes(part)).join(' · ');
  const morning = settings?.calendar.from ?? usualMorning;
  return (
    <li className="reminder">
      <button type="button" className="reminder-what" onClick={onOpen}>
        <strong className="reminder-title">{title}</strong>
        <span className="small">{when}</span>
        {about !== '' && <span className="small quiet reminder-about">{about}</span>}
      </button>
      <div className="reminder-actions">
        <Menu position="bottom-end" withinPortal trapFocus>
          <Menu.Target>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconClockPause size={15} stroke={1.6} aria-hidden />}
              aria-label={t('reminders.snoozeWhat', { title })}
            >
              {t('reminders.snooze')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {laterChoices.map((choice) => {
              const until = laterMoment(choice, reminder, now, morning);
              return (
                until !== null && (
                  <Menu.Item
                    key={choice}
                    rightSection={
                      choice === 'tomorrow' || choice === 'start' ? (
                        <span className="quiet small">{dateTime(new Date(until).toISOString())}</span>
                      ) : null
                    }
                    onClick={() => onSnooze(laterMoment(choice, reminder, Date.now(), morning) ?? until)}
                  >
                    {t(`reminders.later.${choice}`)}
                  </Menu.Item>
                )
              );
            })}
          </Menu.Dropdown>
        </Menu>
        <Tooltip label={t('reminders.dismiss')}>
          <ActionIcon
            className="reminder-dismiss"
            variant="subtle"
            aria-label={t('reminders.dismissWhat', { title })}
            onClick={onDismiss}
          >
            <IconX size={17} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
    </li>
  );
}
