/** The keys of tables as data: what grid-keys.ts does with them, for the sheet of shortcuts and for commands that show theirs. */
import type { MessageKey } from '#locale/translate.ts';
import type { Key } from '#renderer/ui/keys.ts';

export interface TableKey {
  readonly label: MessageKey;
  readonly keys: readonly Key[];
  /** Where it means this: on a row, on a heading, or on both. */
  readonly on: 'row' | 'heading' | 'both';
}

export const rowKeys = {
  open: ['enter'],
  page: ['mod', 'enter'],
  edit: ['F2'],
  select: ['space'],
  selectAll: ['mod', 'A'],
  trash: ['delete'],
  close: ['escape'],
  menu: ['shift', 'F10'],
} as const satisfies Readonly<Record<string, readonly Key[]>>;

export const tableKeys: readonly TableKey[] = [
  { label: 'frame.shortcuts.move', keys: ['↑', '↓', '←', '→'], on: 'both' },
  { label: 'frame.shortcuts.open', keys: rowKeys.open, on: 'row' },
  { label: 'frame.shortcuts.page', keys: rowKeys.page, on: 'row' },
  { label: 'frame.shortcuts.edit', keys: rowKeys.edit, on: 'row' },
  { label: 'frame.shortcuts.menu', keys: rowKeys.menu, on: 'row' },
  { label: 'frame.shortcuts.select', keys: rowKeys.select, on: 'row' },
  { label: 'frame.shortcuts.selectRange', keys: ['shift', '↓'], on: 'row' },
  { label: 'frame.shortcuts.selectAll', keys: rowKeys.selectAll, on: 'both' },
  { label: 'frame.shortcuts.trash', keys: rowKeys.trash, on: 'row' },
  { label: 'frame.shortcuts.close', keys: rowKeys.close, on: 'both' },
  { label: 'frame.shortcuts.header', keys: ['enter'], on: 'heading' },
  { label: 'frame.shortcuts.moveColumn', keys: ['mod', '→'], on: 'heading' },
  { label: 'frame.shortcuts.resizeColumn', keys: ['alt', '→'], on: 'heading' },
];
