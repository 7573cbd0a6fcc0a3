/** What the client decided: accepted, which makes an order and wins the opportunity, or declined. */
import type { Input, Output } from '#contract/channels.ts';
import type { ProposalLine } from '#contract/kinds/documents.ts';
import type { OrderLine } from '#contract/kinds/sales.ts';
import type { Order, Proposal } from '#contract/kinds.ts';
import { isCounted, quoteOf, shareOut } from '#contract/quote.ts';
import type { Context } from '#electron/features/context.ts';
import { nextOrderNumber } from '#electron/features/proposals/numbers.ts';
import { needStatus, proposalIn } from '#electron/features/proposals/versions.ts';
import { blank } from '#electron/features/records/check.ts';
import type { PlainRecord } from '#electron/features/records/labels.ts';
import { draftRecord, edited, putRecord } from '#electron/features/records/save.ts';
import { orderNet } from '#electron/features/sales/order-amounts.ts';
import { storeStages } from '#electron/features/sales/stages.ts';
import { Refused } from '#electron/refused.ts';
import type { Draft, Store } from '#electron/store/store.ts';

type Accepted = Input<'proposals.accept'>;

const millionths = 1_000_000;

/** Of the proposal's currency into the workspace's. @throws Refused invalidRecord, fields.rate */
const exchange = (store: Store, { currency }: Pick<Proposal, 'currency'>, rate: number | undefined) => {
  const own = store.get('settings', 'settings')?.currency ?? currency;
  if (own === currency) return (amount: number) => amount;
  if (rate === undefined) throw new Refused('invalidRecord', {}, { rate: 'required' });
  const by = BigInt(Math.round(rate * millionths));
  const [below, half] = [BigInt(millionths), BigInt(millionths / 2)];
  // Half away from zero, as all amounts are rounded.
  return (amount: number): number => {
    const exact = BigInt(amount) * by;
    return Number((exact < 0n ? exact - half : exact + half) / below);
  };
};

/** The lines with the options that the client takes. @throws Refused invalidRecord where one of them is none */
const withOptions = (lines: readonly ProposalLine[], options: ReadonlySet<string>): ProposalLine[] => {
  const known = new Set(
    lines.flatMap((line) => (line.type === 'item' && line.option !== 'none' ? [line.id] : [])),
  );
  if ([...options].some((id) => !known.has(id)))
    throw new Refused('invalidRecord', {}, { options: 'invalid' });
  return lines.map((line) =>
    line.type === 'item' && options.has(line.id) ? { ...line, option: 'chosen' as const } : line,
  );
};

/** What was agreed on for each counted line, in the workspace's currency: together the net of the proposal in it. */
const agreedOf = (proposal: Proposal, toOwn: (amount: number) => number): number[] => {
  const { lines, net } = quoteOf(proposal);
  const agreed = lines.flatMap((line) => (line.counted ? [line.agreed] : []));
  return net === 0 ? agreed.map(toOwn) : shareOut(toOwn(net), agreed);
};

const orderLines = (proposal: Proposal, toOwn: (amount: number) => number): OrderLine[] => {
  const agreed = agreedOf(proposal, toOwn);
  return proposal.lines.filter(isCounted).map((line, at) => ({
    productId: line.productId,
    description: line.description.slice(0, 500) || null,
    quantity: line.quantity,
    unitPrice: toOwn(line.unitPrice),
    unitCost: line.unitCost === null ? null : toOwn(line.unitCost),
    discount: line.discount,
    net: agreed[at] ?? 0,
  }));
};

/** Somebody who sells: of the proposal, else of its opportunity, else of its client. */
const repOf = (store: Store, { repId, opportunityId, organisationId }: Proposal): string | null => {
  const opportunity = opportunityId === null ? undefined : store.get('opportunities', opportunityId);
  const client = organisationId === null ? undefined : store.get('organisations', organisationId);
  return repId ?? opportunity?.ownerId ?? client?.ownerId ?? null;
};

const orderOf = (context: Context, proposal: Proposal, id: string, { on, rate }: Accepted): Order => {
  const { store } = context;
  const client =
    proposal.organisationId === null ? undefined : store.get('organisations', proposal.organisationId);
  const values: Partial<Order> = {
    number: nextOrderNumber(store.all('orders').values(), on, proposal.number ?? id),
    orderedOn: on,
    organisationId: proposal.organisationId,
    contactId: proposal.contactId,
    repId: repOf(store, proposal),
    opportunityId: proposal.opportunityId,
    proposalId: proposal.id,
    shipCity: client?.city ?? null,
    shipCountry: client?.country ?? null,
    lines: orderLines(proposal, exchange(store, proposal, rate)),
  };
  // What it cannot be (amounts beyond all bounds, by the rate) is refused when it is put.
  return { ...blank('orders', id, context.now()), ...values } as Order;
};

/**
 * Wins the opportunity with what was agreed on, as if a person had moved it. One that is won already keeps its day, and its
 * amount too where an order says what was sold.
 */
const win = (context: Context, draft: Draft, id: string, amount: number, on: string): void => {
  const { store } = context;
  const before = draftRecord(draft, 'opportunities', id);
  if (before === undefined || before.deletedAt !== null) return;
  const stages = storeStages(store);
  const won = stages.list.find(({ outcome }) => outcome === 'won');
  const opportunity = store.get('opportunities', id);
  if (won === undefined || opportunity === undefined) return;
  const isWon = stages.outcome(opportunity) === 'won';
  if (isWon && hasOrder(store, id)) return;
  const changes = isWon ? { amount } : { stageId: won.id, amount, closedOn: on };
  const after: PlainRecord | null = edited(context, 'opportunities', before, changes);
  if (after !== null) putRecord(draft, 'opportunities', after);
};

const hasOrder = (store: Store, opportunityId: string): boolean => {
  for (const one of store.all('orders').values()) {
    if (one.opportunityId === opportunityId && one.deletedAt === null && one.status !== 'cancelled')
      return true;
  }
  return false;
};

/** @throws Refused notFound, invalidRecord (fields: status, options, rate), storageFailed */
export const acceptProposal = async (
  context: Context,
  input: Accepted,
): Promise<Output<'proposals.accept'>> => {
  const { store } = context;
  const { title } = proposalIn(store, input.id);
  const orderId = context.newId();
  const entry = await store.change({ code: 'proposalAccepted', params: { name: title } }, (draft) => {
    const proposal = proposalIn(draft, input.id);
    needStatus(proposal, 'sent');
    const accepted: Proposal = {
      ...proposal,
      status: 'accepted',
      decidedOn: input.on,
      lines: withOptions(proposal.lines, new Set(input.options)),
      updatedAt: context.now(),
    };
    const order = orderOf(context, accepted, orderId, input);
    draft.put('proposals', accepted);
    draft.put('orders', order);
    if (accepted.opportunityId !== null)
      win(context, draft, accepted.opportunityId, orderNet(order), input.on);
  });
  return { orderId, entry: entry?.number ?? null };
};

/** @throws Refused notFound, invalidRecord (fields.status), storageFailed */
export const declineProposal = async (
  context: Context,
  { id, on, reason }: Input<'proposals.decline'>,
): Promise<Output<'proposals.decline'>> => {
  const { title } = proposalIn(context.store, id);
  const entry = await context.store.change({ code: 'proposalDeclined', params: { name: title } }, (draft) => {
    const proposal = proposalIn(draft, id);
    needStatus(proposal, 'sent');
    draft.put('proposals', {
      ...proposal,
      status: 'declined',
      decidedOn: on,
      declineReason: reason?.trim() || null,
      updatedAt: context.now(),
    });
  });
  return { entry: entry?.number ?? null };
};
