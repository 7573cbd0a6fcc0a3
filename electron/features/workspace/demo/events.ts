/** The demo company's trade show and seminar, with what is planned for them. */
import type { Appointment } from '#contract/kinds.ts';
import { addDays, addMonths } from '#contract/plain-date.ts';
import { eventWords, rooms } from '#electron/features/workspace/demo/calendar-words.ts';
import {
  attend,
  type Company,
  lastDay,
  ofRegion,
  type Rooms,
  zone,
} from '#electron/features/workspace/demo/company.ts';
import { inWords, put } from '#electron/features/workspace/demo/world.ts';

export const makeEvents = (company: Company, { showroom, van }: Rooms): void => {
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
