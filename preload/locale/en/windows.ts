/** English words: the window, its state and the disk. */
export const windows = {} as const;
