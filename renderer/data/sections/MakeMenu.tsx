/** The files that can be made of a document, and how far the one being made is. */
import { Button, Menu } from '@mantine/core';
import type { Command } from '#renderer/data/commands.ts';
import { RunningJob } from '#renderer/data/RunningJob.tsx';
import type { JobState } from '#renderer/data/use-job.ts';
import { useT } from '#renderer/data/workspace.ts';
import { CommandMenuItem } from '#renderer/ui/CommandMenuItem.tsx';
import { IconChevronDown, IconFileText } from '#renderer/ui/icons.ts';

interface Props {
  readonly commands: readonly Command[];
  readonly job: JobState;
  /** It is what is to be done next. */
  readonly first: boolean;
}

export function MakeMenu({ commands, job, first }: Props) {
  const t = useT();
  return (
    <>
      <RunningJob job={job} first="writing" />
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant={first ? 'filled' : 'default'}
            leftSection={<IconFileText size={15} aria-hidden />}
            rightSection={<IconChevronDown size={14} aria-hidden />}
          >
            {t('proposalsPage.make')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {commands.map((command) => (
            <CommandMenuItem key={command.id} command={command} />
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
