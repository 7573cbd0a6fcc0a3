/** French words: search over every record. */
import type { search as english } from '#locale/en/search.ts';
import type { SameKeys } from '#locale/message.ts';

export const search: SameKeys<typeof english> = {};
