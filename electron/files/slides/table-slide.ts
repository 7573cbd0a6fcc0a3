/** A table on slides: as many as it takes, each with its heading row. */
import type PptxGenJS from 'pptxgenjs';
import type { TableSlide } from '#electron/files/slides/deck.ts';
import {
  cellWidths,
  dividePoints,
  divideRows,
  gap,
  heightOf,
  type Row,
  rowHeight,
} from '#electron/files/slides/fit.ts';
import { body, bodyFont } from '#electron/files/slides/layouts.ts';
import {
  add,
  addText,
  numbered,
  paragraphs,
  points,
  runsOf,
  textSize,
  type Writing,
} from '#electron/files/slides/writing.ts';
import type { Look } from '#electron/files/word/look.ts';
import { oneLine } from '#electron/files/word/text.ts';

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

export const addTable = (
  writing: Writing,
  { title, about, columns, rows, above, below, notes }: TableSlide,
) => {
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
