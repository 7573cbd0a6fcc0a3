/** The desk where files lie between the user and the features: each known by a handle, kept in a folder of the process. */
import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileHandle } from '#contract/files.ts';
import type { FileDesk } from '#electron/features/context.ts';
import { Refused } from '#electron/refused.ts';
import { safeName } from '#electron/shell/safe-name.ts';
import { storageReason } from '#electron/store/io.ts';

/** In bytes: larger files of others are refused before they are read. */
export const largestFile = 200 * 1024 * 1024;

export interface Desk extends FileDesk {
  /** Takes a file of the user's onto the desk where it lies. @throws Refused notFound, tooLarge */
  admit(path: string): Promise<FileHandle>;
  /** Takes the bytes of an upload onto the desk. @throws Refused tooLarge, and then nothing is kept */
  receive(name: string, bytes: Readable): Promise<FileHandle>;
  /** Where the bytes of a handle lie. @throws Refused notFound */
  locate(id: string): { readonly handle: FileHandle; readonly path: string };
  /** Copies a file to where the user wants it: whole or not at all. @throws Refused notFound, storageFailed */
  deliver(id: string, target: string): Promise<void>;
  /** Removes the folder of the process and all that lies in it. */
  close(): Promise<void>;
}

const prefix = 'relais-';

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Removes what processes that were killed have left: exported records must not lie about. */
const sweep = async (parent: string): Promise<void> => {
  for (const name of await readdir(parent).catch(() => [])) {
    const pid = Number(/^relais-(\d+)-\w{6}$/.exec(name)?.[1] ?? Number.NaN);
    if (Number.isInteger(pid) && !isAlive(pid)) {
      await rm(join(parent, name), { recursive: true, force: true }).catch(() => undefined);
    }
  }
};

/** @param parent the folder in which the desk makes its own, readable by this user only */
export const openDesk = async (parent: string = tmpdir()): Promise<Desk> => {
  await sweep(parent);
  const folder = await mkdtemp(join(parent, `${prefix}${process.pid}-`));
  const lying = new Map<string, { readonly handle: FileHandle; readonly path: string }>();
  /** Where files of the user's lie, or were put. */
  const outside = new Map<string, string>();

  const keep = (name: string, size: number, id: string, path: string): FileHandle => {
    const handle = { id, name: safeName(name), size };
    lying.set(id, { handle, path });
    return handle;
  };
  const locate: Desk['locate'] = (id) => {
    const file = lying.get(id);
    if (!file) throw new Refused('notFound');
    return file;
  };

  return {
    locate,
    whereabouts: (id) => outside.get(id) ?? null,
    async admit(path) {
      const found = await stat(path).catch(() => undefined);
      if (!found?.isFile()) throw new Refused('notFound');
      if (found.size > largestFile) throw new Refused('tooLarge');
      const handle = keep(basename(path), found.size, randomUUID(), path);
      outside.set(handle.id, path);
      return handle;
    },
    async receive(name, bytes) {
      const id = randomUUID();
      const path = join(folder, id);
      let size = 0;
      const counted = async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          size += chunk.byteLength;
          if (size > largestFile) throw new Refused('tooLarge');
          yield chunk;
        }
      };
      try {
        await pipeline(bytes, counted, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
      } catch (error) {
        await rm(path, { force: true });
        throw error;
      }
      return keep(name, size, id, path);
    },
    async read(id) {
      const { handle, path } = locate(id);
      const found = await stat(path).catch(() => undefined);
      if (!found?.isFile()) throw new Refused('notFound');
      if (found.size > largestFile) throw new Refused('tooLarge');
      const bytes = await readFile(path);
      // A copy of its own where Node lent a part of its pool: features hand the buffer over to workers.
      const own = bytes.byteLength === bytes.buffer.byteLength;
      return {
        name: handle.name,
        bytes: own ? new Uint8Array(bytes.buffer as ArrayBuffer) : new Uint8Array(bytes),
      };
    },
    async write(name, bytes) {
      const id = randomUUID();
      const path = join(folder, id);
      await writeFile(path, bytes, { flag: 'wx', mode: 0o600 });
      return keep(name, bytes.byteLength, id, path);
    },
    async deliver(id, target) {
      const { path } = locate(id);
      // Beside the target and renamed: a full disk leaves the older file as it was.
      const half = join(dirname(target), `.${randomUUID()}.part`);
      try {
        // Written anew, not copied: the desk's files are for this user only, the user's own are as the system makes them.
        await pipeline(createReadStream(path), createWriteStream(half, { flags: 'wx', flush: true }));
        await rename(half, target);
        outside.set(id, target);
      } catch (error) {
        await rm(half, { force: true });
        throw new Refused('storageFailed', { reason: storageReason(error) });
      }
    },
    async close() {
      lying.clear();
      outside.clear();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
