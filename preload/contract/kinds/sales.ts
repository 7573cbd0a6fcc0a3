/** Records about sales: products, opportunities in the pipeline, orders with their lines, targets. */
import { z } from 'zod';
import {
  choice,
  choiceOrNone,
  data,
  date,
  decimal,
  defineKind,
  Instant,
  integer,
  lines,
  link,
  longText,
  Money,
  money,
  Percent,
  percent,
  period,
  RecordId,
  required,
  requiredDate,
  stage,
  text,
} from '#contract/fields.ts';

export const products = defineKind({
  kind: 'products',
  named: ['name', 'code'],
  keys: ['code', 'name'],
  fields: {
    name: required(),
    code: text(),
    family: text(),
    /** Price and cost of one unit, before tax. */
    price: money(),
    cost: money(),
    unit: text(),
    /** Of sales tax; null: the first rate of the settings. */
    taxRate: percent(),
    availability: choice(['available', 'limited', 'discontinued'], 'available'),
    notes: longText(),
  },
});

/** When an opportunity entered a stage; the first entry is its creation. */
export const StageLog = z.array(z.strictObject({ stageId: z.string(), at: Instant })).max(1_000);

export const opportunities = defineKind({
  kind: 'opportunities',
  named: ['name', 'code'],
  keys: ['code', 'name'],
  fields: {
    name: required(),
    code: text(),
    organisationId: link('organisations'),
    contactId: link('contacts'),
    ownerId: link('reps'),
    productId: link('products'),
    stageId: stage('prospecting'),
    /** What is asked for while open; what was won once won. Null while unknown. */
    amount: money(),
    quantity: decimal(0, 1e9),
    /** Overrides the stage's probability. */
    probability: percent(),
    forecast: choiceOrNone(['commit', 'bestCase', 'pipeline', 'omitted']),
    openedOn: date(),
    expectedCloseOn: date(),
    closedOn: date(),
    lostReason: text(),
    source: text(),
    notes: longText(),
    stageLog: data(StageLog, []),
  },
});

export const OrderLine = z.strictObject({
  productId: RecordId.nullable(),
  description: z.string().max(500).nullable(),
  /** At most three decimals are significant. */
  quantity: z.number().min(-1e9).max(1e9),
  unitPrice: Money,
  /** Cost of one unit when sold; null when unknown. */
  unitCost: Money.nullable(),
  discount: Percent,
  /**
   * What was agreed on for the whole line, in minor units: of a line of an accepted proposal, which bears its share of a discount
   * on the whole. Left out, as of all others: quantity × unit price × (1 − discount).
   */
  net: Money.optional(),
});
export type OrderLine = z.infer<typeof OrderLine>;

export const orders = defineKind({
  kind: 'orders',
  named: ['number'],
  keys: ['number'],
  fields: {
    number: required(),
    orderedOn: requiredDate(),
    organisationId: link('organisations'),
    contactId: link('contacts'),
    repId: link('reps'),
    /** The won opportunity this order came from: its amount is then not counted a second time. */
    opportunityId: link('opportunities'),
    /** The accepted proposal it was made of. */
    proposalId: link('proposals'),
    status: choice(['confirmed', 'shipped', 'invoiced', 'cancelled'], 'confirmed'),
    requiredOn: date(),
    shippedOn: date(),
    freight: money(),
    shipCity: text(),
    shipCountry: text(),
    notes: longText(),
    lines: lines(z.array(OrderLine).max(10_000), []),
  },
});

export const targets = defineKind({
  kind: 'targets',
  named: ['period'],
  keys: [],
  fields: {
    period: period(),
    measure: choice(['amount', 'quantity', 'margin', 'orders', 'newClients'], 'amount'),
    /** At most one of the five is given; none means the whole company. */
    repId: link('reps'),
    teamId: link('teams'),
    regionId: link('regions'),
    productId: link('products'),
    organisationId: link('organisations'),
    /** For the measures amount and margin. */
    amount: money(),
    /** For the measures quantity, orders and newClients. */
    count: integer(0, 1_000_000_000),
    notes: longText(),
  },
});
