/** The named styles of a Word document by their ids, and how one is described to docx. */
import {
  type IParagraphStyleOptions,
  type IParagraphStylePropertiesOptions,
  type IRunStylePropertiesOptions,
  LineRuleType,
} from 'docx';

/** Ids of the styles that a document's parts have. */
export const styleIds = {
  subtitle: 'Subtitle',
  muted: 'MutedText',
  coverBrand: 'CoverBrand',
  coverTitle: 'CoverTitle',
  coverLongTitle: 'CoverLongTitle',
  coverSpace: 'CoverSpace',
  coverSubtitle: 'CoverSubtitle',
  coverFact: 'CoverFact',
  coverFactName: 'CoverFactName',
  contentsHeading: 'TOCHeading',
  clause: 'Clause',
  clauseText: 'ClauseText',
  letterBrand: 'LetterBrand',
  letterSender: 'LetterSender',
  letterSpace: 'LetterSpace',
  letterRecipient: 'LetterRecipient',
  letterDate: 'LetterDate',
  letterSubject: 'LetterSubject',
  tableText: 'TableText',
  tableHeading: 'TableHeading',
  tableTotal: 'TableTotal',
  tableEnd: 'TableEnd',
  priceHeading: 'PriceHeading',
  priceGroup: 'PriceGroup',
  priceItem: 'PriceItem',
  priceOption: 'PriceOption',
  priceSubtotal: 'PriceSubtotal',
  priceTotal: 'PriceTotal',
  priceGrandTotal: 'PriceGrandTotal',
  signatureHeading: 'SignatureHeading',
  signatureLine: 'SignatureLine',
  signatureRoom: 'SignatureRoom',
  header: 'Header',
  footer: 'Footer',
  footerText: 'FooterText',
  strong: 'StrongText',
  emphasis: 'Emphasis',
  mutedRun: 'Muted',
} as const;

/** The same style for what stands at the end of its cell. */
export const atEnd = (id: string): string => `${id}End`;

/** How far apart lines are: 240 is one line of the font. */
export const lines = (line: number) => ({ line, lineRule: LineRuleType.AUTO });

type StyleId = (typeof styleIds)[keyof typeof styleIds];

export const style = (
  id: StyleId,
  name: string,
  basedOn: StyleId | 'Normal' | 'Title' | 'Heading1',
  run: IRunStylePropertiesOptions,
  paragraph: IParagraphStylePropertiesOptions,
): IParagraphStyleOptions => ({ id, name, basedOn, quickFormat: true, run, paragraph });
