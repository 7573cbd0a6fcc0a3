/** A difference in words. */
import type { ReadDifference } from '#contract/readback.ts';
import type { Translate } from '#locale/translate.ts';

const fields = [
  'description',
  'text',
  'quantity',
  'unit',
  'unitPrice',
  'discount',
  'deposit',
  'taxRate',
  'option',
  'net',
  'heading',
  'body',
  'title',
  'language',
  'currency',
  'issuedOn',
  'validUntil',
  'total',
  'subtotal',
  'tax',
  'balance',
] as const;

/** What of it differs: 'Unit price', 'The whole line'. */
export const whatDiffers = (t: Translate, { of, field }: Pick<ReadDifference, 'of' | 'field'>): string => {
  const known = fields.find((one) => one === field);
  if (known !== undefined) return t(`readback.field.${known}`);
  return t(of === 'section' ? 'readback.whole.section' : 'readback.whole.line');
};

/** What the difference is about: a line by its description, a section by its heading; of a field nothing more than its name. */
export const titleOf = (t: Translate, one: ReadDifference): string =>
  one.of === 'field' || one.label === '' ? whatDiffers(t, one) : one.label;
