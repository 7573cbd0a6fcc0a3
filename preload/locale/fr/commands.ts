/** French words: commands of menus, palette and shortcuts. */
import type { commands as english } from '#locale/en/commands.ts';
import type { SameKeys } from '#locale/message.ts';

export const commands: SameKeys<typeof english> = {};
