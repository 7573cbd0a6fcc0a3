/** Edited copies of proposals that come back, as a command of the whole window. */
import type { Command } from '#renderer/data/commands.ts';
import { readBack } from '#renderer/data/edited-copies.ts';
import { IconFileDiff } from '#renderer/ui/icons.ts';

export const readBackCommand: Command = {
  id: 'proposals.readBack',
  name: (t) => t('readback.open'),
  icon: IconFileDiff,
  group: 'go',
  run: () => readBack(),
};
