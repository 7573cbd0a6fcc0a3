/** Finds the tags of a template's paragraphs: `{client.name}`, `{#lines}`, `{/lines}`, `{^hasContact}`, `{%company.logo}`. */
import type { TemplatePlace } from '#contract/template-problem.ts';
import type { Paragraph } from '#electron/files/template/read-part.ts';

/** `other`: a sign that means nothing here. `double`: in two braces. `open` and `close`: a brace without the other one. */
export type TagType =
  | 'value'
  | 'section'
  | 'inverted'
  | 'end'
  | 'image'
  | 'other'
  | 'double'
  | 'open'
  | 'close';

export interface Tag {
  readonly type: TagType;
  /** Without sign and spaces; of a brace alone, the text beside it. */
  readonly name: string;
  /** As written, without braces. */
  readonly written: string;
  readonly paragraph: Paragraph;
  /** Where in the paragraph's text it begins. */
  readonly at: number;
  /** Where in the part's text: a text box stands within the paragraph it is anchored to. */
  readonly order: number;
}

const types: Readonly<Record<string, TagType>> = {
  '#': 'section',
  '^': 'inverted',
  '/': 'end',
  '%': 'image',
};

/** Signs that docxtemplater, or a module of it, takes for something that templates here do not have. */
const foreign = /^(?:[@=$:>+*&!?~|-]|%%|<)/;

const typed = (written: string): Pick<Tag, 'type' | 'name' | 'written'> => {
  const inner = written.trim();
  const type = types[inner[0] ?? ''];
  if (foreign.test(inner)) return { type: 'other', name: inner, written: inner };
  return type === undefined
    ? { type: 'value', name: inner, written: inner }
    : { type, name: inner.slice(1).trim(), written: inner };
};

const orderAt = ({ pieces }: Paragraph, at: number): number => {
  const piece = pieces.findLast(({ from }) => from <= at);
  return piece ? piece.order + at - piece.from : 0;
};

const tagsOfParagraph = (paragraph: Paragraph): Tag[] => {
  const { text } = paragraph;
  const tags: Tag[] = [];
  let open = -1;
  const add = (at: number, tag: Pick<Tag, 'type' | 'name' | 'written'>) =>
    tags.push({ ...tag, paragraph, at, order: orderAt(paragraph, at) });
  const alone = (type: 'open' | 'close', at: number, beside: string) =>
    add(at, { type, name: beside.replace(/^[#^/%{}]+|[{}]+$/g, ''), written: beside });
  const unclosed = (at: number) =>
    alone('open', at, /^\s*(\S*)/.exec(text.slice(at + 1, at + 60))?.[1] ?? '');
  for (let at = 0; at < text.length; at += 1) {
    const double = text.startsWith('{{', at) ? /^\{\{([^{}]*)\}\}/.exec(text.slice(at, at + 300)) : null;
    if (double) {
      if (open >= 0) unclosed(open);
      open = -1;
      add(at, { ...typed(double[1] ?? ''), type: 'double' });
      at += double[0].length - 1;
    } else if (text[at] === '{') {
      if (open >= 0) unclosed(open);
      open = at;
    } else if (text[at] === '}') {
      if (open >= 0) add(open, typed(text.slice(open + 1, at)));
      else alone('close', at, /\S*$/.exec(text.slice(Math.max(0, at - 60), at))?.[0] ?? '');
      open = -1;
    }
  }
  if (open >= 0) unclosed(open);
  return tags;
};

/** In the order in which they are filled. */
export const tagsOf = (paragraphs: readonly Paragraph[]): Tag[] =>
  paragraphs
    .filter(({ text }) => text.includes('{') || text.includes('}'))
    .flatMap(tagsOfParagraph)
    .sort((a, b) => a.order - b.order);

/** Letters before and after a tag that are shown with its place. */
const around = 40;

/** @param at where in the paragraph's text */
export const placeOf = (paragraph: Paragraph, at = 0): TemplatePlace => {
  const { text, of, number, inside } = paragraph;
  // From a word's beginning, where one is near.
  const from = at <= around ? 0 : at - around + Math.max(0, text.slice(at - around, at).indexOf(' '));
  const to = Math.min(text.length, at + around * 2);
  const cut = `${from > 0 ? '…' : ''}${text.slice(from, to).trim()}${to < text.length ? '…' : ''}`;
  return { part: of.part, pages: of.pages, paragraph: number, inside, text: cut };
};
