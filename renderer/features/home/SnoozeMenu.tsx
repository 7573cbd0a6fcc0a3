/** The days a line can be put off to; the key that opened the menu takes the first of them. */
import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import { addDays, weekday } from '#contract/plain-date.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useT } from '#renderer/data/workspace.ts';
import { IconCalendar, IconClock } from '#renderer/ui/icons.ts';

interface Props {
  readonly opened: boolean;
  /** The button it hangs from. */
  readonly children: ReactNode;
  readonly onClose: () => void;
  /** @param until plain date; null asks for another day */
  readonly onChoose: (until: string | null) => void;
}

export function SnoozeMenu({ opened, children, onClose, onChoose }: Props) {
  const t = useT();
  const { today, dateLong } = useFormats();
  const days = [
    { name: 'tomorrow', until: addDays(today, 1) },
    { name: 'monday', until: addDays(today, 8 - weekday(today)) },
    { name: 'week', until: addDays(today, 7) },
  ] as const;
  // On a Sunday next Monday is tomorrow.
  const offered = days.filter(({ until }, place) => place === 0 || until !== days[0].until);
  return (
    <Menu
      opened={opened}
      onClose={onClose}
      position="bottom-end"
      withinPortal
      trapFocus
      closeOnItemClick={false}
    >
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown
        onKeyDown={(event) => {
          if (event.key.toLowerCase() !== 's' || event.ctrlKey || event.metaKey || event.altKey) return;
          event.preventDefault();
          onChoose(days[0].until);
        }}
      >
        {offered.map(({ name, until }, place) => (
          <Menu.Item
            key={name}
            data-autofocus={place === 0 || undefined}
            leftSection={<IconClock size={15} stroke={1.7} aria-hidden />}
            rightSection={<span className="quiet small">{dateLong(until)}</span>}
            onClick={() => onChoose(until)}
          >
            {t(`home.snooze.${name}`)}
          </Menu.Item>
        ))}
        <Menu.Item
          leftSection={<IconCalendar size={15} stroke={1.7} aria-hidden />}
          onClick={() => onChoose(null)}
        >
          {t('home.snooze.day')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
