/** Measures pieces that are drawn out of sight: their heights, and where their lines begin. */
import type { LineStart, Measure } from '#renderer/features/documents/paper-layout.ts';

/**
 * Where the lines of a text begin. Only places where a line may begin are looked at: after a space, a hyphen, a line feed.
 * @param top of the piece, in pixels of the window
 */
const linesIn = (element: Element, top: number): LineStart[] => {
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const lines: LineStart[] = [{ offset: 0, top: 0 }];
  let before = 0;
  let line = Number.NEGATIVE_INFINITY;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    for (const { index } of text.matchAll(/(?<=^|[\s\-–—/])[^\s]/gu)) {
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      const rect = range.getBoundingClientRect();
      if (rect.height === 0) continue;
      // A word in another style on the same line may stand a little higher or lower.
      if (line > Number.NEGATIVE_INFINITY && rect.top > line + rect.height / 2)
        lines.push({ offset: before + index, top: rect.top - top });
      if (rect.top > line + rect.height / 2) line = rect.top;
    }
    before += text.length;
  }
  return lines;
};

/** @param splits are its lines asked for? */
export const measure = (element: Element, splits: boolean): Measure => {
  const { top, height } = element.getBoundingClientRect();
  const text = splits ? element.querySelector('[data-text]') : null;
  return { height, lines: text === null ? [] : linesIn(text, top) };
};
