/** English words: duplicates and their merging. */
export const duplicates = {} as const;
