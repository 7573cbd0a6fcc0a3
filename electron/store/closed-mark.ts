/** What a clean end leaves behind: how far the journal reached, so that a journal cut short later is not taken for an end. */
import { join } from 'node:path';
import { Refused } from '#electron/refused.ts';
import { codeOf, type StoreIo } from '#electron/store/io.ts';
import { replaceFile } from '#electron/store/replace-file.ts';
import { sealLine, unseal } from '#electron/store/sealed.ts';

const closedMarkName = 'closed.json';

/** It stays true for ever, as a journal only grows: what must be there at least. */
export interface ClosedMark {
  readonly segment: number;
  readonly bytes: number;
  /** Number of the last entry. */
  readonly sequence: number;
}

/** @returns null where no clean end was ever made. @throws Refused damaged */
export const readClosedMark = async (io: StoreIo, folder: string): Promise<ClosedMark | null> => {
  let bytes: Buffer;
  try {
    bytes = await io.readFile(join(folder, closedMarkName));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
  const mark = bytes.at(-1) === 0x0a ? unseal(bytes.subarray(0, -1)) : undefined;
  if (mark === undefined) throw new Refused('damaged', { file: closedMarkName });
  return mark as ClosedMark;
};

export const writeClosedMark = (io: StoreIo, folder: string, mark: ClosedMark): Promise<void> =>
  replaceFile(io, folder, closedMarkName, [sealLine(JSON.stringify(mark))]);
