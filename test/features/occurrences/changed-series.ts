/** A series in a store of its own, changed and asked what takes place. */
import type { AppointmentChanges, OccurrenceRef, Scope } from '#contract/calendar.ts';
import type { Appointment } from '#contract/kinds.ts';
import { takingPlace, viewOf } from '#electron/features/occurrences/occurrences.ts';
import { planChange } from '#electron/features/occurrences/series-changes.ts';
import { planRemove } from '#electron/features/occurrences/series-removals.ts';
import type { Store } from '#electron/store/store.ts';
import { fill, memoryStore, record } from '#test/builders.ts';

export const label = { code: 'demoCreated', params: {} } as const;

let made = 0;
export const tools = { newId: () => `new${++made}`, now: '2026-11-23T10:00:00.000Z' };

export const storeWith = async (...appointments: Partial<Appointment>[]): Promise<Store> => {
  const store = memoryStore();
  await fill(store, {
    appointments: appointments.map((values) =>
      record('appointments', { durationMinutes: 60, zone: 'Europe/Paris', ...values }),
    ),
  });
  return store;
};

export const series = (rule: string, values: Partial<Appointment> = {}): Partial<Appointment> => ({
  id: 's',
  title: 'Round',
  startsOn: '2026-03-02',
  startTime: '09:00',
  recurrence: { rules: [rule], added: [], excluded: [] },
  ...values,
});

export const change = async (store: Store, ref: OccurrenceRef, scope: Scope, changes: AppointmentChanges) => {
  let ref2: OccurrenceRef | null = null;
  await store.change(label, (draft) => {
    const plan = planChange(viewOf(store, draft), ref, scope, changes, tools);
    if (plan === null) throw new Error('no such appointment');
    ref2 = plan.ref;
    for (const put of plan.puts) draft.put('appointments', put);
  });
  return ref2 as OccurrenceRef | null;
};

export const remove = (store: Store, ref: OccurrenceRef, scope: Scope) =>
  store.change(label, (draft) => {
    const plan = planRemove(viewOf(store, draft), ref, scope, tools);
    if (plan === null) throw new Error('no such appointment');
    for (const put of plan.puts) draft.put('appointments', put);
  });

/** What takes place, as `start title`. */
export const shown = (store: Store, from = '2026-01-01', to = '2026-07-01'): string[] =>
  takingPlace(store, { from: Date.parse(from), to: Date.parse(to), zone: 'Europe/Paris' }).map(
    ({ start, record: { title } }) => `${start} ${title}`,
  );

export const state = (store: Store): string => JSON.stringify([...store.all('appointments').values()]);
export const at = (occurrence: string): OccurrenceRef => ({ id: 's', occurrence });
export const rulesOf = (store: Store, id: string) => store.get('appointments', id)?.recurrence?.rules;
