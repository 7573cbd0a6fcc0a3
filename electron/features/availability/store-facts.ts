/** The facts of the conflict engine from the records: hours, leave, holidays, sizes; kept until one of these changes. */
import type { WeekHours } from '#contract/fields.ts';
import { shippedConflictRules } from '#contract/kinds/workspace.ts';
import { kinds } from '#contract/kinds.ts';
import { type Day, fromDay, toDay, weekdayOf } from '#contract/plain-date.ts';
import { momentOf } from '#electron/features/availability/days.ts';
import type { Away, Facts, Holiday, Opening } from '#electron/features/availability/facts.ts';
import { type Interval, merged } from '#electron/features/availability/intervals.ts';
import type { Subject } from '#electron/features/availability/taking.ts';
import { holidaysOf } from '#electron/features/holidays/sets.ts';
import { labelOf } from '#electron/features/records/labels.ts';
import { machineZone, midnight } from '#electron/features/zones.ts';
import type { Store } from '#electron/store/store.ts';
import { translate } from '#locale/translate.ts';

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Hours of a weekday in minutes after midnight. */
type Hours = ReadonlyMap<number, readonly Interval[]>;

const hoursOf = (week: WeekHours): Hours => {
  const days = new Map<number, Interval[]>();
  for (const { day, from, to } of week) {
    days.set(day, [...(days.get(day) ?? []), { from: minutesOf(from), to: minutesOf(to) }]);
  }
  return new Map([...days].map(([day, hours]) => [day, merged(hours)]));
};

const hoursOn = (hours: Hours, day: Day, zone: string): readonly Interval[] =>
  (hours.get(weekdayOf(day)) ?? []).map(({ from, to }) => ({
    from: momentOf(day, from, zone),
    to: momentOf(day, to, zone),
  }));

/** Days that are remembered of each person: some years. */
const remembered = 2_000;

/** Answers a day once. */
const daily = <T>(make: (day: Day) => T): ((day: Day) => T) => {
  const known = new Map<Day, T>();
  return (day) => {
    const there = known.get(day);
    if (there !== undefined) return there;
    const made = make(day);
    if (known.size >= remembered) known.clear();
    known.set(day, made);
    return made;
  };
};

const makeFacts = (store: Store, zone: string): Facts => {
  const settings = store.get('settings', 'settings');
  const { fields } = kinds.settings;
  const workingHours = settings?.workingHours ?? fields.workingHours.empty ?? [];
  const workingDays = settings?.workingDays ?? fields.workingDays.empty ?? [];
  const usual = hoursOf(workingDays.flatMap((day) => workingHours.map((hours) => ({ day, ...hours }))));

  const zoneOfRep = (id: string): string => store.get('reps', id)?.zone ?? zone;

  const worksOf = new Map<string, (day: Day) => readonly Interval[]>();
  const worksOn = (rep: string, day: Day): readonly Interval[] => {
    let works = worksOf.get(rep);
    if (works === undefined) {
      const own = store.get('reps', rep)?.workingHours ?? null;
      const hours = own === null ? usual : hoursOf(own);
      works = daily((one) => hoursOn(hours, one, zoneOfRep(rep)));
      worksOf.set(rep, works);
    }
    return works(day);
  };

  const away = new Map<string, Away[]>();
  for (const absence of store.all('absences').values()) {
    const { id, repId, title, startsOn, endsOn, startTime, endTime, deletedAt } = absence;
    if (deletedAt !== null || repId === null) continue;
    const where = zoneOfRep(repId);
    const first = toDay(startsOn);
    const last = Math.max(first, endsOn === null ? first : toDay(endsOn));
    const from = startTime === null ? midnight(first, where) : momentOf(first, minutesOf(startTime), where);
    const to = endTime === null ? midnight(last + 1, where) : momentOf(last, minutesOf(endTime), where);
    if (to <= from) continue;
    const theirs = away.get(repId) ?? [];
    away.set(repId, theirs);
    theirs.push({ id, label: title, from, to });
  }

  const language = settings?.language ?? 'en';
  const own = new Map<Day, string>();
  for (const { on, name } of settings?.holidays ?? [])
    own.set(toDay(on), name ?? translate(language, 'holidays.own'));
  const publicOn = new Map<string, (day: Day) => readonly string[]>();
  const namesOn = (set: string, day: Day): readonly string[] => {
    let names = publicOn.get(set);
    if (names === undefined) {
      names = daily((one) => {
        const on = fromDay(one);
        return holidaysOf(set, Number(on.slice(0, 4)))
          .filter((holiday) => holiday.on === on)
          .map(({ name, observed }) => {
            const word = translate(language, `holidays.name.${name}`);
            return observed ? translate(language, 'holidays.observed', { name: word }) : word;
          });
      });
      publicOn.set(set, names);
    }
    return names(day);
  };
  const set = settings?.holidaySet ?? null;
  const makeHolidays = (rep: string | null, day: Day): readonly Holiday[] => {
    const theirs = rep === null ? null : (store.get('reps', rep)?.holidaySet ?? null);
    const found: Holiday[] = [];
    const everybody = own.get(day);
    if (everybody !== undefined) found.push({ name: everybody, everybody: true });
    const counted = theirs ?? set;
    if (counted === null) return found;
    for (const name of namesOn(counted, day)) {
      // A day that the workspace has entered itself too is told once.
      if (everybody === undefined || theirs !== null) found.push({ name, everybody: theirs === null });
    }
    return found;
  };
  const holidays = new Map<string | null, (day: Day) => readonly Holiday[]>();
  const holidaysOn = (rep: string | null, day: Day): readonly Holiday[] => {
    const known = holidays.get(rep) ?? daily((one) => makeHolidays(rep, one));
    holidays.set(rep, known);
    return known(day);
  };

  const hoursOfClients = new WeakMap<WeekHours, Hours>();
  const client = (id: string): Opening | null => {
    const record = store.get('organisations', id);
    const week = record?.openingHours ?? null;
    if (record === undefined || week === null || week.length === 0) return null;
    const hours = hoursOfClients.get(week) ?? hoursOf(week);
    hoursOfClients.set(week, hours);
    return {
      label: record.name,
      zone: record.zone,
      opensOn: (day, where) => hoursOn(hours, day, where),
    };
  };

  return {
    rules: settings?.conflictRules ?? shippedConflictRules,
    zone,
    worksOn,
    holidaysOn,
    client,
    awayOf: (rep) => away.get(rep) ?? [],
    labelOf: ({ kind, id }) => labelOf(store, kind, id),
    zoneOf: ({ kind, id }: Subject) => {
      if (kind === 'reps') return zoneOfRep(id);
      if (kind === 'resources') return zone;
      const organisation = store.get('contacts', id)?.organisationId ?? null;
      return (organisation === null ? null : store.get('organisations', organisation)?.zone) ?? zone;
    },
    resource: (id) => store.get('resources', id) ?? null,
  };
};

const kept = new WeakMap<Store, { readonly key: string; readonly facts: Facts }>();

/** The facts as the records are now. */
export const factsOf = (store: Store): Facts => {
  const zone = machineZone();
  const key = [store.version('settings'), store.version('reps'), store.version('absences'), zone].join(' ');
  const known = kept.get(store);
  if (known?.key === key) return known.facts;
  const facts = makeFacts(store, zone);
  kept.set(store, { key, facts });
  return facts;
};
