/** French words: records. */
import type { records as english } from '#locale/en/records.ts';
import type { SameKeys } from '#locale/translate.ts';

export const records: SameKeys<typeof english> = {};
