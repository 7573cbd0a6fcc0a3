/** Answers the channels of the sales figures. */

import { fromDay } from '#contract/plain-date.ts';
import type { sales } from '#contract/sales.ts';
import type { Handlers } from '#electron/features/context.ts';
import { boardSteps } from './board.ts';
import { bookSpan } from './dimensions.ts';
import { recordSteps } from './figure-records.ts';
import { figureSource, salesFigures } from './figures.ts';
import { warmBook } from './ledger.ts';
import { pivotSteps } from './pivot.ts';
import { inSlices } from './slices.ts';

export const salesHandlers = {
  'sales.figures': ({ scope, by, limit }, context) =>
    salesFigures(context.store, context.today(), scope, by, limit),

  'sales.pivot': async (question, context) =>
    inSlices(pivotSteps(await figureSource(context.store, context.today()), question)),

  'sales.records': async (question, context) =>
    inSlices(recordSteps(context.store, await figureSource(context.store, context.today()), question)),

  'sales.span': async (_input, { store }) => {
    const span = bookSpan(await warmBook(store));
    return span === null ? { from: null, to: null } : { from: fromDay(span.from), to: fromDay(span.to) };
  },

  'sales.board': (question, context) => inSlices(boardSteps(context.store, context.today(), question)),
} satisfies Handlers<typeof sales>;
