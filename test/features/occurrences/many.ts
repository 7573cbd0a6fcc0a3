/** Ten thousand appointments of which 500 repeat, the same every time: for tests of speed. */
import type { Appointment } from '#contract/kinds.ts';
import { addDays } from '#contract/plain-date.ts';
import { record } from '#test/builders.ts';

const zones = ['Europe/Paris', 'America/New_York', 'Europe/London', 'Asia/Tokyo'];
const rules = [
  'FREQ=DAILY',
  'FREQ=WEEKLY;BYDAY=MO,WE',
  'FREQ=WEEKLY',
  'FREQ=MONTHLY;BYDAY=2TU',
  'FREQ=WEEKLY;INTERVAL=2;COUNT=200',
  'FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20301231T235959Z',
];

/** Series begun three years before 2026-11, singles within two years around it. */
export const manyAppointments = (singles = 9_500, series = 500): Appointment[] => {
  const two = (value: number) => String(value).padStart(2, '0');
  const one = (i: number, values: Partial<Appointment>): Appointment =>
    record('appointments', {
      id: `a${i}`,
      title: `Appointment ${i}`,
      startTime: `${two(8 + (i % 10))}:${two((i % 4) * 15)}`,
      zone: zones[i % zones.length] ?? null,
      durationMinutes: 30 + (i % 4) * 30,
      repId: `r${i % 50}`,
      resourceIds: i % 3 === 0 ? [`room${i % 20}`] : [],
      ...values,
    });
  return [
    ...Array.from({ length: singles }, (_, i) =>
      one(i, {
        startsOn: addDays('2025-11-22', (i * 37) % 730),
        ...(i % 20 === 0 ? { startTime: null, zone: null } : {}),
      }),
    ),
    ...Array.from({ length: series }, (_, i) =>
      one(singles + i, {
        startsOn: addDays('2023-11-01', i % 28),
        recurrence: { rules: [rules[i % rules.length] ?? ''], added: [], excluded: [] },
      }),
    ),
  ];
};
