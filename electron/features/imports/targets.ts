/** Targets of others have one column for the figure; here amounts and numbers are two fields. */
import type { Row } from '#electron/features/imports/rows.ts';

const counted = new Set<unknown>(['quantity', 'orders', 'newClients']);

/** The field that holds the figure of a measure. */
export const figureOf = (measure: unknown): 'amount' | 'count' => (counted.has(measure) ? 'count' : 'amount');

/** Moves a figure to the field its measure wants. */
export const completeTarget = ({ values }: Row, currencyDigits: number) => {
  const field = figureOf(values.get('measure'));
  const other = field === 'amount' ? 'count' : 'amount';
  const value = values.get(other);
  if (values.has(field) || typeof value !== 'number') return;
  const scale = 10 ** currencyDigits;
  values.delete(other);
  values.set(field, field === 'amount' ? value * scale : Math.round(value / scale));
};
