/** The sizes of paper and of what stands on it, in CSS pixels (96 to the inch): those of the Word documents. */
import type { PageSize } from '#contract/document.ts';

const pixelsOfTwip = 96 / 1_440;
/** @param points of which 72 are an inch */
export const points = (value: number): number => (value * 96) / 72;

/** ISO 216 A4 and ANSI Letter. */
export const pageSizes: Readonly<Record<PageSize, { readonly width: number; readonly height: number }>> = {
  a4: { width: 11_906 * pixelsOfTwip, height: 16_838 * pixelsOfTwip },
  letter: { width: 12_240 * pixelsOfTwip, height: 15_840 * pixelsOfTwip },
};

/** Between the edges of the paper and the text. */
export const margins = {
  top: 1_474 * pixelsOfTwip,
  bottom: 1_304 * pixelsOfTwip,
  side: 1_134 * pixelsOfTwip,
};
/** From the footer to the edge. */
const footerEdge = 510 * pixelsOfTwip;

/** Between the margins. */
export const textWidth = (page: PageSize): number => pageSizes[page].width - 2 * margins.side;

/** For the text of a page; a footer that is higher than its margin takes from it. @param footer its height */
export const textHeight = (page: PageSize, footer: number): number =>
  pageSizes[page].height - margins.top - Math.max(margins.bottom, footerEdge + footer + points(6));
