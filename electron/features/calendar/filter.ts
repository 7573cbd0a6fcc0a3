/** What of the calendar is shown: people, types, rooms, events, the client, and words. */
import type { CalendarFilter } from '#contract/calendar.ts';
import type { Booked } from '#electron/features/occurrences/entry.ts';
import { attendeeName, labelOf } from '#electron/features/records/labels.ts';
import type { Store } from '#electron/store/store.ts';
import { fold, foldedWords } from '#locale/fold.ts';

const isOff = (status: string): boolean => status === 'cancelled' || status === 'notHeld';

/** Is it shown? Empty lists leave nothing out; every word of the text stands in its title, place, notes or names. */
export const filterOf = (store: Store, filter: CalendarFilter): ((booked: Booked) => boolean) => {
  const reps = new Set(filter.repIds);
  const types = new Set(filter.types);
  const rooms = new Set(filter.resourceIds);
  const events = new Set(filter.eventIds);
  const words = foldedWords(filter.text);
  const hasWords = ({ record }: Booked): boolean => {
    if (words.length === 0) return true;
    const { title, place, notes, organisationId, contactId } = record;
    const text = fold(
      [
        title,
        place ?? '',
        notes ?? '',
        organisationId === null ? '' : labelOf(store, 'organisations', organisationId),
        contactId === null ? '' : labelOf(store, 'contacts', contactId),
        ...record.attendees.map((one) => attendeeName(store, one)),
      ].join(' '),
    );
    return words.every((word) => text.includes(word));
  };
  /** Does it concern the client: itself, or through its contact or opportunity? */
  const isOfClient = ({ record }: Booked, client: string): boolean => {
    if (record.organisationId !== null) return record.organisationId === client;
    const { opportunityId, contactId } = record;
    const opportunity = opportunityId === null ? undefined : store.get('opportunities', opportunityId);
    if (opportunity?.organisationId) return opportunity.organisationId === client;
    return contactId !== null && store.get('contacts', contactId)?.organisationId === client;
  };
  const { organisationId, contactId, withCancelled } = filter;
  return (booked) => {
    const { record } = booked;
    return (
      (withCancelled || !isOff(record.status)) &&
      (reps.size === 0 || booked.repIds.some((id) => reps.has(id))) &&
      (types.size === 0 || types.has(record.type)) &&
      (rooms.size === 0 || record.resourceIds.some((id) => rooms.has(id))) &&
      (events.size === 0 || (record.eventId !== null && events.has(record.eventId))) &&
      (contactId === null || booked.contactIds.includes(contactId)) &&
      (organisationId === null || isOfClient(booked, organisationId)) &&
      hasWords(booked)
    );
  };
};
