/** A calendar of 10,000 appointments, 500 of them series, for 12 representatives, 20 rooms and 200 clients. */
import type { RecordOf } from '#contract/kinds.ts';
import { addDays } from '#contract/plain-date.ts';
import type { Store } from '#electron/store/store.ts';
import { record } from '#test/builders.ts';
import { seededRandom } from '#test/store/crash.ts';

export const largeToday = '2026-11-23';

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR'] as const;
const zones = ['Europe/Paris', 'Europe/Paris', 'Europe/London', 'America/New_York'] as const;

const clock = (quarter: number): string =>
  `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;

export const largeCalendar = (appointments = 10_000, series = 500) => {
  const random = seededRandom(20_261_122);
  const whole = (below: number): number => Math.floor(random() * below);
  const pick = <T>(of: readonly T[]): T => of[whole(of.length)] as T;
  const reps = Array.from({ length: 12 }, (_, at) =>
    record('reps', { id: `r${at}`, name: `Rep ${at}`, zone: pick(zones) }),
  );
  const resources = Array.from({ length: 20 }, (_, at) =>
    record('resources', { id: `m${at}`, name: `Room ${at}`, capacity: 2 + whole(20) }),
  );
  const organisations = Array.from({ length: 200 }, (_, at) =>
    record('organisations', {
      id: `o${at}`,
      name: `Client ${at}`,
      zone: pick(zones),
      openingHours: [1, 2, 3, 4, 5].map((day) => ({ day, from: '09:00', to: '17:00' })),
    }),
  );
  const contacts = organisations.map(({ id }, at) =>
    record('contacts', { id: `c${at}`, lastName: `Contact ${at}`, organisationId: id }),
  );
  const absences = Array.from({ length: 100 }, (_, at) =>
    record('absences', {
      id: `a${at}`,
      title: 'Leave',
      repId: `r${at % 12}`,
      startsOn: addDays('2026-01-01', whole(700)),
    }),
  );
  const blank = record('appointments');
  const all = Array.from({ length: appointments }, (_, at): RecordOf<'appointments'> => {
    const repeats = at < series;
    const client = whole(200);
    return {
      ...blank,
      id: `x${at}`,
      title: `Appointment ${at}`,
      // Two years of single ones; series that began within the last one.
      startsOn: repeats ? addDays('2026-01-05', whole(300)) : addDays('2025-12-01', whole(730)),
      startTime: clock(28 + whole(44)),
      durationMinutes: pick([30, 60, 60, 90]),
      zone: pick(zones),
      repId: `r${whole(12)}`,
      contactId: random() < 0.5 ? `c${client}` : null,
      organisationId: random() < 0.6 ? `o${client}` : null,
      attendees:
        random() < 0.2
          ? [
              {
                kind: 'reps',
                id: `r${whole(12)}`,
                name: null,
                email: null,
                role: 'required',
                answer: 'accepted',
              },
            ]
          : [],
      resourceIds: random() < 0.3 ? [`m${whole(20)}`] : [],
      bufferBeforeMinutes: random() < 0.2 ? 15 : null,
      recurrence: repeats
        ? {
            rules: [
              random() < 0.7
                ? `FREQ=WEEKLY;BYDAY=${pick(weekdays)}`
                : random() < 0.5
                  ? 'FREQ=DAILY;BYDAY=MO,WE,FR'
                  : 'FREQ=MONTHLY;BYDAY=2TU',
            ],
            added: [],
            excluded: [],
          }
        : null,
    };
  });
  return {
    reps,
    resources,
    organisations,
    contacts,
    absences,
    appointments: all,
    settings: [record('settings', { id: 'settings', holidaySet: 'FR' })],
  };
};

/** Changes one record, as a save does: what is derived from it is derived again. */
export const touch = (store: Store, id: string): Promise<unknown> =>
  store.change({ code: 'demoCreated', params: {} }, (draft) => {
    const before = draft.get('appointments', id);
    if (before) draft.put('appointments', { ...before, title: `${before.title}+` });
  });
