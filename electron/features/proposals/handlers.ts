/** The channels of proposals: contract/proposals.ts. */
import type { Output } from '#contract/channels.ts';
import type { Proposal } from '#contract/kinds.ts';
import { type proposalChannels, stateOf } from '#contract/proposals.ts';
import { quoteOf } from '#contract/quote.ts';
import type { Context, Handlers } from '#electron/features/context.ts';
import { beginProposal } from '#electron/features/proposals/begin.ts';
import { acceptProposal, declineProposal } from '#electron/features/proposals/decide.ts';
import { differencesOf } from '#electron/features/proposals/differences.ts';
import { reviseProposal } from '#electron/features/proposals/revise.ts';
import { sendProposal } from '#electron/features/proposals/send.ts';
import { versionOf, versionsOf } from '#electron/features/proposals/versions.ts';
import { Refused } from '#electron/refused.ts';
import type { Store } from '#electron/store/store.ts';

/** @throws Refused notFound */
const known = (store: Store, id: string): Readonly<Proposal> => {
  const proposal = store.get('proposals', id);
  if (proposal === undefined) throw new Refused('notFound');
  return proposal;
};

/** The newest order made of it. */
const orderOf = (store: Store, { id, status }: Proposal): string | null => {
  if (status !== 'accepted') return null;
  let found: string | null = null;
  for (const one of store.all('orders').values()) {
    if (one.proposalId === id && one.deletedAt === null) found = one.id;
  }
  return found;
};

const getProposal = ({ store, today }: Context, id: string): Output<'proposals.get'> => {
  const proposal = known(store, id);
  const { lines: _lines, groups: _groups, taxes, ...amounts } = quoteOf(proposal);
  return {
    state: stateOf(proposal, today()),
    amounts: { ...amounts, taxes: [...taxes] },
    versions: versionsOf(store, proposal)
      .filter((one) => one.deletedAt === null || one.id === id)
      .map((one) => ({
        id: one.id,
        version: versionOf(one),
        state: stateOf(one, today()),
        sentAt: one.sentAt,
        net: quoteOf(one).net,
      })),
    orderId: orderOf(store, proposal),
  };
};

export const proposalHandlers = {
  'proposals.get': ({ id }, context) => getProposal(context, id),
  'proposals.begin': (input, context) => beginProposal(context, input),
  'proposals.send': ({ id }, context) => sendProposal(context, id),
  'proposals.revise': ({ id }, context) => reviseProposal(context, id),
  'proposals.accept': (input, context) => acceptProposal(context, input),
  'proposals.decline': (input, context) => declineProposal(context, input),
  'proposals.compare': ({ from, to }, { store }) => ({
    differences: differencesOf(known(store, from), known(store, to)),
  }),
} satisfies Handlers<typeof proposalChannels>;
