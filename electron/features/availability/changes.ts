/** What a change of appointments would bring about: the conflicts as they would be, and which of them were there before. */
import type { AppointmentChanges, Conflict, OccurrenceRef, Scope } from '#contract/calendar.ts';
import type { Appointment } from '#contract/kinds.ts';
import { identityOf, ranked } from '#electron/features/availability/conflict-order.ts';
import { findConflicts } from '#electron/features/availability/conflicts.ts';
import type { Facts } from '#electron/features/availability/facts.ts';
import {
  type Asked,
  askedOf,
  type Families,
  familiesOf,
  familyOf,
  othersOf,
  type Window,
  yearFrom,
} from '#electron/features/availability/families.ts';
import { meets } from '#electron/features/availability/intervals.ts';
import { reach, windowAround } from '#electron/features/availability/marks.ts';
import { factsOf } from '#electron/features/availability/store-facts.ts';
import { conflictOf } from '#electron/features/availability/told.ts';
import type { Context } from '#electron/features/context.ts';
import { viewOf } from '#electron/features/occurrences/occurrences.ts';
import type { Place } from '#electron/features/occurrences/place.ts';
import type { Plan } from '#electron/features/occurrences/plan.ts';
import { planChange } from '#electron/features/occurrences/series-changes.ts';
import { blank } from '#electron/features/records/check.ts';
import { applyRules } from '#electron/features/records/rules.ts';
import { Refused } from '#electron/refused.ts';

type ChangeContext = Pick<Context, 'store' | 'now' | 'today' | 'newId'>;

/** A change as calendar.save takes it. */
export interface AskedChange {
  readonly id: string | null;
  readonly occurrence: string | null;
  readonly scope: Scope;
  readonly changes: AppointmentChanges;
}

export interface ChangeConflicts {
  /** The weightiest first. */
  readonly conflicts: readonly Conflict[];
  /** Those of them that the change brings about. */
  readonly fresh: readonly Conflict[];
  /** One of `fresh` is of a kind that the settings block. */
  readonly blocks: boolean;
}

/** What of its own series could be in the way of one. */
const around = (state: Families, ref: OccurrenceRef, { zone }: Facts): Window => {
  const place = state.placeOf(ref, zone);
  return { from: (place?.startMs ?? 0) - reach, to: (place?.endMs ?? 0) + reach };
};

/** A new appointment as it would be saved; null where it does not say when. */
const draftOf = (context: ChangeContext, changes: AppointmentChanges): Appointment | null => {
  if (changes.startsOn === undefined) return null;
  const { store } = context;
  const now = context.now();
  const given = { ...blank('appointments', context.newId(), now), title: '', ...changes };
  const world = { store, now, today: context.today() };
  return applyRules(
    'appointments',
    null,
    given,
    new Set(Object.keys(changes)),
    world,
  ) as unknown as Appointment;
};

/** @throws Refused notFound, invalidRecord */
const planOf = (context: ChangeContext, { id, occurrence, scope, changes }: AskedChange): Plan | null => {
  if (id === null) {
    const draft = draftOf(context, changes);
    return draft === null ? null : { puts: [draft], ref: { id: draft.id, occurrence: null } };
  }
  const tools = { newId: context.newId, now: context.now() };
  const plan = planChange(viewOf(context.store), { id, occurrence }, scope, changes, tools);
  if (plan === null) throw new Refused('notFound');
  return plan;
};

const isAt =
  ({ id, occurrence }: OccurrenceRef) =>
  ({ ref }: Place): boolean =>
    ref.id === id && (occurrence === null || ref.occurrence === null || ref.occurrence === occurrence);

const nothing: ChangeConflicts = { conflicts: [], fresh: [], blocks: false };
const noneAsked: Asked = { places: [], asked: [], own: [] };

/**
 * What would stand in the way of what the change means: of one that takes place, or of a series' occurrences of a year from
 * today on. Its own other occurrences count as they would be then, and not as they are.
 * @throws Refused notFound, invalidRecord
 */
export const conflictsOfChange = (context: ChangeContext, change: AskedChange): ChangeConflicts => {
  const { store } = context;
  const plan = planOf(context, change);
  if (plan === null) return nothing;
  const facts = factsOf(store);
  const { puts, ref } = plan;
  const stands = puts.find(({ id }) => id === ref.id) ?? store.get('appointments', ref.id);
  const family = stands === undefined ? ref.id : familyOf(stands);
  const { names, before, after } = familiesOf(store, puts, [family]);
  const year = yearFrom(context.today(), facts);
  const one = change.scope === 'this';
  const changed = new Set(puts.map(({ id }) => id));
  const isChanged = (place: Place): boolean =>
    (place.seriesId ?? place.ref.id) === family && (changed.size === 0 || changed.has(place.ref.id));
  const planned = one
    ? askedOf(store, facts, names, after, isAt(ref), around(after, ref, facts))
    : askedOf(store, facts, names, after, isChanged, year);
  if (planned.asked.length === 0) return nothing;
  const was = change.id === null ? null : { id: change.id, occurrence: change.occurrence };
  const present =
    was === null
      ? noneAsked
      : one
        ? askedOf(store, facts, names, before, isAt(was), around(before, was, facts))
        : askedOf(store, facts, names, before, () => true, year);
  // A series is looked through once; between two days far apart there is nothing to look for.
  const together = meets(windowAround(planned.places), windowAround(present.places));
  const others = together
    ? othersOf(store, facts, names, planned, present)
    : othersOf(store, facts, names, planned);
  const found = findConflicts(planned.asked, [...planned.own, ...others], facts);
  if (found.length === 0) return nothing;
  const othersAtPresent = together ? others : othersOf(store, facts, names, present);
  const known = new Set<string>();
  for (const finding of findConflicts(present.asked, [...present.own, ...othersAtPresent], facts)) {
    known.add(identityOf(finding));
    // Where two met, that one is still in the way of the other's journey is nothing new.
    if (finding.kind === 'person') known.add(identityOf({ ...finding, kind: 'travel' }));
  }
  const all = ranked(found, facts).map((finding) => ({
    conflict: conflictOf(store, facts, finding),
    fresh: !known.has(identityOf(finding)),
  }));
  const fresh = all.filter((entry) => entry.fresh).map(({ conflict }) => conflict);
  return {
    conflicts: all.map(({ conflict }) => conflict),
    fresh,
    blocks: fresh.some(({ rule }) => rule === 'block'),
  };
};
