/** Made-up people, rooms, hours, leave and times for the tests of the conflict engine and the slot finder. */
import type { Kind } from '#contract/fields.ts';
import { type ConflictRules, conflictKinds } from '#contract/kinds/workspace.ts';
import type { RecordOf } from '#contract/kinds.ts';
import { addDays } from '#contract/plain-date.ts';
import type { Taking } from '#electron/features/availability/taking.ts';
import { machineZone } from '#electron/features/zones.ts';
import type { Store } from '#electron/store/store.ts';
import { record } from '#test/builders.ts';
import { type Chance, type People, Ruler } from '#test/features/availability/naive.ts';

const blanks = new Map<Kind, unknown>();
/** As `record`, checked only once of each kind: worlds are made by the thousand. */
const made = <K extends Kind>(kind: K, values: Partial<RecordOf<K>>): RecordOf<K> => {
  const blank = (blanks.get(kind) ?? record(kind)) as RecordOf<K>;
  blanks.set(kind, blank);
  return { ...blank, ...values };
};

/** A store that only answers. */
export const readOnlyStore = (records: { readonly [K in Kind]?: readonly RecordOf<K>[] }): Store => {
  const all = new Map(
    Object.entries(records).map(([kind, of]) => [kind, new Map((of ?? []).map((one) => [one.id, one]))]),
  );
  return {
    all: (kind: Kind) => all.get(kind) ?? new Map(),
    get: (kind: Kind, id: string) => all.get(kind)?.get(id),
    version: () => 1,
  } as unknown as Store;
};

/** Clocks are put back in Europe, forward there, back in America on All Saints' Day; and a week of holidays. */
export const bases = ['2026-10-23', '2026-03-27', '2026-10-30', '2026-05-06'] as const;
export const horizon = 5;
export const rulers = new Map(bases.map((base) => [base, new Ruler(base, horizon)]));

const zones = ['Europe/Paris', 'America/New_York', 'Asia/Kolkata', 'UTC'] as const;
const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const week = (chance: Chance) => {
  const hours: { day: number; from: string; to: string }[] = [];
  for (let day = 1; day <= 7; day++) {
    if (!chance.often(0.75)) continue;
    const from = 360 + 30 * chance.whole(10);
    const to = from + 60 + 30 * chance.whole(16);
    hours.push({ day, from: clock(from), to: clock(to) });
    if (chance.often(0.4)) hours.push({ day, from: clock(to + 45), to: clock(to + 105) });
  }
  return hours;
};

export const peopleFor = (chance: Chance, base: string): People => {
  const reps = Array.from({ length: 3 }, (_, at) =>
    made('reps', {
      id: `r${at}`,
      name: `Rep ${at}`,
      zone: chance.often(0.7) ? chance.pick(zones) : null,
      workingHours: chance.often(0.5) ? week(chance) : null,
      holidaySet: chance.often(0.3) ? chance.pick(['FR', 'US']) : null,
    }),
  );
  const organisations = Array.from({ length: 2 }, (_, at) =>
    made('organisations', {
      id: `o${at}`,
      name: `Client ${at}`,
      zone: chance.often(0.6) ? chance.pick(zones) : null,
      openingHours: chance.often(0.6) ? week(chance).slice(0, 50) : null,
    }),
  );
  const contacts = Array.from({ length: 2 }, (_, at) =>
    made('contacts', { id: `c${at}`, lastName: `Contact ${at}`, organisationId: `o${at}` }),
  );
  const resources = Array.from({ length: 3 }, (_, at) =>
    made('resources', {
      id: `m${at}`,
      name: `Room ${at}`,
      type: chance.pick(['room', 'room', 'vehicle', 'equipment']),
      capacity: chance.often(0.7) ? 1 + chance.whole(4) : null,
    }),
  );
  const absences = Array.from({ length: chance.whole(4) }, (_, at) => {
    const startsOn = addDays(base, chance.whole(horizon));
    const partly = chance.often(0.5);
    const from = 15 * chance.whole(80);
    return made('absences', {
      id: `a${at}`,
      title: `Away ${at}`,
      repId: chance.pick(['r0', 'r1', 'r2']),
      startsOn,
      endsOn: chance.often(0.4) ? addDays(startsOn, chance.whole(3)) : null,
      // Not in the night: clocks that change then are another matter.
      startTime: partly ? clock(Math.max(240, from)) : null,
      endTime: partly ? clock(Math.max(240, from) + 15 * (1 + chance.whole(10))) : null,
    });
  });
  const rules = Object.fromEntries(
    conflictKinds.map((kind) => [kind, chance.pick(['block', 'warn', 'warn', 'ignore'])]),
  ) as ConflictRules;
  return {
    reps,
    organisations,
    contacts,
    resources,
    absences,
    settings: made('settings', {
      id: 'settings',
      workingDays: chance.often(0.5) ? [1, 2, 3, 4, 5] : [1, 2, 4, 6],
      holidaySet: chance.often(0.5) ? 'FR' : null,
      holidays: chance.often(0.3) ? [{ on: addDays(base, chance.whole(horizon)), name: 'Own day' }] : [],
      conflictRules: rules,
    }),
    zone: machineZone(),
    holidays: {
      FR: { '2026-05-08': 'Victory in Europe Day', '2026-11-01': 'All Saints’ Day' },
      US: {},
    },
  };
};

/** Times that take place, all on whole quarters of an hour, of every sort. */
export const takingsFor = (chance: Chance, base: string, people: People, count: number): Taking[] => {
  const start = Date.parse(`${base}T00:00:00Z`);
  const first = start / 86_400_000;
  return Array.from({ length: count }, (_, at) => {
    const free = chance.often(0.1);
    const everybody = [
      ...chance.some(people.reps, 0.45).map(({ id }) => ({ kind: 'reps' as const, id })),
      ...chance.some(people.contacts, 0.2).map(({ id }) => ({ kind: 'contacts' as const, id })),
    ];
    const whole = chance.often(0.12);
    const from = start + 15 * 60_000 * chance.whole(horizon * 96);
    const minutes = chance.pick([0, 15, 30, 60, 60, 90, 240, 1_560]);
    const day = first + chance.whole(horizon);
    const series = chance.often(0.15) ? 's' : null;
    const theirs = free ? [] : everybody;
    const resources = chance
      .some(people.resources, 0.25)
      .map(({ id }) => ({ kind: 'resources' as const, id }));
    return {
      of: {
        kind: 'appointments',
        id: `x${at}`,
        series,
        label: `Appointment ${at}`,
        free,
        people: theirs,
        keys: [...theirs, ...resources].map(({ kind, id }) => `${kind} ${id}`),
        unsure: new Set(chance.some(everybody, 0.2).map(({ kind, id }) => `${kind} ${id}`)),
        resources,
        tentative: chance.often(0.15),
        before: chance.often(0.3) ? 900_000 * (1 + chance.whole(4)) : 0,
        after: chance.often(0.3) ? 900_000 * (1 + chance.whole(4)) : 0,
        heads: everybody.length + chance.whole(3),
        place: chance.often(0.5) ? chance.pick(['here', 'there']) : null,
        clientId: chance.often(0.4) && !free ? chance.pick(['o0', 'o1']) : null,
        zone: whole ? null : chance.pick(zones),
      },
      occurrence: null,
      start: '',
      time: whole
        ? { firstDay: day, endDay: day + 1 + chance.whole(2) }
        : { from, to: from + minutes * 60_000 },
    };
  });
};

export const storeOf = ({ reps, organisations, contacts, resources, absences, settings }: People): Store =>
  readOnlyStore({ reps, organisations, contacts, resources, absences, settings: [settings] });
