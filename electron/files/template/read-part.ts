/** Reads the text of a part of a Word document, paragraph by paragraph, however Word has split it, and the fields in it. */
import type { TemplatePlace } from '#contract/template-problem.ts';
import { attribute, scanXml } from '#electron/files/read/xml.ts';
import type { TextPart } from '#electron/files/template/package.ts';
import { placeholderName } from '#electron/files/template/placeholder.ts';

export interface Paragraph {
  readonly of: TextPart;
  /** From 1. */
  readonly number: number;
  readonly inside: TemplatePlace['inside'];
  /** Says again, for older programs, what another one says. */
  readonly repeats: boolean;
  /** Of a drawing or a property, where no picture can stand. */
  readonly plain: boolean;
  text: string;
  /** Where pieces of the text begin, and their order in the part. */
  readonly pieces: { readonly from: number; readonly order: number }[];
}

/** A field of Word: { PAGE }. */
export interface WordField {
  readonly instruction: string;
  /** What it does is worked out by another field. */
  readonly hidden: boolean;
  readonly paragraph: Paragraph | null;
}

export interface PartContent {
  readonly paragraphs: readonly Paragraph[];
  readonly fields: readonly WordField[];
  /** Where a relationship is first used, by its id. */
  readonly used: ReadonlyMap<string, Paragraph>;
  readonly trackedChanges: Paragraph | null;
  /** Pictures that stand for others: the names of their fields. */
  readonly pictures: readonly { readonly name: string; readonly paragraph: Paragraph }[];
}

/** Properties that docxtemplater fills in: the elements with a text of their own. */
const properties = new Set([
  ...['title', 'subject', 'creator', 'description', 'category', 'keywords', 'contentStatus'],
  ...['Company', 'Manager', 'HyperlinkBase', 'lpstr', 'lpwstr'],
  ...['PublishDate', 'Abstract', 'CompanyAddress', 'CompanyPhone', 'CompanyFax', 'CompanyEmail'],
]);

const relationshipUse = /[\s]r:(?:id|embed|link|pict|dm|lo|qs|cs)\s*=\s*"([^"]*)"/g;

/** @throws Refused unreadable: damaged, doctype */
export const readPart = (of: TextPart, xml: string): PartContent => {
  const paragraphs: Paragraph[] = [];
  const fields: WordField[] = [];
  const used = new Map<string, Paragraph>();
  const pictures: { name: string; paragraph: Paragraph }[] = [];
  const open: Paragraph[] = [];
  /** Elements called p, of whatever vocabulary: which of them are paragraphs. */
  const named: boolean[] = [];
  const running: { instruction: string; hidden: boolean; result: boolean }[] = [];
  const depth = { table: 0, textBox: 0, fallback: 0 };
  let order = 0;
  let into: 'text' | 'instruction' | null = null;
  let trackedChanges: Paragraph | null = null;

  const begin = (plain: boolean) => {
    const inside = depth.textBox > 0 ? 'textBox' : depth.table > 0 ? 'table' : null;
    const repeats = of.repeats || depth.fallback > 0;
    const number = paragraphs.length + 1;
    const paragraph: Paragraph = { of, number, inside, repeats, plain, text: '', pieces: [] };
    paragraphs.push(paragraph);
    open.push(paragraph);
  };
  const enter = (name: string, by: 1 | -1) => {
    if (name === 'tbl') depth.table += by;
    else if (name === 'txbxContent') depth.textBox += by;
    else if (name === 'Fallback') depth.fallback += by;
  };
  const instruction = () => running.at(-1)?.instruction ?? '';
  const fieldMark = (type: string | null) => {
    const top = running.at(-1);
    if (type === 'begin') {
      if (top && !top.result && instruction().trim() === '') top.hidden = true;
      running.push({ instruction: '', hidden: false, result: false });
    } else if (type === 'separate' && top) top.result = true;
    else if (type === 'end' && top) {
      running.pop();
      fields.push({ instruction: top.instruction, hidden: top.hidden, paragraph: open.at(-1) ?? null });
    }
  };

  scanXml(xml, {
    open(name, attributes, prefix) {
      if (of.part === 'properties') {
        if (properties.has(name)) begin(true);
        if (properties.has(name)) into = 'text';
        return;
      }
      enter(name, 1);
      if (name === 'p') {
        named.push(prefix === 'w' || prefix === 'a');
        if (named.at(-1) === true) begin(prefix === 'a');
      } else if (name === 't' && (prefix === 'w' || prefix === 'a' || prefix === 'm')) into = 'text';
      else if (name === 'instrText' || name === 'delInstrText') into = 'instruction';
      else if (name === 'fldChar') fieldMark(attribute(attributes, 'fldCharType'));
      else if (name === 'fldSimple')
        fields.push({
          instruction: attribute(attributes, 'instr') ?? '',
          hidden: false,
          paragraph: open.at(-1) ?? null,
        });
      else if ((name === 'ins' || name === 'del') && prefix === 'w') trackedChanges ??= open.at(-1) ?? null;
      const paragraph = open.at(-1);
      if (paragraph && name === 'docPr') {
        const field =
          placeholderName(attribute(attributes, 'descr')) ?? placeholderName(attribute(attributes, 'title'));
        if (field !== null) pictures.push({ name: field, paragraph });
      }
      if (paragraph && attributes.includes('r:'))
        for (const [, id = ''] of attributes.matchAll(relationshipUse))
          if (!used.has(id)) used.set(id, paragraph);
    },
    close(name) {
      into = null;
      if (of.part === 'properties') {
        if (properties.has(name)) open.pop();
        return;
      }
      enter(name, -1);
      if (name === 'p' && named.pop() === true) open.pop();
    },
    text(text) {
      const paragraph = open.at(-1);
      const top = running.at(-1);
      if (into === 'instruction' && top && !top.result) top.instruction += text;
      if (into !== 'text' || !paragraph) return;
      paragraph.pieces.push({ from: paragraph.text.length, order });
      paragraph.text += text;
      order += text.length;
    },
  });
  return { paragraphs, fields, used, trackedChanges, pictures };
};
