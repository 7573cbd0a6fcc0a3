/** A letter or contract that is there: its head, its editor, the files made of it. */

import { Tabs } from '@mantine/core';
import type { Letter } from '#contract/kinds.ts';
import type { Row } from '#contract/records.ts';
import { RouteLink } from '#renderer/app/RouteLink.tsx';
import { listRoute, navigate, recordRoute } from '#renderer/app/router.ts';
import { recordGroups, useRecordCommands } from '#renderer/app/use-record-commands.ts';
import { type Command, useCommands } from '#renderer/data/commands.ts';
import { MakeMenu } from '#renderer/data/sections/MakeMenu.tsx';
import { usePreview } from '#renderer/data/sections/use-preview.ts';
import { TrashNotice } from '#renderer/data/TrashNotice.tsx';
import '#renderer/data/sections/document-page.css';
import { useCommand } from '#renderer/data/use-command.ts';
import { useDraft } from '#renderer/data/use-draft.ts';
import { useJob } from '#renderer/data/use-job.ts';
import { useMakeDocument } from '#renderer/data/use-make-document.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { useUndo } from '#renderer/data/use-undo.ts';
import { kindLabel } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import { LetterEditor } from '#renderer/features/letters/LetterEditor.tsx';
import type { LetterSlots } from '#renderer/features/letters/slots.ts';
import { CommandButton } from '#renderer/ui/CommandButton.tsx';
import { CommandMenu } from '#renderer/ui/CommandMenu.tsx';
import { IconCheck, IconSend } from '#renderer/ui/icons.ts';

interface Props {
  readonly id: string;
  readonly tab: string | null;
  readonly slots: LetterSlots;
  readonly row: Row;
  readonly saved: Letter;
}

const tabs = ['editor', 'documents', 'history'] as const;

export function LetterView({ id, tab, slots, row, saved }: Props) {
  const t = useT();
  const draft = useDraft('letters', row, saved);
  const { record: letter, labels, flush } = draft;
  const source = { of: 'letters', id } as const;
  const { data: document } = useQuery('documents.preview', saved.deletedAt === null ? { source } : null);
  const job = useJob();
  const making = useMakeDocument({ source, templateId: letter.templateId, flush, job });
  const commandsOf = useRecordCommands();
  const { run: edit } = useCommand('records.edit');
  const { offerUndo } = useUndo();
  const { shown, preview } = usePreview();
  const trashed = letter.deletedAt !== null;

  const own = commandsOf(
    { kind: 'letters', id, name: letter.title, row },
    { onTrashed: () => navigate(listRoute('letters')), onPage: true },
  );
  const groups = recordGroups(own);
  const next =
    letter.status === 'draft'
      ? 'sent'
      : letter.status === 'sent' && letter.type === 'contract'
        ? 'signed'
        : null;
  const steps: Command[] =
    next === null
      ? []
      : [
          {
            id: 'letter.step',
            name: (say) => say(`letters.mark.${next}`),
            icon: next === 'sent' ? IconSend : IconCheck,
            group: 'record',
            run: async () => {
              if (!(await flush())) return;
              const done = await edit({
                kind: 'letters',
                selection: { ids: [id] },
                changes: { status: next },
              });
              if (done) offerUndo(t(`letters.marked.${next}`, { title: letter.title }), done.entry);
            },
          },
        ];
  useCommands(trashed ? [] : [...steps, ...making.commands, preview, ...groups.flat()]);

  const here = tabs.find((one) => one === tab) ?? 'editor';
  const labelOf = (one: (typeof tabs)[number]) => {
    if (one === 'editor') return t(`choices.letters.type.${letter.type}`);
    return one === 'history' ? t('frame.section.history') : kindLabel(t, one);
  };

  return (
    <div className="pp-page">
      <header className="pp-head">
        <div className="small no-print">
          <RouteLink className="link" route={listRoute('letters')}>
            {kindLabel(t, 'letters')}
          </RouteLink>
        </div>
        <div className="pp-head-line">
          <h1>{letter.title}</h1>
          <span className="pp-head-facts quiet">
            <span>{t(`choices.letters.status.${letter.status}`)}</span>
            {letter.organisationId !== null && (
              <RouteLink className="link" route={recordRoute('organisations', letter.organisationId)}>
                {labels['organisationId'] ?? ''}
              </RouteLink>
            )}
          </span>
          {!trashed && (
            <div className="pp-head-acts no-print">
              <MakeMenu commands={making.commands} job={job} first />
              {steps.map((command) => (
                <CommandButton key={command.id} command={command} variant="default" />
              ))}
              {here === 'editor' && <CommandButton command={preview} iconOnly expanded={shown} />}
              <CommandMenu label={t('commands.more')} groups={groups} />
            </div>
          )}
        </div>
        {trashed && <TrashNotice kind="letters" id={id} />}
      </header>
      <Tabs
        className="pp-tabs"
        value={here}
        onChange={(one) => {
          void flush();
          navigate(recordRoute('letters', id, one === 'editor' ? null : one), { replace: true });
        }}
      >
        <Tabs.List className="no-print">
          {tabs.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {labelOf(one)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel className="pp-tab" value="editor">
          {!trashed && (
            <div className="pp-split" data-preview={shown || undefined} data-text>
              <div className="pp-left">
                <LetterEditor draft={draft} remarks={document?.remarks ?? []} />
              </div>
              {shown && <div className="pp-right">{slots.preview(source)}</div>}
            </div>
          )}
        </Tabs.Panel>
        <Tabs.Panel className="pp-tab" value="documents">
          {slots.made(id, letter.title)}
        </Tabs.Panel>
        <Tabs.Panel className="pp-tab pp-scroll" value="history">
          {slots.history(id)}
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}
