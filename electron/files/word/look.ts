/** What a brand looks like in a Word document: its colours, made readable where text stands in them, and its fonts with those that can stand in for them. */
import type { IThemeOptions } from 'docx';
import { type BrandLook, brandLook } from '#contract/brand-look.ts';
import type { WordDocument } from '#contract/document.ts';
import { xml } from '#electron/files/excel/xml.ts';
import { oneLine } from '#electron/files/word/text.ts';

type Brand = WordDocument['brand'];

/** The colours of the brand, and two that every brand has: six hexadecimal digits each. */
export interface Look extends BrandLook {
  readonly muted: string;
  readonly line: string;
}

/** As Office has colours: without the sign. */
const bare = (colour: string): string => colour.slice(1).toUpperCase();

export const lookOf = (brand: Brand): Look => {
  const look = brandLook(brand);
  return {
    primary: bare(look.primary),
    onPrimary: bare(look.onPrimary),
    primaryText: bare(look.primaryText),
    soft: bare(look.soft),
    accent: bare(look.accent),
    accentText: bare(look.accentText),
    ink: bare(look.ink),
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
      dark1: look.ink,
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
