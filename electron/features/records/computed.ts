/** The calculated columns of lists: what each is, and which records it is derived from. */
import type { Kind } from '#contract/fields.ts';
import type { Opportunity, Order, Product, Proposal, Target, Task } from '#contract/kinds.ts';
import { daysBetween, fromDay } from '#contract/plain-date.ts';
import { stateOf } from '#contract/proposals.ts';
import { quoteOf } from '#contract/quote.ts';
import type { SaleTotal, SoldTo } from '#electron/features/records/index/sale-totals.ts';
import { contactName, type PlainRecord } from '#electron/features/records/labels.ts';
import {
  orderCost,
  orderNet,
  orderQuantity,
  type ProductById,
  toMinorUnits,
} from '#electron/features/sales/order-amounts.ts';
import type { Stages } from '#electron/features/sales/stages.ts';

/** What calculated columns are derived from, all as it is now. */
export interface Sources {
  readonly today: string;
  readonly stages: Stages;
  /** Of the workspace. */
  readonly currency: string;
  readonly product: ProductById;
  /** Where a record is in the index of its kind; what is not there is nowhere, and nothing links to it. */
  slotOf(kind: Kind, id: string): number;
  /** Visits the records of a kind, those in the trash left out, whose link field leads to the record of slot `to`. */
  each(kind: Kind, field: string, to: number, visit: (record: PlainRecord, slot: number) => void): void;
  sales(kind: SoldTo, id: string): SaleTotal | null;
  /** The plain date of an instant, in the machine's time zone. */
  dayOf(instant: string): string;
  target(target: Target): TargetResult;
}

/** A target's subject and how far it is reached; amounts in minor units, numbers as they are. */
export interface TargetResult {
  readonly subject: string | null;
  readonly value: number | null;
  readonly won: number | null;
  /** Basis points; null where not computable. */
  readonly attainment: number | null;
}

/** Kind and field of the links that a column is derived through. */
export type Need = readonly [Kind, string];

export interface ComputedColumn {
  /** `sales`: sale totals; `today`: the day; `stages`: the pipeline; `currency`: the workspace's; `products`: their costs; `targets`: all of it. */
  readonly from: readonly ('sales' | 'today' | 'stages' | 'currency' | 'products' | 'targets')[];
  readonly links: readonly Need[];
  /** @param slot the record's own, as `slotOf` would find it */
  value(record: PlainRecord, sources: Sources, slot: number): string | number | null;
}

const own = (value: (record: PlainRecord, sources: Sources) => string | number | null): ComputedColumn => ({
  from: [],
  links: [],
  value,
});

const throughClient = (kind: Kind): readonly Need[] => [
  [kind, 'organisationId'],
  [kind, 'contactId'],
  [kind, 'opportunityId'],
  ['contacts', 'organisationId'],
  ['opportunities', 'organisationId'],
];

type Links = Pick<Sources, 'each'>;

/**
 * Visits the records of a client, which is given by its slot: its own, and those of its contacts and opportunities that name no client themselves.
 * One that belongs through both is visited twice.
 */
export const eachOfClient = (
  kind: Kind,
  client: number,
  { each }: Links,
  visit: (record: PlainRecord) => void,
): void => {
  const visitUnnamed = (record: PlainRecord) => {
    if (record['organisationId'] === null) visit(record);
  };
  each(kind, 'organisationId', client, visit);
  each('contacts', 'organisationId', client, (_, contact) => each(kind, 'contactId', contact, visitUnnamed));
  if (kind === 'opportunities') return;
  each('opportunities', 'organisationId', client, (_, one) => each(kind, 'opportunityId', one, visitUnnamed));
};

/** The open task of the client that is due first; those without a day come last, the oldest first. */
export const nextStepOf = (client: number, sources: Links): Task | null => {
  let next: Task | null = null;
  eachOfClient('tasks', client, sources, (one) => {
    const task = one as unknown as Task;
    if (task.status === 'open' && (next === null || isSooner(task, next))) next = task;
  });
  return next;
};

const isSooner = (a: Task, b: Task): boolean => {
  if (a.dueOn !== b.dueOn) return a.dueOn !== null && (b.dueOn === null || a.dueOn < b.dueOn);
  return a.createdAt !== b.createdAt ? a.createdAt < b.createdAt : a.id < b.id;
};

/** The day of the last interaction that was with the client (a note is not), or of the last appointment held. */
export const lastContactOf = (client: number, sources: Pick<Sources, 'each' | 'dayOf'>): string | null => {
  let last = '';
  eachOfClient('interactions', client, sources, (one) => {
    const at = one['at'] as string;
    if (one['type'] !== 'note' && at > last) last = at;
  });
  let on = last === '' ? '' : sources.dayOf(last);
  eachOfClient('appointments', client, sources, (one) => {
    const startsOn = one['startsOn'] as string;
    if (one['status'] === 'held' && startsOn > on) on = startsOn;
  });
  return on === '' ? null : on;
};

const salesOf = (kind: SoldTo): ComputedColumn => ({
  from: ['sales'],
  links: [],
  value: (record, { sales }) => toMinorUnits(sales(kind, record.id)?.amount ?? 0),
});

const openOf = (field: 'organisationId' | 'ownerId'): ComputedColumn => ({
  from: ['stages'],
  links: [['opportunities', field]],
  value: (_record, { each, stages }, slot) => {
    let count = 0;
    each('opportunities', field, slot, (one) => {
      if (stages.outcome(one as unknown as Opportunity) === 'open') count++;
    });
    return count;
  },
});

const countTeamReps = (team: number, { each }: Links): number => {
  let count = 0;
  each('reps', 'teamId', team, () => count++);
  return count;
};

/** Reps of a region: those that name it, and those of its teams that name no region themselves. */
const countRegionReps = (region: number, { each }: Links): number => {
  let count = 0;
  each('reps', 'regionId', region, () => count++);
  each('teams', 'regionId', region, (_, team) =>
    each('reps', 'teamId', team, (rep) => {
      if (rep['regionId'] === null) count++;
    }),
  );
  return count;
};

const order = (
  value: (order: Order, product: ProductById) => number | null,
  from: ComputedColumn['from'] = [],
): ComputedColumn => ({
  from,
  links: [],
  value: (record, { product }) => value(record as unknown as Order, product),
});

const productMargin = ({ price, cost }: Product): number | null =>
  price === null || cost === null ? null : price - cost;

const target = (field: keyof TargetResult): ComputedColumn => ({
  from: ['targets'],
  links: [],
  value: (record, sources) => sources.target(record as unknown as Target)[field],
});

const opportunity = (
  from: ComputedColumn['from'],
  value: (opportunity: Opportunity, sources: Sources) => string | number | null,
): ComputedColumn => ({
  from,
  links: [],
  value: (record, sources) => value(record as unknown as Opportunity, sources),
});

/** Of a proposal in another currency than the workspace's nothing can be added to the others. */
const proposal = (value: (proposal: Proposal) => number | null): ComputedColumn => ({
  from: ['currency'],
  links: [],
  value: (record, { currency }) => {
    const one = record as unknown as Proposal;
    return one.currency === currency ? value(one) : null;
  },
});

/** By kind and name, as contract/records.ts has them. */
export const computed: { readonly [K in Kind]?: Readonly<Record<string, ComputedColumn>> } = {
  organisations: {
    lastContactOn: {
      from: [],
      links: [...throughClient('interactions'), ...throughClient('appointments')],
      value: (_record, sources, slot) => lastContactOf(slot, sources),
    },
    nextStepOn: {
      from: [],
      links: throughClient('tasks'),
      value: (_record, sources, slot) => nextStepOf(slot, sources)?.dueOn ?? null,
    },
    nextStep: {
      from: [],
      links: throughClient('tasks'),
      value: (_record, sources, slot) => nextStepOf(slot, sources)?.title ?? null,
    },
    openOpportunities: openOf('organisationId'),
    sales: salesOf('organisations'),
    lastOrderOn: {
      from: ['sales'],
      links: [],
      value: (record, { sales }) => {
        const total = sales('organisations', record.id);
        return total && fromDay(total.lastOn);
      },
    },
  },
  contacts: { name: own((record) => contactName(record) || null) },
  reps: { sales: salesOf('reps'), openOpportunities: openOf('ownerId') },
  regions: {
    reps: {
      from: [],
      links: [
        ['reps', 'regionId'],
        ['reps', 'teamId'],
        ['teams', 'regionId'],
      ],
      value: (_record, sources, slot) => countRegionReps(slot, sources),
    },
  },
  teams: {
    reps: {
      from: [],
      links: [['reps', 'teamId']],
      value: (_record, sources, slot) => countTeamReps(slot, sources),
    },
  },
  products: {
    margin: own((record) => productMargin(record as unknown as Product)),
    // Basis points of the price, rounded half away from zero.
    marginPercent: own((record) => {
      const product = record as unknown as Product;
      const margin = productMargin(product);
      return margin === null || !product.price ? null : Math.round((margin * 10_000) / product.price);
    }),
    sold: {
      from: ['sales'],
      links: [],
      value: (record, { sales }) => (sales('products', record.id)?.quantity ?? 0) / 1_000,
    },
    sales: salesOf('products'),
  },
  opportunities: {
    outcome: opportunity(['stages'], (one, { stages }) => stages.outcome(one)),
    // Amount × probability of those still open, rounded to the minor unit.
    weighted: opportunity(['stages'], (one, { stages }) =>
      one.amount === null || stages.outcome(one) !== 'open'
        ? null
        : toMinorUnits(one.amount * stages.probability(one)),
    ),
    // Days from opening to closing, or to today while open.
    ageDays: opportunity(['stages', 'today'], (one, { stages, today }) => {
      const until = stages.outcome(one) === 'open' ? today : one.closedOn;
      return one.openedOn === null || until === null ? null : daysBetween(one.openedOn, until);
    }),
  },
  orders: {
    net: order((one) => orderNet(one)),
    cost: order((one, product) => orderCost(one, product), ['products']),
    margin: order(
      (one, product) => {
        const cost = orderCost(one, product);
        return cost === null ? null : orderNet(one) - cost;
      },
      ['products'],
    ),
    quantity: order((one) => orderQuantity(one)),
    lineCount: order((one) => one.lines.length),
  },
  proposals: {
    state: {
      from: ['today'],
      links: [],
      value: (record, { today }) => stateOf(record as unknown as Proposal, today),
    },
    net: proposal((one) => quoteOf(one).net),
    margin: proposal((one) => quoteOf(one).margin),
  },
  targets: {
    subject: target('subject'),
    value: target('value'),
    won: target('won'),
    attainment: target('attainment'),
  },
};
