/** Lists and records: one set of channels for every kind. */
import { z } from 'zod';
import { command, query } from '#contract/channel.ts';
import { Instant, type Kind, PlainDate, RecordId } from '#contract/fields.ts';
import { FileHandle, JobId } from '#contract/files.ts';
import { Start } from '#contract/kinds/calendar.ts';
import { kinds, listedKinds } from '#contract/kinds.ts';
import { ListQuery, Range } from '#contract/list-query.ts';

const allKinds = Object.keys(kinds) as Kind[];
export const ListedKindName = z.enum(listedKinds);

/** Columns that are calculated, not stored: filtered, sorted, shown and exported as fields are, never edited. */
export const computedColumns = {
  organisations: {
    lastContactOn: 'date',
    nextStepOn: 'date',
    nextStep: 'text',
    openOpportunities: 'integer',
    /** Sales (chapter 3) of all time. */
    sales: 'money',
    lastOrderOn: 'date',
  },
  contacts: { name: 'text' },
  interactions: {},
  tasks: {},
  appointments: {},
  events: {},
  resources: {},
  absences: {},
  concerns: {},
  reps: { sales: 'money', openOpportunities: 'integer' },
  regions: { reps: 'integer' },
  teams: { reps: 'integer' },
  products: { margin: 'money', marginPercent: 'percent', sold: 'decimal', sales: 'money' },
  opportunities: { outcome: 'text', weighted: 'money', ageDays: 'integer' },
  orders: { net: 'money', cost: 'money', margin: 'money', quantity: 'decimal', lineCount: 'integer' },
  /** `state`: contract/proposals.ts. Amounts of proposals in the workspace's currency; of others they stand on their page. */
  proposals: { state: 'text', net: 'money', margin: 'money' },
  letters: {},
  documents: {},
  targets: { subject: 'text', value: 'decimal', won: 'decimal', attainment: 'percent' },
} as const;

/** Why a field of a record was refused: `fieldErrors.<reason>` in the catalogues. */
export const fieldReasons = [
  'required',
  'invalid', // not what the field holds: a date that is none, a value that is not offered
  'tooSmall', // or too short
  'tooLarge', // or too long
  'unknownField',
  'notEditable', // kept by the application itself
  'unknownLink', // no such record, or one in the trash
  'circularLink', // would be above itself
  'unknownStage',
  'onlyOne', // of several fields only one may be given
  'inUse', // a stage that opportunities stand in
  'locked', // of a proposal that was sent: a change makes its next version
  'past', // a last day that is over already
] as const;
export type FieldReason = (typeof fieldReasons)[number];

/** A record as stored. Which kind it is, the question said. */
const RecordShape = z.record(z.string(), z.unknown());

export const Row = z.strictObject({
  id: RecordId,
  record: RecordShape,
  /** For each link field that is set: what to show for it. Of an order's products: 'lines.<product id>'. */
  labels: z.record(z.string(), z.string()),
  /** Values of the computed columns; null where unknown or not computable. */
  computed: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});
export type Row = z.infer<typeof Row>;

/** Records of a kind: some by id, or all that a query finds but a few. */
export const Selection = z.union([
  z.strictObject({ ids: z.array(RecordId).min(1).max(100_000) }),
  z.strictObject({ query: ListQuery, trashed: z.boolean(), except: z.array(RecordId).max(10_000) }),
]);
export type Selection = z.infer<typeof Selection>;

const Changes = z.record(z.string().max(80), z.unknown());
const Changed = z.strictObject({ entry: z.number().int().nullable(), count: z.number().int() });

export const records = {
  /** A page of a list, the total, and the sums of its money and number columns over all that the query finds. */
  'records.list': query({
    input: z.strictObject({ kind: ListedKindName, query: ListQuery, range: Range, trashed: z.boolean() }),
    output: z.strictObject({
      total: z.number().int(),
      rows: z.array(Row),
      sums: z.record(z.string(), z.number().nullable()),
    }),
    reads: allKinds,
  }),
  'records.get': query({
    input: z.strictObject({ kind: ListedKindName, id: RecordId }),
    output: Row,
    reads: allKinds,
  }),
  /** Creates (id null: the fields not given are empty) or changes the fields given. Answers the row as saved. */
  'records.save': command({
    input: z.strictObject({ kind: ListedKindName, id: RecordId.nullable(), changes: Changes }),
    output: Row,
  }),
  /** The same change to many records: one entry of the history. */
  'records.edit': command({
    input: z.strictObject({ kind: ListedKindName, selection: Selection, changes: Changes }),
    output: Changed,
  }),
  'records.trash': command({
    input: z.strictObject({ kind: ListedKindName, selection: Selection }),
    output: Changed,
  }),
  'records.restore': command({
    input: z.strictObject({ kind: ListedKindName, selection: Selection }),
    output: Changed,
  }),
  /** What to offer while a person types the name of a record to link to; best first. */
  'records.lookup': query({
    input: z.strictObject({
      kind: ListedKindName,
      text: z.string().max(200),
      limit: z.number().int().min(1).max(50),
    }),
    output: z.array(z.strictObject({ id: RecordId, label: z.string(), hint: z.string() })),
    reads: allKinds,
  }),
  /** The values a text or tags field has, most frequent first: suggestions and filter choices. */
  'records.values': query({
    input: z.strictObject({
      kind: ListedKindName,
      field: z.string().max(80),
      text: z.string().max(200),
      limit: z.number().int().min(1).max(200),
    }),
    output: z.array(z.strictObject({ value: z.string(), count: z.number().int() })),
    reads: allKinds,
  }),
  /** The list as a file of the columns given, in their order, headings in `language`. */
  'records.export': command({
    input: z.strictObject({
      kind: ListedKindName,
      selection: Selection,
      columns: z.array(z.string().max(80)).min(1).max(200),
      format: z.enum(['csv', 'xlsx']),
      language: z.enum(['en', 'fr']),
      job: JobId,
    }),
    output: FileHandle,
  }),
  /** Every representative there ever was, those in the trash too, in the order they were entered: what their colours go by. */
  'reps.order': query({ input: z.strictObject({}), output: z.array(RecordId), reads: ['reps'] }),
  'views.list': query({
    input: z.strictObject({ list: ListedKindName }),
    output: z.array(kinds.savedViews.schema),
    reads: ['savedViews'],
  }),
  'views.save': command({
    input: z.strictObject({
      id: RecordId.nullable(),
      list: ListedKindName,
      name: z.string().min(1).max(200),
      query: ListQuery,
      columns: kinds.savedViews.fields.columns.schema,
      layout: z.enum(['table', 'board']),
    }),
    output: kinds.savedViews.schema,
  }),
  'views.remove': command({ input: z.strictObject({ id: RecordId }), output: z.null() }),
};

/** What a client page tells besides the record itself. */
export const TimelineItem = z.strictObject({
  kind: z.enum([
    'interactions',
    'tasks',
    'appointments',
    'opportunities',
    'orders',
    'proposals',
    'documents',
  ]),
  id: RecordId,
  /** Of a series of appointments: which of it. */
  occurrence: Start.nullable(),
  /** When it happened, is due, was opened, ordered, sent, decided on or made: an instant or a plain date. */
  at: z.union([Instant, PlainDate]),
  title: z.string(),
  /** The type of an interaction or a document, the stage's id of an opportunity, a proposal's state, the status of all others. */
  state: z.string(),
  /** Minor units: the opportunity's amount, the net of the order or the proposal; null otherwise. */
  amount: z.number().int().nullable(),
  person: z.string().nullable(),
  text: z.string().nullable(),
});
export type TimelineItem = z.infer<typeof TimelineItem>;

export const clients = {
  'clients.timeline': query({
    input: z.strictObject({
      /** Whose timeline: that of an organisation, a contact, a rep or an opportunity. */
      of: z.enum(['organisations', 'contacts', 'reps', 'opportunities']),
      id: RecordId,
      range: Range,
      only: z.array(TimelineItem.shape.kind).max(7),
    }),
    output: z.strictObject({ total: z.number().int(), items: z.array(TimelineItem) }),
    reads: [
      'interactions',
      'tasks',
      'appointments',
      'opportunities',
      'orders',
      'proposals',
      'documents',
      'contacts',
      'reps',
      'settings',
    ],
  }),
  /** The open task of the client that comes first, and the facts the header shows. */
  'clients.summary': query({
    input: z.strictObject({ id: RecordId }),
    output: z.strictObject({
      nextStep: z.strictObject({ id: RecordId, title: z.string(), dueOn: PlainDate.nullable() }).nullable(),
      lastContactOn: PlainDate.nullable(),
      contacts: z.number().int(),
      openOpportunities: z.number().int(),
      openAmount: z.number().int(),
      sales: z.number().int(),
      orders: z.number().int(),
    }),
    reads: ['organisations', 'contacts', 'interactions', 'tasks', 'appointments', 'opportunities', 'orders'],
  }),
};
