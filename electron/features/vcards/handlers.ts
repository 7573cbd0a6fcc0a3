/** The channels of address cards: contract/vcards.ts. */
import type { vcards } from '#contract/vcards.ts';
import type { Handlers } from '#electron/features/context.ts';
import { exportCards } from '#electron/features/vcards/export.ts';
import { openedCards } from '#electron/features/vcards/opened.ts';
import { openCards, takeCards } from '#electron/features/vcards/take.ts';

export const vcardHandlers = {
  'vcards.open': (input, context) => openCards(context, input),
  'vcards.apply': (input, context) => takeCards(context, input),
  'vcards.close': ({ importId }, { store }) => {
    openedCards.close(store, importId);
    return null;
  },
  'vcards.export': (input, context) => exportCards(context, input),
} satisfies Handlers<typeof vcards>;
