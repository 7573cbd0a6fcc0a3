/** The body of a section as blocks: its marks read (contract/document-text.ts), its fields filled. */
import type { Run, Text } from '#contract/document.ts';
import type { DocumentField, DocumentValues } from '#contract/document-fields.ts';
import { linePattern } from '#contract/document-text.ts';
import { type Filled, fill, type TagRemark } from '#electron/features/documents/tags.ts';

export type TextBlock =
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: Text }
  | { readonly type: 'list'; readonly numbered: boolean; readonly items: readonly Text[] };

/** Strong before emphasis; what stands inside begins and ends with no space, and touches no letter outside. */
const emphasised =
  /(?<![\p{L}\p{N}*])(?:\*\*(?=[^\s*])([^\n]*?[^\s*])\*\*|\*(?=[^\s*])([^*\n]*?[^\s*])\*)(?![\p{L}\p{N}*])/gu;

const cut = ({ text, shape }: Filled, from: number, to?: number): Filled => ({
  text: text.slice(from, to),
  shape: shape.slice(from, to),
});

/** A text of one style alone is told as such. */
const runsOf = (line: Filled): Text => {
  const runs: Run[] = [];
  let done = 0;
  const add = (from: number, to: number, style: Run['style']) => {
    if (to > from) runs.push({ text: line.text.slice(from, to), style });
  };
  for (const match of line.shape.matchAll(emphasised)) {
    const marks = match[1] === undefined ? 1 : 2;
    const end = match.index + match[0].length;
    add(done, match.index, null);
    add(match.index + marks, end - marks, marks === 2 ? 'strong' : 'emphasis');
    done = end;
  }
  add(done, line.text.length, null);
  return runs.every(({ style }) => style === null) ? runs.map(({ text }) => text).join('') : runs;
};

/** Lines, ended only by what the author wrote: a value of several lines stays one. */
const linesOf = (filled: Filled): Filled[] => {
  const lines: Filled[] = [];
  let from = 0;
  for (let at = filled.shape.indexOf('\n'); at >= 0; at = filled.shape.indexOf('\n', from)) {
    lines.push(cut(filled, from, at));
    from = at + 1;
  }
  lines.push(cut(filled, from));
  return lines;
};

const trimmed = (line: Filled): Filled => {
  const from = line.shape.length - line.shape.trimStart().length;
  return cut(line, from, Math.max(from, line.shape.trimEnd().length));
};

const join = (a: Filled, b: Filled): Filled => ({
  text: `${a.text}\n${b.text}`,
  shape: `${a.shape}\n${b.shape}`,
});

/** The blocks of a text whose fields are filled. */
const blocksOf = (filled: Filled): TextBlock[] => {
  const blocks: TextBlock[] = [];
  let open:
    | { readonly type: 'paragraph'; line: Filled }
    | { readonly type: 'list'; readonly numbered: boolean; readonly items: Filled[] }
    | null = null;
  const close = () => {
    if (open?.type === 'paragraph') blocks.push({ type: 'paragraph', text: runsOf(open.line) });
    if (open?.type === 'list')
      blocks.push({ type: 'list', numbered: open.numbered, items: open.items.map(runsOf) });
    open = null;
  };
  for (const raw of linesOf(filled)) {
    const line = trimmed(raw);
    // A field of its own that is empty leaves no gap; a line of nothing ends the paragraph.
    if (line.text.trim() === '') {
      if (raw.shape.trim() === '') close();
      continue;
    }
    const [mark = '', heading, bullet, number] = linePattern.exec(line.shape) ?? [];
    const rest = cut(line, mark.length);
    if (heading !== undefined) {
      close();
      blocks.push({ type: 'heading', text: rest.text });
    } else if (bullet !== undefined || number !== undefined) {
      const numbered = number !== undefined;
      if (open?.type === 'list' && open.numbered === numbered) open.items.push(rest);
      else {
        close();
        open = { type: 'list', numbered, items: [rest] };
      }
    } else if (open?.type === 'paragraph') open.line = join(open.line, line);
    else if (open?.type === 'list' && /^\s/.test(raw.shape)) {
      // Set in under an item: its next line.
      const last = open.items.pop();
      open.items.push(last ? join(last, line) : line);
    } else {
      close();
      open = { type: 'paragraph', line };
    }
  }
  close();
  return blocks;
};

/** The body of a section as blocks. Never throws: what is wrong is remarked on and stays as it is written. */
export const readText = (
  body: string,
  values: DocumentValues,
  fields: readonly DocumentField[],
  remark: (one: TagRemark) => void,
): TextBlock[] => blocksOf(fill(body.replace(/\r\n?|[\u2028\u2029]/g, '\n'), values, fields, remark));

export const plainText = (text: Text): string =>
  typeof text === 'string' ? text : text.map((run) => run.text).join('');

/** The blocks as lines without marks: for templates, whose styles are their own. */
export const asPlainText = (blocks: readonly TextBlock[]): string =>
  blocks
    .map((block) =>
      block.type === 'list'
        ? block.items
            .map((item, at) => `${block.numbered ? `${at + 1}.` : '•'} ${plainText(item)}`)
            .join('\n')
        : plainText(block.text),
    )
    .join('\n');
