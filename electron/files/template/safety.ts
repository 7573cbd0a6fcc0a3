/** What of a Word document reaches out of it or would run: macros, kept objects, links, fields that fetch. */
import type { TemplatePlace, TemplateProblem, TemplateProblemCode } from '#contract/template-problem.ts';
import type { Relationship, WordPackage } from '#electron/files/template/package.ts';
import type { Paragraph, PartContent, WordField } from '#electron/files/template/read-part.ts';
import { placeOf } from '#electron/files/template/tags.ts';

/** Fields of Word that run a program, or bring in a file or a page (ISO/IEC 29500-1, 17.16.5). */
const active = new Set([
  ...['DDE', 'DDEAUTO', 'LINK', 'EMBED', 'INCLUDE', 'INCLUDETEXT', 'INCLUDEPICTURE', 'IMPORT'],
  ...['DATABASE', 'RD', 'MACROBUTTON', 'PRINT', 'CONTROL', 'HTMLCONTROL'],
]);

/** Parts of others within a document. */
const embedded = new Set([
  'oleObject',
  'package',
  'control',
  'activeXControlBinary',
  'aFChunk',
  'subDocument',
]);
/** Internal in form, of the network in effect. */
const reaching = new Set(['frame', 'mailMergeSource', 'recipientData']);

/** What is read where nothing has text. */
const nowhere: TemplatePlace = { part: 'document', pages: null, paragraph: null, inside: null, text: '' };

/** Fine; worth a word; or refused. An anchor within the document has no address. */
const linkCode = (target: string): TemplateProblemCode | null => {
  const address = target.trim();
  if (address === '' || address.startsWith('#') || /^(https|mailto|tel):/i.test(address)) return null;
  return /^http:\/\//i.test(address) ? 'plainLink' : 'unsafeLink';
};

/** Where a HYPERLINK field leads; '' within the document. */
const targetOf = (instruction: string): string => {
  const match = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s"\\]\S*))/i.exec(instruction);
  return match?.[1] ?? match?.[2] ?? '';
};

const ofField = ({ instruction, hidden }: WordField): readonly [TemplateProblemCode, string] | null => {
  const keyword = (/^\s*([A-Za-z]+)/.exec(instruction)?.[1] ?? '').toUpperCase();
  // A keyword that another field works out can be any.
  if (hidden) return ['activeField', keyword];
  if (active.has(keyword)) return ['activeField', keyword];
  if (keyword === 'MERGEFIELD') return ['mergeField', instruction.trim().split(/\s+/)[1] ?? ''];
  if (keyword !== 'HYPERLINK') return null;
  const target = targetOf(instruction);
  const code = linkCode(target);
  return code === null ? null : [code, target];
};

const ofRelationship = ({ type, target, external }: Relationship): TemplateProblemCode | null => {
  if (type === 'attachedTemplate') return 'attachedTemplate';
  if (embedded.has(type)) return 'embeddedObject';
  if (type === 'webextensiontaskpanes' || type === 'webextension') return 'addIn';
  if (reaching.has(type)) return 'externalContent';
  if (type === 'vbaProject' || type === 'wordVbaData' || type === 'attachedToolbars') return 'macros';
  if (type === 'hyperlink') return external ? linkCode(target) : null;
  return external ? 'externalContent' : null;
};

const ofPart = (name: string, contentType: string): TemplateProblemCode | null => {
  if (/vbaProject|vbaData|macroEnabled/i.test(contentType) || /vbaProject\.bin$/i.test(name)) return 'macros';
  if (/oleObject|activeX/i.test(contentType) || /(^|\/)(embeddings|activeX)\//i.test(name))
    return 'embeddedObject';
  return null;
};

/**
 * What was found, with the weights of contract/template-problem.ts.
 * @param contents of the parts that have text, by their names
 */
export const checkSafety = (
  file: WordPackage,
  contents: ReadonlyMap<string, PartContent>,
): TemplateProblem[] => {
  const problems: TemplateProblem[] = [];
  const said = new Set<string>();
  const say = (code: TemplateProblemCode, name: string, place: TemplatePlace) => {
    const key = [code, name, place.part, place.paragraph].join('\n');
    if (!said.has(key)) problems.push({ code, name: name.slice(0, 200), nearest: null, other: null, place });
    said.add(key);
  };
  const at = (paragraph: Paragraph | null | undefined): TemplatePlace =>
    paragraph ? placeOf(paragraph) : nowhere;
  /** Objects that a relationship has told of, with a better place than their part. */
  const told = new Set<string>();
  for (const name of ['', ...file.names]) {
    const of = file.textParts.find((part) => part.name === name);
    const nearby: TemplatePlace = of ? { ...nowhere, part: of.part, pages: of.pages } : nowhere;
    for (const relationship of file.relationships(name)) {
      const code = ofRelationship(relationship);
      if (code === null) continue;
      told.add(relationship.target);
      const paragraph = contents.get(name)?.used.get(relationship.id);
      say(code, code === 'addIn' ? '' : relationship.target, paragraph ? at(paragraph) : nearby);
    }
  }
  for (const name of file.names) {
    const code = ofPart(name, file.contentType(name));
    if (code !== null && !told.has(name)) say(code, name, nowhere);
  }
  for (const { fields, trackedChanges } of contents.values()) {
    for (const field of fields) {
      const found = ofField(field);
      if (found) say(found[0], found[1], at(field.paragraph));
    }
    if (trackedChanges) say('trackedChanges', '', at(trackedChanges));
  }
  return problems;
};
