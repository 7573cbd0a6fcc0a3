/** A company whose week has something in every way, and appointments put into it. */
import type { AppointmentChanges } from '#contract/calendar.ts';
import type { Input } from '#contract/channels.ts';
import type { RecordOf } from '#contract/kinds.ts';
import { ask } from '#test/ask.ts';
import { fill, makeContext, memoryStore, record } from '#test/builders.ts';

/** A Monday. */
export const today = '2026-11-23';
export const paris = 'Europe/Paris';

const reps = [
  record('reps', { id: 'anna', name: 'Anna', zone: paris }),
  record('reps', { id: 'bob', name: 'Bob', zone: 'America/New_York', holidaySet: 'US' }),
];
const resources = [record('resources', { id: 'blue', name: 'Blue room', capacity: 2 })];
const organisations = [
  record('organisations', {
    id: 'konex',
    name: 'Konex',
    zone: paris,
    openingHours: [{ day: 2, from: '14:00', to: '17:00' }],
  }),
];
const contacts = [record('contacts', { id: 'marie', lastName: 'Marie', organisationId: 'konex' })];

type Appointment = RecordOf<'appointments'>;
export const appointment = (id: string, values: Partial<Appointment>): Appointment =>
  record('appointments', {
    id,
    title: id,
    startsOn: '2026-11-24',
    startTime: '10:00',
    durationMinutes: 60,
    zone: paris,
    ...values,
  });

export const world = async (
  appointments: readonly Appointment[],
  more: Parameters<typeof fill>[1] = {},
  settings: Partial<RecordOf<'settings'>> = {},
) => {
  const store = memoryStore();
  await fill(store, {
    reps,
    resources,
    organisations,
    contacts,
    settings: [record('settings', { id: 'settings', ...settings })],
    appointments,
    ...more,
  });
  const { context } = makeContext(store, { today: () => today });
  const check = (changes: AppointmentChanges, of: Partial<Input<'calendar.check'>> = {}) =>
    ask(context, 'calendar.check', { id: null, occurrence: null, scope: 'all', changes, ...of });
  return { store, context, check };
};

export const slot = {
  title: 'New',
  startsOn: '2026-11-24',
  startTime: '10:30',
  durationMinutes: 60,
  zone: paris,
};
export const kindsOf = ({ conflicts }: { readonly conflicts: readonly { readonly kind: string }[] }) =>
  conflicts.map(({ kind }) => kind);
export const weekly = { rules: ['FREQ=WEEKLY'], added: [], excluded: [] };
