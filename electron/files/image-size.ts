/** What a picture is and how large, told by its bytes: PNG and JPEG. */

export interface ImageSize {
  readonly type: 'image/png' | 'image/jpeg';
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const wordAt = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);

/** PNG, 5.2 and 11.2.2: the signature, then IHDR with width and height. */
const readPng = (bytes: Uint8Array): ImageSize | null => {
  if (bytes.length < 33 || !pngSignature.every((byte, at) => bytes[at] === byte)) return null;
  if (String.fromCharCode(...bytes.subarray(12, 16)) !== 'IHDR') return null;
  const long = (at: number) => wordAt(bytes, at) * 65_536 + wordAt(bytes, at + 2);
  return { type: 'image/png', width: long(16), height: long(20) };
};

/** Start of frame: SOF0 to SOF15 without DHT, JPG and DAC (ITU-T T.81, table B.1). */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

const readJpeg = (bytes: Uint8Array): ImageSize | null => {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    // Bytes of filling before a marker, and markers without a segment.
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) at += 2;
    else if (isFrame(marker))
      return { type: 'image/jpeg', width: wordAt(bytes, at + 7), height: wordAt(bytes, at + 5) };
    else if (marker === 0xd9 || marker === 0xda || wordAt(bytes, at + 2) < 2) return null;
    else at += 2 + wordAt(bytes, at + 2);
  }
  return null;
};

/** Null where the bytes are neither, or of no size. */
export const imageSize = (bytes: Uint8Array): ImageSize | null => {
  const size = readPng(bytes) ?? readJpeg(bytes);
  return size !== null && size.width > 0 && size.height > 0 ? size : null;
};
