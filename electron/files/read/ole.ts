/** Opens an OLE compound file ([MS-CFB]), the container of .xls: finds a stream and joins its sectors. */
import { refuse } from '#electron/files/read/limits.ts';

export const isOle = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, i) => bytes[i] === byte);

/** The largest regular sector number; above are marks such as 'end of chain'. */
const maxSector = 0xfffffffa;

export interface OleFile {
  readonly names: readonly string[];
  /** The bytes of a stream, null where there is none of the name. */
  stream(name: string): Uint8Array<ArrayBuffer> | null;
}

/**
 * Chains of sectors that lead outside of the file or in a circle are refused.
 * @throws Refused unreadable: damaged
 */
export const openOle = (bytes: Uint8Array): OleFile => {
  if (bytes.length < 512) refuse('damaged');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  const miniShift = view.getUint16(32, true);
  if ((shift !== 9 && shift !== 12) || miniShift !== 6) refuse('damaged');
  const size = 1 << shift;
  const sectors = Math.ceil(bytes.length / size);

  const sector = (number: number): Uint8Array => {
    const from = (number + 1) * size;
    if (number >= sectors || from >= bytes.length) refuse('damaged');
    return bytes.subarray(from, Math.min(from + size, bytes.length));
  };
  const numbersIn = (part: Uint8Array): number[] => {
    const inside = new DataView(part.buffer, part.byteOffset, part.byteLength);
    return Array.from({ length: part.length >> 2 }, (_, i) => inside.getUint32(i * 4, true));
  };
  /** Numbers of a chain, as a table links them. */
  const chain = (start: number, table: readonly number[]): number[] => {
    const numbers: number[] = [];
    for (let at = start; at <= maxSector; at = table[at] ?? refuse('damaged')) {
      if (numbers.push(at) > table.length) refuse('damaged');
    }
    return numbers;
  };
  const join = (parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> => {
    const total = parts.reduce((sum, part) => sum + part.length, 0);
    if (total < length) refuse('damaged');
    const out = new Uint8Array(total);
    let at = 0;
    for (const part of parts) {
      out.set(part, at);
      at += part.length;
    }
    return out.subarray(0, length);
  };

  // The allocation table lies in sectors listed in the header (109) and then in a chain of their own.
  const tableSectors = numbersIn(bytes.subarray(76, 512)).filter((number) => number <= maxSector);
  let further = view.getUint32(68, true);
  for (let seen = 0; further <= maxSector; seen++) {
    if (seen > sectors) refuse('damaged');
    const list = numbersIn(sector(further));
    further = list.pop() ?? 0xffffffff;
    for (const number of list) if (number <= maxSector) tableSectors.push(number);
  }
  if (tableSectors.length > sectors) refuse('damaged');
  const table = tableSectors.flatMap((number) => numbersIn(sector(number)));
  const regular = (start: number, length: number) => join(chain(start, table).map(sector), length);

  const directorySectors = chain(view.getUint32(48, true), table).map(sector);
  const directory = join(directorySectors, directorySectors.length === 0 ? 0 : 1).buffer;
  const entries = new DataView(directory);
  const streams = new Map<string, { start: number; length: number }>();
  let root = { start: 0xffffffff, length: 0 };
  for (let at = 0; at + 128 <= entries.byteLength; at += 128) {
    const type = entries.getUint8(at + 66);
    const nameLength = entries.getUint16(at + 64, true);
    if (nameLength < 2 || nameLength > 64 || (type !== 2 && type !== 5)) continue;
    const name = new TextDecoder('utf-16le').decode(new Uint8Array(directory, at, nameLength - 2));
    const entry = { start: entries.getUint32(at + 116, true), length: entries.getUint32(at + 120, true) };
    if (type === 5) root = entry;
    else if (!streams.has(name)) streams.set(name, entry);
  }
  return {
    names: [...streams.keys()],
    stream(name) {
      const entry = streams.get(name);
      if (entry === undefined) return null;
      if (entry.length > bytes.length) refuse('damaged');
      if (entry.length >= view.getUint32(56, true)) return regular(entry.start, entry.length);
      const miniTable = chain(view.getUint32(60, true), table).flatMap((number) => numbersIn(sector(number)));
      const container = regular(root.start, root.length);
      const parts = chain(entry.start, miniTable).map((number) => {
        if (number * 64 >= container.length) refuse('damaged');
        return container.subarray(number * 64, number * 64 + 64);
      });
      return join(parts, entry.length);
    },
  };
};
