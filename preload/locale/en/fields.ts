/** English words: fields. */
export const fields = {} as const;
