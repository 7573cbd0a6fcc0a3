/** What a brand looks like in a Word document: its colours, made readable where text stands in them, and its fonts with those that can stand in for them. */
import type { IThemeOptions } from 'docx';
import type { WordDocument } from '#contract/document.ts';
import { xml } from '#electron/files/excel/xml.ts';
import { oneLine } from '#electron/files/word/text.ts';

type Brand = WordDocument['brand'];

/** Six hexadecimal digits each. */
export interface Look {
  readonly primary: string;
  /** Text on a ground of `primary`. */
  readonly onPrimary: string;
  /** Text on white, in `primary` or as near to it as can be read. */
  readonly primaryText: string;
  /** A ground of very little `primary`. */
  readonly soft: string;
  readonly accent: string;
  readonly accentText: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
}

const ink = '1F2933';
const white = 'FFFFFF';

const channels = (colour: string): [number, number, number] => [
  Number.parseInt(colour.slice(0, 2), 16),
  Number.parseInt(colour.slice(2, 4), 16),
  Number.parseInt(colour.slice(4, 6), 16),
];

/** WCAG 2.2, relative luminance. */
const luminance = (colour: string): number => {
  const [red, green, blue] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
};

/** WCAG 2.2, contrast ratio: from 1 to 21. */
export const contrast = (one: string, other: string): number => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

/** @param share of `other`, from 0 to 1 */
const mix = (colour: string, other: string, share: number): string => {
  const others = channels(other);
  return channels(colour)
    .map((value, at) => Math.round(value + ((others[at] ?? 0) - value) * share))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
};

/** What WCAG 2.2 asks of text, 1.4.3. */
const readable = 4.5;

/** The colour, darkened by tenths until it can be read on white. */
const onWhite = (colour: string): string => {
  for (let share = 0; share < 1; share += 0.1) {
    const darker = mix(colour, '000000', share);
    if (contrast(darker, white) >= readable) return darker;
  }
  return ink;
};

export const lookOf = (brand: Brand): Look => {
  const primary = brand.primary.slice(1).toUpperCase();
  const accent = brand.accent.slice(1).toUpperCase();
  return {
    primary,
    onPrimary: contrast(white, primary) >= contrast(ink, primary) ? white : ink,
    primaryText: onWhite(primary),
    soft: mix(primary, white, 0.92),
    accent,
    accentText: onWhite(accent),
    ink,
    muted: '5A6672',
    line: 'C9D1D9',
  };
};

interface Substitute {
  /** As wide, letter by letter, where there is such a font. */
  readonly like: string;
  readonly family: 'swiss' | 'roman';
  /** PANOSE 1.0, by which Word finds the nearest one that is installed. */
  readonly panose: string;
}

/** What stands in where a font is not installed. Of those made as wide as another, that one. */
const substitutes: Readonly<Record<string, Substitute>> = {
  Calibri: { like: 'Carlito', family: 'swiss', panose: '020F0502020204030204' },
  'Calibri Light': { like: 'Carlito', family: 'swiss', panose: '020F0302020204030204' },
  Cambria: { like: 'Caladea', family: 'roman', panose: '02040503050406030204' },
  Arial: { like: 'Liberation Sans', family: 'swiss', panose: '020B0604020202020204' },
  Helvetica: { like: 'Arial', family: 'swiss', panose: '020B0604020202020204' },
  'Times New Roman': { like: 'Liberation Serif', family: 'roman', panose: '02020603050405020304' },
  Georgia: { like: 'Gelasio', family: 'roman', panose: '02040502050405020303' },
  Garamond: { like: 'EB Garamond', family: 'roman', panose: '02020404030301010803' },
  Verdana: { like: 'DejaVu Sans', family: 'swiss', panose: '020B0604030504040204' },
};
const other: Substitute = { like: 'Calibri', family: 'swiss', panose: '020B0604020202020204' };

/** Hebrew and Arabic have no letters in most fonts: these are on every system, or have a font as wide there. */
export const complexScriptFont = 'Arial';

/** Fonts and colours of the brand, as programs offer them to those who go on writing in the document. */
export const themeOf = (brand: Brand, look: Look): IThemeOptions => {
  const font = (name: string) => ({ latin: oneLine(name), complexScript: complexScriptFont });
  return {
    name: 'Brand',
    fonts: { headings: font(brand.headingFont), body: font(brand.bodyFont) },
    colors: {
      dark1: ink,
      dark2: look.primaryText,
      light2: look.soft,
      accent1: look.primary,
      accent2: look.accent,
      accent3: look.muted,
      hyperlink: look.primaryText,
      followedHyperlink: look.muted,
    },
  };
};

/** The part that says what stands in for the fonts of the document (ISO/IEC 29500-1, 17.8.3). */
export const fontTable = (brand: Brand): string => {
  const names = new Set([brand.bodyFont, brand.headingFont, complexScriptFont].map(oneLine));
  const fonts = [...names].map((name) => {
    const { like, family, panose } = substitutes[name] ?? other;
    return (
      `<w:font w:name="${xml(name)}"><w:altName w:val="${like}"/><w:panose1 w:val="${panose}"/>` +
      `<w:charset w:val="00"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`
    );
  });
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    `${fonts.join('')}</w:fonts>`
  );
};
