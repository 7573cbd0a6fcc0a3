/** The trash: what was deleted, kind by kind, and the way back. */
import { Select } from '@mantine/core';
import { useRef } from 'react';
import { type ListedKind, listedKinds } from '#contract/kinds.ts';
import type { Selection } from '#contract/records.ts';
import { emptyList, type ListState, navigate } from '#renderer/app/router.ts';
import { type Command, useCommands } from '#renderer/data/commands.ts';
import { useCommand } from '#renderer/data/use-command.ts';
import { useRows } from '#renderer/data/use-rows.ts';
import { useUndo } from '#renderer/data/use-undo.ts';
import { describeRefusal, kindCount, kindLabel } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import { RecordTable } from '#renderer/features/records/RecordTable.tsx';
import { useColumnLayout } from '#renderer/features/records/use-column-layout.ts';
import { useTableSelection } from '#renderer/features/records/use-table-selection.ts';
import '#renderer/features/records/list.css';
import { CommandButton } from '#renderer/ui/CommandButton.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { IconRestore, IconTrash } from '#renderer/ui/icons.ts';
import { toSelection } from '#renderer/ui/table/selection.ts';
import type { TableHandle } from '#renderer/ui/table/types.ts';
import { Waiting } from '#renderer/ui/Waiting.tsx';

interface Props {
  readonly kind: ListedKind;
  readonly state: ListState;
}

export function TrashPage({ kind, state }: Props) {
  const t = useT();
  const { layout, setLayout } = useColumnLayout(kind);
  const rows = useRows(kind, state.query, true);
  const total = rows.total ?? 0;
  const selection = useTableSelection(rows.store, total, JSON.stringify([kind, state.query]));
  const table = useRef<TableHandle>(null);
  const { run, running } = useCommand('records.restore');
  const { offerUndo } = useUndo();
  const chosen = toSelection(selection.selected, state.query, true, total);

  const restore = async (what: Selection | null) => {
    if (!what) return;
    const changed = await run({ kind, selection: what });
    if (!changed) return;
    offerUndo(t('lists.restored', { what: kindCount(t, kind, changed.count) }), changed.entry);
    selection.clear();
    table.current?.focus();
  };

  const restoreCommand = (what: Selection | null): Command => ({
    id: 'selection.restore',
    name: (say) => say('lists.restore'),
    label: (say) =>
      selection.count > 0 ? say('lists.restoreCount', { count: selection.count }) : say('lists.restore'),
    icon: IconRestore,
    group: 'selection',
    when: () => what !== null,
    run: () => restore(what),
  });
  const restoreChosen = restoreCommand(chosen);
  useCommands([restoreChosen]);

  return (
    <div className="list-page">
      <div className="list-main">
        <div className="list-toolbar no-print">
          <h1 className="list-title">
            {t('frame.section.trash')}
            {rows.total !== null && <span className="list-count">{t('lists.total', { count: total })}</span>}
          </h1>
          <Select
            aria-label={t('lists.kind')}
            allowDeselect={false}
            data={listedKinds.map((one) => ({ value: one, label: kindLabel(t, one) }))}
            value={kind}
            onChange={(next) =>
              next !== null &&
              navigate({ page: 'trash', kind: next as ListedKind, state: emptyList }, { replace: true })
            }
          />
          <div className="list-tools">
            <CommandButton command={restoreChosen} loading={running} />
          </div>
        </div>
        <div className="list-content">
          {rows.error ? (
            <ErrorState
              message={describeRefusal(t, rows.error.refusal)}
              retryLabel={t('frame.tryAgain')}
              retry={rows.store.refresh}
            />
          ) : rows.loading ? (
            <Waiting rows={10} label={t('frame.loading')} />
          ) : total === 0 ? (
            <EmptyState icon={IconTrash} title={t('lists.trashEmpty')} text={t('lists.trashEmptyText')} />
          ) : (
            <RecordTable
              tableRef={table}
              kind={kind}
              rows={rows}
              query={state.query}
              layout={layout}
              onLayout={setLayout}
              onSort={(sort) =>
                navigate(
                  { page: 'trash', kind, state: { ...state, query: { ...state.query, sort } } },
                  { replace: true },
                )
              }
              selection={selection.table}
              editable={false}
              openId={null}
              onOpen={(row) => selection.toggleId(row.id)}
              menu={(row) => [
                [selection.table.isSelected(row.id) ? restoreChosen : restoreCommand({ ids: [row.id] })],
              ]}
            />
          )}
        </div>
      </div>
    </div>
  );
}
