/** Moves records to the trash without asking, and offers the way back. */
import { useCallback } from 'react';
import type { ListedKind } from '#contract/kinds.ts';
import type { Row, Selection } from '#contract/records.ts';
import { nameOf } from '#renderer/data/columns.ts';
import { useCommand } from '#renderer/data/use-command.ts';
import { useUndo } from '#renderer/data/use-undo.ts';
import { kindCount } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';

/** The function answers whether it was done; `row` names the one record trashed. */
export const useTrash = (kind: ListedKind): ((selection: Selection, row: Row | null) => Promise<boolean>) => {
  const t = useT();
  const { run } = useCommand('records.trash');
  const { offerUndo } = useUndo();
  return useCallback(
    async (selection, row) => {
      const changed = await run({ kind, selection });
      if (!changed) return false;
      const what = row ? nameOf(kind, row) : kindCount(t, kind, changed.count);
      offerUndo(t('lists.trashed', { what }), changed.entry);
      return true;
    },
    [kind, run, offerUndo, t],
  );
};
