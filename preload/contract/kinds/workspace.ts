/** Records about the workspace itself: settings, saved views, and what imports remember. */
import { z } from 'zod';
import {
  choice,
  data,
  defineKind,
  Percent,
  PlainDate,
  required,
  requiredDate,
  text,
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
    holidays: data(z.array(PlainDate).max(2_000), []),
    stages: data(z.array(Stage).min(3).max(30), [...shippedStages]),
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
