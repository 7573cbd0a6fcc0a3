/** A table of any length: virtual rows, sorted and filtered elsewhere, worked entirely by keyboard as an ARIA grid. */
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type ReactNode,
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { Sort } from '#contract/list-query.ts';
import '#renderer/ui/table/table.css';
import { asksForMenu, type Point, pointOf } from '#renderer/ui/context-menu.ts';
import { handleKey } from '#renderer/ui/table/grid-keys.ts';
import { nextPosition, type Position } from '#renderer/ui/table/grid-position.ts';
import { TableHead } from '#renderer/ui/table/TableHead.tsx';
import { TableRow } from '#renderer/ui/table/TableRow.tsx';
import type { TableColumn, TableHandle, TableSelection } from '#renderer/ui/table/types.ts';

interface Props<R extends { readonly id: string }> {
  readonly label: string;
  readonly columns: readonly TableColumn<R>[];
  readonly total: number;
  readonly rowAt: (index: number) => R | undefined;
  /** Which rows are seen. */
  readonly onRange: (first: number, last: number) => void;
  readonly sort: readonly Sort[];
  readonly onSort: (field: string, further: boolean) => void;
  readonly onMoveColumn: (field: string, to: number) => void;
  readonly onResizeColumn: (field: string, width: number) => void;
  readonly selection: TableSelection | null;
  readonly rowHeight: number;
  /** The row shown elsewhere (in the panel). */
  readonly openId: string | null;
  readonly onOpen: (row: R, where: 'panel' | 'page') => void;
  /** The active row changed by keyboard or click. */
  readonly onActive?: (row: R) => void;
  readonly onTrash?: (index: number) => void;
  /** The menu of a row was asked for, by pointer or by key. */
  readonly onMenu?: (row: R, index: number, at: Point) => void;
  /** Escape where nothing nearer took it. */
  readonly onEscape?: () => void;
  /** The editor of a cell; null where the cell cannot be edited. `done` gives the focus back to the table. */
  readonly renderEditor?: (row: R, field: string, done: () => void) => ReactNode;
  readonly labels: { readonly selectAll: string; readonly totals: string; readonly loading: string };
  readonly outdated: boolean;
  readonly ref?: React.Ref<TableHandle>;
}

const headHeight = 32;

export function DataTable<R extends { readonly id: string }>(props: Props<R>) {
  const { columns, total, rowAt, onRange, selection, rowHeight, renderEditor } = props;
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<Position>({ row: 0, column: 0 });
  const [editing, setEditing] = useState<Position | null>(null);
  const hasFoot = columns.some((column) => column.foot !== null);
  const at: Position = {
    row: Math.min(active.row, total - 1),
    column: Math.min(active.column, columns.length - 1),
  };

  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => root.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    scrollPaddingEnd: hasFoot ? headHeight : 0,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the virtualizer keeps measured sizes until it is told
  useLayoutEffect(() => virtualizer.measure(), [rowHeight]);

  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items[items.length - 1]?.index ?? 0;
  useEffect(() => onRange(first, last), [onRange, first, last]);

  const shown = at.row < 0 || items.some((item) => item.index === at.row);

  const focus = () => root.current?.focus({ preventScroll: true });
  const toTop = () => {
    root.current?.scrollTo({ top: 0 });
    setActive((before) => (before.row > 0 ? { ...before, row: 0 } : before));
  };

  const goTo = (next: Position) => {
    setActive(next);
    if (next.row >= 0) virtualizer.scrollToIndex(next.row);
    const row = rowAt(next.row);
    if (row && next.row !== at.row) props.onActive?.(row);
  };

  // The cell is brought into view sideways once it is there.
  useEffect(() => {
    if (document.activeElement !== root.current) return;
    document
      .getElementById(`${id}-${at.row}-${at.column}`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [id, at.row, at.column]);

  const edit = (position: Position) => {
    const column = columns[position.column];
    if (position.row >= 0 && column?.editable && rowAt(position.row) && renderEditor) setEditing(position);
  };
  const endEdit = () => {
    setEditing(null);
    focus();
  };

  useImperativeHandle(props.ref, () => ({
    focus,
    toTop,
    activeRow: () => at.row,
    edit: () => edit(at),
  }));

  const menu = (position: Position, point: Point) => {
    const row = rowAt(position.row);
    if (row) props.onMenu?.(row, position.row, point);
  };

  const onContextMenu = (event: React.MouseEvent) => {
    const cell = cellOf(event.target);
    if (!cell || !props.onMenu || (event.target as HTMLElement).closest('input, textarea')) return;
    event.preventDefault();
    focus();
    const to = { row: cell.row, column: Math.max(0, cell.column) };
    setActive(to);
    menu(to, { x: event.clientX, y: event.clientY });
  };

  const onKeyDown = (event: React.KeyboardEvent) => {
    // An editor in a cell, a menu of a heading: their keys are their own.
    if (event.target !== root.current) return;
    if (asksForMenu(event) && props.onMenu) {
      const cell = document.getElementById(`${id}-${at.row}-${at.column}`);
      event.preventDefault();
      if (cell) menu(at, pointOf(cell));
      return;
    }
    const page = Math.max(1, Math.floor((root.current.clientHeight - 2 * headHeight) / rowHeight));
    handleKey(event, {
      at,
      column: columns[at.column],
      row: rowAt(at.row),
      extend: selection?.extend,
      next: (key, jump) => {
        // Scrolled away from it, by hand or by coming back to the page: arrows begin with what is on the screen.
        if (!shown && !jump && (key === 'ArrowDown' || key === 'ArrowUp')) {
          const top = Math.ceil((root.current?.scrollTop ?? 0) / rowHeight);
          return { ...at, row: Math.min(total, top + (key === 'ArrowUp' ? page : 1)) - 1 };
        }
        return nextPosition(at, key, jump, { rows: total, columns: columns.length, page });
      },
      goTo,
      toggle: selection?.toggle,
      selectAll: selection?.all,
      edit: () => edit(at),
      open: props.onOpen,
      trash: props.onTrash,
      sort: props.onSort,
      moveColumn: props.onMoveColumn,
      resizeColumn: props.onResizeColumn,
      escape: () => {
        if (selection && selection.state !== 'none') selection.clear();
        else props.onEscape?.();
      },
    });
  };

  const cellOf = (target: EventTarget): Position | null => {
    const cell = (target as HTMLElement).closest<HTMLElement>('[data-column]');
    const row = cell?.closest<HTMLElement>('[data-row]');
    if (!cell || !row || !root.current?.contains(row)) return null;
    return { row: Number(row.dataset['row']), column: Number(cell.dataset['column']) };
  };

  const onClick = (event: React.MouseEvent) => {
    const cell = cellOf(event.target);
    if (!cell || (editing && editing.row === cell.row && editing.column === cell.column)) return;
    if (cell.column < 0 || event.shiftKey || event.ctrlKey || event.metaKey) {
      setActive({ row: cell.row, column: Math.max(0, cell.column) });
      if (event.shiftKey) selection?.extend(cell.row);
      else selection?.toggle(cell.row);
      return;
    }
    goTo(cell);
    const row = rowAt(cell.row);
    if (row && (event.target as HTMLElement).closest('.dt-open')) props.onOpen(row, 'panel');
  };

  const template = `${selection ? '36px ' : ''}${columns.map((column) => `${column.width}px`).join(' ')} minmax(0, 1fr)`;
  const width = columns.reduce((sum, column) => sum + column.width, selection ? 36 : 0);

  return (
    // biome-ignore lint/a11y/useSemanticElements: only rows in view exist, which a table element cannot say
    <div
      ref={root}
      className="dt"
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={total + 1}
      aria-colcount={columns.length + (selection ? 1 : 0)}
      aria-multiselectable={selection ? true : undefined}
      aria-activedescendant={shown && columns.length > 0 ? `${id}-${at.row}-${at.column}` : undefined}
      aria-busy={props.outdated}
      data-outdated={props.outdated || undefined}
      style={
        {
          '--dt-columns': template,
          '--dt-width': `${width}px`,
          '--dt-row': `${rowHeight}px`,
        } as React.CSSProperties
      }
      onKeyDown={onKeyDown}
      onContextMenu={onContextMenu}
      onClick={onClick}
      onDoubleClick={(event) => {
        const cell = cellOf(event.target);
        if (cell && cell.column >= 0) edit(cell);
      }}
    >
      <TableHead
        id={id}
        columns={columns}
        sort={props.sort}
        selection={selection}
        selectAllLabel={props.labels.selectAll}
        activeColumn={at.row === -1 ? at.column : null}
        onSort={props.onSort}
        onMove={props.onMoveColumn}
        onResize={props.onResizeColumn}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: part of the grid above */}
      <div className="dt-body" role="rowgroup" style={{ height: virtualizer.getTotalSize() }}>
        {items.map((item) => {
          const row = rowAt(item.index);
          return (
            <TableRow
              key={item.key}
              id={id}
              index={item.index}
              top={item.start - headHeight}
              row={row}
              columns={columns}
              selectable={selection !== null}
              selected={row !== undefined && (selection?.isSelected(row.id) ?? false)}
              opened={row !== undefined && row.id === props.openId}
              activeColumn={item.index === at.row ? at.column : null}
              editor={
                editing?.row === item.index && row && renderEditor
                  ? {
                      column: editing.column,
                      content: renderEditor(row, columns[editing.column]?.field ?? '', endEdit),
                    }
                  : null
              }
              loadingLabel={props.labels.loading}
            />
          );
        })}
      </div>
      {hasFoot && (
        // biome-ignore lint/a11y/useSemanticElements: part of the grid above
        <div className="dt-foot" role="rowgroup">
          {/* biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: the grid keeps the focus */}
          <div className="dt-line" role="row" aria-rowindex={total + 2}>
            {/* biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: the grid keeps the focus */}
            {selection && <div className="dt-cell" role="gridcell" aria-colindex={1} />}
            {columns.map((column, index) => (
              // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: the grid keeps the focus
              <div
                key={column.field}
                className={column.numeric ? 'dt-cell numeric' : 'dt-cell'}
                role="gridcell"
                aria-colindex={index + (selection ? 2 : 1)}
              >
                {column.foot ?? (index === 0 ? <span className="quiet">{props.labels.totals}</span> : null)}
              </div>
            ))}
          </div>
        </div>
      )}
    </div>
  );
}
