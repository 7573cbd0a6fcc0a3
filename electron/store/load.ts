/** Reads a workspace folder: snapshot, migrations, then the later entries of the journal. Writes nothing. */
import { join } from 'node:path';
import { Refused } from '#electron/refused.ts';
import { type ClosedMark, readClosedMark } from '#electron/store/closed-mark.ts';
import type { StoreIo } from '#electron/store/io.ts';
import {
  type EntryHeader,
  headerOf,
  type Image,
  readSegment,
  type SegmentLine,
  segmentName,
  segmentOf,
} from '#electron/store/journal-format.ts';
import { type Migration, migrate, type Records, versionOf } from '#electron/store/migrations.ts';
import { readSnapshot, type Snapshot, snapshotName } from '#electron/store/snapshot.ts';

/** Where writing goes on. */
export interface Tail {
  /** 0: there is no segment yet. */
  readonly segment: number;
  /** Bytes of it that count. */
  readonly bytes: number;
  /** 'torn': bytes beyond must be cut off first. 'ended': the next segment must be begun first. */
  readonly state: 'clean' | 'torn' | 'ended';
}

export interface Loaded {
  readonly records: Records;
  /** Every entry, oldest first: entry n is at n - 1. */
  readonly entries: EntryHeader[];
  readonly undoFloor: number;
  /** Bytes that count of each closed segment. */
  readonly segments: readonly number[];
  readonly tail: Tail;
  /** Bytes of journal and number of entries not in the snapshot. */
  readonly unsaved: { readonly bytes: number; readonly entries: number };
  /** Did a migration run over the records? */
  readonly migrated: boolean;
  readonly version: number;
  /** What the last clean end left; null where there was none, or where it was not asked for. */
  readonly mark: ClosedMark | null;
}

/** What a new workspace holds. */
export const nothingLoaded = (version: number): Loaded => ({
  records: new Map(),
  entries: [],
  undoFloor: 0,
  segments: [],
  tail: { segment: 0, bytes: 0, state: 'ended' },
  unsaved: { bytes: 0, entries: 0 },
  migrated: false,
  version,
  mark: null,
});

const recordsOf = (snapshot: Snapshot): Records => {
  const records: Records = new Map();
  for (const [kind, all] of Object.entries(snapshot.records)) {
    const byId = new Map();
    for (const record of all) byId.set(record.id, record);
    if (byId.size !== all.length) throw new Refused('damaged', { file: snapshotName });
    records.set(kind, byId);
  }
  return records;
};

const apply = (records: Records, images: readonly Image[]): void => {
  for (const { kind, id, after } of images) {
    let byId = records.get(kind);
    if (byId === undefined) {
      byId = new Map();
      records.set(kind, byId);
    }
    if (after === null) byId.delete(id);
    else byId.set(id, after);
  }
};

/** The number of the newest segment. @throws Refused damaged where one is missing */
const newestSegment = async (io: StoreIo, folder: string, snapshot: Snapshot): Promise<number> => {
  const found = new Set<number>();
  for (const name of await io.readdir(folder)) {
    const segment = segmentOf(name);
    if (segment !== null) found.add(segment);
  }
  // A snapshot is only made once the segment after those it holds has begun.
  const least = snapshot.segments.length === 0 ? 0 : snapshot.segments.length + 1;
  const newest = Math.max(least, ...found);
  for (let segment = 1; segment <= newest; segment += 1) {
    if (!found.has(segment)) throw new Refused('damaged', { file: segmentName(segment) });
  }
  for (const [index, bytes] of snapshot.segments.entries()) {
    if ((await io.size(join(folder, segmentName(index + 1)))) < bytes) {
      throw new Refused('damaged', { file: segmentName(index + 1) });
    }
  }
  return newest;
};

/**
 * @param scope 'closed' leaves the newest segment out: what compaction may fold into a snapshot
 * @throws Refused damaged (params.file: a name without its folder), newerVersion
 */
export const load = async (
  io: StoreIo,
  folder: string,
  migrations: readonly Migration[],
  scope: 'all' | 'closed',
): Promise<Loaded> => {
  const current = versionOf(migrations);
  const { data: snapshot } = await readSnapshot(io, folder, current);
  if (snapshot.version > current) throw new Refused('newerVersion');
  const newest = await newestSegment(io, folder, snapshot);
  const records = recordsOf(snapshot);
  const entries: EntryHeader[] = snapshot.entries.slice();
  if (entries.length !== snapshot.sequence) throw new Refused('damaged', { file: snapshotName });
  const segments = snapshot.segments.slice();
  let { version } = snapshot;
  let { undoFloor } = snapshot;
  let migrated = false;
  let tail: Tail = { segment: 0, bytes: 0, state: 'ended' };
  let unsavedBytes = 0;
  const moveTo = (to: number) => {
    if (to > current) throw new Refused('newerVersion');
    if (to === version) return;
    migrate(records, version, to, migrations);
    version = to;
    undoFloor = entries.length;
    migrated = true;
  };

  const read = (segment: number) => io.readFile(join(folder, segmentName(segment)));
  let bytes = newest > segments.length ? await read(segments.length + 1) : Buffer.alloc(0);
  // Without a snapshot the journal alone says which version it began with.
  if (segments.length === 0) version = headerOf(bytes)?.version ?? version;
  if (version > current) throw new Refused('newerVersion');
  for (let segment = segments.length + 1; segment <= newest; segment += 1) {
    const next = segment < newest ? await read(segment + 1) : null;
    const nextHeader: SegmentLine | null = next === null ? null : headerOf(next);
    if (scope === 'closed' && nextHeader === null) break;
    // Beginning a segment may have been cut short, but only the newest, and only before anything was written to it.
    if (next !== null && nextHeader === null && segment + 1 < newest) {
      throw new Refused('damaged', { file: segmentName(segment + 1) });
    }
    const end = nextHeader?.previousBytes ?? null;
    const header = headerOf(bytes);
    if (header !== null) {
      if (header.version < version) throw new Refused('damaged', { file: segmentName(segment) });
      moveTo(header.version);
    }
    const content = readSegment(bytes, segment, entries.length, end);
    if (content === null) {
      tail = { ...tail, state: 'ended' };
      break;
    }
    for (const entry of content.entries) {
      apply(records, entry.images);
      entries.push(entry.header);
    }
    unsavedBytes += content.bytes;
    if (end !== null) segments.push(end);
    tail = { segment, bytes: content.bytes, state: content.bytes === bytes.length ? 'clean' : 'torn' };
    bytes = next ?? bytes;
  }

  const mark = scope === 'all' ? await readClosedMark(io, folder) : null;
  if (scope === 'all') {
    const short = mark !== null && (entries.length < mark.sequence || tail.segment < mark.segment);
    if (mark !== null && (short || (tail.segment === mark.segment && tail.bytes < mark.bytes))) {
      throw new Refused('damaged', { file: segmentName(mark.segment) });
    }
    moveTo(current);
    if (migrated && tail.state !== 'ended') tail = { ...tail, state: 'ended' };
  }
  const unsaved = { bytes: unsavedBytes, entries: entries.length - snapshot.sequence };
  return { records, entries, undoFloor, segments, tail, unsaved, migrated, version, mark };
};
