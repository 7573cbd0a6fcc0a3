/** Puts the parts of other features into the pages of letters and of the library: neither feature knows the other. */
import { Paper } from '#renderer/features/documents/Paper.tsx';
import { PaperPreview } from '#renderer/features/documents/PaperPreview.tsx';
import { RecordHistory } from '#renderer/features/history/RecordHistory.tsx';
import type { LetterSlots } from '#renderer/features/letters/slots.ts';
import type { LibrarySlots } from '#renderer/features/library/slots.ts';
import { RelatedList } from '#renderer/features/records/RelatedList.tsx';

export const letterSlots: LetterSlots = {
  preview: (source) => <PaperPreview source={source} />,
  made: (id, name) => <RelatedList kind="documents" field="letterId" id={id} name={name} of="letters" />,
  history: (id) => <RecordHistory kind="letters" id={id} />,
};

export const librarySlots: LibrarySlots = {
  paper: ({ document, logo }, label) => <Paper document={document} logo={logo} zoom="width" label={label} />,
};
