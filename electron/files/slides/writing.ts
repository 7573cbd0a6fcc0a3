/** What every slide is written with: layouts and their placeholders, titles, texts of points. */
import type PptxGenJS from 'pptxgenjs';
import type { Text } from '#contract/document.ts';
import type { ChartSlide, Deck, Point, TextSlide } from '#electron/files/slides/deck.ts';
import { dividePoints, gap } from '#electron/files/slides/fit.ts';
import { body, headingFont, type LayoutName, titleSize } from '#electron/files/slides/layouts.ts';
import type { Logo } from '#electron/files/word/logo.ts';
import type { Look } from '#electron/files/word/look.ts';
import { cleanText, oneLine } from '#electron/files/word/text.ts';
import { translate } from '#locale/translate.ts';

export interface Writing {
  readonly file: PptxGenJS;
  readonly deck: Deck;
  readonly look: Look;
  readonly logo: Logo | null;
  /** How often a title was given. */
  readonly titles: Map<string, number>;
  /** The charts in the order of their parts. */
  readonly charts: ChartSlide['chart'][];
}

export type TextPart = PptxGenJS.TextProps;

/** Points to the inch. */
export const points = 72;
export const textSize = { usual: 18, dense: 13, intro: 14, table: 12 } as const;

export const add = (
  { file, titles }: Writing,
  layout: LayoutName,
  wanted: string,
  notes: string,
  large = 28,
) => {
  const slide = file.addSlide({ masterName: layout });
  const before = titles.get(wanted) ?? 0;
  titles.set(wanted, before + 1);
  // Two slides of one name cannot be told apart in an outline.
  const title = before === 0 ? wanted : `${wanted} (${before + 1})`;
  // Of the run: what is asked of a placeholder's whole text gives way to its layout.
  slide.addText([{ text: title, options: { fontSize: titleSize(title, large) } }], { placeholder: 'title' });
  if (notes !== '') slide.addNotes(cleanText(notes));
  return slide;
};

/** "Prices (2 of 3)". */
export const numbered = ({ deck }: Writing, title: string, at: number, of: number): string =>
  of === 1
    ? oneLine(title)
    : translate(deck.language, 'slides.continued', { title: oneLine(title), page: at + 1, pages: of });

export const runsOf = (text: Text, options: PptxGenJS.TextPropsOptions, look: Look): TextPart[] => {
  const runs = typeof text === 'string' ? [{ text, style: null }] : text;
  const parts = runs.flatMap(({ text: piece, style }) =>
    cleanText(piece)
      .split('\n')
      .map((line, at) => ({
        text: line,
        options: {
          ...options,
          ...(at > 0 ? { softBreakBefore: true } : {}),
          ...(style === 'strong' ? { bold: true } : {}),
          ...(style === 'emphasis' ? { italic: true } : {}),
          ...(style === 'muted' ? { color: look.muted } : {}),
        },
      })),
  );
  const last = parts.at(-1);
  if (last) last.options = { ...last.options, breakLine: true };
  return parts;
};

export const paragraphs = (list: readonly Point[], size: number, look: Look): TextPart[] =>
  list.flatMap(({ kind, text }) => {
    const common = { fontSize: size, color: look.ink, paraSpaceAfter: gap(size) };
    if (kind === 'subheading')
      return runsOf(
        text,
        { ...common, fontSize: size * 1.1, bold: true, color: look.primaryText, fontFace: headingFont },
        look,
      );
    return runsOf(text, kind === 'bullet' ? { ...common, bullet: { indent: size } } : common, look);
  });

export const addText = (writing: Writing, { title, points: list, dense, notes }: TextSlide) => {
  const divided = (size: number) =>
    dividePoints(list, { width: body.w * points, height: body.h * points, size });
  const usual = divided(textSize.usual);
  const size = dense && usual.length > 1 ? textSize.dense : textSize.usual;
  const slides = size === textSize.usual ? usual : divided(size);
  slides.forEach((some, at) => {
    const slide = add(writing, 'Text', numbered(writing, title, at, slides.length), at === 0 ? notes : '');
    slide.addText(paragraphs(some, size, writing.look), { placeholder: 'body' });
  });
};
