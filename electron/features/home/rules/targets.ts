/** Targets behind pace: reached less of what is asked than the share of the period's working days that is over. */
import type { Kind } from '#contract/fields.ts';
import type { Target } from '#contract/kinds.ts';
import { fromDay } from '#contract/plain-date.ts';
import { found, recordRule } from '#electron/features/home/rules/rule.ts';
import type { World } from '#electron/features/home/world.ts';
import { targetResult } from '#electron/features/records/target-results.ts';
import { periodOfKey } from '#electron/features/sales/dimensions.ts';
import { elapsed } from '#electron/features/sales/figures.ts';
import { warmBook } from '#electron/features/sales/ledger.ts';

/** A pace below this is behind: attainment ÷ share of the period's working days elapsed (product.md, chapter 3). */
const enough = 0.9;
/** Until so many working days of a period are over, a pace says nothing. */
const settled = 3;

const reads: readonly Kind[] = [
  'orders',
  'opportunities',
  'products',
  'organisations',
  'reps',
  'teams',
  'regions',
];

/** Whose target it is: months, quarters and the year of one rep are one person's matter. */
const subjectOf = (target: Target): string =>
  target.repId ?? target.teamId ?? target.regionId ?? target.productId ?? target.organisationId ?? 'company';

/** How fast the running target is being reached: 1 is as planned. Null where that cannot be computed or is not asked. */
export const paceOf = (
  target: Target,
  attainment: number | null,
  world: Pick<World, 'calendar' | 'day'>,
): { readonly pace: number; readonly share: number } | null => {
  const period = periodOfKey(target.period);
  if (period === null || attainment === null || world.day < period.from || world.day > period.to) return null;
  const days = elapsed({ calendar: world.calendar, today: world.day }, period);
  if (days === null || days.all === 0 || days.elapsed < settled) return null;
  const share = days.elapsed / days.all;
  return { pace: attainment / share, share };
};

export const targetBehind = recordRule<'targets'>({
  id: 'targetBehind',
  kind: 'targets',
  weight: 25,
  lateness: { most: 20, half: 25 },
  late: false,
  actions: ['snooze', 'open', 'call', 'mail'],
  reads,
  wanted: [],
  ready: warmBook,
  look(target, world) {
    const period = periodOfKey(target.period);
    // What is not running needs no figures.
    if (period === null || world.day < period.from || world.day > period.to) return null;
    const { attainment, value, won } = targetResult(world.store, target);
    const reached = attainment === null ? null : attainment / 10_000;
    const running = paceOf(target, reached, world);
    if (running === null || running.pace >= enough) return null;
    const money = target.measure === 'amount' || target.measure === 'margin';
    const gap = value === null || won === null ? 0 : value * running.share - won;
    return {
      ...found,
      params: {
        period: target.period,
        pace: Math.round(running.pace * 100),
        reached: Math.round((reached ?? 0) * 100),
        elapsed: Math.round(running.share * 100),
      },
      since: fromDay(period.from),
      // Not days but points of percentage behind: what grows with a target as lateness does with a task.
      days: Math.round((1 - running.pace) * 100),
      amount: money && gap > 0 ? Math.round(gap * 100) : null,
      whose: subjectOf(target),
    };
  },
});
