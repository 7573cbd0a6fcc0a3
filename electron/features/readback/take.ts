/** Takes differences of an edited copy into a draft, in one entry of the history, and says what they come to before that. */
import type { Input, Output } from '#contract/channels.ts';
import type { Proposal } from '#contract/kinds.ts';
import { quoteOf } from '#contract/quote.ts';
import type { Context } from '#electron/features/context.ts';
import { proposalValues } from '#electron/features/documents/values.ts';
import { nextOf } from '#electron/features/proposals/revise.ts';
import { proposalIn, versionOf } from '#electron/features/proposals/versions.ts';
import { type Applied, applyOps } from '#electron/features/readback/apply.ts';
import { type OpenedCopy, openedCopies } from '#electron/features/readback/opened.ts';
import type { Op } from '#electron/features/readback/ops.ts';
import { targetOf } from '#electron/features/readback/target.ts';
import { Refused } from '#electron/refused.ts';

/** In the order of the copy. Of the ids those that can be taken. */
const chosenOf = ({ ops }: OpenedCopy, only: readonly string[]): (readonly [string, Op])[] => {
  const wanted = new Set(only);
  return [...ops].filter(([id]) => wanted.has(id));
};

const applied = (
  context: Context,
  copy: OpenedCopy,
  target: Readonly<Proposal>,
  only: readonly string[],
  newId: () => string,
): Applied => {
  const original = proposalIn(context.store, copy.proposalId);
  const values = proposalValues({ store: context.store, today: context.today() }, original);
  return applyOps(target, original, chosenOf(copy, only), values, copy.taken, newId);
};

const sums = (proposal: Readonly<Proposal>) => {
  const { net, tax, total } = quoteOf(proposal);
  return { net, tax, total };
};

/** @throws Refused notFound */
export const totalsOf = (
  context: Context,
  { readId, only }: Input<'readback.totals'>,
): Output<'readback.totals'> => {
  const copy = openedCopies.get(context.store, readId);
  const original = proposalIn(context.store, copy.proposalId);
  let made = 0;
  const after = applied(context, copy, original, only, () => `line-${++made}`).proposal;
  return { before: sums(original), after: sums(after) };
};

/** @throws Refused notFound, invalidRecord (fields.status: accepted), storageFailed */
export const takeDifferences = async (
  context: Context,
  { readId, only }: Input<'readback.take'>,
): Promise<Output<'readback.take'>> => {
  const { store } = context;
  const copy = openedCopies.get(store, readId);
  const original = proposalIn(store, copy.proposalId);
  const found = targetOf(store, original);
  if (found === null) throw new Refused('invalidRecord', {}, { status: 'locked' });
  const nextId = found.type === 'newVersion' ? context.newId() : found.proposal.id;
  const count = chosenOf(copy, only).length;
  let result: Applied | null = null;
  const label = { code: 'readBack', params: { name: original.title, file: copy.name, count } } as const;
  const entry = await store.change(label, (draft) => {
    // Another change may have come first.
    const now = proposalIn(draft, found.proposal.id);
    const fits =
      found.type === 'newVersion'
        ? now.status === 'sent' || now.status === 'declined'
        : now.status === 'draft';
    if (!fits) throw new Refused('conflict');
    const target = found.type === 'newVersion' ? nextOf(context, now, nextId) : now;
    result = applied(context, copy, target, only, context.newId);
    if (result.left.length < count) draft.put('proposals', { ...result.proposal, updatedAt: context.now() });
  });
  const done = result as Applied | null;
  const left = [...(done?.left ?? [])];
  if (done !== null) copy.taken = done.taken;
  const id = entry === null ? found.proposal.id : nextId;
  return {
    id,
    version: versionOf(proposalIn(store, id)),
    taken: count - left.length,
    left,
    entry: entry?.number ?? null,
  };
};
