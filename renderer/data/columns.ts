/** The columns a list of each kind can show, what they hold, and which it shows at first. */
import type { Field, FieldType, Kind } from '#contract/fields.ts';
import { definitionOf, type ListedKind } from '#contract/kinds.ts';
import type { ListQuery } from '#contract/list-query.ts';
import { computedColumns, type Row } from '#contract/records.ts';

export interface Column {
  readonly field: string;
  readonly type: FieldType;
  /** The field as the contract defines it; null for a calculated column, which nobody edits. */
  readonly definition: Field | null;
  readonly to: Kind | null;
  readonly choices: readonly string[] | null;
}

const hidden: readonly FieldType[] = ['data', 'lines'];

const makeColumns = (kind: ListedKind): readonly Column[] => [
  ...Object.entries(definitionOf(kind).fields)
    .filter(([, field]) => !hidden.includes(field.type))
    .map(([name, field]) => ({
      field: name,
      type: field.type,
      definition: field,
      to: field.to,
      choices: field.choices,
    })),
  ...Object.entries(computedColumns[kind] as Readonly<Record<string, FieldType>>).map(([name, type]) => ({
    field: name,
    type,
    definition: null,
    to: null,
    choices: null,
  })),
];

const made = new Map<ListedKind, readonly Column[]>();

/** Every column of a kind: its fields in the contract's order, then the calculated ones. */
export const columnsOf = (kind: ListedKind): readonly Column[] => {
  const columns = made.get(kind) ?? makeColumns(kind);
  made.set(kind, columns);
  return columns;
};

export const columnOf = (kind: ListedKind, field: string): Column | undefined =>
  columnsOf(kind).find((column) => column.field === field);

/** The columns a list starts with; the first one names the record and opens it. */
export const defaultColumns: Readonly<Record<ListedKind, readonly string[]>> = {
  organisations: [
    'name',
    'type',
    'ownerId',
    'nextStepOn',
    'nextStep',
    'lastContactOn',
    'sales',
    'openOpportunities',
    'city',
    'country',
    'sector',
  ],
  contacts: ['name', 'organisationId', 'jobTitle', 'email', 'phone', 'ownerId', 'city', 'country'],
  interactions: ['subject', 'type', 'at', 'organisationId', 'contactId', 'repId', 'durationMinutes'],
  tasks: ['title', 'dueOn', 'priority', 'status', 'organisationId', 'contactId', 'assigneeId'],
  appointments: [
    'title',
    'type',
    'startsOn',
    'startTime',
    'durationMinutes',
    'status',
    'organisationId',
    'contactId',
    'place',
    'repId',
  ],
  events: ['name', 'type', 'status', 'startsOn', 'endsOn', 'place', 'city', 'country', 'ownerId'],
  resources: ['name', 'type', 'capacity', 'place', 'status', 'code'],
  absences: ['title', 'repId', 'type', 'startsOn', 'endsOn', 'startTime', 'endTime'],
  concerns: ['title', 'raisedById', 'raisedOn', 'status', 'outcome', 'appointmentId'],
  opportunities: [
    'name',
    'organisationId',
    'stageId',
    'amount',
    'weighted',
    'expectedCloseOn',
    'ownerId',
    'productId',
    'openedOn',
    'closedOn',
  ],
  orders: [
    'number',
    'orderedOn',
    'organisationId',
    'repId',
    'status',
    'net',
    'margin',
    'lineCount',
    'shippedOn',
  ],
  products: ['name', 'code', 'family', 'price', 'cost', 'marginPercent', 'sold', 'sales', 'availability'],
  reps: ['name', 'role', 'status', 'teamId', 'regionId', 'managerId', 'sales', 'openOpportunities', 'email'],
  regions: ['name', 'code', 'reps', 'notes'],
  teams: ['name', 'regionId', 'managerId', 'reps', 'notes'],
  targets: ['subject', 'period', 'measure', 'value', 'won', 'attainment'],
  proposals: [
    'title',
    'number',
    'version',
    'state',
    'organisationId',
    'net',
    'margin',
    'issuedOn',
    'validUntil',
    'repId',
  ],
  letters: ['title', 'type', 'status', 'organisationId', 'contactId', 'writtenOn', 'language'],
  documents: [
    'title',
    'type',
    'format',
    'madeAt',
    'organisationId',
    'number',
    'version',
    'fileName',
    'language',
  ],
};

/** How a list is sorted while nobody sorted it. */
export const defaultSort: Readonly<Record<ListedKind, ListQuery['sort']>> = {
  organisations: [{ field: 'name', direction: 'ascending' }],
  contacts: [{ field: 'name', direction: 'ascending' }],
  interactions: [{ field: 'at', direction: 'descending' }],
  tasks: [{ field: 'dueOn', direction: 'ascending' }],
  appointments: [
    { field: 'startsOn', direction: 'descending' },
    { field: 'startTime', direction: 'ascending' },
  ],
  events: [{ field: 'startsOn', direction: 'ascending' }],
  resources: [{ field: 'name', direction: 'ascending' }],
  absences: [{ field: 'startsOn', direction: 'descending' }],
  concerns: [{ field: 'raisedOn', direction: 'descending' }],
  opportunities: [{ field: 'openedOn', direction: 'descending' }],
  orders: [{ field: 'orderedOn', direction: 'descending' }],
  products: [{ field: 'name', direction: 'ascending' }],
  reps: [{ field: 'name', direction: 'ascending' }],
  regions: [{ field: 'name', direction: 'ascending' }],
  teams: [{ field: 'name', direction: 'ascending' }],
  targets: [
    { field: 'period', direction: 'descending' },
    { field: 'subject', direction: 'ascending' },
  ],
  proposals: [{ field: 'createdAt', direction: 'descending' }],
  letters: [{ field: 'writtenOn', direction: 'descending' }],
  documents: [{ field: 'madeAt', direction: 'descending' }],
};

/** The few facts that stand under the name of a record. */
export const headlineFields: Readonly<Record<ListedKind, readonly string[]>> = {
  organisations: ['nextStep', 'nextStepOn', 'lastContactOn', 'openOpportunities', 'sales'],
  contacts: ['organisationId', 'jobTitle', 'email', 'phone'],
  interactions: ['type', 'at', 'organisationId', 'repId'],
  tasks: ['dueOn', 'priority', 'status', 'assigneeId'],
  appointments: ['startsOn', 'startTime', 'type', 'status', 'organisationId', 'place'],
  events: ['type', 'status', 'startsOn', 'endsOn', 'place', 'ownerId'],
  resources: ['type', 'capacity', 'place', 'status'],
  absences: ['repId', 'type', 'startsOn', 'endsOn'],
  concerns: ['raisedById', 'raisedOn', 'status', 'outcome'],
  reps: ['role', 'teamId', 'regionId', 'sales', 'openOpportunities'],
  regions: ['reps'],
  teams: ['regionId', 'managerId', 'reps'],
  products: ['price', 'margin', 'marginPercent', 'sold', 'sales'],
  opportunities: ['stageId', 'amount', 'weighted', 'expectedCloseOn', 'ownerId'],
  orders: ['orderedOn', 'organisationId', 'status', 'net', 'margin'],
  targets: ['period', 'measure', 'value', 'won', 'attainment'],
  proposals: ['number', 'state', 'organisationId', 'net', 'validUntil'],
  letters: ['type', 'status', 'organisationId', 'writtenOn'],
  documents: ['type', 'format', 'madeAt', 'organisationId', 'fileName'],
};

/** What a create form asks at first; everything else can be added on the page. */
export const mainFields: Readonly<Record<ListedKind, readonly string[]>> = {
  organisations: ['name', 'type', 'ownerId', 'sector', 'email', 'phone', 'city', 'country'],
  contacts: ['firstName', 'lastName', 'organisationId', 'jobTitle', 'email', 'phone'],
  interactions: ['subject', 'type', 'at', 'organisationId', 'contactId', 'repId', 'durationMinutes', 'body'],
  tasks: ['title', 'dueOn', 'priority', 'organisationId', 'contactId', 'assigneeId', 'notes'],
  appointments: [
    'title',
    'type',
    'startsOn',
    'startTime',
    'durationMinutes',
    'place',
    'organisationId',
    'contactId',
    'repId',
    'notes',
  ],
  events: ['name', 'type', 'status', 'startsOn', 'endsOn', 'place', 'city', 'ownerId'],
  resources: ['name', 'type', 'capacity', 'place', 'notes'],
  absences: ['title', 'repId', 'type', 'startsOn', 'endsOn', 'startTime', 'endTime', 'notes'],
  concerns: ['title', 'raisedById', 'raisedOn', 'status', 'outcome'],
  opportunities: [
    'name',
    'organisationId',
    'ownerId',
    'productId',
    'stageId',
    'amount',
    'openedOn',
    'expectedCloseOn',
  ],
  orders: ['number', 'orderedOn', 'organisationId', 'contactId', 'repId', 'status'],
  products: ['name', 'code', 'family', 'price', 'cost', 'unit', 'availability'],
  reps: ['name', 'role', 'teamId', 'regionId', 'managerId', 'email', 'phone', 'startedOn'],
  regions: ['name', 'code', 'notes'],
  teams: ['name', 'code', 'regionId', 'managerId'],
  proposals: ['title', 'organisationId', 'contactId', 'opportunityId', 'language', 'currency', 'validUntil'],
  letters: ['title', 'type', 'organisationId', 'contactId', 'language', 'writtenOn'],
  documents: ['title', 'type', 'format', 'madeAt', 'organisationId', 'fileName'],
  targets: [
    'period',
    'measure',
    'amount',
    'count',
    'repId',
    'teamId',
    'regionId',
    'productId',
    'organisationId',
  ],
};

const numeric: readonly FieldType[] = ['integer', 'decimal', 'money', 'percent'];

export const isNumeric = (type: FieldType): boolean => numeric.includes(type);

const widths: Partial<Record<FieldType, number>> = {
  text: 150,
  longText: 240,
  email: 200,
  phone: 130,
  url: 180,
  integer: 90,
  decimal: 100,
  money: 120,
  percent: 100,
  date: 110,
  instant: 150,
  time: 95,
  zone: 150,
  yesNo: 80,
  choice: 120,
  stage: 130,
  period: 130,
  link: 170,
  tags: 160,
};

/** In pixels. */
export const usualWidth = (kind: ListedKind, column: Column): number =>
  column.field === defaultColumns[kind][0] ? 230 : (widths[column.type] ?? 140);

/** The value of a column in a row, stored or calculated. */
export const columnValue = (row: Row, column: Column): unknown =>
  column.definition === null ? (row.computed[column.field] ?? null) : (row.record[column.field] ?? null);

/** What to call a record: its computed name, else the fields that name it. */
export const nameOf = (kind: ListedKind, row: Row): string => {
  const computed = row.computed[kind === 'targets' ? 'subject' : 'name'];
  if (typeof computed === 'string' && computed !== '') return computed;
  const field = definitionOf(kind).named[0] ?? 'name';
  const value = row.record[field];
  return typeof value === 'string' && value !== '' ? value : row.id;
};
