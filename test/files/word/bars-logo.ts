/** A logo for tests, drawn as a PNG. */
import { crc32, deflateSync } from 'node:zlib';
import type { Logo } from '#electron/files/word/logo.ts';

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
};

/** A PNG of three bars on white, wide enough for a header. @param width and height in pixels */
export const logo = (width = 360, height = 120): Logo => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const colours = [
    [0x12, 0x35, 0x5b],
    [0xe4, 0x57, 0x2e],
    [0x9a, 0xb7, 0xd3],
  ] as const;
  const row = Buffer.alloc(1 + width * 3, 0xff);
  row[0] = 0;
  for (let x = 0; x < width; x += 1) {
    const part = (x * 12) / width;
    const colour = part % 4 < 3 ? colours[Math.floor(part / 4)] : undefined;
    if (colour) row.set(colour, 1 + x * 3);
  }
  const pixels = Buffer.concat(Array.from({ length: height }, () => row));
  const bytes = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', new Uint8Array()),
  ]);
  return { bytes: new Uint8Array(bytes), type: 'image/png' };
};
