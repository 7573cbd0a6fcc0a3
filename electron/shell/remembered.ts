/**
 * What windows remember for themselves, by name: a small file beside the store, which is neither a record nor in the history.
 * It is kept with the workspace, since a page of a browser has another origin at each start and would find nothing.
 */
import { join } from 'node:path';
import { z } from 'zod';
import { Refused } from '#electron/refused.ts';
import type { Log } from '#electron/shell/log.ts';
import { codeOf, type StoreIo } from '#electron/store/io.ts';
import { replaceFile } from '#electron/store/replace-file.ts';

const fileName = 'windows.json';
/** Values; of more, those not written for the longest time are forgotten. */
const most = 500;
/** Characters of a value's JSON. */
const longest = 20_000;
/** In milliseconds: columns being dragged are written once. */
const settleTime = 400;

const Kept = z.array(z.tuple([z.string(), z.unknown()])).max(most);

export interface Remembered {
  /** By name. */
  all(): Promise<Readonly<Record<string, unknown>>>;
  /** Null forgets the name. @throws Refused tooLarge */
  set(name: string, value: unknown): Promise<void>;
  /** Writes what is not on the disk yet. */
  flush(): Promise<void>;
}

/** A file that cannot be read is as if nothing had been remembered; one that cannot be written is tried again later. */
export const openRemembered = (io: StoreIo, folder: string, log: Log): Remembered => {
  const read = async (): Promise<Map<string, unknown>> => {
    try {
      return new Map(Kept.parse(JSON.parse((await io.readFile(join(folder, fileName))).toString('utf8'))));
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') log('warning', 'what windows remembered cannot be read: forgotten');
      return new Map();
    }
  };
  let reading: Promise<Map<string, unknown>> | undefined;
  const values = () => {
    reading ??= read();
    return reading;
  };

  let changed = false;
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  const write = async () => {
    if (!changed) return;
    changed = false;
    try {
      const content = JSON.stringify([...(await values())]);
      await replaceFile(io, folder, fileName, [Buffer.from(content)]);
    } catch (error) {
      changed = true;
      log('warning', `what windows remember is not written: ${codeOf(error) ?? error}`);
    }
  };
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(write);
    return writing;
  };

  return {
    all: async () => Object.fromEntries(await values()),
    async set(name, value) {
      const text = JSON.stringify(value) ?? 'null';
      if (text.length > longest) throw new Refused('tooLarge');
      const kept = await values();
      // Deleted first, so that the order of the names is the order in which they were last written.
      kept.delete(name);
      if (text !== 'null') kept.set(name, JSON.parse(text));
      for (const oldest of kept.keys()) {
        if (kept.size <= most) break;
        kept.delete(oldest);
      }
      changed = true;
      timer ??= setTimeout(() => void flush(), settleTime).unref();
    },
    flush,
  };
};
