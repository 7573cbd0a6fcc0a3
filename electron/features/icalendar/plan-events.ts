/** What taking an appointment of a file would do: a new one, or changes of the one that is here already. */
import type { ItemChange, Loss } from '#contract/icalendar.ts';
import type { Appointment } from '#contract/kinds.ts';
import { changedFields, organizerOf, placesOf } from '#electron/features/icalendar/changed-fields.ts';
import { attendeesOf } from '#electron/features/icalendar/directory.ts';
import type { EventDraft, ItemDraft } from '#electron/features/icalendar/draft.ts';
import {
  applied,
  itemOf,
  loneKey,
  type PlannedItem,
  refuse,
  tell,
  type World,
} from '#electron/features/icalendar/planned-item.ts';
import { blank } from '#electron/features/records/check.ts';

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

/** New, or changed where it is here already. */
export const planEvents = (draft: ItemDraft, world: World): PlannedItem => {
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
