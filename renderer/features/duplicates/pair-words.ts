/** A pair in words: what its two records are called, and why they may be one. */
import type { Output } from '#contract/channels.ts';
import type { DuplicateKind, DuplicateReason } from '#contract/duplicates.ts';
import type { Row } from '#contract/records.ts';
import type { Translate } from '#locale/translate.ts';
import { nameOf } from '#renderer/data/columns.ts';

export type Pair = Output<'duplicates.list'>['pairs'][number];

export const pairName = (
  t: Translate,
  kind: DuplicateKind,
  { a, b }: { readonly a: Row; readonly b: Row },
): string => t('duplicates.pair', { a: nameOf(kind, a), b: nameOf(kind, b) });

/** 'same name, same town' */
export const reasonWords = (t: Translate, reasons: readonly DuplicateReason[]): string =>
  reasons.map((reason) => t(`duplicates.reason.${reason}`)).join(', ');
