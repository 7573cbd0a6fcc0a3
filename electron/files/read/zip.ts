/** Opens a zip container (xlsx, xlsb, ods) by its own directory, and unpacks single parts under limits. */
import { crc32, inflateRawSync } from 'node:zlib';
import { maxParts, maxRatio, maxUnpackedBytes, ratioFloor, refuse } from '#electron/files/read/limits.ts';

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

export interface Container {
  readonly names: readonly string[];
  /**
   * The bytes of a part, null where there is none of the name.
   * @throws Refused unreadable: damaged (checksum, sizes that lie), tooManyBytes
   */
  part(name: string): Uint8Array<ArrayBuffer> | null;
}

/** Where the end-of-directory record stands: the last one whose comment ends the file. */
const endOf = (view: DataView): number => {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - 65_535; at--)
    if (view.getUint32(at, true) === 0x06054b50 && at + 22 + view.getUint16(at + 20, true) <= view.byteLength)
      return at;
  return refuse('damaged');
};

/** 64-bit sizes of the zip64 extra field, for the values that are all ones: streaming writers set them always. */
const zip64 = (view: DataView, from: number, length: number, values: readonly number[]): number[] => {
  if (!values.includes(0xffffffff)) return [...values];
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    return values.map((value) => {
      if (value !== 0xffffffff) return value;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    });
  }
  return refuse('damaged');
};

const readDirectory = (bytes: Uint8Array): Entry[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  // 0xffff entries or a directory at 0xffffffff: zip64 proper, which no spreadsheet of this size needs.
  if (count === 0xffff || at === 0xffffffff) refuse('tooManyBytes');
  if (count > maxParts) refuse('tooManyBytes');
  const entries: Entry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) refuse('damaged');
    if (view.getUint16(at + 8, true) & 1) refuse('passwordProtected');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > end) refuse('damaged');
    const name = new TextDecoder()
      .decode(bytes.subarray(at + 46, at + 46 + nameLength))
      .replaceAll('\\', '/');
    const [unpacked = 0, packed = 0, offset = 0] = zip64(view, at + 46 + nameLength, extraLength, [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ]);
    const method = view.getUint16(at + 10, true);
    entries.push({ name, method, crc: view.getUint32(at + 16, true), packed, unpacked, offset });
    at = next;
  }
  return entries;
};

/** The limits by what the directory claims, and no two entries over the same bytes. */
const inspect = (entries: readonly Entry[], size: number): void => {
  let total = 0;
  let last = 0;
  for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
    total += entry.unpacked;
    if (total > maxUnpackedBytes) refuse('tooManyBytes');
    if (entry.unpacked > ratioFloor && entry.unpacked > entry.packed * maxRatio) refuse('tooManyBytes');
    if (entry.offset < last || entry.offset + 30 + entry.packed > size) refuse('damaged');
    last = entry.offset + 30 + entry.packed;
  }
  if (new Set(entries.map((entry) => entry.name)).size !== entries.length) refuse('damaged');
};

/**
 * Reads and checks the directory; unpacks nothing yet.
 * @throws Refused unreadable: damaged, passwordProtected, tooManyBytes
 */
export const openZip = (bytes: Uint8Array): Container => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let entries: Entry[] = [];
  try {
    entries = readDirectory(bytes);
  } catch (error) {
    if (error instanceof RangeError) refuse('damaged');
    throw error;
  }
  inspect(entries, bytes.length);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  // Some programs change the case of names between the parts that name each other.
  const byFolded = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  return {
    names: entries.map((entry) => entry.name),
    part(name) {
      const entry = byName.get(name) ?? byFolded.get(name.toLowerCase());
      if (entry === undefined) return null;
      const { offset, packed, unpacked, method, crc } = entry;
      if (view.getUint32(offset, true) !== 0x04034b50) refuse('damaged');
      const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
      if (from + packed > bytes.length) refuse('damaged');
      const content = bytes.subarray(from, from + packed);
      let out: Uint8Array<ArrayBuffer> = new Uint8Array(0);
      if (method === 0) out = Uint8Array.from(content);
      else if (method === 8 && unpacked > 0) {
        try {
          // Stops at what was declared, and that is within the limits.
          const inflated = inflateRawSync(content, { maxOutputLength: unpacked });
          out = new Uint8Array(inflated.buffer, inflated.byteOffset, inflated.byteLength);
        } catch (error) {
          refuse(errorCode(error) === 'ERR_BUFFER_TOO_LARGE' ? 'tooManyBytes' : 'damaged');
        }
      } else if (method !== 8) refuse('damaged');
      if (out.length !== unpacked || crc32(out) !== crc) refuse('damaged');
      return out;
    },
  };
};

const errorCode = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;
