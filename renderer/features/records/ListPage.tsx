/** The list of a kind: filters, saved views, columns, selection, and the panel that opens beside it. */
import { ActionIcon, Button, SegmentedControl, Tooltip } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ListedKind } from '#contract/kinds.ts';
import type { Row } from '#contract/records.ts';
import { emptyList, type ListState, navigate, recordRoute } from '#renderer/app/router.ts';
import { defaultSort } from '#renderer/data/columns.ts';
import { useCommand } from '#renderer/data/use-command.ts';
import { useRows } from '#renderer/data/use-rows.ts';
import { describeRefusal, kindLabel } from '#renderer/data/words.ts';
import { useSettings, useT } from '#renderer/data/workspace.ts';
import { ColumnsMenu } from '#renderer/features/records/ColumnsMenu.tsx';
import { CreateDialog } from '#renderer/features/records/CreateDialog.tsx';
import { ExportMenu } from '#renderer/features/records/ExportMenu.tsx';
import { FilterBar } from '#renderer/features/records/FilterBar.tsx';
import { PipelineBoard } from '#renderer/features/records/PipelineBoard.tsx';
import { PrintedList } from '#renderer/features/records/PrintedList.tsx';
import { RecordPanel } from '#renderer/features/records/RecordPanel.tsx';
import { RecordTable } from '#renderer/features/records/RecordTable.tsx';
import { SelectionBar } from '#renderer/features/records/SelectionBar.tsx';
import type { RecordSlots } from '#renderer/features/records/slots.ts';
import { useColumnLayout } from '#renderer/features/records/use-column-layout.ts';
import { usePrintList } from '#renderer/features/records/use-print-list.ts';
import { useTableSelection } from '#renderer/features/records/use-table-selection.ts';
import { useTrash } from '#renderer/features/records/use-trash.ts';
import { ViewsMenu } from '#renderer/features/records/ViewsMenu.tsx';
import '#renderer/features/records/records.css';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { IconBaselineDensityMedium, IconPlus, IconSearch, IconTable } from '#renderer/ui/icons.ts';
import type { TableHandle } from '#renderer/ui/table/types.ts';
import { toSelection } from '#renderer/ui/table/selection.ts';
import { Waiting } from '#renderer/ui/Waiting.tsx';

interface Props {
  readonly kind: ListedKind;
  readonly state: ListState;
  readonly slots: RecordSlots;
}

export function ListPage({ kind, state, slots }: Props) {
  const t = useT();
  const { density } = useSettings();
  const { run: saveSettings } = useCommand('settings.save');
  const { layout, setLayout, resetLayout } = useColumnLayout(kind);
  const query = useMemo(
    () => (state.query.sort.length > 0 ? state.query : { ...state.query, sort: defaultSort[kind] }),
    [state.query, kind],
  );
  const rows = useRows(kind, query, false);
  const total = rows.total ?? 0;
  const selection = useTableSelection(rows.store, total, JSON.stringify([kind, state.query]));
  const trash = useTrash(kind);
  const print = usePrintList(rows.store, total);
  const [creating, setCreating] = useState(false);
  const table = useRef<TableHandle>(null);
  const board = kind === 'opportunities' && state.layout === 'board';
  const asked = query.search !== '' || query.filters.length > 0;

  const go = (next: Partial<ListState>, replace = true) =>
    navigate({ page: 'list', kind, state: { ...state, ...next } }, { replace });

  const open = (row: Row, where: 'panel' | 'page') =>
    where === 'page' ? navigate(recordRoute(kind, row.id)) : go({ open: row.id }, state.open !== null);

  const closePanel = () => {
    go({ open: null });
    table.current?.focus();
  };

  const trashRow = (index: number) => {
    if (selection.count > 0) {
      const chosen = toSelection(selection.selected, query, false, total);
      if (chosen) void trash(chosen, null).then((done) => done && selection.clear());
      return;
    }
    const row = rows.store.row(index);
    if (row) void trash({ ids: [row.id] }, row);
  };

  const question = JSON.stringify(state.query);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was asked for before had its own place to stand at
  useEffect(() => table.current?.toTop(), [question]);

  // Come here by keyboard, one goes on in the rows; a link or a field that has the focus keeps it.
  const hasRows = total > 0;
  useEffect(() => {
    const focused = document.activeElement;
    if (hasRows && (focused === document.body || focused?.id === 'content')) table.current?.focus();
  }, [hasRows]);

  const content = () => {
    if (board)
      return (
        <PipelineBoard
          search={query.search}
          openId={state.open}
          onOpen={(id) => go({ open: id }, state.open !== null)}
        />
      );
    if (rows.error) {
      return (
        <ErrorState
          message={describeRefusal(t, rows.error.refusal)}
          retryLabel={t('frame.tryAgain')}
          retry={rows.store.refresh}
        />
      );
    }
    if (rows.loading) return <Waiting rows={14} label={t('frame.loading')} />;
    if (total === 0 && asked) {
      return (
        <EmptyState icon={IconSearch} title={t('lists.noneFound')} text={t('lists.noneFoundText')}>
          <Button
            variant="default"
            onClick={() => go({ query: { ...state.query, search: '', filters: [] } })}
          >
            {t('lists.clearFilters')}
          </Button>
        </EmptyState>
      );
    }
    if (total === 0) {
      return (
        <EmptyState icon={IconTable} title={t(`lists.none.${kind}`)} text={t('lists.emptyText')}>
          <Button onClick={() => setCreating(true)}>{t(`lists.new.${kind}`)}</Button>
          <Button variant="default" onClick={() => navigate({ page: 'import', params: { kind } })}>
            {t('lists.importFile')}
          </Button>
        </EmptyState>
      );
    }
    return (
      <RecordTable
        tableRef={table}
        kind={kind}
        rows={rows}
        query={query}
        layout={layout}
        onLayout={setLayout}
        onSort={(sort) => go({ query: { ...state.query, sort } })}
        selection={selection.table}
        editable
        openId={state.open}
        onOpen={open}
        onActive={(row) => {
          if (state.open !== null && state.open !== row.id) go({ open: row.id });
        }}
        onTrash={trashRow}
        onEscape={() => {
          if (state.open !== null) closePanel();
        }}
      />
    );
  };

  return (
    <div className="list-page">
      <div className="list-main">
        <div className="list-toolbar no-print">
          <h1 className="sr-only">{kindLabel(t, kind)}</h1>
          {selection.count > 0 && !board ? (
            <SelectionBar
              kind={kind}
              count={selection.count}
              selection={toSelection(selection.selected, query, false, total)}
              columns={layout.map((one) => one.field)}
              onTrash={(chosen) => void trash(chosen, null).then((done) => done && selection.clear())}
              onClear={selection.clear}
            />
          ) : (
            <>
              <ViewsMenu
                kind={kind}
                state={state}
                layout={layout}
                onChoose={(next, columns) => {
                  if (columns) setLayout(columns);
                  else if (next === emptyList) resetLayout();
                  navigate({ page: 'list', kind, state: next });
                }}
              />
              {rows.total !== null && !board && (
                <span className="list-count">{t('lists.total', { count: total })}</span>
              )}
              {!board && (
                <FilterBar
                  kind={kind}
                  filters={query.filters}
                  onChange={(filters) => go({ query: { ...state.query, filters } })}
                />
              )}
              <div className="list-tools">
                {kind === 'opportunities' && (
                  <SegmentedControl
                    aria-label={t('lists.layout')}
                    value={state.layout}
                    data={[
                      { value: 'table', label: t('choices.savedViews.layout.table') },
                      { value: 'board', label: t('choices.savedViews.layout.board') },
                    ]}
                    onChange={(next) => go({ layout: next === 'board' ? 'board' : 'table' }, false)}
                  />
                )}
                {!board && (
                  <>
                    <Tooltip label={t('lists.density')}>
                      <ActionIcon
                        size="lg"
                        aria-label={t('lists.density')}
                        aria-pressed={density === 'comfortable'}
                        onClick={() =>
                          void saveSettings({ density: density === 'compact' ? 'comfortable' : 'compact' })
                        }
                      >
                        <IconBaselineDensityMedium size={17} stroke={1.6} />
                      </ActionIcon>
                    </Tooltip>
                    <ColumnsMenu kind={kind} layout={layout} onLayout={setLayout} onReset={resetLayout} />
                    <ExportMenu
                      kind={kind}
                      columns={layout.map((one) => one.field)}
                      selection={total > 0 ? { query, trashed: false, except: [] } : null}
                      onPrint={print.start}
                    />
                  </>
                )}
                <Button leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setCreating(true)}>
                  {t('lists.new')}
                </Button>
              </div>
            </>
          )}
        </div>
        <div className="list-content">{content()}</div>
      </div>
      {state.open !== null && (
        <RecordPanel key={state.open} kind={kind} id={state.open} slots={slots} onClose={closePanel} />
      )}
      {print.rows && (
        <PrintedList
          kind={kind}
          fields={layout.map((one) => one.field)}
          rows={print.rows}
          query={query}
          total={total}
          sums={rows.sums}
          onPrinted={print.done}
        />
      )}
      {creating && (
        <CreateDialog
          kind={kind}
          similar={slots.similar}
          presets={{}}
          onClose={() => setCreating(false)}
          onCreated={(row) => {
            setCreating(false);
            go({ open: row.id }, false);
          }}
        />
      )}
    </div>
  );
}
