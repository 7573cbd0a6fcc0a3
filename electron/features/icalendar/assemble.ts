/** Puts the events of a file together by what they are about: a series with the ones that differ, the latest state of each. */
import type { Loss, RefusedItem } from '#contract/icalendar.ts';
import type { Start } from '#contract/kinds/calendar.ts';
import { addDays, daysBetween } from '#contract/plain-date.ts';
import type { EventDraft, FileFields, ItemDraft, ReadFile } from '#electron/features/icalendar/draft.ts';
import { EventReader, type Reading, type SeriesTimes } from '#electron/features/icalendar/event-draft.ts';
import { ZoneFinder } from '#electron/features/icalendar/zone-names.ts';
import { startsBetween } from '#electron/features/recurrence/series.ts';
import { zoneOf } from '#electron/features/zones.ts';
import type { CalendarFile, FileCalendar, FileEvent } from '#electron/files/icalendar/calendar-file.ts';
import { readCalendarFile } from '#electron/files/icalendar/read.ts';

/** As the contract answers them. */
const manyItems = 20_000;
const manyLosses = 100;

/** Messages that ask for something an application without a mailbox cannot do. */
const otherMethods: ReadonlySet<string> = new Set(['REFRESH', 'COUNTER', 'DECLINECOUNTER', 'ADD']);

/** The years that zones are compared in: those the events lie in, the first five of them. */
const yearsOf = ({ events }: FileCalendar): readonly [number, number] => {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const { start } of events) {
    if (typeof start === 'string') continue;
    const year = Number(start.day.slice(0, 4));
    first = Math.min(first, year);
    last = Math.max(last, year);
  }
  if (first > last) return [2025, 2026];
  return [first, Math.min(last + 1, first + 4)];
};

/** Without a UID the start and the title stand for it, so that the same file says the same again. */
const uidOf = ({ uid, start, summary }: FileEvent): string => {
  const when = typeof start === 'string' ? start : `${start.day}T${start.clock ?? ''}`;
  return uid ?? `${when} ${summary ?? ''}`.slice(0, 1_000).trim();
};

const recurrenceKey = ({ recurrenceId }: FileEvent): string => {
  const at = recurrenceId?.at;
  return at ? `${at.day} ${at.clock ?? ''} ${at.utc ? 'Z' : (at.tzid ?? '')}` : '';
};

/** Later by its number, then by when it was changed; of two alike the one further down. */
const isLater = (one: FileEvent, than: FileEvent): boolean => {
  if (one.sequence !== than.sequence) return one.sequence > than.sequence;
  return (one.modified ?? one.stamp ?? '') >= (than.modified ?? than.stamp ?? '');
};

interface Group {
  readonly calendar: FileCalendar;
  /** By RECURRENCE-ID, '' for the event itself. */
  readonly events: Map<string, FileEvent>;
  readonly earlier: FileEvent[];
}

const groupsOf = (file: CalendarFile): Map<string, Group> => {
  const groups = new Map<string, Group>();
  for (const calendar of file.calendars) {
    for (const event of calendar.events) {
      const uid = uidOf(event);
      const group: Group = groups.get(uid) ?? { calendar, events: new Map(), earlier: [] };
      groups.set(uid, group);
      // Several people answer for one appointment: each has its say.
      const person = calendar.method === 'REPLY' ? ` ${event.attendees[0]?.email ?? ''}` : '';
      const key = `${recurrenceKey(event)}${person}`;
      const known = group.events.get(key);
      if (!known || isLater(event, known)) group.events.set(key, event);
      if (known) group.earlier.push(isLater(event, known) ? known : event);
    }
  }
  return groups;
};

const timesOf = ({ fields }: EventDraft): SeriesTimes => ({
  zone: fields.zone ?? null,
  startTime: fields.startTime ?? null,
});

/** Changes of one and all that follow are kept for so many. */
const manyFollowing = 200;
const endOfTime = Date.UTC(9_999, 0, 1);

const wallOf = (start: Start): number =>
  Date.parse(start.includes('T') ? `${start}:00Z` : `${start}T00:00:00Z`);
const startOf = (wall: number, like: Start): Start =>
  new Date(wall).toISOString().slice(0, like.includes('T') ? 16 : 10);

/** One of a series at another start, with the fields of `like`. */
const oneAt = (like: EventDraft, occurrence: Start, start: Start, fields: FileFields = {}): EventDraft => {
  const [startsOn = start, startTime = null] = start.split('T');
  const { endsOn } = like.fields;
  const days = endsOn && like.fields.startsOn ? daysBetween(like.fields.startsOn, endsOn) : 0;
  return {
    ...like,
    occurrence,
    following: false,
    lengths: [],
    inUtc: false,
    fields: {
      ...like.fields,
      startsOn,
      startTime,
      endsOn: days > 0 ? addDays(startsOn, days) : null,
      recurrence: null,
      ...fields,
    },
  };
};

/** What the file says of several at once, as ones of their own: starts that last otherwise, and changes of all that follow. */
const impliedOf = (master: EventDraft, overrides: readonly EventDraft[], lost: Loss[]): EventDraft[] => {
  const { recurrence } = master.fields;
  if (!recurrence) return [];
  const taken = new Set(overrides.map(({ occurrence }) => occurrence));
  const implied: EventDraft[] = [];
  const add = (one: EventDraft) => {
    if (!taken.has(one.occurrence)) implied.push(one);
    taken.add(one.occurrence);
  };
  const { startsOn = '', startTime, zone } = master.fields;
  const first = startTime ? `${startsOn}T${startTime}` : startsOn;
  const series = { ...recurrence, start: first, zone: startTime ? (zone ?? null) : null };
  // The latest change counts for what follows it.
  const following = overrides
    .filter((one) => one.following && one.occurrence !== null)
    .sort((a, b) => ((a.occurrence ?? '') < (b.occurrence ?? '') ? 1 : -1));
  let before: Start | null = null;
  for (const one of following) {
    const from = one.occurrence ?? first;
    const time = one.fields.startTime;
    const moved = time ? `${one.fields.startsOn}T${time}` : (one.fields.startsOn ?? from);
    // Of a time made to last all day, or the other way round, only the days are counted.
    const alike = from.includes('T') === moved.includes('T');
    const shift = alike
      ? wallOf(moved) - wallOf(from)
      : wallOf(moved.slice(0, 10)) - wallOf(from.slice(0, 10));
    const at = series.zone === null ? wallOf(from) : zoneOf(series.zone).instantOf(wallOf(from));
    const later: Start[] = startsBetween(series, at + 60_000, endOfTime, manyFollowing + 1);
    for (const start of later.slice(0, manyFollowing)) {
      if (before !== null && start >= before) break;
      const to = alike
        ? startOf(wallOf(start) + shift, start)
        : `${addDays(start.slice(0, 10), shift / 86_400_000)}${moved.slice(10)}`;
      add(oneAt(one, start, to));
    }
    if (later.length > manyFollowing && before === null)
      lost.push({ property: 'RECURRENCE-ID;RANGE', reason: 'range', value: later.at(-1) ?? '' });
    before = from;
  }
  for (const { start, minutes } of master.lengths)
    add(oneAt(master, start, start, { durationMinutes: minutes }));
  return implied;
};

const itemOf = (uid: string, { calendar, events, earlier }: Group, reading: Reading): ItemDraft => {
  const lost: Loss[] = [];
  let refused: RefusedItem | null = otherMethods.has(calendar.method) ? 'method' : null;
  let failed: RefusedItem | null = null;
  let master: EventDraft | null = null;
  const overrides: EventDraft[] = [];
  // The series comes first: the ones that differ are counted in its zone.
  const sorted = [...events.values()].sort(
    (a, b) => Number(a.recurrenceId !== null) - Number(b.recurrenceId !== null),
  );
  const [first] = sorted;
  for (const event of sorted) {
    if (typeof event.start === 'string' && calendar.method !== 'REPLY' && calendar.method !== 'CANCEL') {
      failed ??= event.start === 'missing' ? 'noStart' : 'badStart';
      lost.push(...event.lost);
      if (event.recurrenceId)
        lost.push({ property: 'RECURRENCE-ID', reason: 'unreadable', value: event.recurrenceId.at.day });
      continue;
    }
    // Answers and cancellations may leave the time out: they are about what is here.
    const start =
      typeof event.start === 'string'
        ? (event.recurrenceId?.at ?? { day: '1970-01-01', clock: null, utc: false, tzid: null })
        : event.start;
    const reader = new EventReader(event, reading);
    const draft = reader.read(start, master ? timesOf(master) : null);
    lost.push(...reader.lost);
    if (event.recurrenceId === null && calendar.method !== 'REPLY') master = draft;
    else overrides.push(draft);
  }
  // One that repeats by itself is a series, whatever it says to differ from.
  const [only] = overrides;
  if (!master && only?.fields.recurrence && overrides.length === 1) {
    master = { ...only, occurrence: null };
    overrides.length = 0;
  }
  if (master) overrides.push(...impliedOf(master, overrides, lost));
  if (!master && overrides.length === 0) refused ??= failed ?? 'noStart';
  if (!master && overrides.length > 0 && calendar.method !== 'REPLY' && calendar.method !== 'CANCEL')
    lost.push({ property: 'RECURRENCE-ID', reason: 'seriesMissing', value: overrides[0]?.occurrence ?? '' });
  for (const event of earlier)
    lost.push({ property: 'UID', reason: 'repeated', value: (event.summary ?? '').slice(0, 120) });
  if (first && first.uid === null) lost.push({ property: 'UID', reason: 'noUid', value: '' });
  return {
    uid,
    component: 'VEVENT',
    title: first?.summary ?? null,
    method: calendar.method,
    refused,
    master,
    overrides,
    lost: lost.slice(0, manyLosses),
  };
};

/** @param own the zone where the machine is @throws Refused tooLarge, unreadable */
export const readItems = (bytes: Uint8Array, own: string): ReadFile => {
  const file = readCalendarFile(bytes);
  const finders = new Map(
    file.calendars.map((calendar) => [calendar, new ZoneFinder(calendar.zones, own, yearsOf(calendar))]),
  );
  const items: ItemDraft[] = [];
  const lost = [...file.lost];
  for (const [uid, group] of groupsOf(file)) {
    const zones = finders.get(group.calendar);
    if (zones) items.push(itemOf(uid, group, { zones, own }));
  }
  for (const calendar of file.calendars)
    for (const { component, uid, summary } of calendar.others)
      items.push({
        uid: uid ?? '',
        component,
        title: summary,
        method: calendar.method,
        refused: 'kind',
        master: null,
        overrides: [],
        lost: [],
      });
  if (items.length > manyItems)
    lost.push({ property: '', reason: 'notKept', value: String(items.length - manyItems) });
  return {
    items: items.slice(0, manyItems),
    method: file.calendars[0]?.method ?? 'PUBLISH',
    lost: lost.slice(0, 200),
  };
};

export interface ReadPayload {
  readonly bytes: Uint8Array;
  /** An IANA name. */
  readonly zone: string;
}

/** What runs in a worker. */
export const readCalendarTask = ({ bytes, zone }: ReadPayload): ReadFile => readItems(bytes, zone);
