/** The channels of the search: contract/search.ts. */
import type { search } from '#contract/search.ts';
import type { Handlers } from '#electron/features/context.ts';
import { find, known } from '#electron/features/search/find.ts';

export const searchHandlers = {
  'search.find': (input, context) => find(context, input),
  'search.known': ({ records }, context) => known(context, records),
} satisfies Handlers<typeof search>;
