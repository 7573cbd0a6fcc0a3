/** Letters to many, as a command of the whole window. */
import type { Command } from '#renderer/data/commands.ts';
import { showOverlay } from '#renderer/data/overlays.ts';
import { IconMail } from '#renderer/ui/icons.ts';

export const mergeCommand: Command = {
  id: 'merge.open',
  name: (t) => t('merge.open'),
  icon: IconMail,
  group: 'go',
  run: () => showOverlay({ type: 'merge', selected: null, letterId: null }),
};
