/** The versions of a proposal: those that replace one another, and which of them can be worked with. */
import type { Proposal } from '#contract/kinds.ts';
import { Refused } from '#electron/refused.ts';
import type { Draft, Store } from '#electron/store/store.ts';

/** The number of a version; one without is the first. */
export const versionOf = ({ version }: Pick<Proposal, 'version'>): number => version ?? 1;

/** All versions of the proposal, the oldest first, those in the trash included. */
export const versionsOf = (store: Store, proposal: Readonly<Proposal>): Readonly<Proposal>[] => {
  const all = store.all('proposals');
  const found = new Map([[proposal.id, proposal]]);
  for (let at = proposal; at.previousId !== null; ) {
    const previous = all.get(at.previousId);
    if (previous === undefined || found.has(previous.id)) break;
    found.set(previous.id, previous);
    at = previous;
  }
  // Later ones point back: each look at all of them finds the next ones.
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const one of all.values())
      if (one.previousId !== null && found.has(one.previousId)) found.set(one.id, one);
  }
  return [...found.values()].sort(
    (a, b) =>
      versionOf(a) - versionOf(b) || (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0),
  );
};

/** One that can be worked with. @throws Refused notFound, also of one in the trash */
export const proposalIn = (from: Pick<Draft, 'get'> | Pick<Store, 'get'>, id: string): Readonly<Proposal> => {
  const proposal = from.get('proposals', id);
  if (proposal === undefined || proposal.deletedAt !== null) throw new Refused('notFound');
  return proposal;
};

/** @throws Refused invalidRecord, fields.status, where its state does not allow what is asked */
export const needStatus = (
  proposal: Pick<Proposal, 'status'>,
  ...allowed: readonly Proposal['status'][]
): void => {
  if (!allowed.includes(proposal.status)) throw new Refused('invalidRecord', {}, { status: 'locked' });
};
