/**
 * A document as plain data: what it says, block by block. Word, pages on the screen and paper are made of it; how it looks is
 * the matter of each of them and of the brand.
 */
import { z } from 'zod';
import { RecordId } from '#contract/fields.ts';
import { Brand, languages } from '#contract/kinds/workspace.ts';

/** A piece of text that stands out by a character style. */
export const TextRun = z.strictObject({
  text: z.string(),
  style: z.enum(['strong', 'emphasis', 'muted']).nullable(),
});
export type Run = z.infer<typeof TextRun>;

/** Line feeds begin a new paragraph. */
export const Text = z.union([z.string(), z.array(TextRun).readonly()]);
export type Text = z.infer<typeof Text>;

const Column = z.strictObject({
  heading: z.string(),
  /** Its part of the width, against the other columns' parts. */
  share: z.number().positive(),
  /** Numbers and times stand at the end. */
  align: z.enum(['start', 'end']),
});
export type Column = z.infer<typeof Column>;

/**
 * Where a block, a row or a cell comes from, kept in the written file, so that an edited copy can be read back:
 * `line:<id>`, `section:<id>`, `total:net` ... Left out: it is not read back.
 */
const Anchor = z.string().max(120).optional();

const PriceRow = z.strictObject({
  /** `group`: one cell over the whole width; totals: a label, and an amount at the end that may be wider than its column. */
  type: z.enum(['group', 'item', 'option', 'subtotal', 'total', 'grandTotal']),
  anchor: Anchor,
  /** As many cells as there are columns; of a group one, of totals two. */
  cells: z.array(Text).readonly(),
});
export type PriceRow = z.infer<typeof PriceRow>;

const facts = z.array(z.tuple([z.string(), Text]).readonly()).readonly();

export const Block = z.discriminatedUnion('kind', [
  /** A page of its own at the beginning, with the logo of the brand; then no `title`. */
  z.strictObject({
    kind: z.literal('cover'),
    title: z.string(),
    subtitle: z.string().nullable(),
    /** What the table of facts shows, for those who cannot see it. */
    about: z.string(),
    facts,
  }),
  /** A letter's head: sender, whom it is to, place and date, subject. */
  z.strictObject({
    kind: z.literal('letterhead'),
    from: z.array(z.string()).readonly(),
    to: z.array(z.string()).readonly(),
    date: z.string(),
    subject: z.string(),
  }),
  /** The table of contents, of the headings of levels 1 and 2. */
  z.strictObject({ kind: z.literal('contents'), heading: z.string() }),
  /** The title of the whole document; once, at its beginning. */
  z.strictObject({ kind: z.literal('title'), text: z.string() }),
  /** What stands below the title: when, where. */
  z.strictObject({ kind: z.literal('subtitle'), text: z.string() }),
  z.strictObject({
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2)]),
    text: z.string(),
    /** 1, 1.1: of the document's one outline. */
    numbered: z.literal(true).optional(),
    anchor: Anchor,
  }),
  z.strictObject({ kind: z.literal('paragraph'), text: Text, muted: z.boolean(), anchor: Anchor }),
  z.strictObject({
    kind: z.literal('list'),
    numbered: z.boolean(),
    items: z.array(Text).readonly(),
    anchor: Anchor,
  }),
  /** A clause of a contract, numbered below the last heading: 2.1, 2.2. */
  z.strictObject({ kind: z.literal('clause'), text: Text, anchor: Anchor }),
  /** Names with their values beside them, without a heading row. */
  z.strictObject({ kind: z.literal('facts'), about: z.string(), rows: facts }),
  z.strictObject({
    kind: z.literal('table'),
    /** What a reader that cannot see it is told the table shows. */
    about: z.string(),
    columns: z.array(Column).readonly(),
    /** As many cells as there are columns. */
    rows: z.array(z.array(Text).readonly()).readonly(),
    /** The last row is the sum of the others. */
    total: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('prices'),
    about: z.string(),
    columns: z.array(Column).readonly(),
    rows: z.array(PriceRow).readonly(),
  }),
  /** Side by side, kept on one page: who signs, with room for it. */
  z.strictObject({
    kind: z.literal('signatures'),
    about: z.string(),
    parties: z
      .array(
        z.strictObject({
          /** 'For Konex' */
          heading: z.string(),
          /** 'Name', 'Date', 'Signature', each with a line or what is known. */
          lines: z.array(z.tuple([z.string(), z.string()]).readonly()).readonly(),
        }),
      )
      .readonly(),
  }),
  z.strictObject({ kind: z.literal('pageBreak') }),
]);
export type Block = z.infer<typeof Block>;
export type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>;

export type PageSize = 'a4' | 'letter';

/** Kinds of records that documents are written of. */
export const originKinds = ['proposals', 'letters'] as const;
const Origin = z.strictObject({ kind: z.enum(originKinds), id: RecordId });
export type DocumentOrigin = z.infer<typeof Origin>;

export const WordDocument = z.strictObject({
  /** The record it says, kept in the properties of its file, by which an edited copy is known. Left out: of none. */
  origin: Origin.optional(),
  title: z.string(),
  subject: z.string().nullable(),
  /** Whose document it is: the company. */
  author: z.string().nullable(),
  /** When it was written, ISO 8601 in UTC. */
  at: z.string(),
  language: z.enum(languages),
  page: z.enum(['a4', 'letter']),
  /** Colours, fonts and the logo's attachment. */
  brand: Brand,
  /** Above every page but the first, which has its title. Null: nothing. */
  header: z.string().nullable(),
  /** Below every page, before "page x of y". Null: nothing. */
  footer: z.string().nullable(),
  blocks: z.array(Block).readonly(),
});
export type WordDocument = z.infer<typeof WordDocument>;

/** The paper of the countries that pay in a currency (ISO 4217): Letter in the United States and Canada, else A4. */
export const pageOf = (currency: string): PageSize =>
  currency === 'USD' || currency === 'CAD' ? 'letter' : 'a4';
