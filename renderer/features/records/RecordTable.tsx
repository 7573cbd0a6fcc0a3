/** A table of records of one kind: their columns, values, sums and editing in place. */
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { ListedKind } from '#contract/kinds.ts';
import type { ListQuery } from '#contract/list-query.ts';
import type { Row } from '#contract/records.ts';
import { columnOf, defaultColumns, isNumeric, nameOf, usualWidth } from '#renderer/data/columns.ts';
import type { Command } from '#renderer/data/commands.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { InlineEditor } from '#renderer/data/InlineEditor.tsx';
import type { Rows } from '#renderer/data/use-rows.ts';
import { fieldLabel, kindLabel } from '#renderer/data/words.ts';
import { useSettings, useT } from '#renderer/data/workspace.ts';
import { sumText } from '#renderer/features/records/sum-text.ts';
import { showContextMenu } from '#renderer/ui/context-menu.ts';
import { fieldValue, type ValueTools } from '#renderer/ui/field-value.tsx';
import { type ColumnLayout, moveColumn, resizeColumn } from '#renderer/ui/table/column-layout.ts';
import { DataTable } from '#renderer/ui/table/DataTable.tsx';
import { nextSort } from '#renderer/ui/table/sorting.ts';
import type { TableColumn, TableHandle, TableSelection } from '#renderer/ui/table/types.ts';

interface Props {
  readonly kind: ListedKind;
  readonly label?: string;
  readonly rows: Rows;
  readonly query: ListQuery;
  readonly layout: ColumnLayout;
  readonly onLayout: (layout: ColumnLayout) => void;
  readonly onSort: (sort: ListQuery['sort']) => void;
  readonly selection: TableSelection | null;
  readonly editable: boolean;
  readonly openId: string | null;
  readonly onOpen: (row: Row, where: 'panel' | 'page') => void;
  readonly onActive?: (row: Row) => void;
  readonly onTrash?: (index: number) => void;
  /** What can be done with a row: its menu. */
  readonly menu?: (row: Row, index: number) => readonly (readonly Command[])[];
  readonly onEscape?: () => void;
  readonly tableRef?: React.Ref<TableHandle>;
}

export function RecordTable(props: Props) {
  const { kind, rows, layout, query, onSort, onLayout } = props;
  const t = useT();
  const formats = useFormats();
  const lists = useSettings();
  const { density } = lists;
  const tools = useMemo<ValueTools>(() => ({ t, formats, lists }), [t, formats, lists]);
  const first = defaultColumns[kind][0];

  const columns = useMemo<TableColumn<Row>[]>(
    () =>
      layout.flatMap(({ field, width }) => {
        const column = columnOf(kind, field);
        if (!column) return [];
        const numeric = isNumeric(column.type);
        const label = fieldLabel(t, kind, field);
        const heading = column.type === 'money' ? `${label} (${formats.currencySymbol})` : label;
        return [
          {
            field,
            label: heading,
            // Wide enough for its heading, so that no column starts out cut off.
            width: width ?? Math.max(usualWidth(kind, column), Math.min(180, heading.length * 7 + 30)),
            numeric,
            editable: props.editable && column.definition !== null,
            render: (row) => {
              const value = fieldValue(kind, column, row, tools);
              return field === first ? (
                <span className="dt-open dt-text">{value ?? t('lists.noName')}</span>
              ) : (
                value
              );
            },
            foot: sumText(kind, column, rows.sums, formats),
          },
        ];
      }),
    [kind, layout, rows.sums, t, formats, tools, props.editable, first],
  );

  const { store } = rows;
  // Rows that arrive draw the table again, and nothing around it.
  useSyncExternalStore(store.subscribe, store.version);
  const onRange = useCallback((from: number, to: number) => store.want(from, to), [store]);

  return (
    <DataTable<Row>
      {...(props.tableRef === undefined ? {} : { ref: props.tableRef })}
      label={props.label ?? kindLabel(t, kind)}
      columns={columns}
      total={rows.total ?? 0}
      rowAt={store.row}
      onRange={onRange}
      sort={query.sort}
      onSort={(field, further) => onSort(nextSort(query.sort, field, further))}
      onMoveColumn={(field, to) => onLayout(moveColumn(layout, field, to))}
      onResizeColumn={(field, width) => onLayout(resizeColumn(layout, field, width))}
      selection={props.selection}
      rowHeight={density === 'comfortable' ? 38 : 30}
      openId={props.openId}
      onOpen={props.onOpen}
      {...(props.onActive ? { onActive: props.onActive } : {})}
      {...(props.onTrash ? { onTrash: props.onTrash } : {})}
      {...(props.menu
        ? {
            onMenu: (row, index, at) =>
              showContextMenu({ at, label: nameOf(kind, row), commands: props.menu?.(row, index) ?? [] }),
          }
        : {})}
      {...(props.onEscape ? { onEscape: props.onEscape } : {})}
      {...(props.editable
        ? {
            renderEditor: (row, field, done) => {
              const column = columnOf(kind, field);
              return column ? (
                <InlineEditor
                  kind={kind}
                  column={column}
                  row={row}
                  onDone={(saved) => {
                    if (saved) store.replace(saved);
                    done();
                  }}
                />
              ) : null;
            },
          }
        : {})}
      labels={{ selectAll: t('lists.selectAll'), totals: t('lists.totals'), loading: t('frame.loading') }}
      outdated={rows.outdated}
    />
  );
}
