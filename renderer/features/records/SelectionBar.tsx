/** What can be done with the selected records; it takes the place of the toolbar while something is selected. */
import { Button, CloseButton } from '@mantine/core';
import { useState } from 'react';
import type { ListedKind } from '#contract/kinds.ts';
import type { Selection } from '#contract/records.ts';
import { useT } from '#renderer/data/workspace.ts';
import { BulkEditDialog } from '#renderer/features/records/BulkEditDialog.tsx';
import { ExportMenu } from '#renderer/features/records/ExportMenu.tsx';
import { IconPencil, IconTrash } from '#renderer/ui/icons.ts';

interface Props {
  readonly kind: ListedKind;
  readonly count: number;
  readonly selection: Selection | null;
  readonly columns: readonly string[];
  readonly onTrash: (selection: Selection) => void;
  readonly onClear: () => void;
}

export function SelectionBar({ kind, count, selection, columns, onTrash, onClear }: Props) {
  const t = useT();
  const [editing, setEditing] = useState(false);
  if (!selection) return null;
  return (
    <div className="selection-bar" role="toolbar" aria-label={t('lists.selected', { count })}>
      <CloseButton aria-label={t('lists.clearSelection')} onClick={onClear} />
      <strong>{t('lists.selected', { count })}</strong>
      <Button
        variant="default"
        leftSection={<IconPencil size={15} aria-hidden />}
        onClick={() => setEditing(true)}
      >
        {t('lists.edit')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconTrash size={15} aria-hidden />}
        onClick={() => onTrash(selection)}
      >
        {t('lists.toTrash')}
      </Button>
      <ExportMenu kind={kind} columns={columns} selection={selection} />
      {editing && (
        <BulkEditDialog kind={kind} selection={selection} count={count} onClose={() => setEditing(false)} />
      )}
    </div>
  );
}
