/** How every workbook looks: one accent, greys, one font. Colours as six hexadecimal digits. */
import type { CellStyle, HeaderFooter, PageSetup } from 'hucre';

export const colours = {
  accent: '1F5C99',
  accentSoft: 'DCE8F4',
  accentMiddle: '8FB3D6',
  ink: '1F2933',
  muted: '66727F',
  faint: 'A3ADB8',
  line: 'D5DBE1',
  band: 'F4F6F8',
  white: 'FFFFFF',
  good: '1B7F4B',
  late: 'B3261E',
} as const;

export const font = { name: 'Calibri', size: 10, color: { rgb: colours.ink } } as const;

/** The heading of a table of records. */
export const headingStyle: CellStyle = {
  font: { ...font, bold: true, color: { rgb: colours.white } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: colours.accent } },
  alignment: { vertical: 'center', wrapText: true },
};

/** The heading of a column that only helps the formulas. */
export const helperHeadingStyle: CellStyle = {
  ...headingStyle,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: colours.muted } },
};

export const tableStyle = 'TableStyleLight1';

/** Landscape A4, as wide as one page. */
export const landscape: PageSetup = {
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  margins: { left: 0.5, right: 0.5, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 },
};

const code = (text: string) => text.replaceAll('&', '&&');

/** Title above, sheet's name and "page x of y" below. */
export const pageEdges = (title: string, language: 'en' | 'fr'): HeaderFooter => ({
  oddHeader: `&L&8&K${colours.muted}${code(title)}`.slice(0, 250),
  oddFooter: `&L&8&K${colours.muted}&A&R&8&K${colours.muted}${language === 'fr' ? 'Page &P sur &N' : 'Page &P of &N'}`,
});
