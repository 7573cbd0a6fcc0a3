/** The styles of a document with what they have from those they are based on: what heights are worked out by. */
import type { IParagraphStyleOptions } from 'docx';
import type { WordDocument } from '#contract/document.ts';
import { lookOf } from '#electron/files/word/look.ts';
import { stylesOf, textWidth } from '#electron/files/word/styles.ts';

/** What of a style decides how high a text in it is: half points, twentieths of a point, 240ths of a line. */
export interface Resolved {
  readonly size: number;
  readonly bold: boolean;
  readonly before: number;
  readonly after: number;
  readonly line: number;
  readonly left: number;
  readonly keepNext: boolean;
}

/** The styles of a document, each with what it has from those it is based on. */
export const resolver = (document: WordDocument) => {
  const { default: standard = {}, paragraphStyles = [] } = stylesOf(
    document.language,
    lookOf(document.brand),
    textWidth(document.page),
  );
  const styles = new Map<string, Pick<IParagraphStyleOptions, 'basedOn' | 'run' | 'paragraph'>>([
    ['Normal', standard.document ?? {}],
    ['Title', { basedOn: 'Normal', ...standard.title }],
    ['Heading1', { basedOn: 'Normal', ...standard.heading1 }],
    ['Heading2', { basedOn: 'Normal', ...standard.heading2 }],
    ['ListParagraph', { basedOn: 'Normal', ...standard.listParagraph }],
    ...paragraphStyles.map((style) => [style.id, style] as const),
  ]);
  const known = new Map<string, Resolved>();
  const resolve = (id: string): Resolved => {
    const before = known.get(id);
    if (before) return before;
    const { basedOn, run, paragraph } = styles.get(id) ?? {};
    const base =
      id === 'Normal' || basedOn === undefined
        ? { size: 20, bold: false, before: 0, after: 0, line: 240, left: 0, keepNext: false }
        : resolve(basedOn);
    const number = (value: unknown, otherwise: number) => (typeof value === 'number' ? value : otherwise);
    const made = {
      size: number(run?.size, base.size),
      bold: run?.bold ?? base.bold,
      before: number(paragraph?.spacing?.before, base.before),
      after: number(paragraph?.spacing?.after, base.after),
      line: number(paragraph?.spacing?.line, base.line),
      left: number(paragraph?.indent?.left, base.left),
      keepNext: paragraph?.keepNext ?? base.keepNext,
    };
    known.set(id, made);
    return made;
  };
  return resolve;
};
