/** Records about the workspace itself: settings, saved views, and what imports remember. */
import { z } from 'zod';
import {
  choice,
  data,
  defineKind,
  instant,
  Percent,
  PlainDate,
  RecordId,
  required,
  requiredDate,
  text,
  WallTime,
  ZoneName,
} from '#contract/fields.ts';
import { ListQuery } from '#contract/list-query.ts';

export const Stage = z.strictObject({
  id: z.string().min(1).max(64),
  /** A name of the user's own; null shows the catalogue's word for a shipped stage. */
  name: z.string().min(1).max(80).nullable(),
  outcome: z.enum(['open', 'won', 'lost']),
  /** Chance of being won, in basis points. */
  probability: Percent,
});
export type Stage = z.infer<typeof Stage>;

/** Product.md chapter 3: the stages a new workspace starts with. */
export const shippedStages: readonly Stage[] = [
  { id: 'prospecting', name: null, outcome: 'open', probability: 1_000 },
  { id: 'engaging', name: null, outcome: 'open', probability: 3_000 },
  { id: 'proposal', name: null, outcome: 'open', probability: 5_000 },
  { id: 'negotiation', name: null, outcome: 'open', probability: 7_500 },
  { id: 'won', name: null, outcome: 'won', probability: 10_000 },
  { id: 'lost', name: null, outcome: 'lost', probability: 0 },
];

export const AppointmentType = z.strictObject({
  id: z.string().min(1).max(64),
  /** A name of the user's own; null shows the catalogue's word for a shipped type. */
  name: z.string().min(1).max(80).nullable(),
  /** How long one lasts where nobody says; 0: all day. */
  minutes: z.number().int().min(0).max(1_440),
  /** Its place in the palette of renderer/ui/colours.ts. */
  colour: z.number().int().min(0).max(11),
  /** Reminders of a new one: minutes before. */
  reminders: z.array(z.number().int().min(0).max(525_600)).max(5),
});
export type AppointmentType = z.infer<typeof AppointmentType>;

/** The types a new workspace starts with. */
export const shippedTypes: readonly AppointmentType[] = [
  { id: 'meeting', name: null, minutes: 60, colour: 0, reminders: [15] },
  { id: 'visit', name: null, minutes: 60, colour: 1, reminders: [60] },
  { id: 'call', name: null, minutes: 30, colour: 2, reminders: [5] },
  { id: 'demo', name: null, minutes: 90, colour: 3, reminders: [30] },
  { id: 'training', name: null, minutes: 0, colour: 4, reminders: [1_440] },
  { id: 'other', name: null, minutes: 60, colour: 5, reminders: [] },
];

/**
 * The types of fields whose values are ids of a list of the settings, and where the catalogues have the words of those that came
 * with the application: `<words>.<id>`.
 */
export const settingsLists = {
  stage: { list: 'stages', words: 'stages' },
  appointmentType: { list: 'appointmentTypes', words: 'choices.appointments.type' },
} as const;
export type SettingsListType = keyof typeof settingsLists;
export const isOfSettings = (type: string): type is SettingsListType => Object.hasOwn(settingsLists, type);

/** The lists themselves. */
export interface SettingsLists {
  readonly stages: readonly Stage[];
  readonly appointmentTypes: readonly AppointmentType[];
}
export const shippedLists: SettingsLists = { stages: shippedStages, appointmentTypes: shippedTypes };

/** What can stand in the way of an appointment. */
export const conflictKinds = [
  'person', // a representative is somewhere else
  'contact', // the client's person is
  'resource', // a room, a vehicle is booked
  'capacity', // more people than the room holds
  'travel', // the time before or after meets another appointment
  'leave',
  'holiday',
  'workingHours',
  'clientHours',
] as const;
export type ConflictKind = (typeof conflictKinds)[number];
export const conflictRules = ['block', 'warn', 'ignore'] as const;
export type ConflictRule = (typeof conflictRules)[number];
const conflictRule = z.enum(conflictRules);
export const ConflictRules = z.strictObject({
  person: conflictRule,
  contact: conflictRule,
  resource: conflictRule,
  capacity: conflictRule,
  travel: conflictRule,
  leave: conflictRule,
  holiday: conflictRule,
  workingHours: conflictRule,
  clientHours: conflictRule,
} satisfies Record<ConflictKind, unknown>);
export type ConflictRules = z.infer<typeof ConflictRules>;
export const shippedConflictRules: ConflictRules = {
  person: 'warn',
  contact: 'warn',
  resource: 'block',
  capacity: 'warn',
  travel: 'warn',
  leave: 'warn',
  holiday: 'warn',
  workingHours: 'warn',
  clientHours: 'warn',
};

const DayHours = z
  .array(z.strictObject({ from: WallTime, to: WallTime }))
  .max(10)
  .refine((hours) => hours.every(({ from, to }) => from < to));

/** How the calendar is drawn. */
const CalendarLook = z.strictObject({
  /** ISO weekday that weeks begin with. */
  weekBegins: z.number().int().min(1).max(7),
  /** The part of the day that is shown without scrolling. */
  from: WallTime,
  to: WallTime,
  /** Minutes of a line of the day. */
  slot: z.union([z.literal(15), z.literal(30), z.literal(60)]),
  weekNumbers: z.boolean(),
  /** Shown beside the first; null: none. */
  secondZone: ZoneName.nullable(),
});

const Colour = z.string().regex(/^#[0-9A-Fa-f]{6}$/);
const brandLine = z.string().max(200);

/** How the documents of the company look, and what each of them says of it. */
export const Brand = z.strictObject({
  /** An attachment: PNG or JPEG. Null: the company's name stands in its place. */
  logoId: RecordId.nullable(),
  /** Headings, lines, the heading row of tables. */
  primary: Colour,
  /** The cover and what stands out beside it. */
  accent: Colour,
  headingFont: brandLine.min(1),
  bodyFont: brandLine.min(1),
  /** Line by line, without the company's name. */
  address: z.array(brandLine).max(6),
  phone: brandLine.nullable(),
  email: brandLine.nullable(),
  website: brandLine.nullable(),
  vatNumber: brandLine.nullable(),
  /** Below every page: legal form, register, capital. */
  legalLine: z.string().max(500).nullable(),
  /** Where a deposit is paid to. */
  bank: brandLine.nullable(),
});
export type Brand = z.infer<typeof Brand>;
export const shippedBrand: Brand = {
  logoId: null,
  primary: '#1F5C99',
  accent: '#0E7C66',
  headingFont: 'Calibri',
  bodyFont: 'Calibri',
  address: [],
  phone: null,
  email: null,
  website: null,
  vatNumber: null,
  legalLine: null,
  bank: null,
};

/** What a new proposal begins with. */
const ProposalDefaults = z.strictObject({
  validDays: z.number().int().min(1).max(365),
  deposit: Percent,
  /** Rates that are offered, basis points; the first is that of a product without one. */
  taxRates: z.array(Percent).min(1).max(12),
  /** `{year}` and `{number}` are filled in; digits after a colon say how many the number has at least. */
  numberFormat: z
    .string()
    .max(40)
    .regex(/\{number(:\d)?\}/)
    .regex(/\{year\}/),
  /** Days before the end of its validity that the brief says so. */
  remindDays: z.number().int().min(0).max(60),
});
export type ProposalDefaults = z.infer<typeof ProposalDefaults>;
export const shippedProposalDefaults: ProposalDefaults = {
  validDays: 30,
  deposit: 0,
  taxRates: [2_000, 1_000, 550, 0],
  numberFormat: 'P-{year}-{number:4}',
  remindDays: 7,
};

/** Days without contact after which a client of the type sleeps. */
const SleepingDays = z.strictObject({
  client: z.number().int().min(1).max(3_650),
  prospect: z.number().int().min(1).max(3_650),
});

export const languages = ['en', 'fr'] as const;
export const currencies = ['EUR', 'USD', 'CAD', 'CHF', 'GBP'] as const;

/** One record, with the id 'settings'. */
export const settings = defineKind({
  kind: 'settings',
  named: ['company'],
  keys: [],
  fields: {
    company: text(),
    language: choice(languages, 'en'),
    currency: choice(currencies, 'EUR'),
    theme: choice(['system', 'light', 'dark'], 'system'),
    density: choice(['compact', 'comfortable'], 'compact'),
    /** ISO weekdays worked: 1 is Monday. */
    workingDays: data(z.array(z.number().int().min(1).max(7)).max(7), [1, 2, 3, 4, 5]),
    /** Hours of each day worked, for those who have none of their own. */
    workingHours: data(DayHours, [
      { from: '09:00', to: '12:30' },
      { from: '13:30', to: '18:00' },
    ]),
    /** Own holidays, beside those of the set. */
    holidays: data(
      z.array(z.strictObject({ on: PlainDate, name: z.string().max(200).nullable() })).max(2_000),
      [],
    ),
    /** Code of a set of public holidays; null: none. */
    holidaySet: data(z.string().min(1).max(20).nullable(), null),
    appointmentTypes: data(z.array(AppointmentType).min(1).max(60), [...shippedTypes]),
    conflictRules: data(ConflictRules, shippedConflictRules),
    calendar: data(CalendarLook, {
      weekBegins: 1,
      from: '08:00',
      to: '19:00',
      slot: 30,
      weekNumbers: true,
      secondZone: null,
    }),
    stages: data(z.array(Stage).min(3).max(30), [...shippedStages]),
    brand: data(Brand, shippedBrand),
    proposalDefaults: data(ProposalDefaults, shippedProposalDefaults),
    sleepingDays: data(SleepingDays, { client: 90, prospect: 60 }),
  },
});

export const savedViews = defineKind({
  kind: 'savedViews',
  named: ['name'],
  keys: [],
  fields: {
    name: required(),
    list: required(),
    query: data(ListQuery, { search: '', filters: [], sort: [] }),
    /** Shown columns in order; empty means the list's own choice. */
    columns: data(
      z
        .array(
          z.strictObject({
            field: z.string().max(80),
            width: z.number().int().min(40).max(2_000).nullable(),
          }),
        )
        .max(100),
      [],
    ),
    layout: choice(['table', 'board'], 'table'),
  },
});

/** What the columns of a source were once taken for, remembered by its headings. */
export const importProfiles = defineKind({
  kind: 'importProfiles',
  named: ['signature'],
  keys: [],
  fields: {
    /** The kind imported and the headings, folded and joined. */
    signature: data(z.string().max(20_000), undefined),
    /** A Mapping of contract/imports.ts, kept as it was confirmed. */
    mapping: data(z.record(z.string(), z.unknown()), {}),
  },
});

/** A line of the morning brief hidden until a day. */
export const snoozes = defineKind({
  kind: 'snoozes',
  named: ['title'],
  keys: [],
  fields: {
    title: required(),
    /** The line's key: contract/home.ts. */
    key: data(z.string().min(1).max(200), undefined),
    until: requiredDate(),
  },
});

/** A reminder of an appointment that somebody has put off or dismissed; the others follow from the appointments. */
export const reminders = defineKind({
  kind: 'reminders',
  named: ['title'],
  keys: [],
  fields: {
    title: required(),
    appointmentId: data(z.string().min(1).max(64), undefined),
    /** Which of a series: its start (kinds/calendar.ts); null for a single one. */
    occurrence: data(z.string().max(16).nullable(), null),
    /** Which of its reminders: minutes before. */
    minutes: data(z.number().int(), undefined),
    state: choice(['snoozed', 'dismissed'], 'dismissed'),
    /** Snoozed until then. */
    until: instant(),
  },
});

/** Two records a person has said to be different, whatever they share. */
export const notDuplicates = defineKind({
  kind: 'notDuplicates',
  named: ['of'],
  keys: [],
  fields: {
    /** The kind of both. */
    of: required(),
    /** Their ids, the smaller first. */
    a: data(z.string().min(1).max(64), undefined),
    b: data(z.string().min(1).max(64), undefined),
  },
});
