/** When those of the team view's lanes are not there: outside of their hours, on leave, on a holiday. */
import type { LaneOff } from '#contract/availability.ts';
import type { Input, Output } from '#contract/channels.ts';
import { addDays, type Day, daysBetween, toDay } from '#contract/plain-date.ts';
import { clockAt } from '#electron/features/availability/days.ts';
import type { Facts } from '#electron/features/availability/facts.ts';
import { type Interval, merged, outside } from '#electron/features/availability/intervals.ts';
import { factsOf } from '#electron/features/availability/store-facts.ts';
import type { Subject } from '#electron/features/availability/taking.ts';
import { dayAt, midnight } from '#electron/features/zones.ts';
import type { Store } from '#electron/store/store.ts';

type Question = Input<'calendar.lanes'>;

/** More days than these are not answered. */
const mostDays = 92;

interface Off extends Interval {
  readonly kind: LaneOff['kind'];
  readonly label: string;
}

const clipped = (off: Off, whole: Interval): Off[] => {
  const from = Math.max(off.from, whole.from);
  const to = Math.min(off.to, whole.to);
  return from < to ? [{ ...off, from, to }] : [];
};

/** Of a representative; holidays of the workspace keep no rooms closed. */
const offOf = (subject: Subject, whole: Interval, facts: Facts): Off[] => {
  if (subject.kind !== 'reps') return [];
  const zone = facts.zoneOf(subject);
  const off: Off[] = [];
  const hours: Interval[] = [];
  const days: Day[] = [];
  for (let day = dayAt(whole.from, zone); day <= dayAt(whole.to - 1, zone); day++) days.push(day);
  for (const day of days) {
    hours.push(...facts.worksOn(subject.id, day));
    for (const { name } of facts.holidaysOn(subject.id, day)) {
      off.push({ from: midnight(day, zone), to: midnight(day + 1, zone), kind: 'holiday', label: name });
    }
  }
  for (const left of outside(whole, merged(hours))) off.push({ ...left, kind: 'hours', label: '' });
  for (const { from, to, label } of facts.awayOf(subject.id)) off.push({ from, to, kind: 'leave', label });
  return off.flatMap((one) => clipped(one, whole)).sort((a, b) => a.from - b.from || a.to - b.to);
};

/** The lanes asked for in the order asked, or all that are active by name. */
export const lanesOf = (
  store: Store,
  { of, ids, from, to, zone }: Question,
): Output<'calendar.lanes'>['lanes'] => {
  const facts = factsOf(store);
  const last = daysBetween(from, to) > mostDays ? addDays(from, mostDays) : to;
  const whole = { from: midnight(toDay(from), zone), to: midnight(toDay(last), zone) };
  const records =
    ids.length > 0
      ? ids.flatMap((id) => store.get(of, id) ?? [])
      : [...store.all(of).values()]
          .filter(({ status, deletedAt }) => status === 'active' && deletedAt === null)
          .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return records.map(({ id, name }) => ({
    id,
    name,
    off: offOf({ kind: of, id }, whole, facts).map((one) => ({
      from: clockAt(one.from, zone),
      to: clockAt(one.to, zone),
      kind: one.kind,
      label: one.label,
    })),
  }));
};
