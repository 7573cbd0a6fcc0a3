/**
 * The addresses of this page. `#/duplicates?kind=organisations` is the list of pairs, with `&a=<id>&b=<id>` two records side
 * by side (any two of a kind, listed or not: what 'Merge…' on two selected rows leads to), with `&entry=<number>` only pairs
 * of records that an entry of the history wrote.
 */
import { type DuplicateKind, duplicateKinds } from '#contract/duplicates.ts';
import type { Route } from '#renderer/app/router.ts';

export interface DuplicatesPlace {
  readonly kind: DuplicateKind;
  readonly a: string | null;
  readonly b: string | null;
  readonly entry: number | null;
}

export const readPlace = (params: Readonly<Record<string, string>>): DuplicatesPlace => {
  const entry = Number(params['entry']);
  const [a, b] = [params['a'], params['b']];
  const both = a !== undefined && b !== undefined && a !== b;
  return {
    kind: duplicateKinds.find((kind) => kind === params['kind']) ?? 'organisations',
    a: both ? a : null,
    b: both ? b : null,
    entry: Number.isInteger(entry) && entry > 0 ? entry : null,
  };
};

export const duplicatesRoute = ({ kind, a, b, entry }: DuplicatesPlace): Route => ({
  page: 'duplicates',
  params: {
    kind,
    ...(a !== null && b !== null ? { a, b } : {}),
    ...(entry === null ? {} : { entry: String(entry) }),
  },
});
