/** Puts a whole new content in the place of a file so that a crash leaves the old or the new, never a mixture. */
import { join } from 'node:path';
import { codeOf, type StoreIo } from '#electron/store/io.ts';

/** A virus scanner or a sync client may hold a file for a moment on Windows. */
const heldCodes = new Set(['EPERM', 'EBUSY', 'EACCES']);
/** Milliseconds between attempts: about four seconds in all. */
const waits = [20, 50, 100, 200, 400, 800, 1_200, 1_200];

const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

const renameHeld = async (
  io: StoreIo,
  from: string,
  to: string,
  wait: (milliseconds: number) => Promise<void>,
): Promise<void> => {
  for (const milliseconds of waits) {
    try {
      return await io.rename(from, to);
    } catch (error) {
      if (!heldCodes.has(codeOf(error) ?? '')) throw error;
      await wait(milliseconds);
    }
  }
  await io.rename(from, to);
};

/**
 * Writes `parts` to a file beside, syncs it, renames it over `name` and syncs the folder. The old file is never removed
 * first. @param check looks at the new file before it counts: what it throws leaves the old one
 * @throws what the disk refused with; the old file is then still there
 */
export const replaceFile = async (
  io: StoreIo,
  folder: string,
  name: string,
  parts: readonly Uint8Array[],
  wait: (milliseconds: number) => Promise<void> = sleep,
  check: (path: string) => Promise<void> = async () => undefined,
): Promise<void> => {
  const path = join(folder, name);
  const beside = `${path}.tmp`;
  const file = await io.open(beside, 'empty');
  try {
    try {
      let position = 0;
      for (const part of parts) {
        await file.write(part, position);
        position += part.byteLength;
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await check(beside);
    await renameHeld(io, beside, path, wait);
  } catch (error) {
    await io.unlink(beside).catch(() => undefined);
    throw error;
  }
  await io.syncFolder(folder);
};
