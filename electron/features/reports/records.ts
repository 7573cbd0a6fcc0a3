/** The records the report counts, with the names and the numbers under which its data sheets know them. */
import type { OrderLine } from '#contract/kinds/sales.ts';
import type { Opportunity, Order } from '#contract/kinds.ts';
import { toDay } from '#contract/plain-date.ts';
import { localDay } from '#electron/features/local-day.ts';
import type { Report } from '#electron/features/reports/report.ts';
import { outcomes } from '#electron/features/sales/book.ts';
import { axisKeys } from '#electron/features/sales/dimensions.ts';
import { saleEntries } from '#electron/features/sales/entries.ts';
import { storeStages } from '#electron/features/sales/stages.ts';
import { cycleDays, openOn, probabilityOn } from '#electron/features/sales/tally.ts';
import { hasMessage } from '#locale/translate.ts';

/** What a record belongs to: 0 stands for none. */
export interface Numbers {
  readonly client: number;
  readonly rep: number;
  readonly team: number;
  readonly region: number;
  readonly product: number;
  readonly family: number;
}

export interface OrderRow {
  readonly order: Order;
  readonly line: OrderLine;
  readonly numbers: Numbers;
  readonly counts: boolean;
  /** The first line of an order that counts. */
  readonly first: boolean;
}

export interface OpportunityRow {
  readonly opportunity: Opportunity;
  readonly numbers: Numbers;
  readonly outcome: (typeof outcomes)[number];
  readonly open: boolean;
  /** At the end of the period; null where the history does not tell. */
  readonly stageId: string | null;
  /** Basis points, while open at the end. */
  readonly probability: number;
  readonly cycle: number | null;
  /** Is it a sale of its own: won, and named by no order? */
  readonly counts: boolean;
}

/** Groups of a dimension by number: the numbers stand in the data sheets, the keys come from the figures. */
export interface Numbering {
  readonly keys: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
  /** The number of each place of the dimension's axis. */
  readonly byPlace: Int32Array;
}

/** Numbers in the order the keys are first met; '' is 0. */
const numbering = (keysByPlace: readonly string[]): Numbering => {
  const numberOf = new Map<string, number>([['', 0]]);
  for (const key of keysByPlace) if (!numberOf.has(key)) numberOf.set(key, numberOf.size);
  return {
    keys: [...numberOf.keys()],
    numberOf,
    byPlace: Int32Array.from(keysByPlace, (key) => numberOf.get(key) ?? 0),
  };
};

const numberedDimensions = ['client', 'rep', 'team', 'region', 'product', 'family'] as const;
export type Numbered = (typeof numberedDimensions)[number];

export interface ReportRecords {
  readonly orders: readonly OrderRow[];
  readonly opportunities: readonly OpportunityRow[];
  readonly numberings: Readonly<Record<Numbered, Numbering>>;
  readonly cancelledOrders: number;
  readonly orderCount: number;
  stageName(id: string | null): string;
}

/** The stage an opportunity was in at the end of `day`: its own while open, else what its history shows for that day. */
const stageOn = (opportunity: Opportunity, stillOpen: boolean, day: number): string | null => {
  if (stillOpen) return opportunity.stageId;
  let known: string | null = null;
  for (const { stageId, at } of opportunity.stageLog) if (toDay(localDay(at)) <= day) known = stageId;
  return known;
};

export const reportRecords = (report: Report): ReportRecords => {
  const { store, held, allowedReps, words } = report;
  const { book } = report.source;
  const numberings = Object.fromEntries(
    numberedDimensions.map((dimension) => [dimension, numbering(axisKeys(book, dimension))]),
  ) as Record<Numbered, Numbering>;
  const place = (axis: 'client' | 'rep' | 'product', id: string | null) =>
    id === null ? 0 : (book.axes[axis].places.get(id) ?? 0);
  const numbers = (client: string | null, rep: string | null, product: string | null): Numbers => {
    const at = {
      client: place('client', client),
      rep: place('rep', rep),
      product: place('product', product),
    };
    return {
      client: at.client,
      rep: at.rep,
      team: numberings.team.byPlace[at.rep] ?? 0,
      region: numberings.region.byPlace[at.rep] ?? 0,
      product: at.product,
      family: numberings.family.byPlace[at.product] ?? 0,
    };
  };
  const allowed = (rep: string | null) => allowedReps === null || allowedReps[place('rep', rep)] === 1;
  const inside = (date: string | null) => {
    if (date === null) return false;
    const day = toDay(date);
    return day >= held.from && day <= held.to;
  };

  const orders: OrderRow[] = [];
  let cancelledOrders = 0;
  let orderCount = 0;
  const kept = [...store.all('orders').values()].filter(
    (order) => order.deletedAt === null && inside(order.orderedOn) && allowed(order.repId),
  );
  kept.sort((a, b) => (a.orderedOn < b.orderedOn ? -1 : a.orderedOn > b.orderedOn ? 1 : 0));
  for (const order of kept) {
    const counts = order.status !== 'cancelled';
    orderCount++;
    if (!counts) cancelledOrders++;
    order.lines.forEach((line, index) => {
      orders.push({
        order,
        line,
        numbers: numbers(order.organisationId, order.repId, line.productId),
        counts,
        first: counts && index === 0,
      });
    });
  }

  const sold = new Set(
    saleEntries(store).flatMap((entry) => (entry.kind === 'opportunities' ? [entry.id] : [])),
  );
  const stages = storeStages(store);
  const columns = book.opportunities;
  const opportunities: OpportunityRow[] = [];
  const end = report.periods.current.to;
  for (let row = 0; row < columns.count; row++) {
    const opportunity = store.get('opportunities', columns.ids[row] ?? '');
    if (opportunity === undefined || !allowed(opportunity.ownerId)) continue;
    const outcome = outcomes[columns.outcome[row] ?? 0] ?? 'open';
    const open = openOn(columns, row, end);
    if (!open && (outcome === 'open' || !inside(opportunity.closedOn))) continue;
    opportunities.push({
      opportunity,
      numbers: numbers(opportunity.organisationId, opportunity.ownerId, opportunity.productId),
      outcome,
      open,
      stageId: open ? stageOn(opportunity, outcome === 'open', end) : opportunity.stageId,
      probability: open ? (probabilityOn(columns, row, end) ?? 0) : 0,
      cycle: outcome === 'won' ? cycleDays(columns, row) : null,
      counts: sold.has(opportunity.id),
    });
  }
  const names = new Map(stages.list.map(({ id, name }) => [id, name]));
  return {
    orders,
    opportunities,
    numberings,
    cancelledOrders,
    orderCount,
    stageName(id) {
      if (id === null) return words('reports.unknown');
      const key = `stages.${id}`;
      return names.get(id) ?? (hasMessage(key) ? words(key) : id);
    },
  };
};
