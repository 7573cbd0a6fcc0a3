/** English words: what stands on the pages of every Word document. */
export const word = {
  'word.page': 'Page {page} of {pages}',
} as const;
