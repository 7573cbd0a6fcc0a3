/** What a file says otherwise than an appointment has it. A field that the file does not speak of stays as it is. */
import type { Recurrence } from '#contract/kinds/calendar.ts';
import type { Appointment } from '#contract/kinds.ts';
import { formatRule, parseRule } from '#contract/recurrence.ts';
import {
  attendeesOf,
  type Directory,
  locationOf,
  personKey,
  roomsIn,
} from '#electron/features/icalendar/directory.ts';
import type { EventDraft } from '#electron/features/icalendar/draft.ts';
import { instantOf, machineZone } from '#electron/features/zones.ts';
import { isUtc } from '#electron/files/icalendar/write.ts';
import { foldKey } from '#locale/fold.ts';

export type Changed = { -readonly [K in keyof Appointment]?: Appointment[K] };

const sameRule = (text: string): string => {
  const parsed = parseRule(text);
  return 'rule' in parsed ? formatRule(parsed.rule) : text;
};

const recurrenceKey = (recurrence: Recurrence | null): string =>
  recurrence === null
    ? ''
    : JSON.stringify([
        recurrence.rules.map(sameRule).sort(),
        [...recurrence.added].sort(),
        [...recurrence.excluded].sort(),
      ]);

/** Minutes that a record lasts; 0 where it lasts whole days. */
const minutesOf = (directory: Directory, record: Appointment): number =>
  record.startTime === null ? 0 : (record.durationMinutes ?? directory.minutesOf(record.type));

const lastDay = ({ startsOn, endsOn }: Pick<Appointment, 'startsOn' | 'endsOn'>): string =>
  endsOn !== null && endsOn > startsOn ? endsOn : startsOn;

const instant = ({
  startsOn,
  startTime,
  zone,
}: Pick<Appointment, 'startsOn' | 'startTime' | 'zone'>): string =>
  startTime === null ? startsOn : instantOf(startsOn, startTime, zone ?? machineZone());

/** UTC has several names. */
const sameZone = (a: string | null, b: string): boolean => a === b || (isUtc(a) && isUtc(b));

const times = (directory: Directory, before: Appointment, { fields, inUtc }: EventDraft): Changed => {
  const said = {
    startsOn: fields.startsOn ?? before.startsOn,
    startTime: fields.startTime ?? null,
    endsOn: fields.endsOn ?? null,
    zone: fields.zone ?? null,
  };
  const changed: Changed = {};
  const allDay = said.startTime === null;
  // A time in UTC says when, not where: the zone it has here stays.
  const sameMoment = inUtc && before.startTime !== null && instant(said) === instant(before);
  if (!sameMoment) {
    if (said.startsOn !== before.startsOn) changed.startsOn = said.startsOn;
    if (said.startTime !== before.startTime) changed.startTime = said.startTime;
    if (!allDay && !sameZone(said.zone, before.zone ?? machineZone())) changed.zone = said.zone;
    if (allDay && before.startTime !== null) changed.zone = null;
  }
  if (allDay) {
    const same = before.startTime === null && lastDay(said) === lastDay(before);
    if (!same && said.endsOn !== before.endsOn) changed.endsOn = said.endsOn;
    if (before.startTime !== null && before.durationMinutes !== null) changed.durationMinutes = null;
  } else {
    const minutes = fields.durationMinutes ?? 0;
    if (before.startTime === null || minutes !== minutesOf(directory, before))
      changed.durationMinutes = minutes;
    if (before.endsOn !== null) changed.endsOn = null;
  }
  return changed;
};

const people = (directory: Directory, before: Appointment, draft: EventDraft, newer: boolean): Changed => {
  const changed: Changed = {};
  const said = attendeesOf(directory, draft.attendees, before.attendees);
  const known = new Map(before.attendees.map((one) => [personKey(directory, one), one]));
  const merged = said.map((one) => {
    const there = known.get(personKey(directory, one));
    if (!there) return one;
    // "Not answered" in an old copy takes no answer back; a new time asks again.
    const answer = one.answer === 'none' && !newer ? there.answer : one.answer;
    return { ...there, role: one.role, answer };
  });
  const key = (all: typeof merged) =>
    JSON.stringify(all.map((one) => [personKey(directory, one), one.role, one.answer]).sort());
  if (key(merged) !== key(before.attendees)) changed.attendees = merged;
  return changed;
};

/** Is the organiser one of the team? Then it is nobody else. */
export const organizerOf = (directory: Directory, draft: EventDraft): Appointment['organizer'] =>
  draft.organizer && directory.byEmail(draft.organizer.email)?.kind === 'reps' ? null : draft.organizer;

/** What the location and the resources of the file come to. */
export const placesOf = (directory: Directory, draft: EventDraft) => {
  const { resourceIds, place } = roomsIn(directory, draft.fields.place ?? null);
  const more = [
    ...draft.resources,
    ...draft.attendees.filter(({ room }) => room).map(({ name, email }) => name ?? email ?? ''),
  ];
  const ids = more.map((name) => directory.resource(name));
  return {
    place,
    resourceIds: [...new Set([...resourceIds, ...ids.filter((id) => id !== null)])],
    unknown: more.filter((_, at) => ids[at] === null),
  };
};

const places = (
  directory: Directory,
  before: Appointment,
  draft: EventDraft,
  held: (...names: string[]) => boolean,
): Changed => {
  const { store } = directory;
  const changed: Changed = {};
  const isRoom = (id: string) => store.get('resources', id)?.type === 'room';
  const said = placesOf(directory, draft);
  const location = draft.fields.place ?? null;
  const there = locationOf(store, before);
  let ids = before.resourceIds;
  if (held('LOCATION') && foldKey(location ?? '') !== foldKey(there)) {
    if (said.place !== before.place) changed.place = said.place;
    ids = [...ids.filter((id) => !isRoom(id)), ...said.resourceIds.filter(isRoom)];
  }
  if (draft.resources.length > 0) {
    const kept = ids.filter((id) => isRoom(id) || said.resourceIds.includes(id));
    ids = [...kept, ...said.resourceIds.filter((id) => !isRoom(id) && !kept.includes(id))];
  }
  if (ids.length !== before.resourceIds.length || ids.some((id) => !before.resourceIds.includes(id)))
    changed.resourceIds = ids;
  return changed;
};

/**
 * @param asked an invitation: its reminders are those of whoever sent it
 * @returns the fields that differ
 */
export const changedFields = (
  directory: Directory,
  before: Appointment,
  draft: EventDraft,
  asked: boolean,
): Changed => {
  const { fields } = draft;
  // What a later state leaves out is gone; in the same state it was only not written.
  const newer = draft.sequence > before.sequence;
  const held = (...names: string[]) => newer || names.some((name) => draft.holds.includes(name));
  const changed: Changed = { ...times(directory, before, draft), ...places(directory, before, draft, held) };
  if (fields.title !== undefined && fields.title !== before.title) changed.title = fields.title;
  const notes = fields.notes ?? null;
  if (held('DESCRIPTION', 'X-ALT-DESC') && (notes ?? '') !== (before.notes ?? '').trim())
    changed.notes = notes;
  if (held('STATUS') && (fields.status === 'cancelled') !== (before.status === 'cancelled'))
    changed.status = fields.status === 'cancelled' ? 'cancelled' : 'planned';
  if (held('TRANSP', 'X-MICROSOFT-CDO-BUSYSTATUS') && fields.showAs && fields.showAs !== before.showAs)
    changed.showAs = fields.showAs;
  const reminders = [...(fields.reminders ?? [])];
  const sorted = [...new Set(before.reminders)].sort((a, b) => a - b);
  if (!asked && reminders.length > 0 && String(reminders) !== String(sorted)) changed.reminders = reminders;
  if (
    before.seriesId === null &&
    recurrenceKey(fields.recurrence ?? null) !== recurrenceKey(before.recurrence)
  )
    changed.recurrence = fields.recurrence ?? null;
  const type = draft.categories.map((name) => directory.type(name)).find((id) => id !== null);
  const typed = draft.categories.some((name) => directory.type(name) === before.type);
  if (type && !typed) changed.type = type;
  if (held('ATTENDEE')) Object.assign(changed, people(directory, before, draft, newer));
  const organizer = organizerOf(directory, draft);
  if (held('ORGANIZER') && organizer?.email.toLowerCase() !== before.organizer?.email.toLowerCase())
    changed.organizer = organizer;
  return changed;
};
