/** What follows from a change by itself: closing days, stage logs, the moment a task was done. */
import { type Kind, Money } from '#contract/fields.ts';
import { shippedTypes } from '#contract/kinds/workspace.ts';
import type { RecordOf } from '#contract/kinds.ts';
import { keptFields, lockedFields } from '#contract/proposals.ts';
import { quoteOf } from '#contract/quote.ts';
import type { FieldReason } from '#contract/records.ts';
import type { PlainRecord } from '#electron/features/records/labels.ts';
import { storeStages } from '#electron/features/sales/stages.ts';
import { machineZone } from '#electron/features/zones.ts';
import { Refused } from '#electron/refused.ts';
import type { Store } from '#electron/store/store.ts';

export interface RuleWorld {
  readonly store: Store;
  /** ISO 8601 in UTC. */
  readonly now: string;
  /** Plain date. */
  readonly today: string;
}

/** A record about to be saved: as it was (null: a new one), as it would be, and the fields that were given. */
interface Change<K extends Kind> {
  readonly before: RecordOf<K> | null;
  readonly after: RecordOf<K>;
  readonly given: ReadonlySet<string>;
}

type Rule<K extends Kind> = (change: Change<K>, world: RuleWorld) => Partial<RecordOf<K>>;

const refused = (field: string, reason: FieldReason) => new Refused('invalidRecord', {}, { [field]: reason });

/**
 * A new opportunity is opened today unless another day is given. Entering a stage is logged. Winning and losing close it,
 * today unless a day is given; reopening clears the closing day and the reason it was lost for; winning clears that too.
 */
const opportunityRule: Rule<'opportunities'> = ({ before, after, given }, { store, now, today }) => {
  const stages = storeStages(store);
  if (!stages.list.some(({ id }) => id === after.stageId) && before?.stageId !== after.stageId) {
    throw refused('stageId', 'unknownStage');
  }
  const changes: Partial<RecordOf<'opportunities'>> = {};
  if (before === null && !given.has('openedOn')) changes.openedOn = today;
  if (before?.stageId === after.stageId) return changes;
  changes.stageLog = [...after.stageLog, { stageId: after.stageId, at: now }].slice(-1_000);
  const outcome = stages.outcome(after);
  if (outcome === 'open') {
    changes.closedOn = null;
    changes.lostReason = null;
    return changes;
  }
  if (after.closedOn === null) changes.closedOn = today;
  if (outcome === 'won' && !given.has('lostReason')) changes.lostReason = null;
  return changes;
};

const taskRule: Rule<'tasks'> = ({ before, after }, { now }) => {
  if ((before?.status ?? 'open') === after.status) return {};
  return { doneAt: after.status === 'done' ? (after.doneAt ?? now) : null };
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What invited people were told: when one of these changes, what was sent is no longer true (RFC 5546, 2.1.4). */
const toldOf = [
  'startsOn',
  'startTime',
  'durationMinutes',
  'endsOn',
  'zone',
  'place',
  'status',
  'recurrence',
] as const;

/** Of a type that takes the whole day, one that has a time all the same. */
const usualMinutes = 60;

/**
 * A time of day is that of a place: where none is given, of the place where this machine is. A day has no zone. A new one takes
 * the length and the reminders of its type where none are given.
 */
const appointmentRule: Rule<'appointments'> = ({ before, after, given }, { store }) => {
  const changes: Partial<RecordOf<'appointments'>> = {};
  const isTimed = after.startTime !== null;
  if (isTimed && after.zone === null) changes.zone = machineZone();
  if (!isTimed && after.zone !== null) changes.zone = null;
  if (before !== null) {
    const isNews = before.invited !== null && toldOf.some((name) => !same(before[name], after[name]));
    if (isNews) changes.sequence = Math.max(after.sequence, before.sequence + 1);
    return changes;
  }
  const types = store.get('settings', 'settings')?.appointmentTypes ?? shippedTypes;
  const type = types.find(({ id }) => id === after.type);
  if (isTimed && after.durationMinutes === null) changes.durationMinutes = type?.minutes || usualMinutes;
  if (!given.has('reminders')) changes.reminders = [...(type?.reminders ?? [])];
  return changes;
};

/** The lines and what they come to are amounts as all others: beyond that nothing can be added up. */
const amountReasons = (proposal: RecordOf<'proposals'>, reasons: Record<string, FieldReason>): void => {
  const isAmount = (amount: number) => Money.safeParse(amount).success;
  const quote = quoteOf(proposal);
  const nets = new Map(quote.lines.map(({ id, net, cost }) => [id, isAmount(net) && isAmount(cost ?? 0)]));
  proposal.lines.forEach(({ id }, at) => {
    if (nets.get(id) === false) reasons[`lines.${at}.quantity`] = 'tooLarge';
  });
  const { subtotal, total, offered, cost, margin } = quote;
  const sums = [subtotal, total, offered, cost ?? 0, margin ?? 0, ...quote.groups.map((one) => one.subtotal)];
  if (!sums.every(isAmount)) reasons['lines'] = 'tooLarge';
};

/** A draft is written freely, in version 1; of what was sent only what is no part of the document is changed by hand. */
const proposalRule: Rule<'proposals'> = ({ before, after, given }) => {
  const reasons: Record<string, FieldReason> = {};
  const blankly: Partial<Record<string, unknown>> = { status: 'draft', version: 1 };
  for (const name of keptFields) {
    const isBlank = before === null && same(after[name], blankly[name] ?? null);
    if (given.has(name) && !isBlank) reasons[name] = 'notEditable';
  }
  if (before !== null && before.status !== 'draft') {
    for (const name of lockedFields) if (given.has(name)) reasons[name] = 'locked';
  }
  if (given.has('lines')) amountReasons(after, reasons);
  if (Object.keys(reasons).length > 0) throw new Refused('invalidRecord', {}, reasons);
  return before === null ? { version: 1 } : {};
};

const rules: { readonly [K in Kind]?: Rule<K> } = {
  opportunities: opportunityRule,
  tasks: taskRule,
  appointments: appointmentRule,
  proposals: proposalRule,
};

/** The record with what follows from its change. @throws Refused invalidRecord */
export const applyRules = (
  kind: Kind,
  before: PlainRecord | null,
  after: PlainRecord,
  given: ReadonlySet<string>,
  world: RuleWorld,
): PlainRecord => {
  const rule = rules[kind] as Rule<Kind> | undefined;
  if (!rule) return after;
  const change = { before, after, given } as unknown as Change<Kind>;
  return { ...after, ...rule(change, world) };
};
