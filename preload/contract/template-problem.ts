/** What the check of a Word template finds, and where in the document it stands. */
import { z } from 'zod';

/** Not taken at all: what could reach out of the document, or bring something into it that runs. */
export const templateRefusals = [
  'macros',
  'embeddedObject',
  'addIn',
  'externalContent',
  'activeField',
  'unsafeLink',
] as const;

/** To be mended in Word before the template is taken. */
const errors = [
  'unknownField', // a name that there is not; nearest: the right one that comes nearest
  'otherUse', // a field of other documents; other: of which use
  'outsideList', // a field of a list's lines that does not stand in the list; other: the list
  'listAsText', // a list, where its lines should be repeated
  'conditionAsText', // yes or no, where a text should stand
  'imageAsText', // a picture, without the % that a picture is written with
  'notAnImage', // the % of a picture before something else
  'imageHere', // a picture where none can stand: in a drawing, a property of the document
  'listInList', // other: the list around it
  'emptyTag', // {}
  'unclosedTag', // { without }
  'unopenedTag', // } without {
  'unclosedSection', // {#name} without {/name}
  'unopenedSection', // {/name} without {#name}; nearest: the one that was meant
  'crossed', // {/name} while other is still open
  'doubleBraces', // {{name}}, as other programs have it
  'unsupported', // a sign that means nothing here: {@name}, {=name}
  'tooDeep',
  'badPlace', // begins and ends where nothing can be repeated: in one cell of a table and outside of it
  'tooManyTags',
] as const;

/** Taken; worth knowing. */
const notes = [
  'noFields', // nothing in it is filled in
  'plainLink', // a link without encryption; name: where to
  'attachedTemplate', // the link to a template file was taken out
  'mergeField', // a field of Word's own mail merge, which stays as it is
  'trackedChanges',
] as const;

export const templateProblemCodes = [...templateRefusals, ...errors, ...notes] as const;
export type TemplateProblemCode = (typeof templateProblemCodes)[number];

export type TemplateWeight = 'refused' | 'error' | 'note';
export const weightOf = (code: TemplateProblemCode): TemplateWeight =>
  (templateRefusals as readonly string[]).includes(code)
    ? 'refused'
    : (notes as readonly string[]).includes(code)
      ? 'note'
      : 'error';

/** Where in a document, in the order in which a person looks: `templates.part.<part>` in the catalogues. */
export const templateParts = [
  'body',
  'header',
  'footer',
  'footnotes',
  'endnotes',
  'comments',
  'drawing', // the text of a diagram
  'properties', // title, subject, author: File, Info in Word
  'document', // none that has text: settings, kept objects
] as const;

export const TemplatePlace = z.strictObject({
  part: z.enum(templateParts),
  /** Of a header or footer: the pages it stands on. */
  pages: z.enum(['all', 'first', 'even']).nullable(),
  /** From 1, those in tables and text boxes counted, within the part. */
  paragraph: z.number().int().nullable(),
  inside: z.enum(['table', 'textBox']).nullable(),
  /** The text around it, cut. */
  text: z.string().max(200),
});
export type TemplatePlace = z.infer<typeof TemplatePlace>;

export const TemplateProblem = z.strictObject({
  code: z.enum(templateProblemCodes),
  /** As written, without braces; what a field of Word does; where a link leads. */
  name: z.string().max(200),
  nearest: z.string().nullable(),
  /** The other name that it is about: see the codes. */
  other: z.string().nullable(),
  place: TemplatePlace.nullable(),
});
export type TemplateProblem = z.infer<typeof TemplateProblem>;
