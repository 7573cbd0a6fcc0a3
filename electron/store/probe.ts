/** Tries whether the disk takes changes to a workspace, without changing anything of it. */
import { join } from 'node:path';
import { Refused } from '#electron/refused.ts';
import { refusalOf, type StoreIo } from '#electron/store/io.ts';
import { segmentOf } from '#electron/store/journal-format.ts';

const probeName = 'probe.tmp';
/** In bytes: more than a full disk may still have in the block of a file it has. */
const probeLength = 64 * 1024;

/**
 * Is the workspace still where it was? A file that is open takes writes although its folder was removed, and the place where
 * a disk was mounted is an empty folder.
 * @throws Refused storageFailed gone, or what the disk refused with
 */
export const checkPresent = async (io: StoreIo, folder: string): Promise<void> => {
  const names = await io.readdir(folder).catch((error: unknown) => {
    throw refusalOf(error);
  });
  if (!names.some((name) => segmentOf(name) !== null)) throw new Refused('storageFailed', { reason: 'gone' });
};

/**
 * Writes, syncs and removes a small file in the folder.
 * @param begun the workspace holds changes, so that its files must be there
 * @throws Refused storageFailed
 */
export const probeFolder = async (io: StoreIo, folder: string, begun: boolean): Promise<void> => {
  if (begun) await checkPresent(io, folder);
  const path = join(folder, probeName);
  try {
    const file = await io.open(path, 'empty');
    try {
      await file.write(new Uint8Array(probeLength), 0);
      await file.sync();
    } finally {
      await file.close();
    }
    await io.unlink(path);
  } catch (error) {
    await io.unlink(path).catch(() => undefined);
    throw refusalOf(error);
  }
};
