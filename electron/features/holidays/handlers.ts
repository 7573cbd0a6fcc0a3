/** The channels of public holidays: contract/holidays.ts. */
import type { holidays } from '#contract/holidays.ts';
import type { Handlers } from '#electron/features/context.ts';
import { holidaysOf } from '#electron/features/holidays/sets.ts';

export const holidayHandlers = {
  'holidays.year': ({ set, year }) => [...holidaysOf(set, year)],
} satisfies Handlers<typeof holidays>;
