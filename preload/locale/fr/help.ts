/** French words: the guide and what is new. */
import type { help as english } from '#locale/en/help.ts';
import type { SameKeys } from '#locale/message.ts';

export const help: SameKeys<typeof english> = {};
