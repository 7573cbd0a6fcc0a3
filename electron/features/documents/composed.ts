/** What every composed document is made of: words in its language, remarks with their places, sections as blocks. */
import type { Block, WordDocument } from '#contract/document.ts';
import { type DocumentValues, documentFields } from '#contract/document-fields.ts';
import type { DocumentRemark } from '#contract/documents.ts';
import type { DocumentSection, DocumentUse } from '#contract/kinds/documents.ts';
import { readText, type TextBlock } from '#electron/features/documents/section-text.ts';
import type { TagRemark } from '#electron/features/documents/tags.ts';
import { type Language, type MessageKey, type MessageParams, translate } from '#locale/translate.ts';

export interface Composed {
  readonly document: WordDocument;
  readonly remarks: readonly DocumentRemark[];
  /** What it says of others. */
  readonly values: DocumentValues;
  /** Of its file, without the extension. */
  readonly name: string;
}

export type Say = (key: MessageKey, params?: MessageParams) => string;
export const sayIn =
  (language: Language): Say =>
  (key, params) =>
    translate(language, key, params);

/** A value that is a text; '' where it is none, as of a proposal frozen before there was such a field. */
export const textOf = (values: DocumentValues, name: string): string => {
  const value = values[name];
  return typeof value === 'string' ? value : '';
};

/** The lines of a value, without empty ones. */
export const linesOf = (values: DocumentValues, name: string): string[] =>
  textOf(values, name)
    .split('\n')
    .filter((line) => line.trim() !== '');

/** Collects remarks, each once for its place. */
export class Remarks {
  readonly all: DocumentRemark[] = [];
  readonly #known = new Set<string>();

  add(code: DocumentRemark['code'], where: string | null = null, tag: Partial<TagRemark> = {}): void {
    const one = { code, where, name: tag.name ?? null, nearest: tag.nearest ?? null };
    const key = JSON.stringify(one);
    if (this.#known.has(key)) return;
    this.#known.add(key);
    this.all.push(one);
  }
}

/** How a section's text becomes blocks: of clauses each paragraph and each item is one with a number. */
const asBlocks = (blocks: readonly TextBlock[], id: string, clauses: boolean): Block[] => {
  let place = 0;
  const anchor = () => `section:${id}:${++place}`;
  return blocks.flatMap((block): Block[] => {
    if (block.type === 'heading') return [{ kind: 'heading', level: 2, text: block.text, anchor: anchor() }];
    if (block.type === 'list')
      return clauses && block.numbered
        ? block.items.map((text): Block => ({ kind: 'clause', text, anchor: anchor() }))
        : [{ kind: 'list', numbered: block.numbered, items: block.items, anchor: anchor() }];
    return clauses
      ? [{ kind: 'clause', text: block.text, anchor: anchor() }]
      : [{ kind: 'paragraph', text: block.text, muted: false, anchor: anchor() }];
  });
};

/** A section's heading and text. @param heading where it has none of its own; '': none is written */
export const sectionBlocks = (
  section: Readonly<DocumentSection>,
  values: DocumentValues,
  use: DocumentUse,
  remarks: Remarks,
  heading = '',
): Block[] => {
  const where = section.heading.trim() || heading || null;
  const fields = documentFields[use];
  const clauses = section.type === 'clauses';
  const text = readText(section.body, values, fields, (tag) => remarks.add(tag.code, where, tag));
  return [
    ...(where === null
      ? []
      : [
          {
            kind: 'heading' as const,
            level: 1 as const,
            text: where,
            ...(clauses ? { numbered: true as const } : {}),
            anchor: `section:${section.id}`,
          },
        ]),
    ...asBlocks(text, section.id, clauses),
  ];
};

/** Fewer headings than these need no table of contents. */
const fewestForContents = 3;

/** The table of contents of the blocks, on the page after the cover; nothing where there are few headings. */
export const contentsOf = (blocks: readonly Block[], say: Say): Block[] =>
  blocks.filter((block) => block.kind === 'heading' && block.level === 1).length < fewestForContents
    ? []
    : [{ kind: 'contents', heading: say('documents.print.contents') }, { kind: 'pageBreak' }];

/** Who signs: the company, and the client. */
export const signaturesOf = (values: DocumentValues, say: Say): Block => {
  const party = (heading: string, name: string, jobTitle: string) => ({
    heading,
    lines: [
      [say('documents.print.name'), name],
      [say('documents.print.jobTitle'), jobTitle],
      [say('documents.print.placeAndDate'), ''],
      [say('documents.print.signature'), ''],
    ] as const,
  });
  return {
    kind: 'signatures',
    about: say('documents.print.signatures'),
    parties: [
      party(
        say('documents.print.for', { party: textOf(values, 'company.name') }),
        textOf(values, 'rep.name'),
        textOf(values, 'rep.jobTitle'),
      ),
      party(
        say('documents.print.client.agreed', { party: textOf(values, 'client.name') }),
        textOf(values, 'contact.name'),
        textOf(values, 'contact.jobTitle'),
      ),
    ],
  };
};

/** Below every page: what the law asks for, or the company's name. */
export const footerOf = (values: DocumentValues, say: Say): string | null => {
  const number = textOf(values, 'company.vatNumber');
  const parts = [
    textOf(values, 'company.legalLine') || textOf(values, 'company.name'),
    number === '' ? '' : say('documents.print.vatNumber', { number }),
  ];
  return parts.filter((part) => part !== '').join(' · ') || null;
};

/** Facts whose value is known. */
export const knownFacts = (rows: readonly (readonly [string, string])[]): (readonly [string, string])[] =>
  rows.filter(([, value]) => value.trim() !== '');
