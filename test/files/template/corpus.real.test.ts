/** Templates of other projects: each is filled, or refused with a reason and a place; outside of its tags nothing changes. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DocumentValues } from '#contract/document-fields.ts';
import { type TemplateProblem, weightOf } from '#contract/template-problem.ts';
import { placeWords, problemWords } from '#contract/template-words.ts';
import { nearestName } from '#electron/features/nearest-name.ts';
import { checkTemplate } from '#electron/files/template/check.ts';
import { openTemplate } from '#electron/files/template/fill.ts';
import { inspectTemplate } from '#electron/files/template/inspect.ts';
import { openPackage } from '#electron/files/template/package.ts';
import { Refused } from '#electron/refused.ts';
import { type Translate, translate } from '#locale/translate.ts';

const root = '../shared/data/docx';
const read = (name: string) => new Uint8Array(readFileSync(join(root, name)));
const templates = existsSync(root)
  ? readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.name.endsWith('.docx') && !entry.name.startsWith('expected-'))
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
      .sort()
  : [];

const codesOfWhole = ['noFields', 'tooManyTags'];

/** What becomes of a file: why it is refused, or null. */
const lookAt = (name: string): string | null => {
  try {
    const { problems } = checkTemplate(read(name), null, nearestName);
    const bad = problems.filter(({ code }) => weightOf(code) !== 'note');
    for (const problem of bad) {
      expect(problem.place !== null || codesOfWhole.includes(problem.code), problem.code).toBe(true);
      if (weightOf(problem.code) === 'error') expect(problem.place?.paragraph).toBeGreaterThan(0);
    }
    return bad[0]?.code ?? null;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return String(error.refusal.params?.['reason']);
  }
};

const refusals = new Map<string, string | null>();
const refusalOf = (name: string): string | null => {
  if (!refusals.has(name)) refusals.set(name, lookAt(name));
  return refusals.get(name) ?? null;
};

/** Each text is its own tag again, each list has one line; what is only there for the contrary is there. */
const identity = (name: string): DocumentValues => {
  const values: Record<string, string | boolean | DocumentValues[]> = {};
  const all = [...inspectTemplate(openPackage(read(name)), null, () => null).tags.values()].flat();
  for (const { type, name: field } of all) {
    if (type === 'value') values[field] ??= `{${field}}`;
    if (type === 'section') values[field] = [{}];
  }
  for (const { type, name: field } of all) if (type === 'inverted') values[field] ??= false;
  return values;
};

/**
 * Paragraphs that hold no other as one piece, every other element by itself; without what only sets the file out.
 * Ids of paragraphs are for programs that write together: what is repeated has none. Spaces are kept where values stand.
 */
const piecesOf = (xml: string): string[] =>
  xml
    .replaceAll('&gt;', '>')
    .replaceAll(/ (?:w14:paraId|w14:textId|xml:space)="[^"]*"/g, '')
    .match(/<w:p[ >](?:(?!<w:p[ >]|<\/w:p>)[\s\S])*<\/w:p>|<[^>]*>|[^<]+/g)
    ?.filter((piece) => piece.trim() !== '') ?? [];

/** What stands outside of tags: neither in a paragraph with one, nor between the beginning and the end of a list or condition. */
const outside = (pieces: readonly string[]): string[] => {
  let depth = 0;
  return pieces.filter((piece) => {
    const text = piece.replace(/<[^>]*>/g, '');
    const before = depth;
    for (const [, sign] of text.matchAll(/\{\s*([#^/])?/g)) {
      if (sign === '/') depth -= 1;
      else if (sign !== undefined) depth += 1;
    }
    const stands = /descr="\s*\{/.test(piece);
    return before === 0 && depth === 0 && !stands && !/[{}]/.test(text);
  });
};

/** How far on a piece may stand: behind what was filled in before it. */
const near = 400;

const lostPieces = (before: string, after: string): string[] => {
  const pieces = piecesOf(after);
  let at = 0;
  const lost: string[] = [];
  for (const piece of outside(piecesOf(before))) {
    const found = pieces.slice(at, at + near).indexOf(piece);
    if (found < 0) lost.push(piece);
    else at += found + 1;
  }
  return lost;
};

describe.skipIf(templates.length === 0)('templates of other projects', { timeout: 60_000 }, () => {
  test('are filled, or refused for a reason', () => {
    const counts: Record<string, number> = {};
    for (const name of templates) {
      const refusal = refusalOf(name) ?? 'filled';
      counts[refusal] = (counts[refusal] ?? 0) + 1;
      if (refusal !== 'filled') expect(() => openTemplate(read(name)), name).toThrow(Refused);
    }
    expect(counts).toEqual({
      addIn: 3,
      badPlace: 3,
      damaged: 1,
      doubleBraces: 2,
      embeddedObject: 13,
      emptyTag: 1,
      externalContent: 1,
      filled: 105,
      passwordProtected: 1,
      unclosedTag: 6,
      unopenedSection: 5,
      unsupported: 12,
    });
  });

  test('outside of their tags nothing changes, part by part', () => {
    const lost: string[] = [];
    let compared = 0;
    for (const name of templates) {
      if (refusalOf(name) !== null) continue;
      const before = openPackage(read(name));
      const after = openPackage(openTemplate(read(name)).fill({ values: identity(name), pictures: {} }));
      const { tags } = inspectTemplate(before, null, () => null);
      expect(after.names, name).toEqual(before.names);
      for (const part of before.names) {
        compared += 1;
        if (!tags.has(part)) {
          // The link to the file that a template was made from is taken out.
          if (/settings\.xml/.test(part) && before.text(part).includes('ttachedTemplate')) continue;
          const same = Buffer.compare(before.bytes(part), after.bytes(part)) === 0;
          if (!same) lost.push(`${name} ${part}`);
        } else
          for (const piece of lostPieces(before.text(part), after.text(part)))
            lost.push(`${name} ${part} ${piece.slice(0, 300)}`);
      }
    }
    expect(lost).toEqual([]);
    expect(compared).toBeGreaterThan(1_000);
  });

  const words = (problem: TemplateProblem) => {
    const say: Translate = (key, params) => translate('en', key, params);
    return `${problem.place === null ? '' : `${placeWords(say, problem.place)} – `}${problemWords(say, problem)}`;
  };

  test.each([
    [
      'one-unopened',
      [
        'Document – The document contains an object of another program (word/embeddings/Microsoft_Excel_Worksheet.xlsx). Put a picture of it in its place.',
        'Text, paragraph 1: “Doc}” – The brace after “Doc” has no beginning: a { is missing in this paragraph.',
        'Text, paragraph 4: “xy}” – The brace after “xy” has no beginning: a { is missing in this paragraph.',
        'Text, paragraph 2: “{#loop}” – {#loop} has no end: {/loop} is missing.',
      ],
    ],
    [
      'multi-errors',
      [
        'Text, paragraph 1: “{firstName {lastName}!” – The brace before “firstName” is not closed: a } is missing in this paragraph.',
        'Text, paragraph 3: “{error  {tag}}” – The brace before “error” is not closed: a } is missing in this paragraph.',
        'Text, paragraph 3: “{error  {tag}}” – The brace after “{tag}” has no beginning: a { is missing in this paragraph.',
        'Text, paragraph 4: “{foo} {{bar}” – The brace before “{bar}” is not closed: a } is missing in this paragraph.',
      ],
    ],
    [
      'errors-footer-and-header',
      [
        'Text, paragraph 1: “{foo” – The brace before “foo” is not closed: a } is missing in this paragraph.',
        'Text, paragraph 3: “bar}” – The brace after “bar” has no beginning: a { is missing in this paragraph.',
        'Text, paragraph 5: “{/bang}” – {/bang} ends what was not begun.',
        'Text, paragraph 4: “{#users}” – {#users} has no end: {/users} is missing.',
        'Header, paragraph 1: “Header {title}}” – The brace after “{title}” has no beginning: a { is missing in this paragraph.',
        'Footer, paragraph 1: “{footer” – The brace before “footer” is not closed: a } is missing in this paragraph.',
      ],
    ],
    [
      'error-table-tags',
      [
        'Text, paragraph 1 (in a table): “{#loop}” – What {#loop} begins ends somewhere that cannot be repeated with it, such as outside of its table.',
      ],
    ],
    [
      'paragraph-loop-error',
      [
        'Text, paragraph 1: “{#foo}myloop{-w:p loop}foo{/}{/}” – A field cannot begin like this: {-w:p loop}.',
      ],
    ],
  ])('%s: errors that can be understood', (name, expected) => {
    expect(checkTemplate(read(`docxtemplater/${name}.docx`), null, nearestName).problems.map(words)).toEqual(
      expected,
    );
  });

  /** Data of the tests of docxtemplater. */
  const person = { first_name: 'Hipp', last_name: 'Edgar', phone: '0652455478', description: 'New Website' };
  const clients = [
    { first_name: 'John', last_name: 'Doe', phone: '+33647874513' },
    { first_name: 'Jane', last_name: 'Doe', phone: '+33454540124' },
    { first_name: 'Phil', last_name: 'Kiel', phone: '+44578451245' },
    { first_name: 'Dave', last_name: 'Sto', phone: '+44548787984' },
  ];
  const companies = [
    { name: 'Acme', users: [{ name: 'John' }, { name: 'James' }] },
    { name: 'Emca', users: [{ name: 'Mary' }, { name: 'Liz' }] },
  ];
  test.each([
    ['tag-example', 'expected-tag-example', person],
    ['tag-intelligent-loop-table', 'expected-tag-intelligent-loop-table', { clients }],
    ['tag-multiline', 'expected-multiline', { description: 'The description,\nmultiline' }],
    ['spacing-end', 'expected-spacing-end', { name: 'John' }],
    ['multi-loop', 'expected-multi-loop', { companies }],
    ['header-without-digit', 'expected-header-without-digit', { name: 'John' }],
  ])('%s comes out as docxtemplater has it', (template, expected, values) => {
    const textOf = (bytes: Uint8Array) => {
      const file = openPackage(bytes);
      return file.textParts.map(({ name }) =>
        piecesOf(file.text(name))
          .filter((piece) => piece.startsWith('<w:p'))
          .map((piece) => piece.replaceAll(/<w:br\/>/g, '\n').replace(/<[^>]*>/g, '')),
      );
    };
    const filled = openTemplate(read(`docxtemplater/${template}.docx`)).fill({
      values: values as unknown as DocumentValues,
      pictures: {},
    });
    expect(textOf(filled)).toEqual(textOf(read(`docxtemplater/${expected}.docx`)));
  });
});
