/** What taking a difference does to a draft: plain data, worked out where the copy was read. */
import type { ProposalLine } from '#contract/kinds/documents.ts';

/** A text as it goes into the body of a section: its words with marks for what stands out. */
export interface MarkedText {
  /** Without any mark: what it is compared by. */
  readonly text: string;
  readonly marked: string;
}

/** Pieces are the paragraphs and items of a section's body, counted from 0 as the original prints them. */
export type Op =
  | { readonly type: 'lineField'; readonly line: ProposalLine; readonly field: string }
  /** `after`: ids of what stands before it in the copy, the nearest last. */
  | {
      readonly type: 'lineAdded' | 'lineMoved';
      readonly line: ProposalLine;
      readonly after: readonly string[];
    }
  | { readonly type: 'lineRemoved'; readonly id: string }
  | { readonly type: 'field'; readonly name: string; readonly value: string | number | null }
  | { readonly type: 'rate'; readonly from: number; readonly to: number }
  | { readonly type: 'heading'; readonly section: string; readonly text: string }
  | {
      readonly type: 'piece';
      readonly section: string;
      readonly piece: number;
      readonly to: MarkedText | null;
    }
  | {
      readonly type: 'pieceAdded';
      readonly section: string;
      /** The piece it stands behind; -1: at the beginning. */
      readonly after: number;
      /** Begins as this piece does: an item, a clause. -1: a paragraph. */
      readonly like: number;
      readonly to: MarkedText;
    }
  | { readonly type: 'pieceMoved'; readonly section: string; readonly piece: number; readonly after: number }
  | {
      readonly type: 'sectionAdded';
      readonly heading: string;
      readonly body: string;
      readonly after: readonly string[];
    }
  | { readonly type: 'sectionRemoved'; readonly id: string }
  | { readonly type: 'sectionMoved'; readonly id: string; readonly after: readonly string[] };
