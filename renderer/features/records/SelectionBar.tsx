/** What can be done with the selected records; it takes the place of the toolbar while something is selected. */
import { CloseButton } from '@mantine/core';
import { useState } from 'react';
import { duplicateKinds } from '#contract/duplicates.ts';
import type { ListedKind } from '#contract/kinds.ts';
import type { Selection } from '#contract/records.ts';
import { navigate } from '#renderer/app/router.ts';
import { type Command, useCommands } from '#renderer/data/commands.ts';
import { showOverlay } from '#renderer/data/overlays.ts';
import { useT } from '#renderer/data/workspace.ts';
import { BulkEditDialog } from '#renderer/features/records/BulkEditDialog.tsx';
import { ExportMenu } from '#renderer/features/records/ExportMenu.tsx';
import { CommandButton } from '#renderer/ui/CommandButton.tsx';
import { IconArrowMerge, IconMail, IconPencil, IconTrash, IconX } from '#renderer/ui/icons.ts';
import { rowKeys } from '#renderer/ui/table/table-keys.ts';

interface Props {
  readonly kind: ListedKind;
  readonly count: number;
  readonly selection: Selection;
  readonly columns: readonly string[];
  readonly onTrash: (selection: Selection) => void;
  readonly onClear: () => void;
}

/** Kinds of which two records can become one. */
const mergeable: ReadonlySet<ListedKind> = new Set(duplicateKinds);

export function SelectionBar({ kind, count, selection, columns, onTrash, onClear }: Props) {
  const t = useT();
  const [editing, setEditing] = useState(false);
  const edit: Command = {
    id: 'selection.edit',
    name: (say) => say('commands.editSelected'),
    icon: IconPencil,
    group: 'selection',
    run: () => setEditing(true),
  };
  const trash: Command = {
    id: 'selection.trash',
    name: (say) => say('commands.trashSelected'),
    label: (say) => say('lists.toTrash'),
    icon: IconTrash,
    group: 'selection',
    shortcut: { keys: rowKeys.trash },
    heardBy: 'table',
    run: () => onTrash(selection),
  };
  const clear: Command = {
    id: 'selection.clear',
    name: (say) => say('lists.clearSelection'),
    icon: IconX,
    group: 'selection',
    shortcut: { keys: rowKeys.close },
    heardBy: 'table',
    run: onClear,
  };
  const pair = mergeable.has(kind) && 'ids' in selection && selection.ids.length === 2 ? selection.ids : null;
  const merge: Command = {
    id: 'selection.merge',
    name: (say) => say('duplicates.mergeSelected'),
    icon: IconArrowMerge,
    group: 'selection',
    run: () => {
      const [a = '', b = ''] = pair ?? [];
      navigate({ page: 'duplicates', params: { kind, a, b } });
    },
  };
  const addressed = kind === 'organisations' || kind === 'contacts' ? kind : null;
  const letters: Command = {
    id: 'selection.letters',
    name: (say) => say('merge.selected'),
    label: (say) => say('merge.label'),
    icon: IconMail,
    group: 'selection',
    run: () => {
      if (addressed)
        showOverlay({ type: 'merge', selected: { kind: addressed, selection, count }, letterId: null });
    },
  };
  useCommands([edit, ...(pair ? [merge] : []), ...(addressed ? [letters] : []), trash, clear]);
  return (
    <div className="selection-bar" role="toolbar" aria-label={t('lists.selected', { count })}>
      <CloseButton aria-label={clear.name(t)} onClick={() => void clear.run()} />
      <strong>{t('lists.selected', { count })}</strong>
      <CommandButton command={edit} text={t('lists.edit')} variant="default" />
      {pair && <CommandButton command={merge} variant="default" />}
      {addressed && <CommandButton command={letters} variant="default" />}
      <CommandButton command={trash} variant="default" />
      <ExportMenu kind={kind} columns={columns} selection={selection} />
      {editing && (
        <BulkEditDialog kind={kind} selection={selection} count={count} onClose={() => setEditing(false)} />
      )}
    </div>
  );
}
