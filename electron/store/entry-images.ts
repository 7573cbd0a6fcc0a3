/** The images of an entry: made into JSON pieces for the journal, and read back from it by where they lie. */
import { join } from 'node:path';
import type { Kind } from '#contract/fields.ts';
import { Refused } from '#electron/refused.ts';
import { nextTurn, type Put, type Puts } from '#electron/store/draft.ts';
import type { StoreIo } from '#electron/store/io.ts';
import type { ImagesJson } from '#electron/store/journal.ts';
import { type EntryHeader, type Image, imagesIn, segmentName } from '#electron/store/journal-format.ts';
import type { StoredRecord } from '#electron/store/migrations.ts';

/** Characters of JSON to a piece: a millisecond or two of work. */
export const usualPieceLength = 128 * 1024;
/** Bytes of journal read and parsed at a time. */
const rangeLength = 128 * 1024;

/** Answers the next piece, or null after the last. */
export type NextPiece = () => Promise<ImagesJson | null>;

/**
 * The images of what differs from `current`, in pieces of about `pieceLength` characters, the event loop answered before
 * each but the first. Every put that makes a difference is added to `kept`.
 */
export const imagePieces = (
  puts: Puts,
  current: (kind: Kind, id: string) => StoredRecord | undefined,
  kept: Put[],
  pieceLength: number,
): NextPiece => {
  let ended = false;
  return async () => {
    if (ended) return null;
    if (kept.length > 0) await nextTurn();
    let json = '';
    let count = 0;
    while (!ended && json.length < pieceLength) {
      const answer = puts();
      // Most are at hand: a hundred thousand promises would be a second of work.
      const put = answer instanceof Promise ? await answer : answer;
      if (put === null) {
        ended = true;
        continue;
      }
      const before = JSON.stringify(current(put.kind, put.id) ?? null);
      const after = JSON.stringify(put.after);
      if (before === after) continue;
      const key = `"kind":${JSON.stringify(put.kind)},"id":${JSON.stringify(put.id)}`;
      json += `${count === 0 ? '' : ','}{${key},"before":${before},"after":${after}}`;
      count += 1;
      kept.push(put);
    }
    return count === 0 ? null : { json, count };
  };
};

/** Answers one image after the other, and null after the last; at once where it can. */
type NextImage = () => Image | null | Promise<Image | null>;

/**
 * The images of an entry in the order written, read from the journal a range at a time, the event loop answered before each.
 * @throws Refused damaged where the journal no longer says what was written
 */
const readImages = (io: StoreIo, folder: string, header: EntryHeader): NextImage => {
  const file = segmentName(header.segment);
  const end = header.offset + header.length;
  let at = header.offset;
  let rest: Buffer = Buffer.alloc(0);
  let images: readonly Image[] = [];
  let index = 0;
  let count = 0;
  const readOn = async (): Promise<Image | null> => {
    for (;;) {
      const image = images[index];
      if (image !== undefined) {
        index += 1;
        count += 1;
        return image;
      }
      if (at === end) break;
      const read = await io.readRange(join(folder, file), at, Math.min(rangeLength, end - at));
      if (read.length === 0) break;
      at += read.length;
      const bytes = rest.length === 0 ? read : Buffer.concat([rest, read]);
      const whole = bytes.lastIndexOf(0x0a) + 1;
      rest = bytes.subarray(whole);
      images = imagesIn(bytes.subarray(0, whole), header.number, header.segment);
      index = 0;
      await nextTurn();
    }
    if (at !== end || rest.length > 0 || count !== header.count) throw new Refused('damaged', { file });
    return null;
  };
  return () => {
    const image = images[index];
    if (image === undefined) return readOn();
    index += 1;
    count += 1;
    return image;
  };
};

/** What takes an entry back (`undo`) or makes it again (`redo`). @throws as readImages */
export const putsOfEntry = (
  io: StoreIo,
  folder: string,
  header: EntryHeader,
  action: 'undo' | 'redo',
): Puts => {
  const next = readImages(io, folder, header);
  const putOf = (image: Image | null): Put | null =>
    image && {
      kind: image.kind as Kind,
      id: image.id,
      after: action === 'undo' ? image.before : image.after,
    };
  return () => {
    const image = next();
    return image instanceof Promise ? image.then(putOf) : putOf(image);
  };
};

/** Shows every image of an entry to `visit`, until it answers false. @throws as readImages */
export const visitImages = async (
  io: StoreIo,
  folder: string,
  header: EntryHeader,
  visit: (image: Image) => boolean | undefined,
): Promise<void> => {
  const next = readImages(io, folder, header);
  for (;;) {
    const answer = next();
    const image = answer instanceof Promise ? await answer : answer;
    if (image === null || visit(image) === false) return;
  }
};
