/** Pictures that stand in the places of image fields: their size in the document, and how Word has them drawn. */
import { xml } from '#electron/files/excel/xml.ts';
import { oneLine } from '#electron/files/word/text.ts';

export interface Picture {
  /** PNG or JPEG. */
  readonly bytes: Uint8Array;
  /** For those who cannot see it. */
  readonly alt: string;
}

/** In pixels. */
interface Size {
  readonly width: number;
  readonly height: number;
}

const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

export const extensionOf = (bytes: Uint8Array): 'png' | 'jpeg' | null =>
  png.every((byte, at) => bytes[at] === byte)
    ? 'png'
    : bytes[0] === 0xff && bytes[1] === 0xd8
      ? 'jpeg'
      : null;

/** The frame of a JPEG (ITU-T T.81, B.2.2): baseline, progressive and the others that say a size. */
const jpegSize = (bytes: Uint8Array): Size | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    else at += 2 + (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd9) ? 0 : view.getUint16(at + 2));
  }
  return null;
};

/** What the picture itself says of its size; null where it says nothing that can be. */
export const sizeOf = (bytes: Uint8Array): Size | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = extensionOf(bytes);
  const size =
    kind === 'png' && bytes.length >= 24
      ? { width: view.getUint32(16), height: view.getUint32(20) }
      : kind === 'jpeg'
        ? jpegSize(bytes)
        : null;
  return size && size.width > 0 && size.height > 0 ? size : null;
};

/** English Metric Units: 360,000 a centimetre, 9,525 a pixel at 96 to the inch. */
const perPixel = 9_525;
const perCentimetre = 360_000;
/** What a picture takes at most where nothing in the template says how large it is: the place of a logo. */
export const widest = 6 * perCentimetre;
export const highest = 2 * perCentimetre;

export interface Box {
  /** In English Metric Units. */
  readonly width: number;
  readonly height: number;
}

/** As large as it fits into the box, in proportion; into that of a logo no larger than it is. */
export const fitted = ({ width, height }: Size, box: Box | null): Box => {
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
