/** One row of a table, drawn again only when something about it changed. */
import { memo, type ReactNode } from 'react';
import type { TableColumn } from '#renderer/ui/table/types.ts';

interface Props<R> {
  readonly id: string;
  readonly index: number;
  /** In pixels from the top of the body. */
  readonly top: number;
  /** Undefined while the row is on its way. */
  readonly row: R | undefined;
  readonly columns: readonly TableColumn<R>[];
  readonly selectable: boolean;
  readonly selected: boolean;
  readonly opened: boolean;
  readonly activeColumn: number | null;
  readonly editor: { readonly column: number; readonly content: ReactNode } | null;
  readonly loadingLabel: string;
}

function TableRowInner<R>(props: Props<R>) {
  const { id, index, row, columns, selectable, activeColumn, editor } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: the grid keeps the focus
    <div
      className="dt-line dt-row"
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selectable ? props.selected : undefined}
      data-row={index}
      data-opened={props.opened || undefined}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      {selectable && (
        // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: the grid keeps the focus
        <div className="dt-cell dt-check" role="gridcell" aria-colindex={1} data-column={-1}>
          <span className="dt-box" data-checked={props.selected || undefined} aria-hidden />
        </div>
      )}
      {columns.map((column, at) => (
        // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: the grid keeps the focus
        <div
          key={column.field}
          id={`${id}-${index}-${at}`}
          className={column.numeric ? 'dt-cell numeric' : 'dt-cell'}
          role="gridcell"
          aria-colindex={at + (selectable ? 2 : 1)}
          aria-readonly={column.editable ? undefined : true}
          data-column={at}
          data-active={activeColumn === at || undefined}
          data-editing={editor?.column === at || undefined}
        >
          {row === undefined ? (
            <span className="dt-pending" role="img" aria-label={props.loadingLabel} />
          ) : editor?.column === at ? (
            editor.content
          ) : (
            column.render(row)
          )}
        </div>
      ))}
    </div>
  );
}

export const TableRow = memo(TableRowInner, (before, after) => {
  // The editor's content is made anew at each render; while it stands, the row follows.
  if (before.editor !== null || after.editor !== null) return false;
  return (Object.keys(after) as (keyof typeof after)[]).every((name) => Object.is(before[name], after[name]));
}) as typeof TableRowInner;
