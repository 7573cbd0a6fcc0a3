/** On the page of a document: opens its file, or shows it in its folder. */

import { useCommands } from '#renderer/data/commands.ts';
import { documentCommands } from '#renderer/data/document-commands.ts';
import { useT } from '#renderer/data/workspace.ts';
import { CommandButton } from '#renderer/ui/CommandButton.tsx';

interface Props {
  readonly id: string;
}

export function FileActions({ id }: Props) {
  const t = useT();
  const commands = documentCommands(t, id);
  useCommands(commands, 'panel');
  return commands.map((command) => <CommandButton key={command.id} command={command} iconOnly />);
}
