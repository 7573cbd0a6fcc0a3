/** ABC classes: which few make most of the sales. */

export type AbcClass = 'A' | 'B' | 'C';

export interface AbcRow<T> {
  readonly item: T;
  readonly amount: number;
  /** Share of the total up to and with this one, 0 to 1; null where the total is not positive. */
  readonly cumulated: number | null;
  readonly class: AbcClass;
}

/**
 * Items by amount, largest first, each with its class: A while those before it make less than 80 % of the total, B while less
 * than 95 %, else C; so the one that reaches a limit still belongs to the better class. What sold nothing, or less, is C.
 * Equal amounts keep the order they were given in. Amounts in any one unit.
 */
export const abcClasses = <T>(
  items: readonly { readonly item: T; readonly amount: number }[],
): readonly AbcRow<T>[] => {
  const total = items.reduce((sum, { amount }) => sum + amount, 0);
  let before = 0;
  return items
    .toSorted((a, b) => b.amount - a.amount)
    .map(({ item, amount }) => {
      const start = before;
      before += amount;
      if (total <= 0) return { item, amount, cumulated: null, class: 'C' };
      const letter = amount <= 0 || start * 100 >= total * 95 ? 'C' : start * 100 >= total * 80 ? 'B' : 'A';
      return { item, amount, cumulated: before / total, class: letter };
    });
};
