/** The slot finder over the records: what is asked for, what takes place then, and the answer with its names. */
import type { Person, SlotQuestion } from '#contract/availability.ts';
import type { Output } from '#contract/channels.ts';
import { fromDay, toDay } from '#contract/plain-date.ts';
import { bookingsOf, books, samePlaceKey, takingsOf } from '#electron/features/availability/booking.ts';
import { timeAt } from '#electron/features/availability/days.ts';
import type { Facts } from '#electron/features/availability/facts.ts';
import { reach } from '#electron/features/availability/marks.ts';
import { atSamePlace, best } from '#electron/features/availability/slot-ranking.ts';
import { findFree, type Hindrance, type Search, timesOf } from '#electron/features/availability/slots.ts';
import { factsOf } from '#electron/features/availability/store-facts.ts';
import { keyOf, type Subject } from '#electron/features/availability/taking.ts';
import type { Context } from '#electron/features/context.ts';
import { takingPlace } from '#electron/features/occurrences/occurrences.ts';
import type { Place } from '#electron/features/occurrences/place.ts';
import { labelOf } from '#electron/features/records/labels.ts';
import { midnight } from '#electron/features/zones.ts';
import type { Store } from '#electron/store/store.ts';

type Answer = Output<'calendar.slots'>;

const minute = 60_000;
/** More days than these are not looked through. */
const mostDays = 92;
const mostHindrances = 10;

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Each once; who is needed is not optional too. */
const people = (given: readonly Person[], without: readonly Subject[] = []): Subject[] => {
  const left = new Set(without.map(keyOf));
  return [...new Map(given.map((one) => [keyOf(one), one])).values()].filter((one) => !left.has(keyOf(one)));
};

/** Active rooms that are large enough, the smallest first, those of unknown size last. */
const roomsFor = (store: Store, { room, resourceIds }: SlotQuestion): Subject[] | null => {
  if (room === null) return null;
  const { capacity } = room;
  const size = (one: { readonly capacity: number | null }): number =>
    one.capacity ?? Number.POSITIVE_INFINITY;
  return [...store.all('resources').values()]
    .filter(
      (one) =>
        one.type === 'room' &&
        one.status === 'active' &&
        one.deletedAt === null &&
        !resourceIds.includes(one.id) &&
        (capacity === null || (one.capacity !== null && one.capacity >= capacity)),
    )
    .sort((a, b) => {
      if (size(a) !== size(b)) return size(a) < size(b) ? -1 : 1;
      return a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1);
    })
    .map(({ id }) => ({ kind: 'resources', id }));
};

/** What is asked, as the search has it. @param now an instant */
export const searchOf = (store: Store, question: SlotQuestion, now: number): Search => {
  const firstDay = toDay(question.from);
  const required = people(question.required);
  return {
    zone: question.zone,
    firstDay,
    lastDay: Math.min(toDay(question.to), firstDay + mostDays - 1),
    earliest: minutesOf(question.earliest),
    latest: question.latest === null ? 1_440 : minutesOf(question.latest),
    weekdays: new Set(question.weekdays.length === 0 ? [1, 2, 3, 4, 5, 6, 7] : question.weekdays),
    step: question.step,
    length: question.durationMinutes * minute,
    before: question.bufferBeforeMinutes * minute,
    after: question.bufferAfterMinutes * minute,
    notBefore: now,
    required,
    optional: people(question.optional, required),
    resources: [...new Set(question.resourceIds)].map((id) => ({ kind: 'resources', id })),
    rooms: roomsFor(store, question),
    clientId: question.organisationId,
  };
};

const isExcept =
  ({ except }: SlotQuestion) =>
  ({ ref }: Place): boolean =>
    except !== null &&
    ref.id === except.id &&
    (except.occurrence === null || ref.occurrence === except.occurrence);

const hindrance = (
  store: Store,
  { kind, subject, count, only }: Hindrance,
  { room }: SlotQuestion,
): Answer['hindrances'][number] => ({
  kind,
  subject: subject === null ? null : { ...subject, label: labelOf(store, subject.kind, subject.id) },
  count,
  only,
  params: kind === 'capacity' && room?.capacity ? { capacity: room.capacity } : {},
});

const clientName = (facts: Facts, id: string | null): string | null =>
  id === null || facts.rules.clientHours === 'ignore' ? null : (facts.client(id)?.label ?? null);

export const answerSlots = (
  { store, now }: Pick<Context, 'store' | 'now'>,
  question: SlotQuestion,
): Answer => {
  const facts = factsOf(store);
  const search = searchOf(store, question, Date.parse(now()));
  const subjects = [...search.required, ...search.optional, ...search.resources, ...(search.rooms ?? [])];
  const excepted = isExcept(question);
  const bookings = bookingsOf(store);
  const places = takingPlace(store, {
    from: midnight(search.firstDay, search.zone) - reach,
    to: midnight(search.lastDay + 1, search.zone) + reach,
    zone: facts.zone,
    only: books(bookings, new Set(subjects.map(keyOf))),
  });
  const takings = takingsOf(
    bookings,
    places.filter((place) => !excepted(place)),
  );
  const times = timesOf(subjects, takings, facts);
  const { free, tried, hindrances } = findFree(search, times, facts);
  const around = {
    times,
    samePlace: atSamePlace(search, samePlaceKey(question.place), takings, facts),
    clientName: clientName(facts, question.organisationId),
    people: question.room?.capacity ?? Math.max(1, search.required.length + search.optional.length),
  };
  const slots = best(search, free, around, facts, question.limit).map(({ candidate, reasons, score }) => ({
    startsOn: fromDay(candidate.day),
    startTime: timeAt(candidate.time.from, search.zone),
    zone: search.zone,
    startsAt: new Date(candidate.time.from).toISOString(),
    endsAt: new Date(candidate.time.to).toISOString(),
    resourceIds: [...search.resources, ...(candidate.room === null ? [] : [candidate.room])].map(
      ({ id }) => id,
    ),
    score,
    reasons: [...reasons],
  }));
  return {
    slots,
    tried,
    free: free.length,
    hindrances: hindrances.slice(0, mostHindrances).map((one) => hindrance(store, one, question)),
  };
};
