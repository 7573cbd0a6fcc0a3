/** English words: records. */
export const records = {} as const;
