/** English words: sales. */
export const sales = {} as const;
