/** Puts the marks of contract/document-text.ts around or before what is selected in a text. */

export interface Selected {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

export type Mark = 'strong' | 'emphasis' | 'list' | 'numbered' | 'subheading';

const around: Partial<Record<Mark, string>> = { strong: '**', emphasis: '*' };
const linePrefix = /^(?:## +|- +|\d{1,3}\. +)/;
const prefixOf = (mark: Mark, at: number): string =>
  mark === 'list' ? '- ' : mark === 'numbered' ? `${at + 1}. ` : '## ';
const has = (mark: Mark, line: string): boolean =>
  (mark === 'list' ? /^- / : mark === 'numbered' ? /^\d{1,3}\. / : /^## /).test(line);

/** The text with the mark, or without it where what is selected has it already; and what is selected then. */
export const marked = ({ text, from, to }: Selected, mark: Mark): Selected => {
  const sign = around[mark];
  if (sign !== undefined) {
    const inner = text.slice(from, to);
    const within =
      text.slice(from - sign.length, from) === sign &&
      text.slice(to, to + sign.length) === sign &&
      // One star of two is no star of its own.
      (mark === 'strong' || text.slice(from - 2, from) !== '**' || text.slice(from - 3, from) === '***');
    if (within) {
      return {
        text: text.slice(0, from - sign.length) + inner + text.slice(to + sign.length),
        from: from - sign.length,
        to: to - sign.length,
      };
    }
    return {
      text: `${text.slice(0, from)}${sign}${inner}${sign}${text.slice(to)}`,
      from: from + sign.length,
      to: to + sign.length,
    };
  }
  const begin = text.lastIndexOf('\n', from - 1) + 1;
  const found = text.indexOf('\n', to);
  const end = found < 0 ? text.length : found;
  const lines = text.slice(begin, end).split('\n');
  const off = lines.every((line) => has(mark, line));
  const made = lines
    .map((line, at) => (off ? '' : prefixOf(mark, at)) + line.replace(linePrefix, ''))
    .join('\n');
  return { text: text.slice(0, begin) + made + text.slice(end), from: begin, to: begin + made.length };
};

/** The text with something in the place of what is selected; the cursor stands behind it. */
export const replaced = ({ text, from, to }: Selected, by: string): Selected => ({
  text: text.slice(0, from) + by + text.slice(to),
  from: from + by.length,
  to: from + by.length,
});
