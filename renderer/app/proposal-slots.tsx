/** Puts the parts of other features into the page of a proposal: neither feature knows the other. */
import { PaperPreview } from '#renderer/features/documents/PaperPreview.tsx';
import { RecordHistory } from '#renderer/features/history/RecordHistory.tsx';
import type { ProposalSlots } from '#renderer/features/proposals/slots.ts';
import { DropCopy } from '#renderer/features/readback/DropCopy.tsx';
import { RelatedList } from '#renderer/features/records/RelatedList.tsx';

export const proposalSlots: ProposalSlots = {
  preview: (source) => <PaperPreview source={source} />,
  related: (kind, id, name) => (
    <RelatedList key={kind} kind={kind} field="proposalId" id={id} name={name} of="proposals" />
  ),
  history: (id) => <RecordHistory kind="proposals" id={id} />,
  actions: (id) => <DropCopy proposalId={id} />,
};
