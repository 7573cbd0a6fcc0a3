/** What other features put into the page of a proposal; the application puts them together. */
import type { ReactNode } from 'react';
import type { DocumentSource } from '#contract/documents.ts';
import type { Row } from '#contract/records.ts';

export interface ProposalSlots {
  /** The document as the pages it is printed on. */
  readonly preview: (source: DocumentSource) => ReactNode;
  /** The records tied to a proposal. */
  readonly related: (kind: 'documents' | 'orders', id: string, name: string) => ReactNode;
  /** What was changed of it, newest first. */
  readonly history: (id: string) => ReactNode;
  /** What can be done with it besides: in the head, before the menu. */
  readonly actions: (row: Row) => ReactNode;
}
