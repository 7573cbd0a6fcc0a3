/** The demo company's team calendar: rooms, what comes again, meetings, leave, a trade show and a seminar, and four full weeks. */
import type { Attendee } from '#contract/kinds/calendar.ts';
import type { Appointment, Rep } from '#contract/kinds.ts';
import { addDays, addMonths, firstOfMonth, weekday } from '#contract/plain-date.ts';
import {
  absenceWords,
  agendaWords,
  concernWords,
  eventWords,
  minutesWords,
  rooms,
  seriesWords,
} from '#electron/features/workspace/demo/calendar-words.ts';
import type { Account } from '#electron/features/workspace/demo/market.ts';
import type { Seller } from '#electron/features/workspace/demo/team.ts';
import { appointmentTitles } from '#electron/features/workspace/demo/words.ts';
import { inWords, put, type World, workingDay } from '#electron/features/workspace/demo/world.ts';

const zone = 'Europe/Paris';
const answers = ['accepted', 'accepted', 'accepted', 'tentative', 'none', 'declined'] as const;

const attend = (
  world: World,
  kind: 'reps' | 'contacts',
  id: string,
  role: Attendee['role'] = 'required',
): Attendee => ({
  kind,
  id,
  name: null,
  email: null,
  role,
  answer: world.random.pick(answers),
});

/** The last such weekday before today (ISO: 1 is Monday), and `weeks` weeks earlier. */
const lastDay = (world: World, day: number, weeks: number): string => {
  const back = (weekday(world.today) - day + 7) % 7 || 7;
  return addDays(world.today, -back - 7 * weeks);
};

interface Company {
  readonly world: World;
  readonly sellers: readonly Seller[];
  readonly accounts: readonly Account[];
}

const ofRegion = ({ sellers }: Company, region: string): readonly Rep[] =>
  sellers.filter((one) => one.region === region).map(({ rep }) => rep);

/** Who leads a region is the first of it. */
const leaders = (company: Company): readonly Rep[] =>
  ['IDF', 'SUD', 'OUE', 'EXP'].flatMap((region) => ofRegion(company, region)[0] ?? []);

const makeRooms = ({ world }: Company) => {
  const longAgo = addMonths(world.today, -30);
  const room = (name: keyof typeof rooms, more: object) =>
    put(world, 'resources', longAgo, { name: inWords(world, rooms[name]), ...more });
  return {
    turin: room('turin', { code: 'R1', type: 'room', capacity: 8, place: 'Paris' }),
    showroom: room('showroom', { code: 'R2', type: 'room', capacity: 25, place: 'Paris' }),
    van: room('van', { code: 'V1', type: 'vehicle' }),
    projector: room('projector', { code: 'E1', type: 'equipment' }),
  };
};

type Rooms = ReturnType<typeof makeRooms>;

/** Mondays at nine for eight weeks: one left out, the last two held with minutes, the next on a Tuesday with an agenda. */
const makeTeamMeeting = (company: Company, { turin, projector }: Rooms): void => {
  const { world } = company;
  const [lead, ...others] = ofRegion(company, 'IDF');
  if (!lead) return;
  const first = lastDay(world, 1, 7);
  const at = (weeks: number) => `${addDays(first, 7 * weeks)}T09:00`;
  const shared: Partial<Appointment> = {
    title: inWords(world, seriesWords.team),
    type: 'meeting',
    startTime: '09:00',
    durationMinutes: 60,
    zone,
    place: inWords(world, rooms.turin),
    repId: lead.id,
    attendees: [
      attend(world, 'reps', lead.id, 'chair'),
      ...others.map(({ id }) => attend(world, 'reps', id)),
    ],
    resourceIds: [turin.id],
  };
  const series = put(world, 'appointments', addDays(first, -10), {
    ...shared,
    startsOn: first,
    recurrence: { rules: ['FREQ=WEEKLY;BYDAY=MO'], added: [], excluded: [at(4)] },
  });
  const override = (weeks: number, values: Partial<Appointment>) =>
    put(world, 'appointments', addDays(first, 7 * weeks - 3), {
      ...shared,
      startsOn: addDays(first, 7 * weeks),
      seriesId: series.id,
      occurrence: at(weeks),
      ...values,
    });
  const agenda = agendaWords.map(({ title, minutes }, place) => ({
    id: world.newId(),
    title: inWords(world, title),
    minutes,
    ownerId: [lead, ...others][place % (others.length + 1)]?.id ?? null,
    notes: null,
  }));
  override(6, { status: 'held' });
  const held = override(7, {
    status: 'held',
    agenda,
    minutes: inWords(world, minutesWords.minutes),
    decisions: minutesWords.decisions.map((one) => inWords(world, one)),
  });
  override(8, {
    startsOn: addDays(first, 57),
    startTime: '10:00',
    agenda,
    resourceIds: [turin.id, projector.id],
  });
  for (const [place, words] of minutesWords.tasks.entries()) {
    put(world, 'tasks', held.startsOn, {
      title: inWords(world, words),
      dueOn: workingDay(addDays(world.today, 4 + place)),
      assigneeId: others[place]?.id ?? lead.id,
      meetingId: held.id,
    });
  }
  for (const [place, { title, outcome }] of concernWords.entries()) {
    put(world, 'concerns', held.startsOn, {
      title: inWords(world, title),
      raisedById: others[place % Math.max(1, others.length)]?.id ?? lead.id,
      raisedOn: held.startsOn,
      appointmentId: held.id,
      status: outcome === null ? 'open' : 'addressed',
      outcome: outcome === null ? null : inWords(world, outcome),
    });
  }
};

/** What comes again from now on. */
const makeSeries = (company: Company, { showroom }: Rooms): void => {
  const { world } = company;
  const { today } = world;
  const series = (words: keyof typeof seriesWords, reps: readonly Rep[], values: Partial<Appointment>) => {
    const [lead, ...others] = reps;
    if (!lead) return;
    put(world, 'appointments', addDays(today, -5), {
      title: inWords(world, seriesWords[words]),
      type: 'meeting',
      repId: lead.id,
      attendees: others.map(({ id }) => attend(world, 'reps', id)),
      ...values,
    });
  };
  const next = (day: number) => addDays(lastDay(world, day, 0), 7);
  const nextMonth = firstOfMonth(addMonths(today, 1));
  const firstTuesday = addDays(nextMonth, (2 - weekday(nextMonth) + 7) % 7);
  const rule = (text: string) => ({ rules: [text], added: [], excluded: [] });
  series('exportCall', ofRegion(company, 'EXP'), {
    type: 'call',
    startsOn: next(3),
    startTime: '15:00',
    durationMinutes: 45,
    zone: 'Europe/London',
    place: inWords(world, seriesWords.video),
    recurrence: rule('FREQ=WEEKLY;INTERVAL=2;BYDAY=WE'),
  });
  series('pipeline', leaders(company), {
    startsOn: firstTuesday,
    startTime: '14:00',
    durationMinutes: 90,
    zone,
    place: inWords(world, rooms.showroom),
    resourceIds: [showroom.id],
    bufferBeforeMinutes: 15,
    recurrence: rule('FREQ=MONTHLY;BYDAY=1TU'),
  });
  series('morning', ofRegion(company, 'SUD'), {
    type: 'call',
    startsOn: workingDay(addDays(today, 1)),
    startTime: '09:00',
    durationMinutes: 15,
    zone,
    recurrence: rule('FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'),
  });
};

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

const makeEvents = (company: Company, { showroom, van }: Rooms): void => {
  const { world, accounts } = company;
  const { today } = world;
  const fairDay = addDays(lastDay(world, 2, 0), 21);
  const staff = [...ofRegion(company, 'IDF'), ...ofRegion(company, 'OUE')];
  const fair = put(world, 'events', addMonths(today, -4), {
    name: inWords(world, eventWords.fair),
    type: 'tradeShow',
    status: 'confirmed',
    startsOn: fairDay,
    endsOn: addDays(fairDay, 2),
    place: 'Paris Expo',
    city: 'Paris',
    country: 'France',
    ownerId: staff[0]?.id ?? null,
  });
  const of = (
    words: keyof typeof eventWords,
    eventId: string,
    values: Partial<Appointment> & { startsOn: string },
  ) =>
    put(world, 'appointments', addDays(today, -14), {
      title: inWords(world, eventWords[words]),
      type: 'other',
      zone,
      eventId,
      ...values,
    });
  of('setUp', fair.id, {
    startsOn: addDays(fairDay, -1),
    startTime: '13:00',
    durationMinutes: 300,
    place: 'Paris Expo',
    repId: staff[1]?.id ?? null,
    resourceIds: [van.id],
    reminders: [1_440],
  });
  for (let day = 0; day < 3; day++) {
    for (const [half, startTime] of (['morning', 'afternoon'] as const).map(
      (name, at) => [name, at === 0 ? '09:00' : '13:30'] as const,
    )) {
      const shift = [0, 1].map(
        (place) => staff[(day * 4 + (half === 'morning' ? 0 : 2) + place) % staff.length],
      );
      of(half, fair.id, {
        startsOn: addDays(fairDay, day),
        startTime,
        durationMinutes: 270,
        place: 'Paris Expo',
        repId: shift[0]?.id ?? null,
        attendees: shift[1] ? [attend(world, 'reps', shift[1].id)] : [],
      });
    }
  }
  const seminarDay = addDays(lastDay(world, 4, 0), 14);
  const seminar = put(world, 'events', addMonths(today, -2), {
    name: inWords(world, eventWords.seminar),
    type: 'seminar',
    startsOn: seminarDay,
    place: inWords(world, rooms.showroom),
    city: 'Paris',
    country: 'France',
    ownerId: staff[2]?.id ?? null,
  });
  const guests = accounts.slice(0, 4).flatMap(({ contacts }) => contacts[0] ?? []);
  of('session', seminar.id, {
    type: 'training',
    startsOn: seminarDay,
    startTime: '10:00',
    durationMinutes: 180,
    place: inWords(world, rooms.showroom),
    repId: staff[2]?.id ?? null,
    attendees: guests.map(({ id }) => attend(world, 'contacts', id)),
    resourceIds: [showroom.id],
    reminders: [2 * 1_440],
  });
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
