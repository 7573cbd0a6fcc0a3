/** French words: imports. */
import type { imports as english } from '#locale/en/imports.ts';
import type { SameKeys } from '#locale/translate.ts';

export const imports: SameKeys<typeof english> = {};
