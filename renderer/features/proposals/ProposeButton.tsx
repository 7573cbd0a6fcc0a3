/** On the page of a client, a contact or an opportunity: begins a proposal for it. */

import { type Command, useCommands } from '#renderer/data/commands.ts';
import { showOverlay } from '#renderer/data/overlays.ts';
import type { Presets } from '#renderer/data/presets.ts';
import { CommandButton } from '#renderer/ui/CommandButton.tsx';
import { IconFileInvoice } from '#renderer/ui/icons.ts';

interface Props {
  readonly presets: Presets;
}

export function ProposeButton({ presets }: Props) {
  const propose: Command = {
    id: 'proposal.begin',
    name: (t) => t('lists.new.proposals'),
    icon: IconFileInvoice,
    group: 'record',
    run: () => showOverlay({ type: 'create', kind: 'proposals', presets, onCreated: () => undefined }),
  };
  useCommands([propose]);
  return <CommandButton command={propose} iconOnly />;
}
