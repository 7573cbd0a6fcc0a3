/** English words: the guide and what is new. */
export const help = {} as const;
