/** French words: common. */
import type { common as english } from '#locale/en/common.ts';
import type { SameKeys } from '#locale/translate.ts';

export const common: SameKeys<typeof english> = {};
