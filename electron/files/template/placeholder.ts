/** A picture of the template that stands for another: its alternative text is an image field, `{%company.logo}`. */
import { xml } from '#electron/files/excel/xml.ts';
import type { Box } from '#electron/files/template/picture.ts';
import { oneLine } from '#electron/files/word/text.ts';

/** The field in the alternative text of a picture; null where it is a text like any. */
export const placeholderName = (alt: string | null): string | null =>
  /^\s*\{%?\s*([^{}]+?)\s*\}\s*$/.exec(alt ?? '')?.[1] ?? null;

const properties = /<wp:docPr\b[^>]*\b(?:descr|title)="\s*\{%?\s*([^"{}]+?)\s*\}\s*"[^>]*>/g;

/** What is drawn in the place of one. */
export interface Replacement {
  readonly relationship: string;
  readonly alt: string;
  /** As large as it fits into the room of the one that stood there. */
  size(room: Box): Box;
}

const replaced = (drawing: string, { relationship, alt, size }: Replacement): string => {
  const [, width = '0', height = '0'] = /<wp:extent\b[^>]*\bcx="(\d+)"[^>]*\bcy="(\d+)"/.exec(drawing) ?? [];
  const box = size({ width: Number(width), height: Number(height) });
  const extent = `cx="${box.width}" cy="${box.height}"`;
  const text = xml(oneLine(alt));
  const blip =
    '<a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
    `r:embed="${relationship}"/>`;
  return drawing
    .replace(properties, (tag) =>
      tag.replace(/\s(?:descr|title)="[^"]*"/g, '').replace('<wp:docPr', `<wp:docPr descr="${text}"`),
    )
    .replace(/<pic:cNvPr\b[^>]*>/, (tag) => tag.replace(/\s(descr|title)="[^"]*"/g, ''))
    .replace(/<a:blip\b[^>]*\/>|<a:blip\b[^>]*>[\s\S]*?<\/a:blip>/, blip)
    .replace(/<a:srcRect\b[^>]*\/>/, '')
    .replace(/<wp:extent\b[^>]*>/, `<wp:extent ${extent}/>`)
    .replace(/(<pic:spPr\b[^>]*>\s*<a:xfrm\b[^>]*>[\s\S]*?)<a:ext\b[^>]*\/>/, `$1<a:ext ${extent}/>`);
};

/**
 * The part with pictures in the places of those that stand for them, in their room, in proportion.
 * @param of what is drawn for a field; null: nothing, and what stood there goes
 */
export const replacePlaceholders = (part: string, of: (name: string) => Replacement | null): string => {
  let result = part;
  for (const match of [...part.matchAll(properties)].reverse()) {
    const from = result.lastIndexOf('<w:drawing', match.index);
    const to = result.indexOf('</w:drawing>', match.index);
    const drawing = result.slice(from, to + '</w:drawing>'.length);
    if (from < 0 || to < 0 || !drawing.includes('<a:blip')) continue;
    const made = of(match[1] ?? '');
    result =
      result.slice(0, from) +
      (made === null ? '' : replaced(drawing, made)) +
      result.slice(from + drawing.length);
  }
  return result;
};
