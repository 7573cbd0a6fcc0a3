/** Appointments as the conflict engine sees them: whose time they take, and when. */
import type { Appointment } from '#contract/kinds.ts';
import { type Booking, keyOf, type Subject, type Taking } from '#electron/features/availability/taking.ts';
import type { Place } from '#electron/features/occurrences/place.ts';
import type { Store } from '#electron/store/store.ts';
import { foldKey } from '#locale/fold.ts';

const minute = 60_000;

/** A place as two are compared; null where none is said. */
export const samePlaceKey = (place: string | null): string | null => foldKey(place ?? '') || null;

const distinct = (subjects: readonly Subject[]): Subject[] => [
  ...new Map(subjects.map((subject) => [keyOf(subject), subject])).values(),
];

/** Takes it anybody's time, or a room? Not what was called off or did not happen. */
const counts = ({ status, deletedAt }: Appointment): boolean =>
  deletedAt === null && status !== 'cancelled' && status !== 'notHeld';

const makeBooking = (store: Pick<Store, 'get'>, record: Readonly<Appointment>): Booking | null => {
  if (!counts(record)) return null;
  const coming = record.attendees.filter(({ answer }) => answer !== 'declined');
  const known = coming.flatMap(({ kind, id, answer }) =>
    kind === 'other' || id === null ? [] : [{ kind, id, unsure: answer === 'tentative' }],
  );
  const declined = new Set(
    record.attendees.filter(({ answer }) => answer === 'declined').map(({ kind, id }) => `${kind} ${id}`),
  );
  const first: Subject[] = [];
  if (record.repId !== null) first.push({ kind: 'reps', id: record.repId });
  if (record.contactId !== null) first.push({ kind: 'contacts', id: record.contactId });
  const everybody = distinct([
    ...first.filter((subject) => !declined.has(keyOf(subject))),
    ...known.map(({ kind, id }) => ({ kind, id })),
  ]);
  const free = record.showAs === 'free';
  const people = free ? [] : everybody;
  const resources = distinct(record.resourceIds.map((id) => ({ kind: 'resources' as const, id })));
  const contact = record.contactId === null ? undefined : store.get('contacts', record.contactId);
  return {
    kind: 'appointments',
    id: record.id,
    series: record.seriesId ?? (record.recurrence === null ? null : record.id),
    label: record.title,
    free,
    people,
    unsure: new Set(known.filter(({ unsure }) => unsure).map(keyOf)),
    resources,
    keys: [...people, ...resources].map(keyOf),
    tentative: record.showAs === 'tentative',
    before: (record.bufferBeforeMinutes ?? 0) * minute,
    after: (record.bufferAfterMinutes ?? 0) * minute,
    heads: everybody.length + coming.filter(({ kind, id }) => kind === 'other' || id === null).length,
    place: samePlaceKey(record.place),
    clientId: free ? null : (record.organisationId ?? contact?.organisationId ?? null),
    zone: record.zone,
  };
};

const kept = new WeakMap<
  Store,
  { readonly contacts: number; readonly bookings: WeakMap<object, { readonly booking: Booking | null }> }
>();

/** What an appointment books; null: nobody's time and no room. */
export type Bookings = (record: Readonly<Appointment>) => Booking | null;

/** What appointments book, kept as long as neither they nor the contacts change. Ask again after an await. */
export const bookingsOf = (store: Store): Bookings => {
  const contacts = store.version('contacts');
  let known = kept.get(store);
  if (known?.contacts !== contacts) {
    known = { contacts, bookings: new WeakMap() };
    kept.set(store, known);
  }
  const { bookings } = known;
  return (record) => {
    const there = bookings.get(record);
    if (there !== undefined) return there.booking;
    const booking = makeBooking(store, record);
    bookings.set(record, { booking });
    return booking;
  };
};

/** Something that takes place, with the booking of its record. */
export const takingOf = (of: Booking, place: Place): Taking => ({
  of,
  occurrence: place.ref.occurrence,
  start: place.start,
  time:
    place.days === null
      ? { from: place.startMs, to: place.endMs }
      : { firstDay: place.days.from, endDay: place.days.to },
});

/** All that takes anybody's time or a room, in the order given. */
export const takingsOf = (bookings: Bookings, places: readonly Place[]): Taking[] => {
  const takings: Taking[] = [];
  for (const place of places) {
    const booking = bookings(place.record);
    if (booking !== null) takings.push(takingOf(booking, place));
  }
  return takings;
};

/** Could it be in the way of what books the same subjects? Asked before a series is expanded. */
export const books =
  (bookings: Bookings, subjects: ReadonlySet<string>) =>
  ({ record }: { readonly record: Readonly<Appointment> }): boolean =>
    bookings(record)?.keys.some((key) => subjects.has(key)) ?? false;
