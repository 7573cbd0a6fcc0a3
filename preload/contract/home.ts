/** The morning brief: one ranked list of what needs the coordinator now. */
import { z } from 'zod';
import { command, query } from '#contract/channel.ts';
import { type Kind, PlainDate, RecordId } from '#contract/fields.ts';
import { kinds } from '#contract/kinds.ts';
import { ListedKindName } from '#contract/records.ts';

const allKinds = Object.keys(kinds) as Kind[];

/** The rules by which a matter comes to the list, in the order they are offered as filters: `brief.rules.<rule>`. */
export const briefRules = [
  'appointmentToday',
  'appointmentConflict', // somebody or a room is taken twice in the next days; params as of a Conflict
  'appointmentOpen', // over, and nobody said whether it was held
  'taskLate',
  'taskToday',
  'taskSoon',
  'opportunityLate', // past its expected close
  'opportunityNoStep',
  'opportunityQuiet', // nothing happened for long
  'proposalExpiring', // its validity ends within the days of the settings
  'proposalExpired', // it is over, and nobody said what the client decided
  'clientSleeping',
  'targetBehind',
  'backupMissing',
] as const;
export const BriefRule = z.enum(briefRules);
export type BriefRule = z.infer<typeof BriefRule>;

/** What can be done about a line of the brief, each by one key. */
export const briefActions = ['done', 'snooze', 'open', 'call', 'mail', 'backup'] as const;
export type BriefAction = (typeof briefActions)[number];

/** Where points come from: `brief.ranking.<part>`. */
export const rankingParts = ['rule', 'also', 'lateness', 'money', 'priority', 'sameClient'] as const;
export type RankingPart = (typeof rankingParts)[number];

export const BriefItem = z.strictObject({
  /** The same as long as the matter is the same: `<kind> <id>`, or the rule where no record is concerned. */
  key: z.string().max(200),
  /** The record it is about; null for a matter of the workspace. */
  record: z.strictObject({ kind: ListedKindName, id: RecordId }).nullable(),
  title: z.string(),
  /** Why it is here, the weightiest reason first: `brief.<rule>` in the catalogues, with its parameters. */
  reasons: z
    .array(
      z.strictObject({ rule: BriefRule, params: z.record(z.string(), z.union([z.string(), z.number()])) }),
    )
    .min(1),
  /** The client it concerns, where that is another record. */
  client: z.strictObject({ id: RecordId, label: z.string() }).nullable(),
  /** The day it was due, or since when it waits; null where it has none. A day to come is not late yet. */
  since: PlainDate.nullable(),
  late: z.boolean(),
  /** Minor units: what the opportunity is worth, what the client bought so far, what the target lacks. */
  amount: z.number().int().nullable(),
  /** Who to call or to write to, and how; null where not known. */
  person: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  /** What a call or a task about it is tied to. */
  ties: z.strictObject({
    organisationId: RecordId.nullable(),
    contactId: RecordId.nullable(),
    opportunityId: RecordId.nullable(),
    repId: RecordId.nullable(),
  }),
  actions: z.array(z.enum(briefActions)),
  /** Points, most first: the sum of `ranking`. */
  score: z.number().int(),
  ranking: z.array(
    z.strictObject({
      what: z.enum(rankingParts),
      points: z.number().int(),
    }),
  ),
});
export type BriefItem = z.infer<typeof BriefItem>;

export const homeChannels = {
  'home.brief': query({
    input: z.strictObject({
      /** Only lines that one of these rules found; none means all. */
      rules: z.array(BriefRule).max(50),
      limit: z.number().int().min(1).max(500),
    }),
    output: z.strictObject({
      today: PlainDate,
      items: z.array(BriefItem),
      /** Lines that the rules asked for found, and how many of them are late. */
      total: z.number().int(),
      late: z.number().int(),
      /** All lines, whatever rules are asked for. */
      all: z.number().int(),
      /** How many lines each rule has a part in; rules without any are left out, snoozed lines not counted. */
      counts: z.partialRecord(BriefRule, z.number().int()),
      /** Lines that are hidden, those that come back first at the top; at most 200. */
      snoozed: z.array(z.strictObject({ key: z.string(), title: z.string(), until: PlainDate })),
    }),
    reads: [...allKinds, 'history'],
  }),
  /** Says that the task is done or the appointment was held. @throws Refused notFound, notAllowed for other kinds */
  'home.done': command({
    input: z.strictObject({ kind: ListedKindName, id: RecordId }),
    output: z.strictObject({ entry: z.number().int().nullable() }),
  }),
  /** Hides a line until the day, which is the day it comes back. `until` null brings it back at once. */
  'home.snooze': command({
    input: z.strictObject({
      key: z.string().min(1).max(200),
      title: z.string().max(500),
      until: PlainDate.nullable(),
    }),
    output: z.strictObject({ entry: z.number().int().nullable() }),
  }),
};
