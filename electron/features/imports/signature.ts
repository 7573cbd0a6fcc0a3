/** By what an import is recognised the next time: its kind and its headings. */
import type { ListedKind } from '#contract/kinds.ts';
import { headingWords } from '#locale/fold.ts';

/** As long as a profile's signature may be. */
const longest = 20_000;

export const signatureOf = (kind: ListedKind, headings: readonly string[]): string =>
  `${kind}|${headings.map(headingWords).join('|')}`.slice(0, longest);
