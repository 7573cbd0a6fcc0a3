/** What a click on a heading does to the sort. */
import type { Sort } from '#contract/list-query.ts';

/**
 * First click ascending, second descending, third none. With `further` (Shift) the others stay, and the column becomes the
 * next key; without it the column is the only one.
 */
export const nextSort = (sort: readonly Sort[], field: string, further: boolean): Sort[] => {
  const at = sort.findIndex((one) => one.field === field);
  const now = sort[at];
  const next: Sort | null =
    now === undefined
      ? { field, direction: 'ascending' }
      : now.direction === 'ascending'
        ? { field, direction: 'descending' }
        : null;
  if (!further) return next ? [next] : [];
  if (now === undefined) return next ? [...sort.slice(0, 4), next] : [...sort];
  return sort.flatMap((one, index) => (index === at ? (next ? [next] : []) : [one]));
};
