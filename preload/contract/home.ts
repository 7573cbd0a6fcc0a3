/** The morning brief: one ranked list of what needs the coordinator now. */
import { z } from 'zod';
import { command, query } from '#contract/channel.ts';
import { type Kind, PlainDate, RecordId } from '#contract/fields.ts';
import { kinds } from '#contract/kinds.ts';
import { ListedKindName } from '#contract/records.ts';

const allKinds = Object.keys(kinds) as Kind[];

/** What can be done about a line of the brief, each by one key. */
export const briefActions = ['done', 'snooze', 'open', 'call', 'mail', 'backup'] as const;
export type BriefAction = (typeof briefActions)[number];

export const BriefItem = z.strictObject({
  /** The same as long as the matter is the same: `<rule> <kind> <id>`. */
  key: z.string().max(200),
  /** The rule that found it: `brief.<rule>` in the catalogues, with `params`, is its reason. */
  rule: z.string().max(80),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The record it is about; null for a matter of the workspace. */
  record: z.strictObject({ kind: ListedKindName, id: RecordId }).nullable(),
  title: z.string(),
  /** The client it concerns, where that is another record. */
  client: z.strictObject({ id: RecordId, label: z.string() }).nullable(),
  /** Since when it waits; null where it has no date. */
  since: PlainDate.nullable(),
  /** Who to call or to write to; null where not known. */
  phone: z.string().nullable(),
  email: z.string().nullable(),
  actions: z.array(z.enum(briefActions)),
  /** Points, most first: the sum of `ranking`. */
  score: z.number(),
  /** Where the points come from: `brief.ranking.<what>` in the catalogues. */
  ranking: z.array(z.strictObject({ what: z.string().max(80), points: z.number() })),
});
export type BriefItem = z.infer<typeof BriefItem>;

export const homeChannels = {
  'home.brief': query({
    input: z.strictObject({
      /** Only these rules; none means all. */
      rules: z.array(z.string().max(80)).max(50),
      limit: z.number().int().min(1).max(500),
    }),
    output: z.strictObject({
      today: PlainDate,
      items: z.array(BriefItem),
      total: z.number().int(),
      /** How many each rule found, snoozed ones left out. */
      counts: z.record(z.string(), z.number().int()),
      snoozed: z.number().int(),
    }),
    reads: [...allKinds, 'history'],
  }),
  /** Hides a line until the day, kept as an entry of the history. `until` null brings it back. */
  'home.snooze': command({
    input: z.strictObject({
      key: z.string().max(200),
      title: z.string().max(500),
      until: PlainDate.nullable(),
    }),
    output: z.strictObject({ entry: z.number().int().nullable() }),
  }),
};
