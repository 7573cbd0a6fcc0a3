/** The list of a kind: filters, saved views, columns, selection, and the panel that opens beside it. */
import { Button, SegmentedControl } from '@mantine/core';
import { useEffect, useMemo, useRef } from 'react';
import type { ListedKind } from '#contract/kinds.ts';
import type { Row, Selection } from '#contract/records.ts';
import { emptyList, type ListState, navigate, recordRoute } from '#renderer/app/router.ts';
import { defaultSort, nameOf } from '#renderer/data/columns.ts';
import { useOfferedCommands } from '#renderer/data/commands.ts';
import { useRows } from '#renderer/data/use-rows.ts';
import { useTrash } from '#renderer/data/use-trash.ts';
import { describeRefusal, kindLabel } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import { ColumnsMenu } from '#renderer/features/records/ColumnsMenu.tsx';
import { ExportMenu } from '#renderer/features/records/ExportMenu.tsx';
import { FilterBar } from '#renderer/features/records/FilterBar.tsx';
import { PipelineBoard } from '#renderer/features/records/PipelineBoard.tsx';
import { PrintedList } from '#renderer/features/records/PrintedList.tsx';
import { RecordPanel } from '#renderer/features/records/RecordPanel.tsx';
import { RecordTable } from '#renderer/features/records/RecordTable.tsx';
import { SelectionBar } from '#renderer/features/records/SelectionBar.tsx';
import type { RecordSlots } from '#renderer/features/records/slots.ts';
import { useColumnLayout } from '#renderer/features/records/use-column-layout.ts';
import { useListCommands } from '#renderer/features/records/use-list-commands.ts';
import { usePrintList } from '#renderer/features/records/use-print-list.ts';
import { useTableSelection } from '#renderer/features/records/use-table-selection.ts';
import { ViewsMenu } from '#renderer/features/records/ViewsMenu.tsx';
import '#renderer/features/records/list.css';
import { CommandButton } from '#renderer/ui/CommandButton.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { IconSearch, IconTable } from '#renderer/ui/icons.ts';
import { toSelection } from '#renderer/ui/table/selection.ts';
import type { TableHandle } from '#renderer/ui/table/types.ts';
import { useKeepFocus } from '#renderer/ui/use-keep-focus.ts';
import { Waiting } from '#renderer/ui/Waiting.tsx';

/** Sections that stand aside in the navigation, reached from the lists they belong to. */
const nearTo: Partial<Record<ListedKind, readonly string[]>> = {
  proposals: ['section.letters', 'section.documents', 'section.library'],
  letters: ['section.documents', 'section.library'],
  documents: ['section.letters', 'section.library'],
};

interface Props {
  readonly kind: ListedKind;
  readonly state: ListState;
  readonly slots: RecordSlots;
}

export function ListPage({ kind, state, slots }: Props) {
  const t = useT();
  const { layout, setLayout, resetLayout } = useColumnLayout(kind);
  const query = useMemo(
    () => (state.query.sort.length > 0 ? state.query : { ...state.query, sort: defaultSort[kind] }),
    [state.query, kind],
  );
  const rows = useRows(kind, query, false);
  const total = rows.total ?? 0;
  const selection = useTableSelection(rows.store, total, JSON.stringify([kind, state.query]));
  const trash = useTrash();
  const print = usePrintList(rows.store, total);
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

  const trashSelected = (chosen: Selection) =>
    void trash(kind, chosen, null).then((done) => {
      if (!done) return;
      selection.clear();
      table.current?.focus();
    });

  const trashRow = (index: number) => {
    if (selection.count > 0) {
      const chosen = toSelection(selection.selected, query, false, total);
      if (chosen) trashSelected(chosen);
      return;
    }
    const row = rows.store.row(index);
    if (row) void trash(kind, { ids: [row.id] }, nameOf(kind, row));
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

  const chosen = toSelection(selection.selected, query, false, total);
  const commands = useListCommands({
    kind,
    layout: board ? 'board' : 'table',
    table,
    rowAt: rows.store.row,
    selection: selection.table,
    chosen,
    onLayout: (next) => go({ layout: next }, false),
    onOpen: open,
    onCreated: (row) => go({ open: row.id }, false),
    onPrint: print.start,
    onTrashed: (row) => {
      if (state.open === row.id) closePanel();
      else table.current?.focus();
    },
  });
  const offered = useOfferedCommands();
  const density = offered.find(({ id }) => id === 'view.density');
  const duplicates = offered.find(({ id }) => id === `duplicates.find.${kind}`);
  const near = (nearTo[kind] ?? []).flatMap((section) => offered.find(({ id }) => id === section) ?? []);

  useKeepFocus(`${board} ${total === 0}`);

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
          <CommandButton command={commands.create} text={t(`lists.new.${kind}`)} />
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
        menu={commands.menuOf}
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
          {chosen && !board ? (
            <SelectionBar
              kind={kind}
              count={selection.count}
              selection={chosen}
              columns={layout.map((one) => one.field)}
              onTrash={trashSelected}
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
                    {near.map((command) => (
                      <CommandButton key={command.id} command={command} iconOnly size="lg" />
                    ))}
                    {duplicates && <CommandButton command={duplicates} iconOnly size="lg" />}
                    {density && <CommandButton command={density} iconOnly size="lg" />}
                    <ColumnsMenu kind={kind} layout={layout} onLayout={setLayout} onReset={resetLayout} />
                    <ExportMenu
                      kind={kind}
                      columns={layout.map((one) => one.field)}
                      selection={total > 0 ? { query, trashed: false, except: [] } : null}
                      print={commands.print}
                    />
                  </>
                )}
                <CommandButton command={commands.create} text={t('lists.new')} />
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
    </div>
  );
}
