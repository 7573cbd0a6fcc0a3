/** Fields, conditions and lists in braces: read into a tree, and filled with values (contract/document-text.ts). */
import type { DocumentField, DocumentValues } from '#contract/document-fields.ts';
import { tagPattern } from '#contract/document-text.ts';
import type { DocumentRemark } from '#contract/documents.ts';
import { nearestName } from '#electron/features/nearest-name.ts';

/** What is wrong with a tag; where it stands is added by who knows. */
export type TagRemark = Pick<DocumentRemark, 'code' | 'name' | 'nearest'>;

type Node =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'field'; readonly name: string; readonly written: string }
  | {
      readonly type: 'block';
      readonly name: string;
      readonly contrary: boolean;
      readonly written: string;
      /** The tag that ends it, as written. */
      closing: string;
      readonly nodes: Node[];
    };
type BlockNode = Extract<Node, { type: 'block' }>;

/**
 * A text with values in it. `shape` is as long as `text`; where a value stands it has letters, so that marks and line ends
 * are looked for in `shape` and taken from `text`.
 */
export interface Filled {
  readonly text: string;
  readonly shape: string;
}

/** A tag that begins or ends something and has a line to itself takes the line with it. */
const standing = (text: string, from: number, to: number): readonly [number, number] => {
  let start = from;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start -= 1;
  if (start > 0 && text[start - 1] !== '\n') return [from, to];
  let end = to;
  while (text[end] === ' ' || text[end] === '\t') end += 1;
  if (end >= text.length) return [start, end];
  return text[end] === '\n' ? [start, end + 1] : [from, to];
};

/** The tree of a text. A block that is not closed, or closed and not begun, stays as text and is remarked on. */
const parse = (text: string, remark: (one: TagRemark) => void): Node[] => {
  const root: Node[] = [];
  const open: BlockNode[] = [];
  const into = () => open.at(-1)?.nodes ?? root;
  let done = 0;
  const upTo = (end: number) => {
    if (end > done) into().push({ type: 'text', text: text.slice(done, end) });
  };
  const giveUp = (block: BlockNode) => {
    remark({ code: 'unclosedCondition', name: block.name, nearest: null });
    const at = into();
    at.splice(at.indexOf(block), 1, { type: 'text', text: block.written }, ...block.nodes);
  };
  for (const match of text.matchAll(tagPattern)) {
    const [written, sign = '', name = ''] = match;
    const begin = match.index;
    if (sign === '') {
      upTo(begin);
      into().push({ type: 'field', name, written });
      done = begin + written.length;
      continue;
    }
    if (sign === '/') {
      const at = open.findLastIndex((block) => block.name === name);
      if (at < 0) {
        remark({
          code: 'unclosedCondition',
          name,
          nearest: nearestName(
            name,
            open.map((block) => block.name),
          ),
        });
        continue;
      }
      const [from, to] = standing(text, begin, begin + written.length);
      upTo(Math.max(from, done));
      while (open.length > at + 1) {
        const inner = open.pop();
        if (inner) giveUp(inner);
      }
      const closed = open.pop();
      if (closed) closed.closing = text.slice(Math.max(from, done), to);
      done = to;
      continue;
    }
    const [from, to] = standing(text, begin, begin + written.length);
    upTo(Math.max(from, done));
    const block: BlockNode = {
      type: 'block',
      name,
      contrary: sign === '^',
      // With the line end that it took, should it have to stay.
      written: text.slice(Math.max(from, done), to),
      closing: '',
      nodes: [],
    };
    into().push(block);
    open.push(block);
    done = to;
  }
  upTo(text.length);
  while (open.length > 0) {
    const block = open.pop();
    if (block) giveUp(block);
  }
  return root;
};

type Names = ReadonlyMap<string, DocumentField>;
const named = (fields: readonly DocumentField[]): Names =>
  new Map(fields.map((field) => [field.name, field]));

interface Scope {
  readonly values: DocumentValues;
  readonly names: Names;
  /** Of the list it stands in; null: of none. */
  readonly item: { readonly values: DocumentValues; readonly names: Names } | null;
}

const find = ({ values, names, item }: Scope, name: string) => {
  const own = item?.names.get(name);
  if (own) return { field: own, value: item?.values[name] };
  const field = names.get(name);
  // A list within a list would repeat a thousand lines a thousand times.
  return field && !(item !== null && field.type === 'list') ? { field, value: values[name] } : undefined;
};

const holds = (value: DocumentValues[string] | undefined): boolean =>
  typeof value === 'boolean'
    ? value
    : typeof value === 'string'
      ? value.trim() !== ''
      : (value?.length ?? 0) > 0;

/**
 * The text with the values in the places of their fields. Never throws: what is wrong is remarked on and stays as written.
 * @param fields what a document of this use can hold
 */
export const fill = (
  text: string,
  values: DocumentValues,
  fields: readonly DocumentField[],
  remark: (one: TagRemark) => void,
): Filled => {
  const pieces: string[] = [];
  const shapes: string[] = [];
  const write = (piece: string, shape: string) => {
    pieces.push(piece);
    shapes.push(shape);
  };
  const unknown = (name: string, { names, item }: Scope) =>
    remark({
      code: 'unknownField',
      name,
      nearest: nearestName(name, [...(item?.names.keys() ?? []), ...names.keys()]),
    });
  const each = (nodes: readonly Node[], scope: Scope): void => {
    for (const node of nodes) {
      if (node.type === 'text') write(node.text, node.text);
      else if (node.type === 'field') field(node, scope);
      else block(node, scope);
    }
  };
  const field = (node: Extract<Node, { type: 'field' }>, scope: Scope) => {
    const found = find(scope, node.name);
    if (found?.field.type !== 'text') {
      unknown(node.name, scope);
      // Letters of its own shape: a brace is no mark, and neither is what stands in it.
      return write(node.written, 'x'.repeat(node.written.length));
    }
    const value = typeof found.value === 'string' ? found.value : '';
    if (value.trim() === '') remark({ code: 'emptyField', name: node.name, nearest: null });
    write(value, 'x'.repeat(value.length));
  };
  const block = (node: BlockNode, scope: Scope) => {
    const found = find(scope, node.name);
    if (!found) {
      unknown(node.name, scope);
      write(node.written, node.written);
      each(node.nodes, scope);
      return write(node.closing, node.closing);
    }
    const { value } = found;
    if (node.contrary || !Array.isArray(value)) {
      if (holds(value) !== node.contrary) each(node.nodes, scope);
      return;
    }
    const names = named(found.field.fields ?? []);
    for (const item of value as readonly DocumentValues[])
      each(node.nodes, { ...scope, item: { values: item, names } });
  };
  const tree = parse(text, remark);
  const scope: Scope = { values, names: named(fields), item: null };
  each(tree, scope);
  const filled = { text: pieces.join(''), shape: shapes.join('') };
  // A brace that nothing closes: the name that follows it was meant to be one.
  for (const [, name = ''] of filled.shape.matchAll(/\{\s*[#^/]?\s*([\w.]+)(?![\w.]|[^{}\n]*\})/g))
    remark({ code: 'unknownField', name: `{${name}`, nearest: nearestName(name, scope.names.keys()) });
  return filled;
};
