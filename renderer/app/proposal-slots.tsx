/** Puts the parts of other features into the page of a proposal: neither feature knows the other. */
import { nameOf } from '#renderer/data/columns.ts';
import { proposalPresets } from '#renderer/data/presets.ts';
import { PaperPreview } from '#renderer/features/documents/PaperPreview.tsx';
import { RecordHistory } from '#renderer/features/history/RecordHistory.tsx';
import { LetterButtons } from '#renderer/features/letters/LetterButtons.tsx';
import type { ProposalSlots } from '#renderer/features/proposals/slots.ts';
import { DropCopy } from '#renderer/features/readback/DropCopy.tsx';
import { RelatedList } from '#renderer/features/records/RelatedList.tsx';

export const proposalSlots: ProposalSlots = {
  preview: (source) => <PaperPreview source={source} />,
  related: (kind, id, name) => (
    <RelatedList key={kind} kind={kind} field="proposalId" id={id} name={name} of="proposals" />
  ),
  history: (id) => <RecordHistory kind="proposals" id={id} />,
  actions: (row) => (
    <>
      <DropCopy proposalId={row.id} />
      <LetterButtons
        types={['contract']}
        presets={{
          ...proposalPresets('proposals', row),
          proposalId: { value: row.id, label: nameOf('proposals', row) },
        }}
      />
    </>
  ),
};
