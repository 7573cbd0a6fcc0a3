/** Pictures that stand in the places of image fields: their size in the document, and how Word has them drawn. */

import { xml } from '#electron/files/excel/xml.ts';
import type { ImageSize } from '#electron/files/image-size.ts';
import { oneLine } from '#electron/files/word/text.ts';

export interface Picture {
  /** PNG or JPEG. */
  readonly bytes: Uint8Array;
  /** For those who cannot see it. */
  readonly alt: string;
}

/** English Metric Units: 360,000 a centimetre, 9,525 a pixel at 96 to the inch. */
const perPixel = 9_525;
const perCentimetre = 360_000;
/** What a picture takes at most where nothing in the template says how large it is: the place of a logo. */
const widest = 6 * perCentimetre;
const highest = 2 * perCentimetre;

export interface Box {
  /** In English Metric Units. */
  readonly width: number;
  readonly height: number;
}

/** As large as it fits into the box, in proportion; into that of a logo no larger than it is. */
export const fitted = ({ width, height }: Pick<ImageSize, 'width' | 'height'>, box: Box | null): Box => {
  const scale = box
    ? Math.min(box.width / width, box.height / height)
    : Math.min(perPixel, widest / width, highest / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
};

/** A picture in the line of a text (ISO/IEC 29500-1, 20.4.2.8). */
export const drawing = (relationship: string, id: number, { width, height }: Box, alt: string): string => {
  const text = xml(oneLine(alt));
  return (
    '<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
    `distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${width}" cy="${height}"/>` +
    `<wp:docPr id="${id}" name="${text}" descr="${text}"/>` +
    '<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
    'noChangeAspect="1"/></wp:cNvGraphicFramePr>' +
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">' +
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">' +
    '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">' +
    `<pic:nvPicPr><pic:cNvPr id="${id}" name="${text}" descr="${text}"/><pic:cNvPicPr/></pic:nvPicPr>` +
    '<pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
    `r:embed="${relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${width}" cy="${height}"/></a:xfrm>` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>' +
    '</wp:inline></w:drawing>'
  );
};
