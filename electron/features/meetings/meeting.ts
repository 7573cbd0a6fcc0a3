/** Everything of a meeting at once: its items timed, its people, what was decided and raised, and what earlier ones left open. */
import type { OccurrenceRef } from '#contract/calendar.ts';
import type { Appointment, Concern, Task } from '#contract/kinds.ts';
import type { ActionItem, Meeting, Participant, RaisedConcern, TimedItem } from '#contract/meetings.ts';
import type { Context } from '#electron/features/context.ts';
import { type MeetingPlace, meetingPlace } from '#electron/features/meetings/place.ts';
import type { Sources } from '#electron/features/records/computed.ts';
import { indexOf } from '#electron/features/records/index/store-index.ts';
import { attendeeName, labelOf } from '#electron/features/records/labels.ts';
import { Refused } from '#electron/refused.ts';
import type { Store } from '#electron/store/store.ts';

const name = (store: Store, kind: 'reps' | 'contacts' | 'organisations', id: string | null): string | null =>
  id === null ? null : labelOf(store, kind, id) || null;

const instant = (at: number): string => new Date(at).toISOString();

/** When each item begins and ends if each takes its minutes. @param startMs milliseconds; null where the meeting has no time */
const timed = (store: Store, agenda: Appointment['agenda'], startMs: number | null): TimedItem[] => {
  let minutes = 0;
  return agenda.map((item) => {
    const begins = minutes;
    minutes += item.minutes;
    const at = (after: number) => (startMs === null ? null : instant(startMs + after * 60_000));
    return { ...item, owner: name(store, 'reps', item.ownerId), startsAt: at(begins), endsAt: at(minutes) };
  });
};

const employerOf = (store: Store, kind: Participant['kind'], id: string | null): string | null =>
  kind === 'contacts' && id !== null
    ? name(store, 'organisations', store.get('contacts', id)?.organisationId ?? null)
    : null;

/** Whose appointment it is first, then the client's person it names, then the others in the order they were asked. */
const peopleOf = (store: Store, { repId, contactId, attendees }: Appointment): Participant[] => {
  const listed = attendees.map((attendee, place): Participant => {
    const { kind, id, role, answer, present = null } = attendee;
    return {
      kind,
      id,
      name: attendeeName(store, attendee),
      company: employerOf(store, kind, id),
      role,
      answer,
      present,
      place,
    };
  });
  /** Somebody of the appointment itself, as the list has them if it does. */
  const named = (kind: 'reps' | 'contacts', id: string | null): Participant[] => {
    const inList = listed.find((one) => one.kind === kind && one.id === id);
    if (inList) return [inList];
    const known = name(store, kind, id);
    if (known === null) return [];
    const isOwner = kind === 'reps';
    return [
      {
        kind,
        id,
        name: known,
        company: employerOf(store, kind, id),
        role: isOwner ? 'chair' : 'required',
        answer: isOwner ? 'accepted' : 'none',
        present: null,
        place: null,
      },
    ];
  };
  return [...new Set([...named('reps', repId), ...named('contacts', contactId), ...listed])];
};

/** In the order they were written down. */
const byCreation = (
  a: { readonly createdAt: string; readonly id: string },
  b: { readonly createdAt: string; readonly id: string },
): number => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id < b.id ? -1 : 1);

const actionOf = (store: Store, task: Task, metOn: string | null): ActionItem => ({
  id: task.id,
  title: task.title,
  status: task.status,
  dueOn: task.dueOn,
  assigneeId: task.assigneeId,
  assignee: name(store, 'reps', task.assigneeId),
  metOn,
});

const concernOf = (store: Store, concern: Concern): RaisedConcern => ({
  id: concern.id,
  title: concern.title,
  status: concern.status,
  outcome: concern.outcome,
  raisedById: concern.raisedById,
  raisedBy: name(store, 'reps', concern.raisedById),
  raisedOn: concern.raisedOn,
});

interface CameUp {
  readonly tasks: readonly Task[];
  readonly concerns: readonly Concern[];
}

const cameUp = (sources: Sources, id: string): CameUp => {
  const slot = sources.slotOf('appointments', id);
  const tasks: Task[] = [];
  const concerns: Concern[] = [];
  sources.each('tasks', 'meetingId', slot, (task) => void tasks.push(task as unknown as Task));
  sources.each('concerns', 'appointmentId', slot, (one) => void concerns.push(one as unknown as Concern));
  return { tasks: tasks.sort(byCreation), concerns: concerns.sort(byCreation) };
};

/** The records of a series with their starts, the series itself first: those in the trash left out. */
const seriesRecords = (store: Store, sources: Sources, seriesId: string): Appointment[] => {
  const records: Appointment[] = [];
  const series = store.get('appointments', seriesId);
  sources.each('appointments', 'seriesId', sources.slotOf('appointments', seriesId), (record) => {
    records.push(record as unknown as Appointment);
  });
  records.sort((a, b) => ((a.occurrence ?? '') < (b.occurrence ?? '') ? -1 : 1));
  return series ? [series, ...records] : records;
};

/** A series and those it continues, itself first. */
const continued = (store: Store, seriesId: string): Set<string> => {
  const ids = new Set<string>();
  for (let id: string | null = seriesId; id !== null && !ids.has(id); ) {
    ids.add(id);
    id = store.get('appointments', id)?.continuesId ?? null;
  }
  return ids;
};

/** What the others of the series and of those it continues left open: of those that start before this one, or of all where it is the series itself. */
const leftOpen = (store: Store, sources: Sources, place: MeetingPlace): Meeting['earlier'] => {
  const actions: ActionItem[] = [];
  const concerns: RaisedConcern[] = [];
  if (place.seriesId === null) return { actions, concerns };
  const whole = place.record.id === place.seriesId && place.recorded;
  const ids = continued(store, place.seriesId);
  for (const record of [...ids].reverse().flatMap((id) => seriesRecords(store, sources, id))) {
    const own = record.id === place.record.id && place.recorded;
    const series = ids.has(record.id);
    const ofThis = record.seriesId === place.seriesId;
    if (own || (!whole && ofThis && (record.occurrence ?? '') >= (place.ref.occurrence ?? place.start)))
      continue;
    const found = cameUp(sources, record.id);
    for (const task of found.tasks) {
      if (task.status === 'open') actions.push(actionOf(store, task, series ? null : record.startsOn));
    }
    for (const concern of found.concerns) {
      if (concern.status === 'open') concerns.push(concernOf(store, concern));
    }
  }
  return { actions, concerns };
};

const readMeeting = (store: Store, sources: Sources, place: MeetingPlace): Meeting => {
  const { record, ref, recorded, start, end, startMs, endMs, duration } = place;
  // What came up in one of a series without a record of its own cannot have pointed to it.
  const found = recorded ? cameUp(sources, record.id) : { tasks: [], concerns: [] };
  const day = start.slice(0, 10);
  return {
    ...ref,
    recurring: place.seriesId !== null,
    recorded,
    title: record.title,
    status: record.status,
    place: record.place,
    client: name(store, 'organisations', record.organisationId),
    start,
    end,
    zone: startMs === null ? null : record.zone,
    startsAt: startMs === null ? null : instant(startMs),
    endsAt: endMs === null ? null : instant(endMs),
    duration,
    planned: record.agenda.reduce((sum, { minutes }) => sum + minutes, 0),
    agenda: timed(store, record.agenda, startMs),
    people: peopleOf(store, record),
    minutes: recorded ? record.minutes : null,
    decisions: recorded ? [...record.decisions] : [],
    actions: found.tasks.map((task) => actionOf(store, task, day)),
    concerns: found.concerns.map((concern) => concernOf(store, concern)),
    earlier: leftOpen(store, sources, place),
  };
};

const links = [
  ['tasks', 'meetingId'],
  ['concerns', 'appointmentId'],
  ['appointments', 'seriesId'],
] as const;

/** @throws Refused notFound */
export const findPlace = (store: Store, ref: OccurrenceRef): MeetingPlace => {
  const place = meetingPlace(store, ref);
  if (!place) throw new Refused('notFound');
  return place;
};

/** @throws Refused notFound */
export const meetingOf = (
  { store, today }: Pick<Context, 'store' | 'today'>,
  ref: OccurrenceRef,
): Promise<Meeting> => {
  const index = indexOf(store);
  return index.read({ kind: 'appointments', columns: [], links }, today(), () =>
    readMeeting(store, index.sources, findPlace(store, ref)),
  );
};
