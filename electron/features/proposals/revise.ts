/** The next version of a proposal that was sent: a draft of the same lines and sections. */
import type { Output } from '#contract/channels.ts';
import { shippedProposalDefaults } from '#contract/kinds/workspace.ts';
import type { Proposal } from '#contract/kinds.ts';
import { addDays } from '#contract/plain-date.ts';
import type { Context } from '#electron/features/context.ts';
import { needStatus, proposalIn, versionOf, versionsOf } from '#electron/features/proposals/versions.ts';

/** The draft that continues one of its versions, where there is one. */
const draftAmong = (versions: readonly Readonly<Proposal>[]) =>
  versions.find(({ status, deletedAt }) => status === 'draft' && deletedAt === null);

/** The next version of one as a draft, under a new id. */
export const nextOf = (context: Context, proposal: Readonly<Proposal>, id: string): Proposal => {
  const { store } = context;
  const now = context.now();
  const { validDays } = store.get('settings', 'settings')?.proposalDefaults ?? shippedProposalDefaults;
  const until = addDays(context.today(), validDays);
  const { validUntil } = proposal;
  return {
    ...proposal,
    id,
    createdAt: now,
    updatedAt: now,
    // A number of its own, also where the version before is not the newest one.
    version: Math.max(...versionsOf(store, proposal).map(versionOf)) + 1,
    previousId: proposal.id,
    status: 'draft',
    issuedOn: null,
    validUntil: validUntil === null || validUntil > until ? validUntil : until,
    sentAt: null,
    decidedOn: null,
    declineReason: null,
    frozen: null,
  };
};

/**
 * There is one draft of a proposal at a time: where it was begun already, that is answered.
 * @throws Refused notFound, invalidRecord (fields.status: a draft, accepted, or replaced already), storageFailed
 */
export const reviseProposal = async (context: Context, id: string): Promise<Output<'proposals.revise'>> => {
  const { store } = context;
  const before = proposalIn(store, id);
  const begun = draftAmong(versionsOf(store, before));
  if (begun && before.status !== 'draft') return { id: begun.id, entry: null };
  needStatus(before, 'sent', 'declined');
  const next = context.newId();
  const { title, version } = nextOf(context, before, next);
  const entry = await store.change(
    { code: 'proposalRevised', params: { name: title, version: version ?? 1 } },
    (draft) => {
      const proposal = proposalIn(draft, id);
      needStatus(proposal, 'sent', 'declined');
      draft.put('proposals', nextOf(context, proposal, next));
    },
  );
  return { id: next, entry: entry?.number ?? null };
};
