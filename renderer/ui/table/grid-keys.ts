/** What each key does in a table: moving, selecting, opening, editing, and on a heading sorting and arranging columns. */

import { hasMod } from '#renderer/ui/keys.ts';
import type { Position } from '#renderer/ui/table/grid-position.ts';
import type { TableColumn } from '#renderer/ui/table/types.ts';

interface Actions<R> {
  readonly at: Position;
  readonly column: TableColumn<R> | undefined;
  readonly row: R | undefined;
  readonly next: (key: string, jump: boolean) => Position | null;
  readonly goTo: (position: Position) => void;
  readonly toggle: ((index: number) => void) | undefined;
  readonly extend: ((index: number) => void) | undefined;
  readonly selectAll: (() => void) | undefined;
  readonly edit: () => void;
  readonly open: (row: R, where: 'panel' | 'page') => void;
  readonly trash: ((index: number) => void) | undefined;
  readonly sort: (field: string, further: boolean) => void;
  readonly moveColumn: (field: string, to: number) => void;
  readonly resizeColumn: (field: string, width: number) => void;
  readonly escape: () => void;
}

/** Pixels by which a key widens or narrows a column. */
const step = 16;

const onHeading = <R>(event: React.KeyboardEvent, actions: Actions<R>): boolean => {
  const { at, column } = actions;
  if (!column) return false;
  const towards = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
  if (event.key === 'Enter' || event.key === ' ') {
    actions.sort(column.field, event.shiftKey);
    return true;
  }
  if (towards !== 0 && event.altKey) {
    actions.resizeColumn(column.field, column.width + towards * step);
    return true;
  }
  if (towards !== 0 && hasMod(event)) {
    const to = actions.next(event.key, false);
    actions.moveColumn(column.field, at.column + towards);
    if (to) actions.goTo(to);
    return true;
  }
  return false;
};

const onRow = <R>(event: React.KeyboardEvent, actions: Actions<R>): boolean => {
  const { at, row } = actions;
  switch (event.key) {
    case 'Enter':
      if (row) actions.open(row, hasMod(event) ? 'page' : 'panel');
      return true;
    case 'F2':
      actions.edit();
      return true;
    case ' ':
      if (event.shiftKey) actions.extend?.(at.row);
      else actions.toggle?.(at.row);
      return true;
    case 'Delete':
      actions.trash?.(at.row);
      return actions.trash !== undefined;
    default:
      return false;
  }
};

/** Runs what the key means; a key that means nothing is left to the window. */
export const handleKey = <R>(event: React.KeyboardEvent, actions: Actions<R>): void => {
  const handled = (() => {
    if (event.key === 'Escape') {
      actions.escape();
      return true;
    }
    if (hasMod(event) && event.key.toLowerCase() === 'a') {
      actions.selectAll?.();
      return actions.selectAll !== undefined;
    }
    if (actions.at.row < 0 ? onHeading(event, actions) : onRow(event, actions)) return true;
    if (event.altKey) return false;
    const to = actions.next(event.key, hasMod(event));
    if (!to) return false;
    if (event.shiftKey && actions.extend && to.row >= 0 && to.row !== actions.at.row) actions.extend(to.row);
    actions.goTo(to);
    return true;
  })();
  if (handled) event.preventDefault();
};
