/** The agenda and the minutes as Word documents, in either language, kept in the list of documents. */
import { Button, Menu } from '@mantine/core';
import type { OccurrenceRef } from '#contract/calendar.ts';
import { languages } from '#contract/kinds/workspace.ts';
import { type Command, useCommands } from '#renderer/data/commands.ts';
import { RunningJob } from '#renderer/data/RunningJob.tsx';
import { useCommand } from '#renderer/data/use-command.ts';
import { useJob } from '#renderer/data/use-job.ts';
import { useT } from '#renderer/data/workspace.ts';
import { CommandMenuItem } from '#renderer/ui/CommandMenuItem.tsx';
import { IconChevronDown, IconFileText } from '#renderer/ui/icons.ts';
import { showDone } from '#renderer/ui/toasts.tsx';

interface Props {
  readonly of: OccurrenceRef;
}

export function WordMenu({ of }: Props) {
  const t = useT();
  const { run: write } = useCommand('documents.make');
  const { run: saveFile } = useCommand('files.save');
  const { run: keep } = useCommand('documents.keep');
  const job = useJob();
  const make = async (what: 'agenda' | 'minutes', language: 'en' | 'fr') => {
    if (job.job !== null) return;
    const source = { of: 'meeting' as const, ...of, what, language };
    const made = await job.run((id) => write({ source, format: 'docx', templateId: null, job: id }));
    if (!made) return;
    const saved = await saveFile({ id: made.file.id });
    if (!saved?.saved) return;
    await keep({ file: made.file.id });
    showDone(t('lists.exported', { name: saved.name }));
  };
  const commands = (['agenda', 'minutes'] as const).flatMap((what) =>
    languages.map(
      (language): Command => ({
        id: `meeting.${what}.${language}`,
        name: (say) =>
          say('meetings.write', {
            what: say(`meetings.${what}`),
            language: say(`choices.settings.language.${language}`),
          }),
        icon: IconFileText,
        group: 'record',
        run: () => make(what, language),
      }),
    ),
  );
  useCommands(commands);
  return (
    <>
      <RunningJob job={job} first="writing" />
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            className="no-print"
            variant="default"
            leftSection={<IconFileText size={15} aria-hidden />}
            rightSection={<IconChevronDown size={14} aria-hidden />}
          >
            {t('meetings.word')}
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
