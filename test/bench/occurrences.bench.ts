/** What takes place in a week and a month of 10,000 appointments, 500 of them series, beside ical.js expanding the same series. */
import ICAL from 'ical.js';
import { bench, describe } from 'vitest';
import { takingPlace } from '#electron/features/occurrences/occurrences.ts';
import { fill, memoryStore } from '#test/builders.ts';
import { manyAppointments } from '#test/features/occurrences/many.ts';

const appointments = manyAppointments();
const store = memoryStore();
await fill(store, { appointments });
const zone = 'Europe/Paris';
const between = (from: string, to: string) =>
  takingPlace(store, { from: Date.parse(from), to: Date.parse(to), zone });
between('2026-11-01', '2026-12-01');

const series = appointments.filter(({ recurrence }) => recurrence !== null);
const rules = series.flatMap(
  ({ recurrence }) => recurrence?.rules.map((rule) => ICAL.Recur.fromString(rule)) ?? [],
);
const starts = series.map(({ startsOn, startTime }) =>
  ICAL.Time.fromDateTimeString(`${startsOn}T${startTime}:00`),
);
const end = ICAL.Time.fromDateTimeString('2026-12-01T00:00:00');

const options = { time: 1_000, warmupTime: 200 };
let turn = 0;

describe('10,000 appointments, 500 of them series', () => {
  bench('a week', () => void between('2026-11-09', '2026-11-16'), options);
  bench('a month', () => void between('2026-11-01', '2026-12-01'), options);
  bench(
    'a month after a change',
    async () => {
      const one = appointments[turn++ % appointments.length];
      if (one) await fill(store, { appointments: [{ ...one, title: `Changed ${turn}` }] });
      between('2026-11-01', '2026-12-01');
    },
    options,
  );
  bench(
    'the starts of the 500 series in a month by ical.js, without zones',
    () => {
      for (const [place, rule] of rules.entries()) {
        const start = starts[place];
        if (!start) continue;
        const iterator = rule.iterator(start);
        for (let at = iterator.next(); at && at.compare(end) < 0; at = iterator.next());
      }
    },
    { time: 0, iterations: 3, warmupTime: 0, warmupIterations: 1 },
  );
});
