/** What other features put into the library; the application puts them together. */
import type { ReactNode } from 'react';
import type { Output } from '#contract/channels.ts';

export interface LibrarySlots {
  /** A document as the pages it is printed on. */
  readonly paper: (shown: Output<'sections.preview'>, label: string) => ReactNode;
}
