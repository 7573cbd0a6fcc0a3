/** What pptxgenjs leaves wrong or out in the parts it writes: ISO/IEC 29500-1, 19 and 21; and the same bytes each time. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { columnLetters } from '#electron/files/excel/book.ts';
import { chartXml } from '#electron/files/excel/chart-xml.ts';
import { colours } from '#electron/files/excel/theme.ts';
import type { ChartSlide, Deck } from '#electron/files/slides/deck.ts';
import type { Look } from '#electron/files/word/look.ts';
import { coreProperties } from '#electron/files/word/parts.ts';

interface Mending {
  readonly deck: Deck;
  readonly look: Look;
  /** In the order of the parts. */
  readonly charts: readonly ChartSlide['chart'][];
  readonly locale: string;
}

/** In the place of the moment of packing: among the first that a zip can say. */
const packedAt = new Date(1980, 0, 1, 12);

const appProperties =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">' +
  '<Application>Relais</Application></Properties>';

/** A paragraph has its properties once, before its runs; sizes of bullets are those of the text. */
const mendText = (part: string): string =>
  part
    .replace(/(<\/a:r>|<a:br\/>|<\/a:br>)\s*<a:pPr\b(?:[^>]*\/>|.*?<\/a:pPr>)/gs, '$1')
    .replaceAll('<a:buSzPct val="100000"/>', '')
    .replaceAll(/<a:(ea|cs) typeface="\+(mj|mn)-lt"[^>]*\/>/g, '<a:$1 typeface="+$2-$1"/>')
    .replaceAll(/<a:latin typeface="\+(mj|mn)-lt"[^>]*\/>/g, '<a:latin typeface="+$1-lt"/>');

/** A title is the title of its slide, whatever its number; nothing asks for a prompt of its own. */
const mendPlaceholders = (part: string): string =>
  part
    .replace(/<p:ph\s+idx="\d+"\s+type="title"\s+hasCustomPrompt="1"\s*\/>/g, '<p:ph type="title"/>')
    .replace(
      /<p:ph\s+idx="(\d+)"\s+type="body"\s+hasCustomPrompt="1"\s*\/>/g,
      '<p:ph type="body" idx="$1"/>',
    );

/** The number of a slide stands on the line of its footer. */
const mendNumbers = (part: string): string =>
  part.replace(
    /(<p:ph type="sldNum"[^>]*\/>.*?<p:txBody>)<a:bodyPr\/>/gs,
    '$1<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/>',
  );

/** Each shape of a part has a number and a name of its own. */
const nameShapes = (part: string): string => {
  let number = 1;
  return part.replace(/<p:cNvPr id="\d+" name="([^"]*)"/g, (_all, name: string) => {
    const own = number++;
    return `<p:cNvPr id="${own}" name="${/^(Text|Chart|Table|Image|Object|Shape) \d+$/.test(name) || (name === '' && own > 1) ? `${name.split(' ')[0]} ${own}` : name}"`;
  });
};

/** Tables say what they show, and that their first row is their heading. */
const mendTables = (part: string): string =>
  part
    .replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1"/>')
    .replace(
      /<p:cNvPr id="(\d+)" name="([^"]*)"\/>(?=<p:cNvGraphicFramePr><a:graphicFrameLocks)/g,
      '<p:cNvPr id="$1" name="$2" descr="$2"/>',
    )
    .replace(/(<p14:modId [^>]*val=)"\d+"/g, '$1"1"');

/** The same chart as in a workbook, with type that is read from afar. @param number of its workbook */
const chartPart = (chart: ChartSlide['chart'], locale: string): string => {
  const rows = chart.categories.values.length;
  const range = (column: number) =>
    `Sheet1!$${columnLetters(column)}$2:$${columnLetters(column)}$${rows + 1}`;
  const place = { row: 0, column: 0 };
  return (
    chartXml({
      ...chart,
      title: '',
      categories: { ...chart.categories, range: range(0) },
      series: chart.series.map((series, at) => ({
        ...series,
        values: { ...series.values, range: range(at + 1) },
      })),
      from: place,
      to: place,
    })
      // Colours of the brand in the place of the workbook's, whose paler one is the same made lighter.
      .replaceAll(`<a:srgbClr val="${colours.accent}"/>`, '<a:schemeClr val="accent1"/>')
      .replaceAll(
        `<a:srgbClr val="${colours.accentMiddle}"/>`,
        '<a:schemeClr val="accent1"><a:lumMod val="50000"/><a:lumOff val="50000"/></a:schemeClr>',
      )
      .replaceAll('sz="800"', 'sz="1200"')
      .replaceAll(/<a:latin typeface="[^"]*"\/>/g, '<a:latin typeface="+mn-lt"/>')
      .replaceAll('lang="en-GB"', `lang="${locale}"`)
      .replace('<c:autoTitleDeleted val="0"/>', '<c:autoTitleDeleted val="1"/>')
      .replace(
        /<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"\/><\/a:solidFill><a:ln w="6350">.*?<\/c:spPr>(?=<\/c:chartSpace>)/,
        '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>',
      )
      .replace(
        '</c:chartSpace>',
        '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>',
      )
  );
};

const themeColours = (part: string, look: Look): string => {
  const colours: Readonly<Record<string, string>> = {
    dk1: look.ink,
    lt1: 'FFFFFF',
    dk2: look.primaryText,
    lt2: look.soft,
    accent1: look.primary,
    accent2: look.accent,
    accent3: look.muted,
    hlink: look.primaryText,
    folHlink: look.muted,
  };
  return Object.entries(colours)
    .reduce(
      (made, [name, colour]) =>
        made.replace(
          new RegExp(`<a:${name}>.*?</a:${name}>`),
          `<a:${name}><a:srgbClr val="${colour}"/></a:${name}>`,
        ),
      part,
    )
    .replace('<a:clrScheme name="Office">', '<a:clrScheme name="Brand">')
    .replace('<a:fontScheme name="Office">', '<a:fontScheme name="Brand">')
    .replace('name="Office Theme"', 'name="Brand"');
};

const mendPresentation = (part: string): string => {
  const [notes = ''] = /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/.exec(part) ?? [];
  return part
    .replace(notes, '')
    .replace('</p:sldMasterIdLst>', `</p:sldMasterIdLst>${notes}`)
    .replace(/<p:notesSz [^>]*\/>/, '<p:notesSz cx="6858000" cy="9144000"/>');
};

/** Only parts that are there have a type. */
const mendTypes = (part: string, paths: ReadonlySet<string>): string =>
  part
    .replace(/\s*<Override PartName="\/([^"]+)"[^>]*\/>/g, (all, path: string) =>
      paths.has(path) ? all.trim() : '',
    )
    .replace(
      '</Types>',
      '<Override PartName="/ppt/theme/theme2.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/></Types>',
    );

const packed = (parts: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer> => {
  const named: Zippable = {};
  // Folders are not parts.
  for (const [path, part] of Object.entries(parts)) if (!path.endsWith('/')) named[path] = part;
  return new Uint8Array(zipSync(named, { mtime: packedAt }));
};

/** Charts are counted from 1 in each file: pptxgenjs goes on counting where the file before ended. */
const countCharts = (parts: Record<string, Uint8Array>): void => {
  const numbered = /\b(chart|Microsoft_Excel_Worksheet)(\d+)(?=\.x)/g;
  const numbers = Object.keys(parts).map((path) => Number(/^ppt\/charts\/chart(\d+)\.xml$/.exec(path)?.[1]));
  const before = Math.min(...numbers.filter((number) => !Number.isNaN(number))) - 1;
  if (!Number.isFinite(before) || before === 0) return;
  const counted = (text: string) =>
    text.replace(numbered, (_all, name: string, number: string) => `${name}${Number(number) - before}`);
  for (const [path, part] of Object.entries(parts)) {
    delete parts[path];
    parts[counted(path)] =
      path.endsWith('.rels') || path === '[Content_Types].xml' ? strToU8(counted(strFromU8(part))) : part;
  }
};

/** @param bytes as pptxgenjs has packed them */
export const mend = (bytes: Uint8Array, { deck, look, charts, locale }: Mending): Uint8Array => {
  const parts = unzipSync(bytes, { filter: ({ name }) => !name.endsWith('/') });
  countCharts(parts);
  const properties = strToU8(coreProperties(deck));
  const rewrite = (path: string, made: (part: string) => string) => {
    const part = parts[path];
    if (part) parts[path] = strToU8(made(strFromU8(part)));
  };
  for (const path of Object.keys(parts)) {
    if (/^ppt\/(slides|slideLayouts|slideMasters|notesSlides|notesMasters)\/[^/]+\.xml$/.test(path))
      rewrite(path, (part) =>
        mendTables(nameShapes(mendNumbers(mendPlaceholders(mendText(part))))).replaceAll(
          'lang="en-US"',
          `lang="${locale}"`,
        ),
      );
    const chart = charts[Number(/^ppt\/charts\/chart(\d+)\.xml$/.exec(path)?.[1] ?? 0) - 1];
    if (chart) rewrite(path, () => chartPart(chart, locale));
    if (path.endsWith('.xlsx')) {
      const book = unzipSync(parts[path] ?? new Uint8Array(), { filter: ({ name }) => !name.endsWith('/') });
      book['docProps/core.xml'] = properties;
      book['docProps/app.xml'] = strToU8(appProperties);
      parts[path] = packed(book);
    }
  }
  parts['docProps/core.xml'] = properties;
  parts['docProps/app.xml'] = strToU8(appProperties);
  rewrite('ppt/theme/theme1.xml', (part) => themeColours(part, look));
  // Notes have a theme of their own: PowerPoint repairs a file in which two masters share one.
  const theme = parts['ppt/theme/theme1.xml'];
  if (theme) parts['ppt/theme/theme2.xml'] = theme;
  rewrite('ppt/notesMasters/_rels/notesMaster1.xml.rels', (part) => part.replace('theme1.xml', 'theme2.xml'));
  rewrite('ppt/presentation.xml', mendPresentation);
  rewrite('[Content_Types].xml', (part) =>
    mendTypes(part, new Set(Object.keys(parts).filter((path) => path !== 'ppt/theme/theme2.xml'))),
  );
  return packed(parts);
};
