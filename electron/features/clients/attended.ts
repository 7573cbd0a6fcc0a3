/** Which appointments somebody takes part in as an attendee: kept until an appointment changes. */
import type { Appointment } from '#contract/kinds.ts';
import type { Store } from '#electron/store/store.ts';

type ByPerson = ReadonlyMap<string, readonly Readonly<Appointment>[]>;

const kept = new WeakMap<Store, { readonly version: number; readonly byPerson: ByPerson }>();

const make = (store: Store): ByPerson => {
  const byPerson = new Map<string, Readonly<Appointment>[]>();
  for (const appointment of store.all('appointments').values()) {
    if (appointment.deletedAt !== null) continue;
    for (const { id } of appointment.attendees) {
      if (id === null) continue;
      const theirs = byPerson.get(id);
      if (theirs) theirs.push(appointment);
      else byPerson.set(id, [appointment]);
    }
  }
  return byPerson;
};

/** Those in the trash left out. @param id of a representative or a contact */
export const attendedBy = (store: Store, id: string): readonly Readonly<Appointment>[] => {
  const version = store.version('appointments');
  let known = kept.get(store);
  if (known?.version !== version) {
    known = { version, byPerson: make(store) };
    kept.set(store, known);
  }
  return known.byPerson.get(id) ?? [];
};
