/** What other features put into the page of a letter; the application puts them together. */
import type { ReactNode } from 'react';
import type { DocumentSource } from '#contract/documents.ts';

export interface LetterSlots {
  /** The document as the pages it is printed on. */
  readonly preview: (source: DocumentSource) => ReactNode;
  /** The files made of it. */
  readonly made: (id: string, name: string) => ReactNode;
  /** What was changed of it, newest first. */
  readonly history: (id: string) => ReactNode;
}
