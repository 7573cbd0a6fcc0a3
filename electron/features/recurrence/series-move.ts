/** A series ended before one of its starts, gone on from it, and moved: with its rules, additions and exceptions. */
import type { Recurrence, Start } from '#contract/kinds/calendar.ts';
import { formatRule, parseRule, type Rule, type Until } from '#contract/recurrence.ts';
import { secondsPerDay } from '#electron/features/recurrence/civil.ts';
import { explicit, followRule } from '#electron/features/recurrence/rule-move.ts';
import { type BoundRule, Expansion, type Series } from '#electron/features/recurrence/series.ts';
import { startOfWall, wallOfStart } from '#electron/features/recurrence/starts.ts';
import { zoneOf } from '#electron/features/zones.ts';

/** When it starts, and the zone its clocks are of; null: all day. */
export interface Timing {
  readonly start: Start;
  readonly zone: string | null;
}

const rulesOf = (texts: readonly string[]): Rule[] =>
  texts.flatMap((text) => {
    const parsed = parseRule(text);
    return 'rule' in parsed ? [parsed.rule] : [];
  });

/** UNTIL at a wall time, as the RFC wants it: in UTC, or a date of what lasts all day. */
const untilAt = (wall: number, zone: string | null): Until => {
  if (zone === null) return { date: startOfWall(wall, true), time: null, utc: false };
  const at = new Date(zoneOf(zone).instantOf(wall * 1_000)).toISOString();
  return { date: at.slice(0, 10), time: at.slice(11, 19), utc: true };
};

/** The last wall time that UNTIL allows. */
const untilWall = ({ date, time, utc }: Until, zone: string | null): number => {
  const day = wallOfStart(date);
  if (time === null || zone === null) return zone === null ? day : day + secondsPerDay - 1;
  const wall = day + wallOfStart(`1970-01-01T${time.slice(0, 5)}`) + Number(time.slice(6));
  return utc ? zoneOf(zone).wallAt(wall * 1_000) / 1_000 : wall;
};

/** The recurrence with every UNTIL as the RFC wants it for its start. Rules that cannot be read stay as they are. */
export const settledRecurrence = (recurrence: Recurrence, zone: string | null): Recurrence => ({
  ...recurrence,
  rules: recurrence.rules.map((text) => {
    const parsed = parseRule(text);
    if ('problem' in parsed || parsed.rule.until === null) return text;
    const { until } = parsed.rule;
    const isSo = zone === null ? until.time === null : until.utc;
    return isSo ? text : formatRule({ ...parsed.rule, until: untilAt(untilWall(until, zone), zone) });
  }),
});

const bounds = (series: Series): { readonly rule: Rule; readonly bound: BoundRule }[] => {
  const { rules } = new Expansion(series);
  return rulesOf(series.rules).flatMap((rule, place) => {
    const bound = rules[place];
    return bound ? [{ rule, bound }] : [];
  });
};

/**
 * What is left of a series that ends before one of its starts. It begins where it did, or with its first addition where
 * that comes before the beginning of its rules, and they do not begin any more.
 */
export const endedBefore = (series: Series, start: Start): { readonly start: Start } & Recurrence => {
  const wall = wallOfStart(start);
  const rules = bounds(series).flatMap(({ rule, bound }) => {
    const count = bound.countBefore(wall);
    if (count === 0) return [];
    if (rule.count !== null) return [formatRule({ ...rule, count: Math.min(rule.count, count) })];
    if (bound.last < wall) return [formatRule(rule)];
    const last = series.zone === null ? wall - secondsPerDay : wall - 1;
    return [formatRule({ ...rule, until: untilAt(last, series.zone) })];
  });
  const before = (one: Start) => wallOfStart(one) < wall;
  const begins = [series.start, ...[...series.added].sort()].find(before) ?? series.start;
  const added = series.added.filter((one) => before(one) && one !== begins);
  return { start: begins, rules, added, excluded: series.excluded.filter(before) };
};

/**
 * The series from one of its starts on. Where no rule gives that start, the series begins with the first that one does,
 * so that every other week stays the same weeks, and the start itself is an addition.
 */
export const goneOnFrom = (series: Series, start: Start): { readonly start: Start } & Recurrence => {
  const wall = wallOfStart(start);
  const allDay = series.zone === null;
  const firsts = bounds(series).map(({ rule, bound }) => {
    let first: number | null = null;
    bound.walk(wall, Number.POSITIVE_INFINITY, (one) => {
      first = one;
      return false;
    });
    return { rule, bound, first: first as number | null };
  });
  const there = firsts.flatMap((one) => (one.first === null ? [] : [{ ...one, first: one.first }]));
  const begins = there.length === 0 ? wall : Math.min(...there.map(({ first }) => first));
  const anchor = begins - (begins % 60);
  const rules = there.map(({ rule, bound, first }) => {
    const count = rule.count === null ? null : Math.max(1, rule.count - bound.countBefore(wall));
    const going = { ...rule, count };
    return formatRule(first === begins ? going : explicit(going, bound.starts.start));
  });
  const after = (one: Start) => wallOfStart(one) >= wall && wallOfStart(one) !== anchor;
  const added = series.added.filter(after);
  if (anchor !== wall && !added.includes(start)) added.unshift(start);
  return {
    start: startOfWall(anchor, allDay),
    rules,
    added,
    excluded: series.excluded.filter((one) => wallOfStart(one) >= wall),
  };
};

/** A start moves no further than this to where the moved rule has one: half the shortest month, and a little. */
const near = 16 * secondsPerDay;

/** The start of these rules that is nearest to a wall time, and not far from it. */
const nearest = (expansion: Expansion, wall: number): number | null => {
  const from = expansion.instantOf(wall - near);
  const found = expansion.between(from, expansion.instantOf(wall + near) + 1, 10_000);
  let best: number | null = null;
  for (const one of found)
    if (best === null || Math.abs(one.wall - wall) < Math.abs(best - wall)) best = one.wall;
  return best;
};

export interface Moved {
  readonly start: Start;
  readonly recurrence: Recurrence;
  /** Where a start of the series is now; null where there is none any more. */
  place(start: Start): Start | null;
}

const gives = (bound: BoundRule, wall: number): boolean => {
  let given = false;
  bound.walk(wall, wall, () => {
    given = true;
    return false;
  });
  return given;
};

/** The rules after one of their starts was moved, and the first start with them. */
const followed = (series: Series, from: number, to: Timing): { rules: Rule[]; start: number } => {
  const target = wallOfStart(to.start);
  const delta = target - from;
  const old = wallOfStart(series.start);
  const start = old + delta;
  const timeless = { byHour: [], byMinute: [], bySecond: [] };
  const rules = rulesOf(series.rules).map((rule) => (to.zone === null ? { ...rule, ...timeless } : rule));
  const days = Math.floor(target / secondsPerDay) !== Math.floor(from / secondsPerDay);
  const dated = rules.some(({ freq }) => freq === 'MONTHLY' || freq === 'YEARLY');
  if (!days || !dated) return { rules: rules.map((rule) => followRule(rule, from, target)), start };
  const said = rules.map((rule) => followRule(explicit(rule, old), from, target));
  // One that no rule gives stays what it is.
  if (!bounds(series).some(({ bound }) => gives(bound, old))) return { rules: said, start };
  // The first start is looked for without the series' own end and steps.
  const free = said.map((rule) => formatRule({ ...rule, interval: 1, count: null, until: null }));
  const around = { rules: free, added: [], excluded: [], zone: to.zone };
  const early = startOfWall(start - near - secondsPerDay, to.zone === null);
  const candidates = new Expansion({ ...around, start: early, excluded: [early] });
  const [next] = candidates.between(candidates.instantOf(start), Number.POSITIVE_INFINITY, 1);
  return { rules: said, start: nearest(candidates, start) ?? next?.wall ?? start };
};

/**
 * The series with one of its starts moved, and everything with it: rules follow (rule-move.ts), their ends, additions and
 * exceptions are shifted.
 * @param from a start of the series @param to where and in which zone it is now
 * @param given rules to take instead of following, with additions and exceptions as they were before the move
 */
export const movedSeries = (series: Series, from: Start, to: Timing, given: Recurrence | null): Moved => {
  const allDay = to.zone === null;
  const delta = wallOfStart(to.start) - wallOfStart(from);
  const shift = (one: Start): Start => startOfWall(wallOfStart(one) + delta, allDay);
  const { added, excluded } = given ?? series;
  const isSame = delta === 0 && to.zone === series.zone;
  if (given === null && isSame) {
    const { rules, start } = series;
    return { start, recurrence: { rules, added, excluded }, place: (one) => one };
  }
  let start = wallOfStart(shift(series.start));
  let rules: Rule[];
  if (given === null) ({ rules, start } = followed(series, wallOfStart(from), to));
  else rules = rulesOf(settledRecurrence(given, to.zone).rules);
  const begins = startOfWall(start, allDay);
  const ended = rules.map((rule, place) => {
    if (rule.until === null || given !== null) return rule;
    const dated = rule.freq === 'MONTHLY' || rule.freq === 'YEARLY';
    const last = dated ? lastOf(series, place) : null;
    const bare = { rules: [formatRule({ ...rule, until: null })], added: [], excluded: [] };
    const expansion = new Expansion({ ...bare, start: begins, zone: to.zone });
    const until = untilWall(rule.until, series.zone) + delta;
    const goal = last === null ? null : nearest(expansion, last + delta);
    return { ...rule, until: untilAt(Math.max(until, goal ?? until), to.zone) };
  });
  const moved = { rules: ended.map(formatRule), added: added.map(shift), excluded: [] };
  const aligned = given === null ? begins : alignedStart(moved, { start: begins, zone: to.zone });
  const expansion = new Expansion({ ...moved, start: aligned, zone: to.zone });
  const place = (one: Start): Start | null => {
    const wanted = shift(one);
    if (expansion.has(wanted)) return wanted;
    const found = given === null ? nearest(expansion, wallOfStart(wanted)) : null;
    return found === null ? null : startOfWall(found, allDay);
  };
  // What was moved takes place, whatever comes to lie there.
  const taken = place(from);
  const kept = excluded.flatMap((one) => place(one) ?? []).filter((one) => one !== taken);
  return { start: aligned, recurrence: { ...moved, excluded: [...new Set(kept)] }, place };
};

/** The last start that a rule with an end gives. */
const lastOf = (series: Series, place: number): number | null => {
  const bound = bounds(series)[place]?.bound;
  let last: number | null = null;
  bound?.walk(Math.max(bound.starts.start, bound.last - 800 * secondsPerDay), bound.last, (one) => {
    last = one;
    return true;
  });
  return last;
};

/** The first start from `start` on that a rule gives: what a series should start with. Itself where there is none. */
export const alignedStart = (recurrence: Recurrence, { start, zone }: Timing): Start => {
  const wall = wallOfStart(start);
  const { rules } = new Expansion({ ...recurrence, start, zone });
  let best: number | null = null;
  for (const rule of rules)
    rule.walk(wall, Number.POSITIVE_INFINITY, (one) => {
      best = best === null ? one : Math.min(best, one);
      return false;
    });
  return best === null ? start : startOfWall(best, zone === null);
};
