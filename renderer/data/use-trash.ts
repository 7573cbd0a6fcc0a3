/** Moves records to the trash without asking, and offers the way back. */
import { useCallback } from 'react';
import type { ListedKind } from '#contract/kinds.ts';
import type { Selection } from '#contract/records.ts';
import { useCommand } from '#renderer/data/use-command.ts';
import { useUndo } from '#renderer/data/use-undo.ts';
import { kindCount } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';

/** The function answers whether it was done; `name` is that of the one record trashed, null where they are several. */
export const useTrash = (): ((
  kind: ListedKind,
  selection: Selection,
  name: string | null,
) => Promise<boolean>) => {
  const t = useT();
  const { run } = useCommand('records.trash');
  const { offerUndo } = useUndo();
  return useCallback(
    async (kind, selection, name) => {
      const changed = await run({ kind, selection });
      if (!changed) return false;
      offerUndo(t('lists.trashed', { what: name ?? kindCount(t, kind, changed.count) }), changed.entry);
      return true;
    },
    [run, offerUndo, t],
  );
};
