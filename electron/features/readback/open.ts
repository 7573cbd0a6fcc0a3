/** Opens an edited copy: reads it in a worker, finds what it was made from, and compares the two there. */
import type { Input, Output } from '#contract/channels.ts';
import type { Proposal } from '#contract/kinds.ts';
import { stateOf } from '#contract/proposals.ts';
import type { Context } from '#electron/features/context.ts';
import { compose } from '#electron/features/documents/compose.ts';
import { writeWord } from '#electron/features/documents/make.ts';
import { calledLine } from '#electron/features/documents/quote-values.ts';
import { proposalIn, versionOf, versionsOf } from '#electron/features/proposals/versions.ts';
import { nothingTaken } from '#electron/features/readback/apply.ts';
import { findOriginal, templateOfCopy } from '#electron/features/readback/find-original.ts';
import { openedCopies } from '#electron/features/readback/opened.ts';
import { remarkOf } from '#electron/features/readback/remarks.ts';
import { targetOf } from '#electron/features/readback/target.ts';
import { labelOf } from '#electron/features/records/labels.ts';

/** Five seconds, and one more for each megabyte: what needs longer was made to. */
const timeFor = (bytes: number): number => 5_000 + bytes / 1_000;
/** Megabytes. */
const memory = 300;

/** Lines without words of their own are printed with those of their product. */
const asPrinted = ({ store }: Context, proposal: Readonly<Proposal>): Readonly<Proposal> => ({
  ...proposal,
  lines: proposal.lines.map((line) =>
    line.type === 'item' && line.description.trim() === ''
      ? { ...line, description: calledLine(store, line) }
      : line,
  ),
});

const described = ({ store, today }: Context, proposal: Readonly<Proposal>) => {
  const { id, title, number, language, currency, organisationId, contactId } = proposal;
  const client =
    organisationId !== null
      ? labelOf(store, 'organisations', organisationId)
      : contactId !== null
        ? labelOf(store, 'contacts', contactId)
        : '';
  return {
    id,
    title,
    number,
    version: versionOf(proposal),
    state: stateOf(proposal, today()),
    language,
    currency,
    client,
  };
};

/** A later version that was sent: the client has changed what is not offered any more. */
const laterSent = ({ store }: Context, proposal: Readonly<Proposal>): number | null => {
  const later = versionsOf(store, proposal).findLast(
    ({ deletedAt, status, sentAt }) => deletedAt === null && status !== 'draft' && sentAt !== null,
  );
  return later && versionOf(later) > versionOf(proposal) ? versionOf(later) : null;
};

/** @throws Refused notFound, unreadable, tooLarge, busy, cancelled */
export const openCopy = async (
  context: Context,
  input: Input<'readback.open'>,
): Promise<Output<'readback.open'>> => {
  const { store } = context;
  const job = context.job(input.job);
  try {
    job.progress('reading', 0, 0);
    const { name, bytes } = await context.files.read(input.file);
    const limits = { time: timeFor(bytes.byteLength), memory, job };
    const copy = await context.run('readback.read', { bytes }, limits);
    job.progress('checking', 0, 0);
    const proposal =
      input.proposalId === null ? await findOriginal(store, copy) : proposalIn(store, input.proposalId);
    const readId = context.newId();
    if (proposal === null) {
      return { readId, name, original: null, target: null, differences: [], remarks: [] };
    }
    const composed = await compose(context, { of: 'proposals', id: proposal.id });
    const templateId = templateOfCopy(store, copy, proposal);
    const original = await writeWord({ context, composed, templateId, job });
    const compared = await context.run(
      'readback.compare',
      { copy, original, blocks: composed.document.blocks, proposal: asPrinted(context, proposal) },
      limits,
    );
    openedCopies.keep(store, readId, {
      name,
      proposalId: proposal.id,
      ops: compared.ops,
      taken: nothingTaken,
    });
    const later = laterSent(context, proposal);
    return {
      readId,
      name,
      original: described(context, proposal),
      target: targetOf(store, proposal)?.type ?? null,
      differences: [...compared.differences],
      remarks: [...(later === null ? [] : [remarkOf('notNewest', { count: later })]), ...compared.remarks],
    };
  } finally {
    job.end();
  }
};
