/** The records tied to a record, on its page: the same table as everywhere, with a way to add one. */
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ListedKind } from '#contract/kinds.ts';
import type { ListQuery } from '#contract/list-query.ts';
import { listRoute, navigate, recordRoute } from '#renderer/app/router.ts';
import { recordGroups, useRecordCommands } from '#renderer/app/use-record-commands.ts';
import { defaultSort, nameOf } from '#renderer/data/columns.ts';
import type { Command } from '#renderer/data/commands.ts';
import { showOverlay } from '#renderer/data/overlays.ts';
import { useRows } from '#renderer/data/use-rows.ts';
import { describeRefusal, kindLabel } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import { RecordTable } from '#renderer/features/records/RecordTable.tsx';
import { useColumnLayout } from '#renderer/features/records/use-column-layout.ts';
import { announce } from '#renderer/ui/announce.ts';
import { CommandButton } from '#renderer/ui/CommandButton.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { IconPlus, IconTable } from '#renderer/ui/icons.ts';
import { useKeepFocus } from '#renderer/ui/use-keep-focus.ts';
import { Waiting } from '#renderer/ui/Waiting.tsx';

interface Props {
  readonly kind: ListedKind;
  /** The field of `kind` that names the record whose page this is. */
  readonly field: string;
  readonly id: string;
  readonly name: string;
  /** The kind of the record whose page this is: its lists remember their columns apart. */
  readonly of: ListedKind;
}

export function RelatedList({ kind, field, id, name, of }: Props) {
  const t = useT();
  const [sort, setSort] = useState<ListQuery['sort']>([]);
  const query = useMemo<ListQuery>(
    () => ({
      search: '',
      filters: [{ field, operator: 'is', values: [id] }],
      sort: sort.length > 0 ? sort : defaultSort[kind],
    }),
    [kind, field, id, sort],
  );
  const rows = useRows(kind, query, false);
  useKeepFocus(rows.total ?? 0);
  const { layout, setLayout } = useColumnLayout(kind, `${of}.${kind}`);
  const commandsOf = useRecordCommands();
  const create: Command = {
    id: `related.new.${kind}`,
    name: (say) => say(`lists.new.${kind}`),
    icon: IconPlus,
    group: 'record',
    run: () =>
      showOverlay({
        type: 'create',
        kind,
        presets: { [field]: { value: id, label: name } },
        onCreated: (row) => announce(t('lists.created', { what: nameOf(kind, row) })),
      }),
  };
  // The column that would say the same in every row is left out.
  const shown = layout.filter((column) => column.field !== field);

  return (
    <div className="related">
      <div className="related-tools no-print">
        <Button
          variant="subtle"
          color="gray"
          onClick={() => navigate(listRoute(kind, { filters: query.filters }))}
        >
          {t('lists.openList')}
        </Button>
        <CommandButton command={create} variant="default" />
      </div>
      <div className="related-table">
        {rows.error ? (
          <ErrorState
            message={describeRefusal(t, rows.error.refusal)}
            retryLabel={t('frame.tryAgain')}
            retry={rows.store.refresh}
          />
        ) : rows.loading ? (
          <Waiting label={t('frame.loading')} />
        ) : rows.total === 0 ? (
          <EmptyState icon={IconTable} title={t(`lists.none.${kind}`)} />
        ) : (
          <RecordTable
            kind={kind}
            label={`${kindLabel(t, kind)} · ${name}`}
            rows={rows}
            query={query}
            layout={shown}
            onLayout={setLayout}
            onSort={(next) => setSort([...next])}
            selection={null}
            editable
            openId={null}
            onOpen={(row) => navigate(recordRoute(kind, row.id))}
            menu={(row) => recordGroups(commandsOf({ kind, id: row.id, name: nameOf(kind, row), row }))}
          />
        )}
      </div>
    </div>
  );
}
