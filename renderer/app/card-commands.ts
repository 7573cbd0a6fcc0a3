/** Address cards that come in, as a command of the whole window; the list of contacts writes them out. */
import { importCards } from '#renderer/data/card-files.ts';
import type { Command } from '#renderer/data/commands.ts';
import { IconFileImport } from '#renderer/ui/icons.ts';

export const importCardsCommand: Command = {
  id: 'cards.import',
  name: (t) => t('vcards.import'),
  icon: IconFileImport,
  group: 'go',
  run: () => importCards(),
};
