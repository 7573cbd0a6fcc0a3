/** What it changes of an appointment to lie in another lane: somebody else has it, or another room. */
import type { AppointmentChanges, AppointmentDetails, Occurrence } from '#contract/calendar.ts';
import type { Attendee } from '#contract/kinds/calendar.ts';

/** What lanes stand for. */
export const laneKinds = ['reps', 'rooms', 'resources'] as const;
export type LaneKind = (typeof laneKinds)[number];

/** What a new one in the lane has. @param lane null: the lane of what nobody has */
export const changesInLane = (of: LaneKind, lane: string | null): AppointmentChanges =>
  lane === null ? {} : of === 'reps' ? { repId: lane } : { resourceIds: [lane] };

/** Rooms and resources: the one in the place of the other. */
export const resourceChanges = (
  { resourceIds }: Pick<Occurrence, 'resourceIds'>,
  from: string | null,
  to: string | null,
): AppointmentChanges => {
  const kept = resourceIds.filter((id) => id !== from && id !== to);
  return { resourceIds: to === null ? kept : [...kept, to] };
};

/** Of a representative: whose it is passes on; of one who only takes part, the place in the list. Nobody stands there twice. */
export const repChanges = (
  { repId, attendees }: Pick<AppointmentDetails['values'], 'repId' | 'attendees'>,
  from: string | null,
  to: string | null,
): AppointmentChanges => {
  const isRep = (one: Attendee, id: string | null) => one.kind === 'reps' && one.id === id;
  const isThere = to !== null && attendees.some((one) => isRep(one, to));
  if (repId === from) {
    return isThere ? { repId: to, attendees: attendees.filter((one) => !isRep(one, to)) } : { repId: to };
  }
  if (to === null || to === repId || isThere) {
    return { attendees: attendees.filter((one) => !isRep(one, from)) };
  }
  // Who comes instead has not answered yet.
  return {
    attendees: attendees.map((one) => (isRep(one, from) ? { ...one, id: to, answer: 'none' as const } : one)),
  };
};
