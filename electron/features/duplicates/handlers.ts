/** The channels of duplicates: contract/duplicates.ts. */
import type { duplicates } from '#contract/duplicates.ts';
import type { Handlers } from '#electron/features/context.ts';
import { compareRecords } from '#electron/features/duplicates/compare.ts';
import { dismissPair } from '#electron/features/duplicates/dismiss.ts';
import { findSimilar, listPairs, searchProgress } from '#electron/features/duplicates/finder.ts';
import { mergeRecords } from '#electron/features/duplicates/merge.ts';
import { nameOf } from '#electron/features/records/labels.ts';
import { hintOf } from '#electron/features/records/lookup.ts';
import { rowOf } from '#electron/features/records/rows.ts';

export const duplicateHandlers = {
  'duplicates.similar': async ({ kind, changes, except, limit }, context) => {
    const found = await findSimilar(context, kind, changes, except, limit);
    return found.map(({ record, score, reasons }) => ({
      id: record.id,
      label: nameOf(kind, record),
      hint: hintOf(context.store, kind, record),
      score,
      reasons: [...reasons],
    }));
  },
  'duplicates.list': ({ kind, entry, range }, context) =>
    listPairs(context, kind, entry, range, (total, pairs, index) => ({
      total,
      pairs: pairs.map(({ a, b, score, reasons }) => ({
        a: rowOf(context.store, index, kind, a),
        b: rowOf(context.store, index, kind, b),
        score,
        reasons: [...reasons],
      })),
    })),
  'duplicates.progress': ({ kind }, context) => searchProgress(context.store, kind),
  'duplicates.compare': ({ kind, a, b }, context) => compareRecords(context, kind, a, b),
  'duplicates.merge': (input, context) => mergeRecords(context, input),
  'duplicates.dismiss': ({ kind, a, b }, context) => dismissPair(context, kind, a, b),
} satisfies Handlers<typeof duplicates>;
