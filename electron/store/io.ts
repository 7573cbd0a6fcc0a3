/** The seam between the store and the disk: the few file operations it needs, so that a test can put a failing disk behind it. */
import { type FileHandle, mkdir, open, readdir, rename, stat, unlink } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Refused } from '#electron/refused.ts';

export interface StoreFile {
  /** Writes all the bytes at `position`, counted in bytes from the start of the file. */
  write(bytes: Uint8Array, position: number): Promise<void>;
  truncate(length: number): Promise<void>;
  /** Resolves once content and length are on the disk itself. */
  datasync(): Promise<void>;
  /** As `datasync`, with the file's other attributes. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** Every operation rejects with an error that carries the system's `code` (ENOSPC, EIO ...) when the disk refuses. */
export interface StoreIo {
  /** 'empty' makes the file or empties it; 'existing' opens a file that is there, as it is. */
  open(path: string, how: 'empty' | 'existing'): Promise<StoreFile>;
  readFile(path: string): Promise<Buffer>;
  /** `length` bytes from `offset`, fewer where the file ends before. */
  readRange(path: string, offset: number, length: number): Promise<Buffer>;
  /** The names in a folder; empty when there is no such folder. */
  readdir(folder: string): Promise<readonly string[]>;
  /** Makes the folder and those above it, durably; content when it is there already. */
  mkdir(folder: string): Promise<void>;
  /** Puts `from` in the place of `to` in one step. */
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  /** Length in bytes. */
  size(path: string): Promise<number>;
  /** Makes the names in a folder durable: files created, renamed and removed. */
  syncFolder(folder: string): Promise<void>;
}

const writeAll = async (handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> => {
  let done = 0;
  while (done < bytes.byteLength) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.byteLength - done, position + done);
    done += bytesWritten;
  }
};

const withFile = async <T>(path: string, work: (handle: FileHandle) => Promise<T>): Promise<T> => {
  const handle = await open(path, 'r');
  try {
    return await work(handle);
  } finally {
    await handle.close();
  }
};

const readFully = async (handle: FileHandle, offset: number, length: number): Promise<Buffer> => {
  const buffer = Buffer.allocUnsafe(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await handle.read(buffer, done, length - done, offset + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return buffer.subarray(0, done);
};

const syncFolder = async (folder: string): Promise<void> => {
  // Windows keeps names durable by itself and does not let a folder be opened.
  if (process.platform !== 'win32') await withFile(folder, (handle) => handle.sync());
};

/** The disk of this machine. */
export const nodeIo: StoreIo = {
  async open(path, how) {
    const handle = await open(path, how === 'empty' ? 'w' : 'r+');
    return {
      write: (bytes, position) => writeAll(handle, bytes, position),
      truncate: (length) => handle.truncate(length),
      datasync: () => handle.datasync(),
      sync: () => handle.sync(),
      close: () => handle.close(),
    };
  },
  // In one piece: Node's own readFile asks the disk for half a megabyte at a time.
  readFile: (path) => withFile(path, async (handle) => readFully(handle, 0, (await handle.stat()).size)),
  readRange: (path, offset, length) => withFile(path, (handle) => readFully(handle, offset, length)),
  async readdir(folder) {
    try {
      return await readdir(folder);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return [];
      throw error;
    }
  },
  async mkdir(folder) {
    const topmost = await mkdir(folder, { recursive: true });
    if (topmost === undefined) return;
    const above = dirname(resolve(topmost));
    for (let made = resolve(folder); made !== above; made = dirname(made)) await syncFolder(dirname(made));
  },
  rename,
  unlink,
  size: async (path) => (await stat(path)).size,
  syncFolder,
};

/** The system's code of an error ('ENOSPC'), or null for an error of another origin. */
export const codeOf = (error: unknown): string | null => {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : null;
};

export type StorageReason = 'full' | 'gone' | 'readOnly' | 'failed';

const reasons: Readonly<Record<string, StorageReason>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  ENOENT: 'gone',
  ENODEV: 'gone',
  ENXIO: 'gone',
  ENOTDIR: 'gone',
  ESTALE: 'gone',
  ENOTCONN: 'gone',
  EHOSTDOWN: 'gone',
  EROFS: 'readOnly',
  EACCES: 'readOnly',
  EPERM: 'readOnly',
};

/** What a person needs to know of a disk's refusal. */
export const storageReason = (error: unknown): StorageReason => reasons[codeOf(error) ?? ''] ?? 'failed';

/** What the disk refused, in the words of the contract; anything else as it is. */
export const refusalOf = (error: unknown): unknown =>
  error instanceof Refused || !/^E[A-Z0-9]+$/.test(codeOf(error) ?? '')
    ? error
    : new Refused('storageFailed', { reason: storageReason(error) });
