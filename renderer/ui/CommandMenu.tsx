/** A button with three dots that opens a menu of commands, for those that have no button of their own. */
import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { Fragment } from 'react';
import { type Command, canRun } from '#renderer/data/commands.ts';
import { CommandMenuItem } from '#renderer/ui/CommandMenuItem.tsx';
import { IconDots } from '#renderer/ui/icons.ts';

interface Props {
  readonly label: string;
  /** In groups, parted by a line. What cannot be run now is left out. */
  readonly groups: readonly (readonly Command[])[];
}

export function CommandMenu({ label, groups }: Props) {
  const shown = groups.map((group) => group.filter(canRun)).filter((group) => group.length > 0);
  return (
    <Menu position="bottom-end">
      <Tooltip label={label}>
        <span>
          <Menu.Target>
            <ActionIcon aria-label={label}>
              <IconDots size={17} stroke={1.6} aria-hidden />
            </ActionIcon>
          </Menu.Target>
        </span>
      </Tooltip>
      <Menu.Dropdown>
        {shown.map((group, index) => (
          <Fragment key={group.map(({ id }) => id).join(' ')}>
            {index > 0 && <Menu.Divider />}
            {group.map((command) => (
              <CommandMenuItem key={command.id} command={command} />
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
