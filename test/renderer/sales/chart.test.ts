/** Where the label of a bar goes: above it, unless the target is drawn there. */
import { expect, test } from 'vitest';
import { labelInside } from '#renderer/features/sales/chart.ts';

test.each([
  ['the target well above', 100, 200, false],
  ['the target as high as the label', 100, 130, true],
  ['the target just above', 100, 112, true],
  ['the target at the very height', 100, 100, true],
  ['the target just below', 100, 97, true],
  ['the target well below', 100, 80, false],
  ['no target', 100, null, false],
  ['no value', null, 100, false],
  ['no room in the bar', 20, 22, false],
])('%s', (_case, value, target, inside) => {
  expect(labelInside({ label: '', value, target }, 200)).toBe(inside);
});
