/** Writes the list as it is shown (its filters, order and columns) to a file, with progress. */
import { ActionIcon, Menu } from '@mantine/core';
import type { ListedKind } from '#contract/kinds.ts';
import type { Selection } from '#contract/records.ts';
import type { MessageKey } from '#locale/translate.ts';
import { CallError, call } from '#renderer/data/call.ts';
import { type Command, useCommands } from '#renderer/data/commands.ts';
import { RunningJob } from '#renderer/data/RunningJob.tsx';
import { useJob } from '#renderer/data/use-job.ts';
import { describeRefusal, fieldLabel } from '#renderer/data/words.ts';
import { useT, useWorkspace } from '#renderer/data/workspace.ts';
import { CommandMenuItem } from '#renderer/ui/CommandMenuItem.tsx';
import {
  IconDownload,
  IconFileSpreadsheet,
  IconFileText,
  IconIdBadge2,
  type TablerIcon,
} from '#renderer/ui/icons.ts';
import { showDone, showError } from '#renderer/ui/toasts.tsx';

interface Props {
  readonly kind: ListedKind;
  readonly columns: readonly string[];
  /** Null where there is nothing to write. */
  readonly selection: Selection | null;
  /** Where it can be printed too. */
  readonly print?: Command;
}

export function ExportMenu({ kind, columns, selection, print }: Props) {
  const t = useT();
  const { language } = useWorkspace();
  const job = useJob();

  const write = async (format: 'csv' | 'xlsx') => {
    // The button stays while a file is written: one that is switched off loses the focus.
    if (!selection || job.job !== null) return;
    try {
      const file = await job.run((id) =>
        call('records.export', { kind, selection, columns: [...columns], format, language, job: id }),
      );
      const { saved, name } = await call('files.save', { id: file.id });
      if (saved) showDone(t('lists.exported', { name }));
    } catch (error) {
      const refusal = error instanceof CallError ? error.refusal : { code: 'internal' as const };
      if (refusal.code !== 'cancelled') showError(describeRefusal(t, refusal));
    }
  };

  const writeCards = async (version: '3.0' | '4.0') => {
    if (!selection || job.job !== null) return;
    try {
      const { file, lost } = await job.run((id) => call('vcards.export', { selection, version, job: id }));
      const kept = file && (await call('files.save', { id: file.id }));
      if (!kept?.saved) return;
      const fields = lost.map(({ field, count }) =>
        t('vcards.lostField', { field: fieldLabel(t, 'contacts', field), count }),
      );
      showDone(
        fields.length === 0
          ? t('lists.exported', { name: kept.name })
          : t('vcards.exported', { name: kept.name, fields: fields.join(', ') }),
      );
    } catch (error) {
      const refusal = error instanceof CallError ? error.refusal : { code: 'internal' as const };
      if (refusal.code !== 'cancelled') showError(describeRefusal(t, refusal));
    }
  };

  const commandOf = (format: 'xlsx' | 'csv', name: MessageKey, icon: TablerIcon): Command => ({
    id: `list.export.${format}`,
    name: (say) => say(name),
    icon,
    group: 'list',
    when: () => selection !== null && job.job === null,
    run: () => write(format),
  });
  const workbook = commandOf('xlsx', 'commands.exportXlsx', IconFileSpreadsheet);
  const text = commandOf('csv', 'commands.exportCsv', IconFileText);
  const cards: readonly Command[] =
    kind === 'contacts'
      ? (['4.0', '3.0'] as const).map((version) => ({
          id: `list.export.cards${version}`,
          name: (say) => say(version === '4.0' ? 'vcards.export' : 'vcards.exportOld'),
          icon: IconIdBadge2,
          group: 'list',
          when: () => selection !== null && job.job === null,
          run: () => writeCards(version),
        }))
      : [];
  useCommands([workbook, text, ...cards]);

  return (
    <>
      <RunningJob job={job} first="writing" />
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            aria-label={t('lists.export')}
            title={t('lists.export')}
            size="lg"
            disabled={!selection}
          >
            <IconDownload size={17} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <CommandMenuItem command={workbook} text={t('lists.exportXlsx')} />
          <CommandMenuItem command={text} text={t('lists.exportCsv')} />
          {cards.map((command) => (
            <CommandMenuItem key={command.id} command={command} />
          ))}
          {print && <CommandMenuItem command={print} />}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
