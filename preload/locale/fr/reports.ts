/** French words: reports. */
import type { reports as english } from '#locale/en/reports.ts';
import type { SameKeys } from '#locale/translate.ts';

export const reports: SameKeys<typeof english> = {};
