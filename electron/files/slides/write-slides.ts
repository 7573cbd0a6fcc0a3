/** Writes presentations from their description, by pptxgenjs; what it gets wrong is mended in mend.ts. */
import PptxGenJS from 'pptxgenjs';
import type { Text } from '#contract/document.ts';
import type {
  ChartSlide,
  Deck,
  FiguresSlide,
  Point,
  Slide,
  TableSlide,
  TextSlide,
  TitleSlide,
} from '#electron/files/slides/deck.ts';
import {
  cellWidths,
  dividePoints,
  divideRows,
  gap,
  heightOf,
  type Row,
  rowHeight,
} from '#electron/files/slides/fit.ts';
import {
  addLayouts,
  belowFigures,
  body,
  bodyFont,
  headingFont,
  type LayoutName,
  logoPicture,
  page,
  titleSize,
} from '#electron/files/slides/layouts.ts';
import { mend } from '#electron/files/slides/mend.ts';
import type { Logo } from '#electron/files/word/logo.ts';
import { type Look, lookOf } from '#electron/files/word/look.ts';
import { cleanText, oneLine } from '#electron/files/word/text.ts';
import { localeOf } from '#locale/format.ts';
import { translate } from '#locale/translate.ts';

export interface SlidesOptions {
  /** Of the brand. Null, or bytes that are no picture: the company's name stands in its place. */
  readonly logo: Logo | null;
}

interface Writing {
  readonly file: PptxGenJS;
  readonly deck: Deck;
  readonly look: Look;
  readonly logo: Logo | null;
  /** How often a title was given. */
  readonly titles: Map<string, number>;
  /** The charts in the order of their parts. */
  readonly charts: ChartSlide['chart'][];
}

type TextPart = PptxGenJS.TextProps;

/** Points to the inch. */
const points = 72;
const textSize = { usual: 18, dense: 13, intro: 14, table: 12 } as const;

const add = ({ file, titles }: Writing, layout: LayoutName, wanted: string, notes: string, large = 28) => {
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
const numbered = ({ deck }: Writing, title: string, at: number, of: number): string =>
  of === 1
    ? oneLine(title)
    : translate(deck.language, 'slides.continued', { title: oneLine(title), page: at + 1, pages: of });

const runsOf = (text: Text, options: PptxGenJS.TextPropsOptions, look: Look): TextPart[] => {
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

const paragraphs = (list: readonly Point[], size: number, look: Look): TextPart[] =>
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

const addTitle = (writing: Writing, { title, subtitle, facts, notes }: TitleSlide) => {
  const { deck, look, logo } = writing;
  const slide = add(writing, 'Title', oneLine(title), notes, 40);
  slide.addText(oneLine(subtitle), { placeholder: 'subtitle' });
  slide.addText(
    facts.flatMap(([label, value]): TextPart[] => [
      { text: `${oneLine(label)}  `, options: { color: look.muted, fontSize: 14, paraSpaceAfter: 4 } },
      {
        text: oneLine(value),
        options: { color: look.ink, fontSize: 14, bold: true, breakLine: true, paraSpaceAfter: 4 },
      },
    ]),
    { placeholder: 'facts' },
  );
  const company = oneLine(deck.author ?? '');
  const picture = logoPicture(logo, { w: 3.6, h: 1 });
  if (picture)
    slide.addImage({
      ...picture,
      x: 1.3,
      y: 0.7,
      altText: translate(deck.language, 'word.logo', { company }).trim(),
    });
  else if (company !== '')
    slide.addText(company, {
      x: 1.3,
      y: 0.7,
      w: 11.2,
      h: 0.7,
      fontFace: headingFont,
      fontSize: titleSize(company, 20),
      bold: true,
      color: look.ink,
      margin: 0,
      valign: 'middle',
      objectName: company.slice(0, 80),
    });
};

const addText = (writing: Writing, { title, points: list, dense, notes }: TextSlide) => {
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

const cellsOf = (row: Row, columns: TableSlide['columns'], look: Look): PptxGenJS.TableCell[] => {
  const total = row.type === 'total' || row.type === 'grandTotal' || row.type === 'subtotal';
  const grand = row.type === 'grandTotal';
  const line = { type: 'solid' as const, pt: 0.5, color: look.line };
  const none = { type: 'none' as const };
  const common: PptxGenJS.TableCellProps = {
    fontFace: bodyFont,
    fontSize: grand ? textSize.table + 2 : textSize.table,
    bold: grand || row.type === 'group' || row.type === 'subtotal',
    color: grand ? look.onPrimary : row.type === 'option' ? look.muted : look.ink,
    valign: 'middle',
    border: [none, none, line, none],
    ...(grand
      ? { fill: { color: look.primary } }
      : row.type === 'group'
        ? { fill: { color: look.soft } }
        : {}),
    margin: [0.05, 0.09, 0.05, 0.09],
  };
  const spans =
    row.type === 'group'
      ? [columns.length]
      : row.cells.length === 2 && columns.length > 2
        ? [columns.length - 1, 1]
        : null;
  return row.cells.map((text, at) => ({
    text: runsOf(text, {}, look).map(({ text: piece, options }) => ({
      text: piece ?? '',
      options: { ...options, fontFace: bodyFont },
    })),
    options: {
      ...common,
      ...(spans ? { colspan: spans[at] ?? 1 } : {}),
      align: total || (!spans && columns[at]?.align === 'end') ? 'right' : 'left',
    },
  }));
};

const addTable = (writing: Writing, { title, about, columns, rows, above, below, notes }: TableSlide) => {
  const { look } = writing;
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => (body.w * share) / shares);
  const inPoints = widths.map((width) => width * points);
  const headHeight = rowHeight(
    columns.map(({ heading }) => heading),
    inPoints,
    textSize.table,
  );
  const intro = { width: body.w * points, height: body.h * points, size: textSize.intro };
  const introHeight = above.reduce((sum, point) => sum + heightOf(point, intro), 0);
  // A long introduction has slides of its own.
  const introduced = above.length > 0 && introHeight <= intro.height / 4;
  if (above.length > 0 && !introduced)
    addText(writing, { kind: 'text', title, notes: '', dense: false, points: above });
  const room = body.h * points - headHeight;
  const down = introduced ? introHeight + gap(textSize.intro) : 0;
  const slides = divideRows(rows, inPoints, textSize.table, room, room - down);
  const head = columns.map(
    ({ heading, align }): PptxGenJS.TableCell => ({
      text: oneLine(heading),
      options: {
        bold: true,
        fontFace: bodyFont,
        fontSize: textSize.table,
        color: look.onPrimary,
        fill: { color: look.primary },
        align: align === 'end' ? 'right' : 'left',
        valign: 'middle',
        margin: [0.05, 0.09, 0.05, 0.09],
      },
    }),
  );
  const heights = (some: readonly Row[]) => [
    headHeight,
    ...some.map((row) => rowHeight(row.cells, cellWidths(row, inPoints), textSize.table)),
  ];
  const remarks = { width: body.w * points, size: textSize.table };
  slides.forEach((some, at) => {
    const slide = add(writing, 'Content', numbered(writing, title, at, slides.length), at === 0 ? notes : '');
    const used = heights(some);
    const top = at === 0 ? down : 0;
    if (top > 0)
      slide.addText(paragraphs(above, textSize.intro, look), {
        ...body,
        h: top / points,
        fontFace: bodyFont,
        valign: 'top',
        margin: 0,
        objectName: oneLine(title).slice(0, 80),
      });
    slide.addTable([head, ...some.map((row) => cellsOf(row, columns, look))], {
      x: body.x,
      y: body.y + top / points,
      w: body.w,
      colW: widths,
      rowH: used.map((height) => height / points),
      objectName: numbered(writing, about, at, slides.length),
    });
    if (at < slides.length - 1 || below.length === 0) return;
    const end = top + used.reduce((sum, height) => sum + height, 0) + 22;
    const left = body.h * points - end;
    if (left < 0 || dividePoints(below, { ...remarks, height: left }).length > 1) {
      addText(writing, { kind: 'text', title, notes: '', dense: false, points: below });
      return;
    }
    slide.addText(paragraphs(below, textSize.table, look), {
      ...body,
      y: body.y + end / points,
      h: left / points,
      fontFace: bodyFont,
      valign: 'top',
      margin: 0,
    });
  });
};

const addChart = (writing: Writing, { title, chart, notes }: ChartSlide) => {
  const slide = add(writing, 'Content', oneLine(title), notes, 26);
  writing.charts.push(chart);
  // What is drawn is written anew in mend.ts; the workbook behind it is what pptxgenjs makes.
  const labels = chart.categories.values.map((value) => String(value ?? ''));
  slide.addChart(
    writing.file.ChartType.bar,
    chart.series.map(({ name, values }) => ({
      name,
      labels,
      values: values.values.map((value) => (typeof value === 'number' ? value : 0)),
    })),
    { ...body, altText: oneLine(chart.description), objectName: oneLine(chart.description).slice(0, 80) },
  );
};

const addFigures = (writing: Writing, { title, figures, points: list, notes }: FiguresSlide) => {
  const { look } = writing;
  const slide = add(writing, 'Figures', oneLine(title), notes);
  const room = 0.25;
  const width = (body.w - room * (figures.length - 1)) / Math.max(1, figures.length);
  figures.forEach(({ label, value, note }, at) => {
    slide.addText(
      [
        { text: oneLine(label), options: { fontSize: 13, color: look.muted, breakLine: true } },
        {
          text: oneLine(value),
          options: {
            fontSize: value.length > 12 ? 24 : 30,
            bold: true,
            color: look.primaryText,
            fontFace: headingFont,
            breakLine: true,
          },
        },
        { text: oneLine(note), options: { fontSize: 12, color: look.muted } },
      ],
      {
        x: body.x + at * (width + room),
        y: body.y,
        w: width,
        h: 1.45,
        fill: { color: look.soft },
        fontFace: bodyFont,
        valign: 'middle',
        margin: 10,
        objectName: oneLine(label).slice(0, 80),
      },
    );
  });
  const [first = []] = dividePoints(list, {
    width: belowFigures.w * points,
    height: belowFigures.h * points,
    size: 16,
  });
  slide.addText(paragraphs(first, 16, look), { placeholder: 'body' });
};

const addSlide = (writing: Writing, slide: Slide): void => {
  if (slide.kind === 'title') addTitle(writing, slide);
  else if (slide.kind === 'text') addText(writing, slide);
  else if (slide.kind === 'table') addTable(writing, slide);
  else if (slide.kind === 'chart') addChart(writing, slide);
  else addFigures(writing, slide);
};

/** @returns the bytes of a .pptx, 16:9 */
export const writeSlides = async (deck: Deck, { logo }: SlidesOptions): Promise<Uint8Array> => {
  const file = new PptxGenJS();
  file.defineLayout({ name: 'wide', ...page });
  file.layout = 'wide';
  const look = lookOf(deck.brand);
  file.theme = { headFontFace: oneLine(deck.brand.headingFont), bodyFontFace: oneLine(deck.brand.bodyFont) };
  addLayouts(file, deck, look, logo);
  const charts: ChartSlide['chart'][] = [];
  const titles = new Map<string, number>();
  for (const slide of deck.slides) addSlide({ file, deck, look, logo, titles, charts }, slide);
  const bytes = (await file.write({ outputType: 'uint8array' })) as Uint8Array;
  return mend(bytes, { deck, look, charts, locale: localeOf(deck.language) });
};
