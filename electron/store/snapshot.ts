/** The snapshot: everything up to an entry in one file, written and read through lowdb with an adapter that syncs. */
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { type Adapter, Low } from 'lowdb';
import { Refused } from '#electron/refused.ts';
import { codeOf, type StoreIo } from '#electron/store/io.ts';
import type { EntryHeader } from '#electron/store/journal-format.ts';
import type { StoredRecord } from '#electron/store/migrations.ts';
import { replaceFile } from '#electron/store/replace-file.ts';
import { isSealed, sealOf } from '#electron/store/sealed.ts';

export const snapshotName = 'snapshot.json';

export interface Snapshot {
  readonly format: 'relais.workspace';
  /** Version of the records. */
  readonly version: number;
  /** Number of the last entry it holds. */
  readonly sequence: number;
  /** How many bytes count of each journal segment it holds, the first segment first. */
  readonly segments: readonly number[];
  /** Entries up to this number were made under an older version and can no longer be undone. */
  readonly undoFloor: number;
  readonly entries: readonly EntryHeader[];
  readonly records: Readonly<Record<string, readonly StoredRecord[]>>;
}

const emptySnapshot = (version: number): Snapshot => ({
  format: 'relais.workspace',
  version,
  sequence: 0,
  segments: [],
  undoFloor: 0,
  entries: [],
  records: {},
});

const partLength = 1 << 20;

/** The snapshot as bytes, one record or entry to a line, its checksum in front. */
export const serialise = (snapshot: Snapshot): Buffer[] => {
  const parts: Buffer[] = [];
  let crc = 0;
  let text = '';
  const flush = () => {
    const part = Buffer.from(text);
    crc = crc32(part, crc);
    parts.push(part);
    text = '';
  };
  const list = (values: readonly unknown[]) => {
    text += '[';
    values.forEach((value, index) => {
      text += `${index === 0 ? '' : ','}\n${JSON.stringify(value)}`;
      if (text.length > partLength) flush();
    });
    text += ']';
  };
  const { entries, records, ...facts } = snapshot;
  text += `${JSON.stringify(facts).slice(1, -1)},\n"entries":`;
  list(entries);
  text += ',\n"records":{';
  Object.entries(records).forEach(([kind, all], index) => {
    text += `${index === 0 ? '' : ',\n'}${JSON.stringify(kind)}:`;
    list(all);
  });
  text += '}}';
  flush();
  return [Buffer.from(sealOf(crc), 'latin1'), ...parts];
};

/** @param file its name, for the refusal. @throws Refused damaged when the checksum does not fit */
export const parseSnapshot = (bytes: Buffer, file: string): Snapshot => {
  if (!isSealed(bytes)) throw new Refused('damaged', { file });
  const snapshot = JSON.parse(bytes.toString('utf8')) as Snapshot;
  if (snapshot.format !== 'relais.workspace') throw new Refused('damaged', { file });
  return snapshot;
};

/**
 * lowdb's door to the disk. `read` answers null where there is no snapshot; `write` resolves once the new one is on the
 * disk in the place of the old. @throws Refused damaged when the checksum does not fit
 */
export const snapshotAdapter = (
  io: StoreIo,
  folder: string,
  wait?: (milliseconds: number) => Promise<void>,
): Adapter<Snapshot> => ({
  async read() {
    let bytes: Buffer;
    try {
      bytes = await io.readFile(join(folder, snapshotName));
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null;
      throw error;
    }
    return parseSnapshot(bytes, snapshotName);
  },
  write: (data) => replaceFile(io, folder, snapshotName, serialise(data), wait),
});

/** The snapshot of a folder, read; the empty one where there is none. @throws Refused damaged */
export const readSnapshot = async (io: StoreIo, folder: string, version: number): Promise<Low<Snapshot>> => {
  const low = new Low(snapshotAdapter(io, folder), emptySnapshot(version));
  await low.read();
  return low;
};
