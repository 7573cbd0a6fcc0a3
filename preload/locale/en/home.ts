/** English words: the morning brief. */
export const home = {} as const;
