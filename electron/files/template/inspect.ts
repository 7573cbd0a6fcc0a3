/** Looks at a template once: its container, what could do harm in it, its tags. Checking and filling begin with it. */
import type { DocumentUse } from '#contract/kinds/documents.ts';
import { type TemplateProblem, templateParts, weightOf } from '#contract/template-problem.ts';
import { checkTags, type Nearest } from '#electron/files/template/check-tags.ts';
import type { WordPackage } from '#electron/files/template/package.ts';
import { type PartContent, readPart } from '#electron/files/template/read-part.ts';
import { checkSafety } from '#electron/files/template/safety.ts';
import { type Tag, tagsOf } from '#electron/files/template/tags.ts';

/** No letter or proposal comes near; each costs time in every document that is made. */
export const maxTags = 5_000;
/** Problems told of one template: who has more mends these first. */
const maxProblems = 200;

export interface Inspected {
  readonly file: WordPackage;
  /** By the name of the part; parts without tags have none. */
  readonly tags: ReadonlyMap<string, readonly Tag[]>;
  /** In the order of their weight, then of the document. */
  readonly problems: readonly TemplateProblem[];
}

const weights = { refused: 0, error: 1, note: 2 } as const;

/** What a text box says for older programs, and the picture of a diagram, repeat what was said. */
const withoutRepeats = (tags: readonly Tag[], problems: readonly TemplateProblem[]): TemplateProblem[] => {
  const repeated = new Set(
    tags.filter(({ paragraph }) => paragraph.repeats).map(({ paragraph }) => paragraph.number),
  );
  const key = ({ code, name, other }: TemplateProblem) => [code, name, other].join('\n');
  const told = new Set(
    problems.filter(({ place }) => !repeated.has(place?.paragraph ?? -1)).map((problem) => key(problem)),
  );
  return problems.filter(
    (problem) => !repeated.has(problem.place?.paragraph ?? -1) || !told.has(key(problem)),
  );
};

/** The alternative text of a picture is a tag that stands nowhere in the text. */
const pictureTag = ({ name, paragraph }: PartContent['pictures'][number]): Tag => ({
  type: 'image',
  name,
  written: `%${name}`,
  paragraph,
  at: 0,
  order: Number.POSITIVE_INFINITY,
});

/** @param use what its documents are for; null: names are not looked at */
export const inspectTemplate = (file: WordPackage, use: DocumentUse | null, nearest: Nearest): Inspected => {
  const contents = new Map<string, PartContent>();
  const tags = new Map<string, readonly Tag[]>();
  const problems: TemplateProblem[] = [];
  let count = 0;
  for (const part of file.textParts) {
    const content = readPart(part, file.text(part.name));
    contents.set(part.name, content);
    const found = [...tagsOf(content.paragraphs), ...content.pictures.map(pictureTag)];
    if (found.length === 0) continue;
    count += found.length;
    tags.set(part.name, found);
    if (count <= maxTags) problems.push(...withoutRepeats(found, checkTags(found, use, nearest)));
  }
  // Kept text blocks and settings have fields of Word's too.
  for (const name of file.names)
    if (/wordprocessingml\./.test(file.contentType(name)) && !contents.has(name))
      contents.set(name, readPart({ name, part: 'document', pages: null, repeats: false }, file.text(name)));
  problems.push(...checkSafety(file, contents));
  const whole = { name: '', nearest: null, other: null, place: null };
  if (count > maxTags) problems.push({ ...whole, code: 'tooManyTags' });
  if (count === 0) problems.push({ ...whole, code: 'noFields' });
  const rank = ({ code, place }: TemplateProblem) =>
    weights[weightOf(code)] * 100 + templateParts.indexOf(place?.part ?? 'document');
  return { file, tags, problems: problems.sort((a, b) => rank(a) - rank(b)).slice(0, maxProblems) };
};
