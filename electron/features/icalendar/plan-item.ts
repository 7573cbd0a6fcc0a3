/** What taking one item of a file would do: the records to put, and the words about it. */
import type { CalendarItem, ItemChange, Loss, RefusedItem } from '#contract/icalendar.ts';
import type { Start } from '#contract/kinds/calendar.ts';
import type { Appointment } from '#contract/kinds.ts';
import {
  type Changed,
  changedFields,
  organizerOf,
  placesOf,
} from '#electron/features/icalendar/changed-fields.ts';
import { attendeesOf, type Directory } from '#electron/features/icalendar/directory.ts';
import type { EventDraft, ItemDraft } from '#electron/features/icalendar/draft.ts';
import type { AppointmentsView } from '#electron/features/occurrences/plan.ts';
import { planChange } from '#electron/features/occurrences/series-changes.ts';
import { blank } from '#electron/features/records/check.ts';

export interface World {
  readonly directory: Directory;
  readonly view: AppointmentsView;
  /** Records by what tells them apart: UID, or UID and start of one of a series without it. */
  byUid(uid: string): Readonly<Appointment> | undefined;
  /** A title for what has none. */
  readonly untitled: string;
  /** Whose new appointments are where the file does not say; null: nobody's. */
  readonly repId: string | null;
  readonly now: string;
  newId(): string;
}

export interface PlannedItem {
  readonly item: CalendarItem;
  readonly puts: readonly Appointment[];
}

/** How one of a series is known whose series is not here. */
export const loneKey = (uid: string, occurrence: Start): string => `${uid} ${occurrence}`;

const manyChanges = 100;

const notKept = (draft: EventDraft, { directory }: World): Loss[] => {
  const lost: Loss[] = [];
  const categories = draft.categories.filter((name) => directory.type(name) === null);
  if (categories.length > 0)
    lost.push({ property: 'CATEGORIES', reason: 'notKept', value: categories.join(', ').slice(0, 120) });
  for (const name of placesOf(directory, draft).unknown.slice(0, 5))
    lost.push({ property: 'RESOURCES', reason: 'rooms', value: name.slice(0, 120) });
  return lost;
};

/** The first type of the settings, unless a category names another. */
const typeOf = ({ directory }: World, draft: EventDraft): string =>
  draft.categories.map((name) => directory.type(name)).find((id) => id !== null) ??
  directory.types[0]?.id ??
  'meeting';

const created = (world: World, draft: EventDraft, uid: string): Appointment => {
  const { directory } = world;
  const { fields } = draft;
  const attendees = attendeesOf(directory, draft.attendees, []);
  const client = attendees.find(({ kind }) => kind === 'contacts')?.id ?? null;
  const inviting = directory.byEmail(draft.organizer?.email ?? null);
  const { place, resourceIds } = placesOf(directory, draft);
  return {
    ...(blank('appointments', world.newId(), world.now) as unknown as Appointment),
    ...(fields as Partial<Appointment>),
    title: fields.title ?? world.untitled,
    type: typeOf(world, draft),
    place,
    resourceIds,
    attendees,
    contactId: client,
    organisationId: client === null ? null : directory.organisationOf(client),
    repId: inviting?.kind === 'reps' ? inviting.id : world.repId,
    organizer: organizerOf(directory, draft),
    uid,
    sequence: draft.sequence,
    updatedAt: world.now,
  };
};

const applied = (world: World, before: Appointment, changed: Changed, sequence: number): Appointment => ({
  ...before,
  ...changed,
  sequence: Math.max(before.sequence, sequence),
  updatedAt: world.now,
});

const tell = (
  changes: ItemChange[],
  before: Appointment | null,
  changed: Readonly<Record<string, unknown>>,
  occurrence: Start | null,
): void => {
  for (const [field, after] of Object.entries(changed))
    if (changes.length < manyChanges)
      changes.push({ occurrence, field, before: before ? before[field as keyof Appointment] : null, after });
};

/** One of a series as a record of its own: as the series, but for what the file says. */
const overrideOf = (world: World, series: Appointment, draft: EventDraft, asked: boolean): Appointment => {
  const base: Appointment = {
    ...series,
    id: world.newId(),
    createdAt: world.now,
    updatedAt: world.now,
    recurrence: null,
    seriesId: series.id,
    occurrence: draft.occurrence,
    continuesId: null,
    uid: null,
    invited: null,
    agenda: [],
    minutes: null,
    decisions: [],
    taskId: null,
  };
  return applied(world, base, changedFields(world.directory, base, draft, asked), draft.sequence);
};

const itemOf = (draft: ItemDraft, more: Partial<CalendarItem>): CalendarItem => {
  const shown = draft.master ?? draft.overrides[0] ?? null;
  const { startsOn = null, startTime = null, zone = null, recurrence } = shown?.fields ?? {};
  const start = startsOn === null ? null : startTime === null ? startsOn : `${startsOn}T${startTime}`;
  return {
    uid: draft.uid,
    title: draft.title ?? '',
    component: draft.component,
    state: 'refused',
    reason: null,
    id: null,
    start: draft.refused === null ? start : null,
    zone,
    rules: recurrence?.rules ?? [],
    overrides: draft.master ? draft.overrides.length : 0,
    changes: [],
    lost: [...draft.lost],
    conflicts: [],
    ...more,
  };
};

const refuse = (draft: ItemDraft, reason: RefusedItem, id: string | null = null): PlannedItem => ({
  item: itemOf(draft, { state: 'refused', reason, id }),
  puts: [],
});

/** New, or changed where it is here already. */
const planEvents = (draft: ItemDraft, world: World): PlannedItem => {
  const asked = draft.method === 'REQUEST';
  const { master } = draft;
  const known = world.byUid(draft.uid);
  if (known?.deletedAt != null) return refuse(draft, 'inTrash', known.id);
  const puts: Appointment[] = [];
  const changes: ItemChange[] = [];
  const lost = [...draft.lost, ...(master ? notKept(master, world) : [])];
  let series = known ?? null;
  if (master && known) {
    if (master.sequence < known.sequence) return refuse(draft, 'older', known.id);
    const changed = changedFields(world.directory, known, master, asked);
    tell(changes, known, changed, null);
    if (Object.keys(changed).length > 0 || master.sequence > known.sequence) {
      series = applied(world, known, changed, master.sequence);
      if (Object.keys(changed).length > 0) puts.push(series);
    }
  } else if (master) {
    series = created(world, master, draft.uid);
    puts.push(series);
  }
  for (const one of draft.overrides) {
    if (!series || series.recurrence === null) {
      // Its series is not here: it stands by itself.
      const lone = one.occurrence === null ? undefined : world.byUid(loneKey(draft.uid, one.occurrence));
      if (lone?.deletedAt != null) return refuse(draft, 'inTrash', lone.id);
      const changed = lone ? changedFields(world.directory, lone, one, asked) : null;
      if (lone && changed) tell(changes, lone, changed, one.occurrence);
      if (!lone)
        puts.push({ ...created(world, one, draft.uid), recurrence: null, occurrence: one.occurrence });
      else if (changed && Object.keys(changed).length > 0)
        puts.push(applied(world, lone, changed, one.sequence));
      series ??= lone ?? null;
      continue;
    }
    const there = world.view.overridesOf(series.id).find(({ occurrence }) => occurrence === one.occurrence);
    if (there && one.sequence < there.sequence) continue;
    const changed = there ? changedFields(world.directory, there, one, asked) : null;
    if (!there) {
      puts.push(overrideOf(world, series, one, asked));
      if (known)
        tell(
          changes,
          null,
          { startsOn: one.fields.startsOn, startTime: one.fields.startTime },
          one.occurrence,
        );
    } else if (changed && Object.keys(changed).length > 0) {
      tell(changes, there, changed, one.occurrence);
      puts.push(applied(world, there, changed, one.sequence));
    }
  }
  const called = changes.some(({ field, after }) => field === 'status' && after === 'cancelled');
  const isNew = puts.length > 0 && series !== null && !known && changes.length === 0;
  const lone = !master && puts.length > 0 && changes.length === 0;
  const state = puts.length === 0 ? 'same' : isNew || lone ? 'new' : called ? 'cancelled' : 'changed';
  const id = known?.id ?? (isNew || lone ? null : (series?.id ?? null));
  return { item: itemOf(draft, { state, id, changes, lost: lost.slice(0, 100) }), puts };
};

/** The appointment is called off, or some of a series. */
const planCancel = (draft: ItemDraft, world: World): PlannedItem => {
  const known = world.byUid(draft.uid);
  if (!known || known.deletedAt !== null) return refuse(draft, 'unknownAppointment', known?.id ?? null);
  const sequence = Math.max(0, ...[draft.master, ...draft.overrides].map((one) => one?.sequence ?? 0));
  if (sequence < known.sequence) return refuse(draft, 'older', known.id);
  const puts: Appointment[] = [];
  const changes: ItemChange[] = [];
  if (draft.master) {
    for (const one of [known, ...world.view.overridesOf(known.id)]) {
      if (one.status === 'cancelled') continue;
      tell(changes, one, { status: 'cancelled' }, one.occurrence);
      puts.push(applied(world, one, { status: 'cancelled' }, sequence));
    }
  }
  for (const { occurrence } of draft.master ? [] : draft.overrides) {
    const there = world.view.overridesOf(known.id).find((one) => one.occurrence === occurrence);
    if (there?.status === 'cancelled') continue;
    const ref = { id: there?.id ?? known.id, occurrence };
    const plan = planChange(
      world.view,
      ref,
      'this',
      { status: 'cancelled' },
      { newId: world.newId, now: world.now },
    );
    if (!plan) continue;
    tell(changes, there ?? known, { status: 'cancelled' }, occurrence);
    puts.push(...plan.puts.map((one) => ({ ...one, sequence: Math.max(one.sequence, sequence) })));
  }
  const state = puts.length === 0 ? 'same' : 'cancelled';
  return { item: itemOf(draft, { state, id: known.id, title: known.title, changes }), puts };
};

/** What people answered. */
const planAnswers = (draft: ItemDraft, world: World): PlannedItem => {
  const { directory, view } = world;
  const known = world.byUid(draft.uid);
  if (!known || known.deletedAt !== null) return refuse(draft, 'unknownAppointment', known?.id ?? null);
  const changed = new Map<string, Appointment>();
  const now = (record: Appointment): Appointment => changed.get(record.id) ?? record;
  const changes: ItemChange[] = [];
  let reason: RefusedItem | null = null;
  let there = false;
  for (const { occurrence, attendees, sequence } of draft.overrides) {
    const overrides = view.overridesOf(known.id);
    const one: Readonly<Appointment> =
      occurrence === null ? known : (overrides.find((other) => other.occurrence === occurrence) ?? known);
    if (sequence < one.sequence) {
      reason ??= 'older';
      continue;
    }
    for (const { email, answer } of attendees) {
      const place = now(one).attendees.findIndex(
        (other) => email !== null && directory.emailOf(other)?.toLowerCase() === email.toLowerCase(),
      );
      const before = now(one).attendees[place];
      if (!before) {
        reason ??= 'notInvited';
        continue;
      }
      there = true;
      if (before.answer === answer) continue;
      const said = now(one).attendees.map((other, at) => (at === place ? { ...other, answer } : other));
      tell(changes, now(one), { attendees: said }, occurrence);
      if (occurrence !== null && one === known) {
        const plan = planChange(
          view,
          { id: known.id, occurrence },
          'this',
          { attendees: said },
          { newId: world.newId, now: world.now },
        );
        for (const put of plan?.puts ?? []) changed.set(put.id, put);
        continue;
      }
      changed.set(one.id, { ...now(one), attendees: said, updatedAt: world.now });
      // Those that differ from the series in other ways are meant too, unless they were answered apart.
      for (const other of occurrence === null ? overrides : [])
        if (
          now(other).attendees[place]?.answer === before.answer &&
          directory.emailOf(now(other).attendees[place] ?? before) === directory.emailOf(before)
        )
          changed.set(other.id, {
            ...now(other),
            attendees: now(other).attendees.map((who, at) => (at === place ? { ...who, answer } : who)),
            updatedAt: world.now,
          });
    }
  }
  if (!there) return refuse(draft, reason ?? 'notInvited', known.id);
  const state = changed.size === 0 ? 'same' : 'answer';
  return {
    item: itemOf(draft, { state, id: known.id, title: known.title, changes }),
    puts: [...changed.values()],
  };
};

/** Plans one item against what is here now. */
export const planItem = (draft: ItemDraft, world: World): PlannedItem => {
  if (draft.refused !== null) return refuse(draft, draft.refused);
  if (draft.method === 'REPLY') return planAnswers(draft, world);
  if (draft.method === 'CANCEL') return planCancel(draft, world);
  return planEvents(draft, world);
};
