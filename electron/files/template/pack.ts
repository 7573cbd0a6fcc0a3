/** Packs the parts of a document again: those that stay the same are compressed once, however many documents are made. */
import { crc32, deflateRawSync } from 'node:zlib';

/** A part as it lies in the file. */
interface Packed {
  readonly name: Uint8Array;
  readonly crc: number;
  readonly size: number;
  /** 0: as it is; 8: deflated. */
  readonly method: 0 | 8;
  readonly content: Uint8Array;
}

/** Packed by their own format already. */
const packedAlready = /\.(png|jpe?g|gif|webp|wdp|emz|wmz)$/i;

export const packPart = (name: string, bytes: Uint8Array): Packed => {
  const method = packedAlready.test(name) ? 0 : 8;
  return {
    name: new TextEncoder().encode(name),
    crc: crc32(bytes),
    size: bytes.length,
    method,
    content: method === 0 ? bytes : deflateRawSync(bytes),
  };
};

/** 1980-01-01, the first day a zip can say: the same parts are the same bytes. */
const firstDay = 0x21;
/** Names are UTF-8. */
const utf8 = 0x0800;

/** A zip container of the parts, in their order: APPNOTE.TXT 4.3, without the parts that only streams need. */
export const zipOf = (parts: readonly Packed[]): Uint8Array<ArrayBuffer> => {
  const local = 30;
  const central = 46;
  const end = 22;
  const length = parts.reduce(
    (sum, { name, content }) => sum + local + central + 2 * name.length + content.length,
    end,
  );
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  /** What both records of a part have: from version to the length of its name. */
  const common = (at: number, { crc, size, method, content, name }: Packed) => {
    view.setUint16(at, 20, true);
    view.setUint16(at + 2, utf8, true);
    view.setUint16(at + 4, method, true);
    view.setUint16(at + 8, firstDay, true);
    view.setUint32(at + 10, crc, true);
    view.setUint32(at + 14, content.length, true);
    view.setUint32(at + 18, size, true);
    view.setUint16(at + 22, name.length, true);
  };
  let at = 0;
  const offsets = parts.map((part) => {
    const offset = at;
    view.setUint32(at, 0x04034b50, true);
    common(at + 4, part);
    bytes.set(part.name, at + local);
    bytes.set(part.content, at + local + part.name.length);
    at += local + part.name.length + part.content.length;
    return offset;
  });
  const directory = at;
  parts.forEach((part, index) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    common(at + 6, part);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    bytes.set(part.name, at + central);
    at += central + part.name.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, parts.length, true);
  view.setUint16(at + 10, parts.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
};
