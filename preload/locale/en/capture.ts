/** English words: quick capture. */
export const capture = {} as const;
