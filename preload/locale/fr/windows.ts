/** French words: the window, its state and the disk. */
import type { windows as english } from '#locale/en/windows.ts';
import type { SameKeys } from '#locale/message.ts';

export const windows: SameKeys<typeof english> = {};
