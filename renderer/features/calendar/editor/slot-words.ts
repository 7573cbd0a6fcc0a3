/** Why a slot is proposed, in words: what speaks for it first. */
import type { Slot } from '#contract/availability.ts';
import type { Translate } from '#locale/translate.ts';

/** Each reason in words, with its points. */
export const reasonsInWords = (
  t: Translate,
  { reasons }: Pick<Slot, 'reasons'>,
): { readonly text: string; readonly good: boolean; readonly points: number }[] =>
  [...reasons]
    .sort((a, b) => b.points - a.points)
    .map(({ reason, points, params }) => {
      const before = Number(params['before'] ?? 0);
      const after = Number(params['after'] ?? 0);
      const text =
        reason === 'soonest' && params['count'] === 0
          ? t('slots.reason.firstDay')
          : reason === 'bufferFree'
            ? t('slots.reason.bufferFree', { before, after })
            : t(`slots.reason.${reason}`, params);
      return { text, good: points >= 0, points };
    });
