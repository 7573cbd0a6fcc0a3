/** Everything that happened, or will, with a client, a contact, a rep or about an opportunity, newest first. */
import type {
  Appointment,
  Interaction,
  MadeDocument,
  Opportunity,
  Order,
  Proposal,
  Task,
} from '#contract/kinds.ts';
import { stateOf } from '#contract/proposals.ts';
import { quoteOf } from '#contract/quote.ts';
import type { TimelineItem } from '#contract/records.ts';
import { attendedBy } from '#electron/features/clients/attended.ts';
import type { Context } from '#electron/features/context.ts';
import { startOfDay } from '#electron/features/local-day.ts';
import { nextPlaces, takingPlace } from '#electron/features/occurrences/occurrences.ts';
import { eachOfClient, type Sources } from '#electron/features/records/computed.ts';
import { firstSlots } from '#electron/features/records/index/sorting.ts';
import { indexOf, type StoreIndex } from '#electron/features/records/index/store-index.ts';
import { labelOf, type PlainRecord, recordsOf } from '#electron/features/records/labels.ts';
import type { Range } from '#electron/features/records/list.ts';
import { orderNet } from '#electron/features/sales/order-amounts.ts';
import { instantOf, machineZone } from '#electron/features/zones.ts';
import { Refused } from '#electron/refused.ts';
import type { Store } from '#electron/store/store.ts';

export type TimelineKind = TimelineItem['kind'];
export type TimelineOf = 'organisations' | 'contacts' | 'reps' | 'opportunities';

const timelineKinds: readonly TimelineKind[] = [
  'interactions',
  'tasks',
  'appointments',
  'opportunities',
  'orders',
  'proposals',
  'documents',
];

/** The links through which a record belongs to the timeline of a contact, a rep or an opportunity. */
const links: Readonly<
  Record<Exclude<TimelineOf, 'organisations'>, { readonly [K in TimelineKind]?: string }>
> = {
  contacts: {
    interactions: 'contactId',
    tasks: 'contactId',
    appointments: 'contactId',
    opportunities: 'contactId',
    orders: 'contactId',
    proposals: 'contactId',
    documents: 'contactId',
  },
  reps: {
    interactions: 'repId',
    tasks: 'assigneeId',
    appointments: 'repId',
    opportunities: 'ownerId',
    orders: 'repId',
    proposals: 'repId',
  },
  opportunities: {
    interactions: 'opportunityId',
    tasks: 'opportunityId',
    appointments: 'opportunityId',
    orders: 'opportunityId',
    proposals: 'opportunityId',
    documents: 'opportunityId',
  },
};

const needs = (of: TimelineOf) => {
  if (of !== 'organisations') {
    return Object.entries(links[of]).map(([kind, field]) => [kind as TimelineKind, field] as const);
  }
  const direct = timelineKinds.flatMap((kind) => [
    [kind, 'organisationId'] as const,
    [kind, 'contactId'] as const,
    ...(kind === 'opportunities' ? [] : [[kind, 'opportunityId'] as const]),
  ]);
  return [...direct, ['contacts', 'organisationId'] as const];
};

/** Each record once. */
const find = (
  store: Store,
  sources: Sources,
  of: TimelineOf,
  id: string,
  kind: TimelineKind,
): ReadonlySet<PlainRecord> => {
  const found = new Set<PlainRecord>();
  // A draft of a proposal is nothing that happened.
  const add = (record: PlainRecord) =>
    kind === 'proposals' && record['status'] === 'draft' ? undefined : void found.add(record);
  const slot = sources.slotOf(of, id);
  if (of === 'organisations') eachOfClient(kind, slot, sources, add);
  else {
    const field = links[of][kind];
    if (field) sources.each(kind, field, slot, add);
  }
  if (kind === 'appointments') {
    const attended = (person: string) => {
      for (const one of attendedBy(store, person)) add(one as unknown as PlainRecord);
    };
    if (of === 'contacts' || of === 'reps') attended(id);
    if (of === 'organisations') {
      sources.each('contacts', 'organisationId', slot, (contact) => attended(contact.id));
    }
  }
  return found;
};

/** The instant an appointment begins; all day, its day. */
const startOf = ({ startsOn, startTime, zone }: Appointment): string =>
  startTime === null ? startsOn : instantOf(startsOn, startTime, zone ?? machineZone());

/** When it happened, is due, was opened, ordered, sent or decided on; what has no such day counts from its creation. */
const atOf: { readonly [K in TimelineKind]: (record: PlainRecord) => string } = {
  interactions: (record) => (record as unknown as Interaction).at,
  tasks: (record) => (record as unknown as Task).dueOn ?? record.createdAt,
  appointments: (record) => startOf(record as unknown as Appointment),
  opportunities: (record) => (record as unknown as Opportunity).openedOn ?? record.createdAt,
  orders: (record) => (record as unknown as Order).orderedOn,
  proposals: (record) => {
    const { decidedOn, sentAt } = record as unknown as Proposal;
    return decidedOn ?? sentAt ?? record.createdAt;
  },
  documents: (record) => (record as unknown as MadeDocument).madeAt,
};

/** Milliseconds, for order only: a plain date stands for the last moment of its day, so that it comes before its hours. */
const momentOf = (at: string): number => (at.length === 10 ? startOfDay(at, 1) - 1 : Date.parse(at));

/** One line of the timeline, before it is worded. */
interface Found {
  readonly kind: TimelineKind;
  readonly record: PlainRecord;
  readonly occurrence: string | null;
  readonly at: string;
  readonly moment: number;
}

/** Of a series so many of the past are told, and those no longer ago than that, in milliseconds. */
const mostPast = 100;
const longAgo = 3 * 366 * 86_400_000;

/** Of series what took place, the newest of it, and what comes next. What was called off as a whole stands where it began. */
const ofSeries = (store: Store, series: readonly PlainRecord[], now: number): Found[] => {
  if (series.length === 0) return [];
  const zone = machineZone();
  const records = new Map(series.map((record) => [record.id, record]));
  const past = takingPlace(store, {
    from: now - longAgo,
    to: now,
    zone,
    only: ({ record }) => records.has(record.id),
  });
  const counts = new Map<string, number>();
  const places = [...past].reverse().filter(({ ref }) => {
    const count = (counts.get(ref.id) ?? 0) + 1;
    counts.set(ref.id, count);
    return count <= mostPast;
  });
  const told = new Set(places.map(({ ref }) => `${ref.id} ${ref.occurrence}`));
  for (const id of records.keys()) {
    // One that differs has a record of its own, which is found as such.
    places.push(
      ...nextPlaces(store, id, now, 1, zone).filter(
        ({ changed, ref }) => !changed && !told.has(`${ref.id} ${ref.occurrence}`),
      ),
    );
  }
  return places.flatMap(({ ref, days, start, startMs }) => {
    const record = records.get(ref.id);
    if (!record) return [];
    const at = days === null ? new Date(startMs).toISOString() : start;
    return [{ kind: 'appointments' as const, record, occurrence: ref.occurrence, at, moment: momentOf(at) }];
  });
};

const isOff = (status: unknown): boolean => status === 'cancelled' || status === 'notHeld';

const itemOf = (index: StoreIndex, store: Store, { kind, record, occurrence, at }: Found): TimelineItem => ({
  ...wordsOf(index, store, kind, record),
  occurrence,
  at,
});

const wordsOf = (
  { sources }: StoreIndex,
  store: Store,
  kind: TimelineKind,
  record: PlainRecord,
): Omit<TimelineItem, 'occurrence' | 'at'> => {
  const person = (id: string | null) => (id === null ? null : labelOf(store, 'reps', id) || null);
  switch (kind) {
    case 'interactions': {
      const { id, subject, type, repId, body } = record as unknown as Interaction;
      return { kind, id, title: subject, state: type, amount: null, person: person(repId), text: body };
    }
    case 'tasks': {
      const { id, title, status, assigneeId, notes } = record as unknown as Task;
      return { kind, id, title, state: status, amount: null, person: person(assigneeId), text: notes };
    }
    case 'appointments': {
      const { id, title, status, repId, notes } = record as unknown as Appointment;
      return { kind, id, title, state: status, amount: null, person: person(repId), text: notes };
    }
    case 'opportunities': {
      const { id, name, stageId, amount, ownerId, notes } = record as unknown as Opportunity;
      return { kind, id, title: name, state: stageId, amount, person: person(ownerId), text: notes };
    }
    case 'orders': {
      const order = record as unknown as Order;
      const { id, number, status, repId, notes } = order;
      return {
        kind,
        id,
        title: number,
        state: status,
        amount: orderNet(order),
        person: person(repId),
        text: notes,
      };
    }
    case 'proposals': {
      const proposal = record as unknown as Proposal;
      const { id, title, number, repId, currency, declineReason } = proposal;
      return {
        kind,
        id,
        title: number === null ? title : `${number} – ${title}`,
        state: stateOf(proposal, sources.today),
        amount: currency === sources.currency ? quoteOf(proposal).net : null,
        person: person(repId),
        text: declineReason,
      };
    }
    case 'documents': {
      const { id, title, type, fileName } = record as unknown as MadeDocument;
      return { kind, id, title, state: type, amount: null, person: null, text: fileName };
    }
  }
};

/**
 * A page of the timeline: what lies in the future comes first, then what happened last. An organisation's includes what
 * concerns its contacts and opportunities. What is in the trash is left out.
 * @param only the kinds wanted; none means all
 * @throws Refused notFound
 */
export const timeline = async (
  context: Pick<Context, 'store' | 'today' | 'now'>,
  of: TimelineOf,
  id: string,
  only: readonly TimelineKind[],
  { offset, limit }: Range,
): Promise<{ total: number; items: TimelineItem[] }> => {
  const { store } = context;
  if (!recordsOf(store, of).has(id)) throw new Refused('notFound');
  const index: StoreIndex = indexOf(store);
  return index.read({ kind: of, columns: [], links: needs(of) }, context.today(), () =>
    pageOf(store, index, of, id, only, { offset, limit }, Date.parse(context.now())),
  );
};

const pageOf = (
  store: Store,
  index: StoreIndex,
  of: TimelineOf,
  id: string,
  only: readonly TimelineKind[],
  { offset, limit }: Range,
  now: number,
): { total: number; items: TimelineItem[] } => {
  const wanted = only.length === 0 ? timelineKinds : timelineKinds.filter((kind) => only.includes(kind));
  const found: Found[] = [];
  const series: PlainRecord[] = [];
  for (const kind of wanted) {
    for (const record of find(store, index.sources, of, id, kind)) {
      if (kind === 'appointments' && record['recurrence'] !== null && !isOff(record['status'])) {
        series.push(record);
        continue;
      }
      const at = atOf[kind](record);
      found.push({ kind, record, occurrence: null, at, moment: momentOf(at) });
    }
  }
  found.push(...ofSeries(store, series, now));
  const first = firstSlots(Uint32Array.from(found.keys()), offset + limit, (a, b) => {
    const left = found[a];
    const right = found[b];
    return left && right ? right.moment - left.moment : 0;
  });
  const items = [...first.subarray(offset)].flatMap((at) => {
    const one = found[at];
    return one ? itemOf(index, store, one) : [];
  });
  return { total: found.length, items };
};
