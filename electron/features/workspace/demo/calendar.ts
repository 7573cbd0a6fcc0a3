/** The demo company's appointments: the weeks around today, the past ones held for the most part. */
import { addDays, weekday } from '#contract/plain-date.ts';
import type { Account } from '#electron/features/workspace/demo/market.ts';
import { appointmentTitles, onSite } from '#electron/features/workspace/demo/words.ts';
import { inWords, put, type World } from '#electron/features/workspace/demo/world.ts';

const types = ['visit', 'meeting', 'call', 'demo', 'training'] as const;
const minutes = { visit: [60, 90, 120], meeting: [45, 60], call: [20, 30], demo: [60, 90] };

/** @param accounts those the company is in touch with: an appointment held is a contact */
export const makeAppointments = (world: World, accounts: readonly Account[]): void => {
  const { random, today } = world;
  for (let day = -20; day <= 30; day += 1) {
    const startsOn = addDays(today, day);
    if (weekday(startsOn) > 5) continue;
    for (let count = random.whole(1, 4); count > 0; count -= 1) {
      const account = random.pick(accounts);
      const { organisation, seller, language } = account;
      const type = random.weighted(types, [4, 4, 3, 2, 2]);
      // A training takes the day.
      const allDay = type === 'training';
      const time = `${String(random.whole(8, 17)).padStart(2, '0')}:${random.pick(['00', '15', '30', '45'])}`;
      put(world, 'appointments', addDays(startsOn < today ? startsOn : today, -random.whole(3, 12)), {
        title: `${random.pick(appointmentTitles[type])[language]} – ${organisation.name}`,
        type,
        startsOn,
        startTime: allDay ? null : time,
        durationMinutes: type === 'training' ? null : random.pick(minutes[type]),
        zone: allDay ? null : 'Europe/Paris',
        place: type === 'call' ? null : random.chance(0.7) ? organisation.city : inWords(world, onSite),
        status: day < 0 ? random.weighted(['held', 'notHeld', 'cancelled'] as const, [9, 1, 1]) : 'planned',
        organisationId: organisation.id,
        contactId: account.contacts[0]?.id ?? null,
        repId: seller.rep.id,
      });
    }
  }
};
