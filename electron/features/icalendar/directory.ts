/** Who and what a calendar file speaks of: representatives and contacts by their addresses, rooms by their names. */
import type { Attendee } from '#contract/kinds/calendar.ts';
import type { AppointmentType } from '#contract/kinds/workspace.ts';
import { shippedTypes } from '#contract/kinds/workspace.ts';
import type { Appointment } from '#contract/kinds.ts';
import { Pace } from '#electron/features/pace.ts';
import { attendeeName } from '#electron/features/records/labels.ts';
import type { FilePerson } from '#electron/files/icalendar/calendar-file.ts';
import type { Store } from '#electron/store/store.ts';
import { foldKey } from '#locale/fold.ts';
import { hasMessage, translate } from '#locale/translate.ts';

type Known = { readonly kind: 'reps' | 'contacts'; readonly id: string };

export interface Directory {
  readonly store: Store;
  readonly types: readonly AppointmentType[];
  byEmail(email: string | null): Known | null;
  /** The room, vehicle or equipment of that name; null where there is none, or several. */
  resource(name: string): string | null;
  /** The type of that name, in either language. */
  type(name: string): string | null;
  /** The address of an attendee; null where nobody knows one. */
  emailOf(attendee: Pick<Attendee, 'kind' | 'id' | 'email'>): string | null;
  nameOf(attendee: Pick<Attendee, 'kind' | 'id' | 'name' | 'email'>): string;
  organisationOf(contactId: string): string | null;
  minutesOf(type: string): number;
}

export const typeNames = ({ id, name }: AppointmentType): string[] => {
  if (name !== null) return [name];
  const key = `choices.appointments.type.${id}`;
  return hasMessage(key) ? [translate('en', key), translate('fr', key)] : [id];
};

/** Made in slices: the contacts may be 100,000. */
export const directoryOf = async (store: Store): Promise<Directory> => {
  const pace = new Pace();
  const emails = new Map<string, Known>();
  // A representative before a contact of the same address, and the first of two.
  for (const kind of ['reps', 'contacts'] as const) {
    let count = 0;
    for (const record of store.all(kind).values()) {
      const email = record.email?.trim().toLowerCase();
      if (record.deletedAt === null && email && !emails.has(email))
        emails.set(email, { kind, id: record.id });
      count += 1;
      if (count % 500 === 0 && pace.due) await pace.rest();
    }
  }
  const resources = new Map<string, string | null>();
  for (const { id, name, code, deletedAt } of store.all('resources').values()) {
    if (deletedAt !== null) continue;
    for (const one of new Set([name, code]))
      if (one !== null && foldKey(one)) resources.set(foldKey(one), resources.has(foldKey(one)) ? null : id);
  }
  const types = store.get('settings', 'settings')?.appointmentTypes ?? shippedTypes;
  const typesByName = new Map<string, string>();
  for (const type of types) for (const name of typeNames(type)) typesByName.set(foldKey(name), type.id);
  return {
    store,
    types,
    byEmail: (email) => (email === null ? null : (emails.get(email.toLowerCase()) ?? null)),
    resource: (name) => resources.get(foldKey(name)) ?? null,
    type: (name) => typesByName.get(foldKey(name)) ?? null,
    emailOf({ kind, id, email }) {
      if (kind === 'other' || id === null) return email;
      return store.get(kind, id)?.email?.trim() || null;
    },
    nameOf: (one) => attendeeName(store, one),
    organisationOf: (id) => store.get('contacts', id)?.organisationId ?? null,
    minutesOf: (type) => types.find(({ id }) => id === type)?.minutes ?? 60,
  };
};

/** The key by which two attendees are the same person. */
export const personKey = (directory: Directory, one: Attendee): string => {
  if (one.kind !== 'other' && one.id !== null) return `${one.kind} ${one.id}`;
  return one.email?.toLowerCase() ?? foldKey(directory.nameOf(one));
};

/**
 * The attendees that a file names. Somebody without an address is one who takes part already under that name.
 * @param before who takes part already
 */
export const attendeesOf = (
  directory: Directory,
  people: readonly FilePerson[],
  before: readonly Attendee[],
): Attendee[] => {
  const found = new Map<string, Attendee>();
  for (const { name, email, role, answer, room } of people) {
    if (room) continue;
    const known = directory.byEmail(email);
    const there =
      known || email !== null || name === null
        ? undefined
        : before.find((one) => foldKey(directory.nameOf(one)) === foldKey(name));
    const attendee: Attendee = known
      ? { ...known, name: null, email: null, role, answer }
      : there
        ? { ...there, role, answer }
        : { kind: 'other', id: null, name, email, role, answer };
    const key = personKey(directory, attendee);
    if (!found.has(key)) found.set(key, attendee);
  }
  return [...found.values()];
};

/** What is written as LOCATION: the place, and the rooms that it does not name. */
export const locationOf = (
  store: Pick<Store, 'get'>,
  record: Pick<Appointment, 'place' | 'resourceIds'>,
): string => {
  const place = record.place ?? '';
  const rooms = record.resourceIds
    .map((id) => store.get('resources', id))
    .filter((one) => one?.type === 'room')
    .map((one) => one?.name ?? '')
    .filter((name) => !foldKey(place).includes(foldKey(name)));
  return [...rooms, ...(place === '' ? [] : [place])].join('; ');
};

export interface Rooms {
  /** The resources named in the location, and what of it is more than their names; null: nothing. */
  readonly resourceIds: readonly string[];
  readonly place: string | null;
}

export const roomsIn = (directory: Directory, location: string | null): Rooms => {
  if (location === null) return { resourceIds: [], place: null };
  const whole = directory.resource(location);
  if (whole) return { resourceIds: [whole], place: null };
  const parts = location.split(/\s*;\s*/).filter(Boolean);
  const found = parts.map((part) => directory.resource(part));
  const rest = parts.filter((_, at) => found[at] === null);
  return {
    resourceIds: [...new Set(found.filter((id) => id !== null))],
    place: rest.length === 0 ? null : rest.length === parts.length ? location : rest.join('; '),
  };
};
