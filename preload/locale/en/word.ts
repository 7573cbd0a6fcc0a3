/** English words: what stands on the pages of every Word document. */
export const word = {
  /** What a logo shows, for those who cannot see it. */
  'word.logo': '{company} logo',
  'word.page': 'Page {page} of {pages}',
} as const;
