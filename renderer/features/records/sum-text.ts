/** The sum under a column, where one says something. */
import type { ListedKind } from '#contract/kinds.ts';
import type { Column } from '#renderer/data/columns.ts';
import type { Formats } from '#renderer/data/formats.ts';

/** Sums of these would add euros to counts, or prices of different things. */
const neverSummed = new Set([
  'targets.value',
  'targets.won',
  'targets.amount',
  'products.price',
  'products.cost',
  'products.margin',
]);

/** Null where there is nothing to add up. */
export const sumText = (
  kind: ListedKind,
  column: Column,
  sums: Readonly<Record<string, number | null>>,
  formats: Formats,
): string | null => {
  const sum = sums[column.field];
  if (sum === undefined || sum === null || neverSummed.has(`${kind}.${column.field}`)) return null;
  return column.type === 'money' ? formats.amount(sum) : formats.number(sum);
};
