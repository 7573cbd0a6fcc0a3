/** One writer for each workspace folder: a lock that the system lets go when the process ends, however it ends. */
import { createHash } from 'node:crypto';
import { open, realpath } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Refused } from '#electron/refused.ts';
import { codeOf } from '#electron/store/io.ts';

/** Takes the lock of an existing folder. @returns what lets it go. @throws Refused locked */
export type Lock = (folder: string) => Promise<() => Promise<void>>;

/** A name only one process can listen on: an abstract socket (Linux) or a pipe (Windows). Neither leaves a file behind. */
const listen = (name: string): Promise<() => Promise<void>> =>
  new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error) => reject(codeOf(error) === 'EADDRINUSE' ? new Refused('locked') : error));
    server.listen({ path: name, exclusive: true }, () => {
      server.unref();
      resolve(() => new Promise<void>((closed) => server.close(() => closed())));
    });
  });

/** Darwin's open(2) flags, which Node has no names for: read and write, create, exclusive lock, do not wait. */
const darwinLock = 0x0002 | 0x0200 | 0x0020 | 0x0004;

const openLocked = async (path: string): Promise<() => Promise<void>> => {
  try {
    const handle = await open(path, darwinLock, 0o600);
    return () => handle.close();
  } catch (error) {
    if (codeOf(error) === 'EAGAIN') throw new Refused('locked');
    throw error;
  }
};

/** The lock of this machine. Linux: within one network namespace. macOS: the file `.lock` in the folder, never removed. */
export const lockFolder: Lock = async (folder) => {
  const real = await realpath(folder);
  if (process.platform === 'darwin') return openLocked(join(real, '.lock'));
  const name = `relais-${createHash('sha256').update(real).digest('hex').slice(0, 32)}`;
  return listen(process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : `\0${name}`);
};
