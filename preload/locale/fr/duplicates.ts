/** French words: duplicates and their merging. */
import type { duplicates as english } from '#locale/en/duplicates.ts';
import type { SameKeys } from '#locale/message.ts';

export const duplicates: SameKeys<typeof english> = {};
