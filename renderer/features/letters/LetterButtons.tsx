/** On the page of a client, a contact or a proposal: begins a letter or a contract to it. */
import type { Letter } from '#contract/kinds.ts';
import { type Command, useCommands } from '#renderer/data/commands.ts';
import { showOverlay } from '#renderer/data/overlays.ts';
import type { Presets } from '#renderer/data/presets.ts';
import { CommandButton } from '#renderer/ui/CommandButton.tsx';
import { IconMail, IconSignature } from '#renderer/ui/icons.ts';

interface Props {
  readonly presets: Presets;
  readonly types: readonly Letter['type'][];
}

export function LetterButtons({ presets, types }: Props) {
  const commands = types.map(
    (type): Command => ({
      id: `letter.begin.${type}`,
      name: (t) => t(`documents.new.${type}`),
      icon: type === 'letter' ? IconMail : IconSignature,
      group: 'record',
      run: () =>
        showOverlay({
          type: 'create',
          kind: 'letters',
          presets: { ...presets, type: { value: type, label: null } },
          onCreated: () => undefined,
        }),
    }),
  );
  useCommands(commands);
  return commands.map((command) => <CommandButton key={command.id} command={command} iconOnly />);
}
