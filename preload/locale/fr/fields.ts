/** French words: fields. */
import type { fields as english } from '#locale/en/fields.ts';
import type { SameKeys } from '#locale/translate.ts';

export const fields: SameKeys<typeof english> = {};
