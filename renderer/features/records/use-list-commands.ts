/** What can be done in a list, as commands: some are its buttons, some have keys that the table hears itself. */

import type { ListedKind } from '#contract/kinds.ts';
import type { Row, Selection } from '#contract/records.ts';
import { recordGroups, useRecordCommands } from '#renderer/app/use-record-commands.ts';
import { nameOf } from '#renderer/data/columns.ts';
import { type Command, commandsNow, useCommands } from '#renderer/data/commands.ts';
import { showOverlay } from '#renderer/data/overlays.ts';
import {
  IconChecks,
  IconLayoutKanban,
  IconLayoutSidebarRight,
  IconPencil,
  IconPlus,
  IconPrinter,
  IconTable,
} from '#renderer/ui/icons.ts';
import { rowKeys } from '#renderer/ui/table/table-keys.ts';
import type { TableHandle, TableSelection } from '#renderer/ui/table/types.ts';

interface List {
  readonly kind: ListedKind;
  readonly layout: 'table' | 'board';
  readonly table: React.RefObject<TableHandle | null>;
  readonly rowAt: (index: number) => Row | undefined;
  readonly selection: TableSelection;
  /** What is selected, or null. */
  readonly chosen: Selection | null;
  readonly onLayout: (layout: 'table' | 'board') => void;
  readonly onOpen: (row: Row, where: 'panel' | 'page') => void;
  readonly onCreated: (row: Row) => void;
  readonly onPrint: () => void;
  readonly onTrashed: (row: Row) => void;
}

export interface ListCommands {
  readonly create: Command;
  readonly print: Command;
  readonly layouts: readonly Command[];
  /** The menu of a row: about all that are selected where the row is one of them. */
  readonly menuOf: (row: Row) => readonly (readonly Command[])[];
}

export const useListCommands = (list: List): ListCommands => {
  const { kind, table, selection } = list;
  const commandsOf = useRecordCommands();
  const board = list.layout === 'board';
  const active = (): Row | undefined => list.rowAt(table.current?.activeRow() ?? -1);

  const create: Command = {
    id: 'list.new',
    name: (say) => say(`lists.new.${kind}`),
    icon: IconPlus,
    group: 'list',
    shortcut: { keys: ['n'] },
    run: () => showOverlay({ type: 'create', kind, presets: {}, onCreated: list.onCreated }),
  };
  const print: Command = {
    id: 'view.print',
    name: (say) => say('frame.shortcuts.print'),
    icon: IconPrinter,
    group: 'view',
    shortcut: { keys: ['mod', 'P'] },
    run: () => (board ? window.print() : list.onPrint()),
  };
  const layouts: Command[] =
    kind === 'opportunities'
      ? (['table', 'board'] as const).map((layout) => ({
          id: `list.layout.${layout}`,
          name: (say) => say(layout === 'table' ? 'commands.layoutTable' : 'commands.layoutBoard'),
          icon: layout === 'table' ? IconTable : IconLayoutKanban,
          group: 'list',
          checked: () => list.layout === layout,
          run: () => list.onLayout(layout),
        }))
      : [];
  const open = (rowOf: () => Row | undefined): Command => ({
    id: 'record.open',
    name: (say) => say('frame.shortcuts.open'),
    icon: IconLayoutSidebarRight,
    group: 'record',
    shortcut: { keys: rowKeys.open },
    heardBy: 'table',
    when: () => rowOf() !== undefined,
    run: () => {
      const row = rowOf();
      if (row) list.onOpen(row, 'panel');
    },
  });
  const editCell: Command = {
    id: 'record.editCell',
    name: (say) => say('frame.shortcuts.edit'),
    icon: IconPencil,
    group: 'record',
    shortcut: { keys: rowKeys.edit },
    heardBy: 'table',
    when: () => active() !== undefined,
    run: () => table.current?.edit(),
  };
  const selectAll: Command = {
    id: 'list.selectAll',
    name: (say) => say('lists.selectAll'),
    icon: IconChecks,
    group: 'list',
    shortcut: { keys: rowKeys.selectAll },
    heardBy: 'table',
    when: () => active() !== undefined,
    run: selection.all,
  };

  useCommands([create, print, ...layouts, ...(board ? [] : [open(active), editCell, selectAll])]);

  const menuOf = (row: Row) => {
    if (list.chosen && selection.isSelected(row.id)) {
      const offered = commandsNow();
      return [
        offered.filter(({ group }) => group === 'selection'),
        offered.filter(({ id }) => id.startsWith('list.export.')),
      ];
    }
    const own = commandsOf(
      { kind, id: row.id, name: nameOf(kind, row), row },
      { onTrashed: () => list.onTrashed(row) },
    );
    // In a table the record's keys are the table's.
    const page: Command = { ...own.page, shortcut: { keys: rowKeys.page } };
    const trash: Command = { ...own.trash, shortcut: { keys: rowKeys.trash } };
    const [first = [], ...others] = recordGroups({ ...own, page, trash });
    return [[open(() => row), editCell], first, ...others];
  };
  return { create, print, layouts, menuOf };
};
