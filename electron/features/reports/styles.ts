/** The looks of the report's cells. */
import type { CellStyle } from 'hucre';
import { type FormatName, numberFormats } from '#electron/files/excel/formats.ts';
import { colours, font } from '#electron/files/excel/theme.ts';
import type { Language } from '#locale/translate.ts';

const line = (colour: string) => ({ style: 'thin' as const, color: { rgb: colour } });
const solid = (colour: string) => ({
  type: 'pattern' as const,
  pattern: 'solid' as const,
  fgColor: { rgb: colour },
});

export type Format = FormatName | 'days' | 'points' | 'quantity' | 'chart';

export interface Styles {
  readonly codes: Record<Format, string>;
  readonly title: CellStyle;
  readonly subtitle: CellStyle;
  readonly section: CellStyle;
  readonly note: CellStyle;
  readonly head: (right: boolean) => CellStyle;
  readonly body: (format: Format, more?: { strong?: boolean; muted?: boolean; wrap?: boolean }) => CellStyle;
  readonly total: (format: Format) => CellStyle;
  readonly tileLabel: CellStyle;
  readonly tileValue: (format: Format) => CellStyle;
  readonly tileNote: (format: Format) => CellStyle;
}

const isText = (format: Format) => format === 'text';

export const reportStyles = (language: Language, currency: string): Styles => {
  const base = numberFormats(language, currency);
  const code = language === 'fr' ? '[$-40C]' : '[$-809]';
  const codes: Record<Format, string> = {
    ...base,
    days: language === 'fr' ? `${code}0.#\\ "j"` : `${code}0.#\\ "d"`,
    // Millions and thousands, for axes and labels of charts.
    chart: `[>=1000000]${code}0.0,,"M";[>=10000]${code}0,"k";${code}#,##0`,
    // As many decimals as there are, at most three.
    quantity: 'General',
    points: `${code}+0.0\\ "pts";-0.0\\ "pts";0.0\\ "pts"`,
  };
  const numbers = (format: Format): CellStyle => (isText(format) ? {} : { numFmt: codes[format] });
  const aligned = (format: Format, wrap = false): CellStyle => ({
    alignment: {
      horizontal: isText(format) ? 'left' : 'right',
      vertical: 'center',
      ...(wrap ? { wrapText: true } : {}),
      // So that "not computable" is not cut where columns are narrow.
      ...(isText(format) ? {} : { shrinkToFit: true }),
    },
  });
  return {
    codes,
    title: { font: { ...font, size: 18, bold: true, color: { rgb: colours.accent } } },
    subtitle: { font: { ...font, color: { rgb: colours.muted } }, alignment: { vertical: 'center' } },
    section: {
      font: { ...font, size: 12, bold: true },
      border: { bottom: { style: 'medium', color: { rgb: colours.accent } } },
      alignment: { vertical: 'center' },
    },
    note: {
      font: { ...font, size: 9, italic: true, color: { rgb: colours.muted } },
      alignment: { vertical: 'top', wrapText: true },
    },
    head: (right) => ({
      font: { ...font, size: 9, bold: true, color: { rgb: colours.muted } },
      fill: solid(colours.band),
      border: { bottom: line(colours.faint) },
      alignment: { horizontal: right ? 'right' : 'left', vertical: 'center', wrapText: true },
    }),
    body: (format, { strong = false, muted = false, wrap = false } = {}) => ({
      font: { ...font, bold: strong, ...(muted ? { size: 8, color: { rgb: colours.faint } } : {}) },
      border: { bottom: line(colours.line) },
      ...numbers(format),
      ...aligned(format, wrap),
    }),
    total: (format) => ({
      font: { ...font, bold: true },
      fill: solid(colours.band),
      border: { top: line(colours.faint), bottom: line(colours.faint) },
      ...numbers(format),
      ...aligned(format),
    }),
    tileLabel: {
      font: { ...font, size: 9, color: { rgb: colours.muted } },
      fill: solid(colours.band),
      border: { top: { style: 'medium', color: { rgb: colours.accent } } },
      alignment: { horizontal: 'left', vertical: 'center', indent: 1 },
    },
    tileValue: (format) => ({
      font: { ...font, size: 18, bold: true },
      fill: solid(colours.band),
      alignment: { horizontal: 'left', vertical: 'center', indent: 1 },
      ...numbers(format),
    }),
    tileNote: (format) => ({
      font: { ...font, size: 9, color: { rgb: colours.muted } },
      fill: solid(colours.band),
      alignment: { horizontal: 'left', vertical: 'center', indent: 1 },
      ...numbers(format),
    }),
  };
};
