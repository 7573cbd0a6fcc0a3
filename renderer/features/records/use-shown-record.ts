/** The commands of the record that is shown, on its page or beside its list: offered to palette and keyboard, drawn as buttons. */

import type { ListedKind } from '#contract/kinds.ts';
import type { Row } from '#contract/records.ts';
import { type RecordCommands, recordGroups, useRecordCommands } from '#renderer/app/use-record-commands.ts';
import { nameOf } from '#renderer/data/columns.ts';
import { type Command, useCommands } from '#renderer/data/commands.ts';
import { IconPencil } from '#renderer/ui/icons.ts';

export interface ShownRecord extends RecordCommands {
  /** Everything that can be done with it, as a menu shows it. */
  readonly groups: readonly (readonly Command[])[];
}

/** @param row undefined while it is on its way: nothing can be done with it yet */
export const useShownRecord = (
  kind: ListedKind,
  row: Row | undefined,
  where: 'page' | 'panel',
  onTrashed: () => void,
): ShownRecord | null => {
  const commandsOf = useRecordCommands();
  const commands = row
    ? commandsOf({ kind, id: row.id, name: nameOf(kind, row), row }, { onTrashed, onPage: where === 'page' })
    : null;
  // The first of the facts: the others are a Tab further.
  const firstFact = () =>
    document.querySelector<HTMLElement>(where === 'page' ? '.record-facts .fact-edit' : '.panel .fact-edit');
  const editFacts: Command = {
    id: 'record.editFacts',
    name: (say) => say('commands.editFacts'),
    icon: IconPencil,
    group: 'record',
    shortcut: { keys: ['e'] },
    when: () => firstFact() !== null,
    run: () => firstFact()?.click(),
  };
  const groups = commands ? [[editFacts], ...recordGroups(commands)] : [];
  useCommands(groups.flat(), where);
  return commands && { ...commands, groups };
};
