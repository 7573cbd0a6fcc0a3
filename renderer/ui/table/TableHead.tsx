/** The headings of a table: sorting, moving by drag, resizing at the edge. The keyboard comes from the table. */
import { useRef } from 'react';
import type { Sort } from '#contract/list-query.ts';
import { IconArrowDown, IconArrowUp } from '#renderer/ui/icons.ts';
import type { TableColumn, TableSelection } from '#renderer/ui/table/types.ts';

interface Props<R> {
  readonly id: string;
  readonly columns: readonly TableColumn<R>[];
  readonly sort: readonly Sort[];
  readonly selection: TableSelection | null;
  readonly selectAllLabel: string;
  readonly activeColumn: number | null;
  readonly onSort: (field: string, further: boolean) => void;
  readonly onMove: (field: string, to: number) => void;
  readonly onResize: (field: string, width: number) => void;
}

export function TableHead<R>(props: Props<R>) {
  const { columns, sort, selection } = props;
  const dragged = useRef<string | null>(null);

  const startResize = (event: React.PointerEvent<HTMLElement>, column: TableColumn<R>) => {
    event.preventDefault();
    event.stopPropagation();
    const handle = event.currentTarget;
    const from = event.clientX;
    handle.setPointerCapture(event.pointerId);
    const move = (moved: PointerEvent) => props.onResize(column.field, column.width + moved.clientX - from);
    const end = () => {
      handle.removeEventListener('pointermove', move);
      handle.removeEventListener('pointerup', end);
      handle.removeEventListener('pointercancel', end);
    };
    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', end);
    handle.addEventListener('pointercancel', end);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: part of a grid of which only the rows in view exist
    <div className="dt-head" role="rowgroup">
      {/* biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: the grid keeps the focus */}
      <div className="dt-line" role="row" aria-rowindex={1}>
        {selection && (
          // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: the grid keeps the focus
          <div className="dt-cell dt-check" role="columnheader" aria-colindex={1}>
            <input
              type="checkbox"
              tabIndex={-1}
              aria-label={props.selectAllLabel}
              checked={selection.state === 'all'}
              ref={(box) => {
                if (box) box.indeterminate = selection.state === 'some';
              }}
              onChange={() => (selection.state === 'all' ? selection.clear() : selection.all())}
            />
          </div>
        )}
        {columns.map((column, index) => {
          const at = sort.findIndex((one) => one.field === column.field);
          const direction = sort[at]?.direction;
          return (
            // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: the grid keeps the focus and has the keys
            // biome-ignore lint/a11y/useKeyWithClickEvents: the grid keeps the focus and has the keys
            <div
              key={column.field}
              id={`${props.id}--1-${index}`}
              className={column.numeric ? 'dt-cell dt-heading numeric' : 'dt-cell dt-heading'}
              role="columnheader"
              aria-colindex={index + (selection ? 2 : 1)}
              aria-sort={direction ?? 'none'}
              data-active={props.activeColumn === index || undefined}
              draggable
              onClick={(event) => props.onSort(column.field, event.shiftKey)}
              onDragStart={(event) => {
                dragged.current = column.field;
                event.dataTransfer.effectAllowed = 'move';
              }}
              onDragOver={(event) => {
                if (dragged.current !== null) event.preventDefault();
              }}
              onDrop={(event) => {
                event.preventDefault();
                if (dragged.current !== null) props.onMove(dragged.current, index);
                dragged.current = null;
              }}
            >
              <span className="dt-text" title={column.label}>
                {column.label}
              </span>
              {direction === 'ascending' && <IconArrowUp size={13} aria-hidden />}
              {direction === 'descending' && <IconArrowDown size={13} aria-hidden />}
              {sort.length > 1 && at >= 0 && <span className="dt-sort-place">{at + 1}</span>}
              <span
                className="dt-resize"
                aria-hidden
                onPointerDown={(event) => startResize(event, column)}
                onClick={(event) => event.stopPropagation()}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
