/** Files of the desk into a folder of their own, which is made for them. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Refused } from '#electron/refused.ts';
import type { Desk } from '#electron/shell/file-desk.ts';
import { safeName } from '#electron/shell/safe-name.ts';
import { storageReason } from '#electron/store/io.ts';

/** A folder that was not there before: 'Name', 'Name (2)' ... */
const makeFolder = async (within: string, name: string): Promise<string> => {
  for (let number = 1; ; number++) {
    const folder = join(within, number === 1 ? name : `${name} (${number})`);
    try {
      await mkdir(folder);
      return folder;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
        throw new Refused('storageFailed', { reason: storageReason(error) });
    }
  }
};

/** Their names differ already. @returns the folder's path @throws Refused notFound, storageFailed */
export const deliverFolder = async (
  desk: Desk,
  ids: readonly string[],
  within: string,
  name: string,
): Promise<string> => {
  const files = ids.map((id) => ({ id, name: desk.locate(id).handle.name }));
  const folder = await makeFolder(within, safeName(name));
  for (const file of files) await desk.deliver(file.id, join(folder, file.name));
  return folder;
};
