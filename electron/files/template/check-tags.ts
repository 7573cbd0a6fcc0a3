/** What is wrong with the tags of one part of a template: their braces, their nesting, their names. */
import { type DocumentField, documentFields } from '#contract/document-fields.ts';
import { type DocumentUse, documentUses } from '#contract/kinds/documents.ts';
import type { TemplateProblem, TemplateProblemCode } from '#contract/template-problem.ts';
import { placeOf, type Tag } from '#electron/files/template/tags.ts';

/** The name meant by one that there is not; null where none is near. */
export type Nearest = (name: string, among: readonly string[]) => string | null;

interface Known extends DocumentField {
  /** The list whose lines have it. */
  readonly list: string | null;
}

const knownOf = (use: DocumentUse): ReadonlyMap<string, Known> =>
  new Map(
    documentFields[use].flatMap((field): [string, Known][] => [
      [field.name, { ...field, list: null }],
      ...(field.fields ?? []).map((inner): [string, Known] => [inner.name, { ...inner, list: field.name }]),
    ]),
  );

/** Sections within sections. Nobody reads a document that needs more. */
const deepest = 8;

/** What would be printed of something that is no text. */
const asText: Partial<Record<DocumentField['type'], TemplateProblemCode>> = {
  list: 'listAsText',
  condition: 'conditionAsText',
  image: 'imageAsText',
};

/**
 * @param tags of one part, in their order
 * @param use what its documents are for; null: every name is right, only how tags stand is looked at
 */
export const checkTags = (
  tags: readonly Tag[],
  use: DocumentUse | null,
  nearest: Nearest,
): TemplateProblem[] => {
  const known = use === null ? new Map<string, Known>() : knownOf(use);
  const names = [...known.keys()];
  const problems: TemplateProblem[] = [];
  const open: Tag[] = [];
  const foreign: string[] = [];
  const say = (
    code: TemplateProblemCode,
    tag: Tag,
    more: Partial<Pick<TemplateProblem, 'nearest' | 'other'>> = {},
  ) =>
    problems.push({
      code,
      name: tag.written.slice(0, 200),
      nearest: null,
      other: null,
      place: placeOf(tag.paragraph, tag.at),
      ...more,
    });
  const sign = ({ type }: Tag) =>
    ({ section: '#', inverted: '^', image: '%', end: '/' })[type as 'end'] ?? '';
  const openList = () =>
    open.find(({ type, name }) => type === 'section' && known.get(name)?.type === 'list');

  /** The field of a name where it can stand; null where that was said to be wrong. */
  const fieldOf = (tag: Tag): Known | null => {
    if (use === null) return null;
    const field = known.get(tag.name);
    if (field) {
      if (field.list === null || open.some(({ type, name }) => type === 'section' && name === field.list))
        return field;
      say('outsideList', tag, { other: field.list });
      return null;
    }
    const elsewhere = documentUses.find((one) => knownOf(one).has(tag.name));
    if (elsewhere !== undefined) say('otherUse', tag, { other: elsewhere });
    else {
      const near = nearest(tag.name, names);
      say('unknownField', tag, { nearest: near === null ? null : sign(tag) + near });
    }
    return null;
  };

  const begin = (tag: Tag) => {
    const field = fieldOf(tag);
    const around = openList();
    if (field?.type === 'list' && tag.type === 'section' && around)
      say('listInList', tag, { other: around.name });
    if (open.push(tag) === deepest + 1) say('tooDeep', tag);
  };

  const end = (tag: Tag) => {
    const top = open.at(-1);
    if (top && (tag.name === '' || tag.name === top.name)) return open.pop();
    const at = open.findLastIndex(({ name }) => name === tag.name);
    if (at >= 0 && top) {
      say('crossed', tag, { other: top.name });
      return open.splice(at);
    }
    // What it ends was told of already.
    if (foreign.some((written) => written.endsWith(tag.name))) return null;
    // One that is misspelt is one mistake, not two.
    const meant = nearest(
      tag.name,
      open.map(({ name }) => name),
    );
    say('unopenedSection', tag, { nearest: meant === null ? null : `/${meant}` });
    if (meant !== null && meant === top?.name) open.pop();
    return null;
  };

  const braceless = (code: TemplateProblemCode, tag: Tag) => {
    const near = tag.name === '' ? null : nearest(tag.name, names);
    const written = /^[#^/%]/.exec(tag.written)?.[0] ?? '';
    say(code, tag, { nearest: near === null ? null : written + near });
  };

  const doubled = (tag: Tag) => {
    const right = known.has(tag.name) ? null : nearest(tag.name, names);
    const written = tag.written.slice(0, tag.written.length - tag.name.length);
    say('doubleBraces', tag, { nearest: right === null ? null : written + right });
  };

  for (const tag of tags) {
    if (tag.type === 'open') braceless('unclosedTag', tag);
    else if (tag.type === 'close') braceless('unopenedTag', tag);
    else if (tag.type === 'double') doubled(tag);
    else if (tag.type === 'other') {
      foreign.push(tag.written);
      say('unsupported', tag);
    } else if (tag.type === 'end') end(tag);
    else if (tag.name === '') say('emptyTag', tag);
    else if (tag.type === 'section' || tag.type === 'inverted') begin(tag);
    else {
      const field = fieldOf(tag);
      if (tag.type === 'image') {
        if (field && field.type !== 'image') say('notAnImage', tag);
        else if (tag.paragraph.plain) say('imageHere', tag);
      } else if (field) {
        const code = asText[field.type];
        if (code !== undefined) say(code, tag);
      }
    }
  }
  for (const tag of open) say('unclosedSection', tag);
  return problems;
};
