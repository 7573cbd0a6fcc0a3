/** Writes presentations from their description, by pptxgenjs; what it gets wrong is mended in mend.ts. */
import PptxGenJS from 'pptxgenjs';
import type { ChartSlide, Deck, FiguresSlide, Slide, TitleSlide } from '#electron/files/slides/deck.ts';
import { dividePoints } from '#electron/files/slides/fit.ts';
import {
  addLayouts,
  belowFigures,
  body,
  bodyFont,
  headingFont,
  logoPicture,
  page,
  titleSize,
} from '#electron/files/slides/layouts.ts';
import { mend } from '#electron/files/slides/mend.ts';
import { addTable } from '#electron/files/slides/table-slide.ts';
import {
  add,
  addText,
  paragraphs,
  points,
  type TextPart,
  type Writing,
} from '#electron/files/slides/writing.ts';
import type { Logo } from '#electron/files/word/logo.ts';
import { lookOf } from '#electron/files/word/look.ts';
import { oneLine } from '#electron/files/word/text.ts';
import { localeOf } from '#locale/format.ts';
import { translate } from '#locale/translate.ts';

export interface SlidesOptions {
  /** Of the brand. Null, or bytes that are no picture: the company's name stands in its place. */
  readonly logo: Logo | null;
}

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
