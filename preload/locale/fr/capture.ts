/** French words: quick capture. */
import type { capture as english } from '#locale/en/capture.ts';
import type { SameKeys } from '#locale/message.ts';

export const capture: SameKeys<typeof english> = {};
