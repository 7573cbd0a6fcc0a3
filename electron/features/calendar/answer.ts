/** What somebody answered to an invitation: kept with the attendee, of one of a series or of all. */
import type { OccurrenceRef, Scope } from '#contract/calendar.ts';
import type { EntryLabel } from '#contract/history.ts';
import type { AttendeeAnswer } from '#contract/kinds/calendar.ts';
import { changeAppointment } from '#electron/features/calendar/save.ts';
import type { Context } from '#electron/features/context.ts';
import { attendeeName } from '#electron/features/records/labels.ts';
import { Refused } from '#electron/refused.ts';

/**
 * @param at the attendee's place in the list
 * @returns the number of the entry; null where that was the answer already
 * @throws Refused notFound, storageFailed
 */
export const answerInvitation = async (
  context: Context,
  ref: OccurrenceRef,
  scope: Scope,
  at: number,
  answer: AttendeeAnswer,
): Promise<number | null> => {
  const { store } = context;
  const record = store.get('appointments', ref.id);
  const attendee = record?.attendees[at];
  if (!record || !attendee || record.deletedAt !== null) throw new Refused('notFound');
  const person = attendeeName(store, attendee);
  const label: EntryLabel = { code: 'answered', params: { name: record.title, person, answer } };
  const attendees = record.attendees.map((one, place) => (place === at ? { ...one, answer } : one));
  const { entry } = await changeAppointment(context, { ...ref, scope, changes: { attendees } }, label);
  return entry;
};
