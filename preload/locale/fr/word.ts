/** French words: what stands on the pages of every Word document. */
import type { word as english } from '#locale/en/word.ts';
import type { SameKeys } from '#locale/message.ts';

export const word: SameKeys<typeof english> = {
  /** What a logo shows, for those who cannot see it. */
  'word.logo': 'Logo {company}',
  'word.page': 'Page {page} sur {pages}',
};
