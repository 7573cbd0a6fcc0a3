/**
 * Changing one, one and the following, or all of a series (plan.ts): pure, written by the caller.
 *
 * What a record of its own has as the series had it follows the series; what differs stays. One that the changed series
 * has no start for goes to the trash.
 */
import type { AppointmentChanges } from '#contract/calendar.ts';
import type { Recurrence, Start } from '#contract/kinds/calendar.ts';
import type { Appointment } from '#contract/kinds.ts';
import { addDays } from '#contract/plain-date.ts';
import { daysLong } from '#electron/features/occurrences/entry.ts';
import { isFirst, meant, type OneOfSeries } from '#electron/features/occurrences/meant.ts';
import type { AppointmentsView, Plan, PlanChange, Tools } from '#electron/features/occurrences/plan.ts';
import {
  changed,
  ended,
  seriesOf,
  startOf,
  timesAt,
  timingOf,
  type Values,
} from '#electron/features/occurrences/timing.ts';
import {
  alignedStart,
  goneOnFrom,
  movedSeries,
  settledRecurrence,
  type Timing,
} from '#electron/features/recurrence/series-move.ts';
import { startOfWall, wallOfStart } from '#electron/features/recurrence/starts.ts';

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** The changes that are ones. */
const different = (
  shown: Readonly<Appointment>,
  recurrence: Recurrence | null,
  changes: AppointmentChanges,
): Values => {
  const now = { ...shown, recurrence };
  return Object.fromEntries(
    Object.entries(changes).filter(
      ([name, value]) => value !== undefined && !same(value, now[name as keyof AppointmentChanges]),
    ),
  ) as Values;
};

/** Without what says when it is: that is moved, not copied. */
const untimed = ({ startsOn, startTime, endsOn, zone, recurrence, ...rest }: Values) => rest;
const ofOne = ({ recurrence, ...rest }: Values): Values => rest;

/** Only what differs from what is there. */
const putting = (view: AppointmentsView, records: readonly Appointment[]): Appointment[] =>
  records.filter((record) => {
    const there = view.get(record.id);
    return !there || !same({ ...record, updatedAt: null }, { ...there, updatedAt: null });
  });

/** A single one, which may become a series. */
const changeSingle = (record: Readonly<Appointment>, changes: Values, now: string): Appointment => {
  const after = { ...changed(record, changes), updatedAt: now };
  if (after.recurrence === null || changes.recurrence === undefined) return after;
  const timing = timingOf(after);
  const recurrence = settledRecurrence(after.recurrence, timing.zone);
  const times = timesAt(after, alignedStart(recurrence, timing));
  return { ...after, ...times, recurrence, seriesId: null, occurrence: null };
};

const changeThis = (
  { series, shown, start, own }: OneOfSeries,
  changes: Values,
  { newId, now }: Tools,
): Appointment => {
  if (own) return { ...changed(shown, ofOne(changes)), updatedAt: now };
  const made = { id: newId(), createdAt: now, updatedAt: now };
  const fresh = {
    ...shown,
    ...made,
    recurrence: null,
    seriesId: series.id,
    occurrence: start,
    continuesId: null,
  };
  return changed(fresh, ofOne(changes));
};

/** Where the start of the series goes when what shows it is changed: by as much. */
const movedTo = ({ series, shown, start }: OneOfSeries, target: Appointment): Timing => {
  const [from, to] = [timingOf(shown), timingOf(target)];
  const { zone } = timingOf(series);
  if (same(from, to)) return { start, zone };
  const wall = wallOfStart(start) + wallOfStart(to.start) - wallOfStart(from.start);
  const sameZone = to.zone === from.zone;
  const zoneThen = sameZone ? zone : to.zone;
  return { start: startOfWall(wall, zoneThen === null), zone: zoneThen };
};

const overrideAfter = (
  override: Readonly<Appointment>,
  before: Readonly<Appointment>,
  series: Readonly<Appointment>,
  changes: Values,
  occurrence: Start | null,
  now: string,
): Appointment => {
  if (occurrence === null) return { ...override, deletedAt: now, updatedAt: now };
  const inherited = Object.fromEntries(
    Object.entries(untimed(changes)).filter(([name]) =>
      same(override[name as keyof Appointment], before[name as keyof Appointment]),
    ),
  );
  const stayed = startOf(override) === override.occurrence && override.zone === before.zone;
  const lasts = override.endsOn === before.endsOn || daysLong(override) === daysLong(before);
  const times = stayed ? { ...timesAt(lasts ? series : override, occurrence), zone: series.zone } : {};
  return { ...override, ...inherited, ...times, seriesId: series.id, occurrence, updatedAt: now };
};

/** A series and the records that differ from it, changed as a whole. @param id of the series that comes of it */
const changeAll = (
  one: OneOfSeries,
  changes: Values,
  given: Recurrence | null,
  now: string,
): { readonly records: Appointment[]; readonly at: Start | null } => {
  const { series: before, shown, start, own, overrides } = one;
  const target = changed(shown, ofOne(changes));
  const to = movedTo(one, target);
  const longAs = 'endsOn' in changes || 'startTime' in changes ? target : before;
  const placed = (first: Start, recurrence: Recurrence | null): Appointment => {
    const { startsOn, startTime } = timesAt(before, first);
    const allDay = to.zone === null;
    return {
      ...before,
      ...untimed(changes),
      startsOn,
      startTime,
      endsOn: allDay && longAs.endsOn !== null ? addDays(startsOn, daysLong(longAs) - 1) : null,
      zone: before.zone === null && !('zone' in changes) && !allDay ? target.zone : to.zone,
      recurrence,
      updatedAt: now,
    };
  };
  if (changes.recurrence === null) {
    const gone = overrides.map((other) => ({ ...other, deletedAt: now, updatedAt: now }));
    return { records: [placed(to.start, null), ...gone], at: null };
  }
  const moved = movedSeries(seriesOf(before), start, to, given);
  const series = placed(moved.start, moved.recurrence);
  const others = overrides.map((other) => {
    const occurrence = other.occurrence === null ? null : moved.place(other.occurrence);
    const isShown = own && other.id === shown.id;
    if (!isShown || occurrence === null)
      return overrideAfter(other, before, series, changes, occurrence, now);
    return { ...changed(other, ofOne(changes)), seriesId: series.id, occurrence, updatedAt: now };
  });
  return { records: [series, ...others], at: moved.place(start) };
};

/** What is given of a recurrence, where rules differ; otherwise they follow, with the exceptions given. */
const givenRules = (series: Readonly<Appointment>, { recurrence }: Values): Recurrence | null =>
  recurrence && !same(recurrence.rules, series.recurrence?.rules) ? recurrence : null;

const withExceptions = (series: Readonly<Appointment>, { recurrence }: Values): Appointment =>
  recurrence && series.recurrence
    ? { ...series, recurrence: { ...recurrence, rules: series.recurrence.rules } }
    : { ...series };

const changeFollowing = (
  one: OneOfSeries,
  changes: Values,
  { newId, now }: Tools,
): { readonly records: Appointment[]; readonly at: Start | null; readonly id: string } => {
  const { series, start, overrides } = one;
  const { start: first, ...recurrence } = goneOnFrom(seriesOf(withExceptions(series, changes)), start);
  const rest: Appointment = {
    ...series,
    ...timesAt(series, first),
    id: newId(),
    createdAt: now,
    recurrence,
    continuesId: series.id,
    // Another series for everybody who was told of the first.
    uid: null,
    sequence: 0,
    invited: null,
  };
  const later = overrides.filter(({ occurrence }) => occurrence !== null && occurrence >= start);
  const given = givenRules(series, changes);
  const kept = given && { ...given, added: recurrence.added, excluded: recurrence.excluded };
  const { records, at } = changeAll({ ...one, series: rest, overrides: later }, changes, kept, now);
  return { records: [ended(series, start, now), ...records], at, id: rest.id };
};

export const planChange: PlanChange = (view, ref, scope, changes, tools): Plan | null => {
  const one = meant(view, ref);
  if (one === null) return null;
  const { now } = tools;
  if (one.series === null) {
    const real = different(one.shown, one.shown.recurrence, changes);
    const after = changeSingle(one.shown, real, now);
    const occurrence = after.recurrence === null ? after.occurrence : startOf(after);
    return { puts: putting(view, [after]), ref: { id: after.id, occurrence } };
  }
  const { series, shown, start } = one;
  const real = different(shown, series.recurrence, changes);
  const own = one.own ? { id: shown.id, occurrence: start } : { id: series.id, occurrence: start };
  const nothing = scope === 'this' ? ofOne(real) : real;
  if (Object.keys(nothing).length === 0) return { puts: [], ref: own };
  if (scope === 'this') {
    const after = changeThis(one, real, tools);
    return { puts: putting(view, [after]), ref: { id: after.id, occurrence: start } };
  }
  if (scope === 'following' && !isFirst(one)) {
    const { records, at, id } = changeFollowing(one, real, tools);
    return { puts: putting(view, records), ref: { id: one.own ? shown.id : id, occurrence: at } };
  }
  const source = { ...one, series: withExceptions(series, real) };
  const { records, at } = changeAll(source, real, givenRules(series, real), now);
  return { puts: putting(view, records), ref: { ...own, occurrence: at } };
};
