/**
 * A disk in memory that knows what was synced: it can be asked what would be left of it after a crash at any moment, and
 * told to refuse.
 */
import { dirname } from 'node:path';
import type { StoreFile, StoreIo } from '#electron/store/io.ts';

/** What was asked of the disk and came about, in order. A file is known by a number that a rename does not change. */
export type DiskOperation =
  | { readonly type: 'create'; readonly path: string; readonly file: number }
  | { readonly type: 'write'; readonly file: number; readonly position: number; readonly bytes: Buffer }
  | { readonly type: 'truncate'; readonly file: number; readonly length: number }
  | { readonly type: 'sync'; readonly file: number }
  | { readonly type: 'rename'; readonly from: string; readonly to: string }
  | { readonly type: 'unlink'; readonly path: string }
  | { readonly type: 'syncFolder'; readonly folder: string };

export type Files = ReadonlyMap<string, Buffer>;

/** Answers the code the disk refuses the `call`-th call (from 1) with, or null to let it pass. */
export type Refusing = (call: number, operation: keyof StoreIo | keyof StoreFile) => string | null;

export interface MemoryDisk {
  readonly io: StoreIo;
  /** Every file as a program sees it now. */
  files(): Map<string, Buffer>;
  /** Operations so far; empty when the disk was made without `keepLog`. */
  readonly log: readonly DiskOperation[];
  calls(): number;
  refuse(refusing: Refusing | null): void;
}

const systemError = (code: string, operation: string, path: string) =>
  Object.assign(new Error(`${code}: ${operation} '${path}'`), { code });

/** Bytes that grow. */
export class Content {
  private buffer: Buffer;
  length: number;

  constructor(bytes: Uint8Array = Buffer.alloc(0)) {
    this.buffer = Buffer.from(bytes);
    this.length = bytes.byteLength;
  }

  write(bytes: Uint8Array, position: number): void {
    const end = position + bytes.byteLength;
    if (end > this.buffer.length) {
      const grown = Buffer.alloc(Math.max(end, this.buffer.length * 2, 1024));
      this.buffer.copy(grown, 0, 0, this.length);
      this.buffer = grown;
    }
    if (position > this.length) this.buffer.fill(0, this.length, position);
    this.buffer.set(bytes, position);
    this.length = Math.max(this.length, end);
  }

  truncate(length: number): void {
    if (length > this.length) this.write(Buffer.alloc(length - this.length), this.length);
    this.length = length;
  }

  read(offset = 0, length = this.length): Buffer {
    return Buffer.from(
      this.buffer.subarray(Math.min(offset, this.length), Math.min(offset + length, this.length)),
    );
  }
}

export const memoryDisk = (
  initial: Files = new Map(),
  { keepLog = true }: { readonly keepLog?: boolean } = {},
): MemoryDisk => {
  const contents: Content[] = [];
  const names = new Map<string, number>();
  const log: DiskOperation[] = [];
  let calls = 0;
  let refusing: Refusing | null = null;
  for (const [path, bytes] of initial) names.set(path, contents.push(new Content(bytes)) - 1);

  const note = (operation: DiskOperation) => {
    if (keepLog) log.push(operation);
  };
  const called = (operation: keyof StoreIo | keyof StoreFile, path: string) => {
    calls += 1;
    const code = refusing?.(calls, operation) ?? null;
    return code === null ? null : systemError(code, operation, path);
  };
  const pass = (operation: keyof StoreIo | keyof StoreFile, path: string) => {
    const error = called(operation, path);
    if (error !== null) throw error;
  };
  const numberOf = (path: string, operation: string) => {
    const file = names.get(path);
    if (file === undefined) throw systemError('ENOENT', operation, path);
    return file;
  };
  const contentOf = (file: number) => contents[file] ?? new Content();

  const opened = (file: number, path: string): StoreFile => {
    const content = contentOf(file);
    const write = (bytes: Uint8Array, position: number) => {
      content.write(bytes, position);
      note({ type: 'write', file, position, bytes: Buffer.from(bytes) });
    };
    const sync = async (operation: 'sync' | 'datasync') => {
      pass(operation, path);
      note({ type: 'sync', file });
    };
    return {
      async write(bytes, position) {
        const error = called('write', path);
        // A disk that fills up has taken some of the bytes.
        write(error === null ? bytes : bytes.subarray(0, bytes.byteLength >> 1), position);
        if (error !== null) throw error;
      },
      async truncate(length) {
        pass('truncate', path);
        content.truncate(length);
        note({ type: 'truncate', file, length });
      },
      datasync: () => sync('datasync'),
      sync: () => sync('sync'),
      async close() {
        pass('close', path);
      },
    };
  };

  const io: StoreIo = {
    async open(path, how) {
      pass('open', path);
      if (how === 'existing') return opened(numberOf(path, 'open'), path);
      const there = names.get(path);
      if (there !== undefined) {
        contentOf(there).truncate(0);
        note({ type: 'truncate', file: there, length: 0 });
        return opened(there, path);
      }
      const file = contents.push(new Content()) - 1;
      names.set(path, file);
      note({ type: 'create', path, file });
      return opened(file, path);
    },
    async readFile(path) {
      pass('readFile', path);
      return contentOf(numberOf(path, 'open')).read();
    },
    async readRange(path, offset, length) {
      pass('readRange', path);
      return contentOf(numberOf(path, 'open')).read(offset, length);
    },
    async readdir(folder) {
      pass('readdir', folder);
      return [...names.keys()]
        .filter((path) => dirname(path) === folder)
        .map((p) => p.slice(folder.length + 1));
    },
    async mkdir(folder) {
      pass('mkdir', folder);
    },
    async rename(from, to) {
      pass('rename', from);
      names.set(to, numberOf(from, 'rename'));
      names.delete(from);
      note({ type: 'rename', from, to });
    },
    async unlink(path) {
      pass('unlink', path);
      numberOf(path, 'unlink');
      names.delete(path);
      note({ type: 'unlink', path });
    },
    async size(path) {
      pass('size', path);
      return contentOf(numberOf(path, 'stat')).length;
    },
    async syncFolder(folder) {
      pass('syncFolder', folder);
      note({ type: 'syncFolder', folder });
    },
  };

  return {
    io,
    log,
    files: () => new Map([...names].map(([path, file]) => [path, contentOf(file).read()])),
    calls: () => calls,
    refuse(next) {
      refusing = next;
    },
  };
};
