/** The journal's writing side: an entry is on the disk, whole, or it is not there. */
import { join } from 'node:path';
import type { EntryLabel } from '#contract/history.ts';
import type { StoreFile, StoreIo } from '#electron/store/io.ts';
import { type Effect, segmentName } from '#electron/store/journal-format.ts';
import type { Tail } from '#electron/store/load.ts';
import { sealLine } from '#electron/store/sealed.ts';

export interface EntryHead {
  readonly number: number;
  readonly at: string;
  readonly label: EntryLabel;
  readonly effect: Effect;
}

/** Images as JSON, joined by commas, and how many they are. */
export interface ImagesJson {
  readonly json: string;
  readonly count: number;
}

export interface Written {
  readonly segment: number;
  readonly offset: number;
  readonly length: number;
  readonly count: number;
}

export interface Journal {
  /**
   * Writes an entry and syncs it. With one piece of images it is one line, with more it is begun, carried and committed.
   * When the disk refuses, or a piece cannot be made, nothing of it counts, and the next write finds the journal mended.
   * @throws what the disk or the making of a piece failed with
   */
  write(head: EntryHead, next: () => Promise<ImagesJson | null>): Promise<Written>;
  /**
   * Makes sure once that what the folder was found to hold is on the disk itself: a process that was killed may have left
   * it in the system's memory only. Nothing may be built on it before.
   */
  settle(): Promise<void>;
  /** Begins the next segment, so that those before can be folded into a snapshot. `after`: the last entry's number. */
  rotate(after: number): Promise<void>;
  /** The segment written to and how many of its bytes count. */
  position(): { readonly segment: number; readonly bytes: number };
  close(): Promise<void>;
}

export const openJournal = (io: StoreIo, folder: string, version: number, tail: Tail): Journal => {
  let { segment, bytes, state } = tail;
  let file: StoreFile | null = null;
  let settled = segment === 0;

  const letGo = async () => {
    const held = file;
    file = null;
    await held?.close().catch(() => undefined);
  };

  const settle = async (): Promise<void> => {
    if (settled) return;
    file ??= await io.open(join(folder, segmentName(segment)), 'existing');
    await file.datasync();
    await io.syncFolder(folder);
    settled = true;
  };

  /**
   * Once this was tried the segment before is never written again: its successor says how many of its bytes count, and
   * may be on the disk although the disk said no. Trying again writes the same.
   */
  const beginNext = async (after: number): Promise<void> => {
    state = 'ended';
    await letGo();
    const line = sealLine(
      JSON.stringify({ segment: segment + 1, version, after, previousBytes: segment === 0 ? 0 : bytes }),
    );
    const next = await io.open(join(folder, segmentName(segment + 1)), 'empty');
    try {
      await next.write(line, 0);
      await next.datasync();
      await io.syncFolder(folder);
    } catch (error) {
      await next.close().catch(() => undefined);
      throw error;
    }
    segment += 1;
    bytes = line.byteLength;
    file = next;
    state = 'clean';
  };

  /** Cuts off what does not count, or leaves the segment behind. */
  const mend = async (after: number): Promise<StoreFile> => {
    await settle();
    if (state !== 'ended') {
      try {
        file ??= await io.open(join(folder, segmentName(segment)), 'existing');
        if (state === 'torn') {
          await file.truncate(bytes);
          await file.datasync();
          state = 'clean';
        }
      } catch {
        state = 'ended';
      }
    }
    if (state === 'ended' || file === null) await beginNext(after);
    if (file === null) throw new Error('no segment to write to');
    return file;
  };

  const writeLines = async (to: StoreFile, head: EntryHead, next: () => Promise<ImagesJson | null>) => {
    const { number, at, label, effect } = head;
    const facts = JSON.stringify({ at, label, effect }).slice(1, -1);
    const offset = bytes;
    let end = offset;
    let count = 0;
    let parts = 0;
    const line = async (json: string) => {
      const sealed = sealLine(json);
      await to.write(sealed, end);
      end += sealed.byteLength;
    };
    const part = async (piece: ImagesJson) => {
      parts += 1;
      count += piece.count;
      await line(`{"part":${parts},"of":${number},"images":[${piece.json}]}`);
    };
    const first = await next();
    for (let piece = first && (await next()); piece !== null; piece = await next()) {
      if (parts === 0 && first !== null) {
        await line(`{"begin":${number},${facts}}`);
        await part(first);
      }
      await part(piece);
    }
    if (parts === 0) {
      count = first?.count ?? 0;
      await line(`{"entry":${number},${facts},"images":[${first?.json ?? ''}]}`);
    } else {
      // The parts must be there before the line that makes them count.
      await to.datasync();
      await line(`{"commit":${number},"parts":${parts},"count":${count}}`);
    }
    await to.datasync();
    return { written: { segment, offset, length: end - offset, count }, end };
  };

  return {
    async write(head, next) {
      const to = await mend(head.number - 1);
      state = 'torn';
      try {
        const { written, end } = await writeLines(to, head, next);
        bytes = end;
        state = 'clean';
        return written;
      } catch (error) {
        await mend(head.number - 1).catch(() => undefined);
        throw error;
      }
    },
    settle,
    async rotate(after) {
      await settle();
      await beginNext(after);
    },
    position: () => ({ segment, bytes }),
    close: letGo,
  };
};
