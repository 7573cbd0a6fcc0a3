/** French words: the morning brief. */
import type { home as english } from '#locale/en/home.ts';
import type { SameKeys } from '#locale/message.ts';

export const home: SameKeys<typeof english> = {};
