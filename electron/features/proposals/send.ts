/** Sending a proposal: it gets its number, what it says of others is kept as it is now, and it is locked. */
import type { Output } from '#contract/channels.ts';
import { shippedProposalDefaults } from '#contract/kinds/workspace.ts';
import type { Proposal } from '#contract/kinds.ts';
import { isCounted } from '#contract/quote.ts';
import type { Context } from '#electron/features/context.ts';
import { proposalValues } from '#electron/features/documents/values.ts';
import { freeNumber } from '#electron/features/proposals/numbers.ts';
import { needStatus, proposalIn, versionOf, versionsOf } from '#electron/features/proposals/versions.ts';
import { type Reasons, refuse } from '#electron/features/records/check.ts';
import type { Store } from '#electron/store/store.ts';

/** @param issuedOn plain date: the number is of its year */
const numberFor = (store: Store, issuedOn: string): string => {
  const { numberFormat } = store.get('settings', 'settings')?.proposalDefaults ?? shippedProposalDefaults;
  const taken = new Set<string>();
  for (const { number } of store.all('proposals').values()) if (number !== null) taken.add(number);
  return freeNumber(numberFormat, issuedOn.slice(0, 4), taken);
};

/** What it lacks. @throws Refused invalidRecord with a reason per field */
const check = (proposal: Readonly<Proposal>, today: string): void => {
  const reasons: Reasons = {};
  if (proposal.organisationId === null) reasons['organisationId'] = 'required';
  if (!proposal.lines.some(isCounted)) reasons['lines'] = 'required';
  const { validUntil, issuedOn } = proposal;
  if (validUntil !== null && validUntil < today) reasons['validUntil'] = 'past';
  else if (validUntil !== null && issuedOn !== null && validUntil < issuedOn)
    reasons['validUntil'] = 'tooSmall';
  refuse(reasons);
};

/**
 * Its date is today unless it has one. Earlier versions without a decision are replaced by it.
 * @throws Refused notFound, invalidRecord (fields: what it lacks; status: sent already), storageFailed
 */
export const sendProposal = async (context: Context, id: string): Promise<Output<'proposals.send'>> => {
  const { store } = context;
  const { title } = proposalIn(store, id);
  let number = '';
  const entry = await store.change({ code: 'proposalSent', params: { name: title } }, (draft) => {
    const proposal = proposalIn(draft, id);
    needStatus(proposal, 'draft');
    const [now, today] = [context.now(), context.today()];
    check(proposal, today);
    const issuedOn = proposal.issuedOn ?? today;
    // Changes are made one at a time: nobody else is given this number meanwhile.
    number = proposal.number ?? numberFor(store, issuedOn);
    const sent: Proposal = {
      ...proposal,
      status: 'sent',
      number,
      version: versionOf(proposal),
      issuedOn,
      sentAt: now,
      updatedAt: now,
    };
    draft.put('proposals', { ...sent, frozen: proposalValues({ store, today }, sent) });
    for (const one of versionsOf(store, proposal)) {
      if (one.id !== id && one.status === 'sent')
        draft.put('proposals', { ...one, status: 'replaced', updatedAt: now });
    }
  });
  return { number, entry: entry?.number ?? null };
};
