/** French words: history. */
import type { history as english } from '#locale/en/history.ts';
import type { SameKeys } from '#locale/translate.ts';

export const history: SameKeys<typeof english> = {};
