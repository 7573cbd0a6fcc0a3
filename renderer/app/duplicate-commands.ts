/** Looking for duplicates among the records of a kind, as commands. */
import { duplicateKinds } from '#contract/duplicates.ts';
import { navigate } from '#renderer/app/router.ts';
import type { Command } from '#renderer/data/commands.ts';
import { IconCopyCheck } from '#renderer/ui/icons.ts';

/** By the kind's name: `duplicates.find.organisations`. */
export const duplicateCommands: readonly Command[] = duplicateKinds.map((kind) => ({
  id: `duplicates.find.${kind}`,
  name: (t) => t(`duplicates.find.${kind}`),
  icon: IconCopyCheck,
  group: 'go',
  run: () => navigate({ page: 'duplicates', params: { kind } }),
}));
