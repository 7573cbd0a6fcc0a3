/** A workspace whose calendar has thousands of appointments in one month, for measuring the whole application. */
import type { Kind } from '#contract/fields.ts';
import type { RecordOf } from '#contract/kinds.ts';
import { compactFolder } from '#electron/store/compact.ts';
import { nodeIo } from '#electron/store/io.ts';
import { openStore } from '#electron/store/open-store.ts';
import { record, testNow } from '#test/builders.ts';
import { largeCalendar } from '#test/features/availability/large.ts';
import { freeLock } from '#test/store/open.ts';

const two = (number: number): string => String(number).padStart(2, '0');

/**
 * Makes November 2026 with so many single appointments, besides the calendar of two years and its series; one of them is
 * `early`, before all others of the 10th; `alone` lies on 10 November 2031, where nothing else is. @param folder new or empty
 */
export const makeFullMonth = async (folder: string, count: number): Promise<void> => {
  const { appointments: usual, settings: _, ...rest } = largeCalendar(9_000, 500);
  const blank = record('appointments');
  const made = (id: string, more: Partial<RecordOf<'appointments'>>): RecordOf<'appointments'> => ({
    ...blank,
    id,
    title: `Appointment ${id}`,
    durationMinutes: 45,
    zone: 'Europe/Paris',
    ...more,
  });
  const month = Array.from({ length: count }, (_one, at) =>
    made(`n${at}`, {
      startsOn: `2026-11-${two(1 + ((at * 7) % 30))}`,
      startTime: `${two(8 + ((at * 37) % 10))}:${two(15 * ((at * 11) % 4))}`,
      repId: `r${at % 12}`,
      organisationId: `o${at % 200}`,
    }),
  );
  const records: { readonly [K in Kind]?: readonly RecordOf<K>[] } = {
    ...rest,
    // What recurs ended long before the month that is empty.
    appointments: [
      ...usual.map((one) =>
        one.recurrence === null
          ? one
          : {
              ...one,
              recurrence: {
                ...one.recurrence,
                rules: one.recurrence.rules.map((rule) => `${rule};UNTIL=20291231T000000`),
              },
            },
      ),
      ...month,
      made('early', { startsOn: '2026-11-10', startTime: '01:00' }),
      made('alone', { startsOn: '2031-11-10', startTime: '09:00' }),
    ],
    settings: [
      record('settings', {
        id: 'settings',
        company: 'Konex',
        holidaySet: 'FR',
      }),
    ],
  };
  const store = await openStore({
    folder,
    io: nodeIo,
    lock: freeLock,
    compact: (path) => compactFolder(nodeIo, path),
    now: () => testNow,
    log: () => undefined,
  });
  await store.change({ code: 'demoCreated', params: {} }, (draft) => {
    for (const [kind, all] of Object.entries(records))
      for (const one of all) draft.put(kind as Kind, one as never);
  });
  await store.close();
};
