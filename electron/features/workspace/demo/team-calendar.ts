/** The demo company's team calendar: what comes again, leave, a trade show and a seminar, and four full weeks. */
import type { Rep } from '#contract/kinds.ts';
import { addDays, weekday } from '#contract/plain-date.ts';
import { absenceWords } from '#electron/features/workspace/demo/calendar-words.ts';
import {
  attend,
  type Company,
  lastDay,
  makeRooms,
  ofRegion,
  zone,
} from '#electron/features/workspace/demo/company.ts';
import { makeEvents } from '#electron/features/workspace/demo/events.ts';
import type { Account } from '#electron/features/workspace/demo/market.ts';
import { makeSeries, makeTeamMeeting } from '#electron/features/workspace/demo/meetings.ts';
import type { Seller } from '#electron/features/workspace/demo/team.ts';
import { appointmentTitles } from '#electron/features/workspace/demo/words.ts';
import { inWords, put, type World, workingDay } from '#electron/features/workspace/demo/world.ts';

const makeAbsences = (company: Company): void => {
  const { world } = company;
  const { today } = world;
  const [, karim, sophie] = ofRegion(company, 'IDF');
  const lea = ofRegion(company, 'SUD').at(-1);
  const absence = (rep: Rep | undefined, words: keyof typeof absenceWords, values: object) => {
    if (rep)
      put(world, 'absences', addDays(today, -20), {
        title: inWords(world, absenceWords[words]),
        repId: rep.id,
        startsOn: today,
        ...values,
      });
  };
  const monday = addDays(lastDay(world, 1, 0), 14);
  absence(sophie, 'leave', { startsOn: addDays(monday, 2), endsOn: addDays(monday, 4) });
  absence(karim, 'doctor', {
    type: 'other',
    startsOn: workingDay(addDays(today, 1)),
    startTime: '14:00',
    endTime: '16:00',
  });
  absence(lea, 'training', { type: 'training', startsOn: monday, endsOn: addDays(monday, 1) });
};

const hours = ['10:15', '13:45', '16:00'] as const;
const lengths = [45, 60, 75] as const;

/** Four representatives whose days are full, this week and the next. */
const makeFullWeeks = ({ world, sellers, accounts }: Company): void => {
  const { random, today } = world;
  const monday = addDays(today, 1 - weekday(today));
  for (const { rep } of ['IDF', 'SUD', 'OUE', 'EXP'].flatMap(
    (region) => sellers.filter((one) => one.region === region)[1] ?? [],
  )) {
    const own = accounts.filter(({ seller }) => seller.rep.id === rep.id);
    if (own.length === 0) continue;
    for (let day = 0; day < 14; day++) {
      const startsOn = addDays(monday, day);
      if (weekday(startsOn) > 5) continue;
      for (const startTime of hours) {
        const { organisation, contacts, language } = random.pick(own);
        const type = random.weighted(['visit', 'meeting', 'call'] as const, [5, 3, 2]);
        const contact = contacts[0];
        put(world, 'appointments', addDays(startsOn < today ? startsOn : today, -random.whole(2, 9)), {
          title: `${random.pick(appointmentTitles[type])[language]} – ${organisation.name}`,
          type,
          startsOn,
          startTime,
          durationMinutes: type === 'call' ? 30 : random.pick(lengths),
          zone,
          place: type === 'call' ? null : organisation.city,
          status: startsOn < today ? 'held' : 'planned',
          organisationId: organisation.id,
          contactId: contact?.id ?? null,
          repId: rep.id,
          attendees: contact && type !== 'call' ? [attend(world, 'contacts', contact.id)] : [],
          bufferBeforeMinutes: type === 'visit' ? 20 : null,
          bufferAfterMinutes: type === 'visit' ? 20 : null,
          reminders: startsOn > addDays(today, 2) ? [30] : [],
        });
      }
    }
  }
};

/** @param accounts those the company is in touch with */
export const makeTeamCalendar = (
  world: World,
  sellers: readonly Seller[],
  accounts: readonly Account[],
): void => {
  const company = { world, sellers, accounts };
  const booked = makeRooms(company);
  makeTeamMeeting(company, booked);
  makeSeries(company, booked);
  makeAbsences(company);
  makeEvents(company, booked);
  makeFullWeeks(company);
};
