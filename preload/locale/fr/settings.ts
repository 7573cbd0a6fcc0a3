/** French words: settings. */
import type { settings as english } from '#locale/en/settings.ts';
import type { SameKeys } from '#locale/translate.ts';

export const settings: SameKeys<typeof english> = {};
