/** French words: sales. */
import type { sales as english } from '#locale/en/sales.ts';
import type { SameKeys } from '#locale/translate.ts';

export const sales: SameKeys<typeof english> = {};
