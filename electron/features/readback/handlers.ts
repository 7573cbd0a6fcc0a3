/** The channels of edited copies: contract/readback.ts. */
import type { readback } from '#contract/readback.ts';
import type { Handlers } from '#electron/features/context.ts';
import { openCopy } from '#electron/features/readback/open.ts';
import { openedCopies } from '#electron/features/readback/opened.ts';
import { takeDifferences, totalsOf } from '#electron/features/readback/take.ts';

export const readbackHandlers = {
  'readback.receive': ({ name, bytes }, { files }) =>
    files.write(name, Uint8Array.from(Buffer.from(bytes, 'base64'))),
  'readback.open': (input, context) => openCopy(context, input),
  'readback.totals': (input, context) => totalsOf(context, input),
  'readback.take': (input, context) => takeDifferences(context, input),
  'readback.close': ({ readId }, { store }) => {
    openedCopies.close(store, readId);
    return null;
  },
} satisfies Handlers<typeof readback>;
