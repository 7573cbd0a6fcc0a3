/** What is told of a copy besides its differences. */
import type { ReadRemark } from '#contract/readback.ts';

export const remarkOf = (
  code: ReadRemark['code'],
  more: Partial<Omit<ReadRemark, 'code'>> = {},
): ReadRemark => ({ code, where: null, before: null, after: null, by: null, count: null, ...more });
