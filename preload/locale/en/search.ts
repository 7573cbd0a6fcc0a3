/** English words: search over every record. */
export const search = {} as const;
