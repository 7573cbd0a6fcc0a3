/** French words: what stands on the pages of every Word document. */
import type { word as english } from '#locale/en/word.ts';
import type { SameKeys } from '#locale/message.ts';

export const word: SameKeys<typeof english> = {
  'word.page': 'Page {page} sur {pages}',
};
