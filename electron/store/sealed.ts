/** JSON with a checksum: the first field of the object is the CRC-32 of every byte that follows it. */
import { crc32 } from 'node:zlib';

const opening = '{"crc":"';
const closing = '",';
/** Bytes before those the checksum covers. */
const sealLength = opening.length + 8 + closing.length;

/** The start of a sealed object, for the checksum of what will follow. */
export const sealOf = (crc: number): string =>
  `${opening}${(crc >>> 0).toString(16).padStart(8, '0')}${closing}`;

/** A line: the object as JSON, its checksum in front, and a line feed. `json` is the text of an object with fields. */
export const sealLine = (json: string): Buffer => {
  const rest = json.slice(1);
  const line = Buffer.allocUnsafe(sealLength + Buffer.byteLength(rest) + 1);
  const end = sealLength + line.write(rest, sealLength);
  line[end] = 0x0a;
  line.write(sealOf(crc32(line.subarray(sealLength, end))), 0, 'latin1');
  return line;
};

/** Do these bytes (without the line feed) carry the checksum of themselves? */
export const isSealed = (bytes: Buffer): boolean =>
  bytes.length > sealLength &&
  bytes.toString('latin1', 0, sealLength) === sealOf(crc32(bytes.subarray(sealLength)));

/** The object of sealed bytes, or undefined where the checksum or the JSON is wrong. */
export const unseal = (bytes: Buffer): unknown => {
  if (!isSealed(bytes)) return undefined;
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
};
