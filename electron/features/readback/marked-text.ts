/** A paragraph that was read, as it goes into the body of a section: contract/document-text.ts. */
import type { MarkedText } from '#electron/features/readback/ops.ts';
import type { ReadParagraph, ReadRun } from '#electron/files/word/read-model.ts';

const marks = { strong: '**', emphasis: '*' } as const;

/** Marks stand against the words, spaces outside of them. */
const marked = ({ text, style }: ReadRun): string => {
  if (style === null || text.trim() === '') return text;
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return `${before}${marks[style]}${inner}${marks[style]}${after}`;
};

/** @param was the paragraph before: one that stands out as a whole does so by its style, unless words of it did */
export const markedText = (paragraph: ReadParagraph, was: ReadParagraph | null): MarkedText => {
  const { runs } = paragraph;
  const whole = runs.every(({ style, text }) => style !== null || text.trim() === '');
  const stood = was?.runs.some(({ style }) => style !== null) ?? false;
  const text = paragraph.text.trim();
  if (whole && !stood) return { text, marked: text };
  return { text, marked: runs.map(marked).join('').trim() };
};
