/** The lines of a journal segment, and how a segment is read so that damage is told from a torn end. */
import type { EntryLabel } from '#contract/history.ts';
import { Refused } from '#electron/refused.ts';
import type { StoredRecord } from '#electron/store/migrations.ts';
import { unseal } from '#electron/store/sealed.ts';

/** A record before and after an entry; null where it is not there. */
export interface Image {
  readonly kind: string;
  readonly id: string;
  readonly before: StoredRecord | null;
  readonly after: StoredRecord | null;
}

/**
 * What an entry does to an earlier one; null for an ordinary change. `apart`: not the next step of undo or redo, but that one
 * entry, whatever came later; its images are then its own, not those of the entry exchanged.
 */
export type Effect = {
  readonly action: 'undo' | 'redo';
  readonly entry: number;
  readonly apart?: true;
} | null;

/** The first line of a segment. */
export interface SegmentLine {
  /** From 1. */
  readonly segment: number;
  /** Version of the records in it. */
  readonly version: number;
  /** Number of the last entry before it. */
  readonly after: number;
  /** How many bytes of the segment before it count; what may lie beyond was never acknowledged. */
  readonly previousBytes: number;
}

interface EntryFields {
  readonly at: string;
  readonly label: EntryLabel;
  readonly effect: Effect;
}
/** A whole entry on one line. */
export interface EntryLine extends EntryFields {
  readonly entry: number;
  readonly images: readonly Image[];
}
/** A large entry: one line that begins it, its images in parts from 1, and the line without which it does not count. */
export interface BeginLine extends EntryFields {
  readonly begin: number;
}
export interface PartLine {
  readonly part: number;
  readonly of: number;
  readonly images: readonly Image[];
}
export interface CommitLine {
  readonly commit: number;
  readonly parts: number;
  readonly count: number;
}
export type Line = SegmentLine | EntryLine | BeginLine | PartLine | CommitLine;

/** What is kept in memory of an entry: all but its images, and where these lie. */
export interface EntryHeader extends EntryFields {
  readonly number: number;
  readonly count: number;
  readonly segment: number;
  /** Bytes from the start of the segment. */
  readonly offset: number;
  readonly length: number;
}

export const segmentName = (segment: number): string => `journal-${String(segment).padStart(6, '0')}.ndjson`;

/** The segment a file name stands for, or null. */
export const segmentOf = (name: string): number | null => {
  const digits = /^journal-(\d{6,})\.ndjson$/.exec(name)?.[1];
  return digits === undefined ? null : Number(digits);
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
/** A checksum that fits proves the line to be ours: its fields need no second look. */
const lineOf = (bytes: Buffer): Line | undefined => {
  const value = unseal(bytes);
  return isObject(value) ? (value as Line) : undefined;
};

/** The lines of `bytes` with where they lie; `line` is undefined for a bad one or one without its line feed. */
function* linesOf(bytes: Buffer): Generator<{ line: Line | undefined; start: number; end: number }> {
  let start = 0;
  while (start < bytes.length) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed === -1 ? bytes.length : feed + 1;
    yield { line: feed === -1 ? undefined : lineOf(bytes.subarray(start, feed)), start, end };
    start = end;
  }
}

/** The first line of a segment, or null where it never got to the disk whole. */
export const headerOf = (bytes: Buffer): SegmentLine | null => {
  const feed = bytes.indexOf(0x0a);
  const line = feed === -1 ? undefined : lineOf(bytes.subarray(0, feed));
  return line !== undefined && 'segment' in line ? line : null;
};

/** A line that is only written once everything before it is on the disk. Parts are not: they are synced together. */
const provesWhatIsBefore = (line: Line): boolean => !('part' in line);

export interface Segment {
  readonly header: SegmentLine;
  readonly entries: readonly { readonly header: EntryHeader; readonly images: readonly Image[] }[];
  /** Bytes up to the end of the last whole entry. */
  readonly bytes: number;
}

/**
 * Reads a segment.
 * @param end how many bytes count, when a later segment says so: then nothing may be torn. Null for the newest segment,
 *   whose torn end is left out.
 * @param after number of the last entry before the segment
 * @returns null when not even the first line of the newest segment got to the disk
 * @throws Refused damaged, with the file's name
 */
export const readSegment = (
  all: Buffer,
  segment: number,
  after: number,
  end: number | null,
): Segment | null => {
  const damaged = () => new Refused('damaged', { file: segmentName(segment) });
  if (end !== null && all.length < end) throw damaged();
  const bytes = end === null ? all : all.subarray(0, end);
  let header: SegmentLine | null = null;
  let begun: { line: BeginLine; start: number; images: Image[]; parts: number } | null = null;
  let good = 0;
  let torn = false;
  let last = after;
  const entries: { header: EntryHeader; images: readonly Image[] }[] = [];
  const take = (
    line: EntryLine | BeginLine,
    number: number,
    images: readonly Image[],
    offset: number,
    to: number,
  ) => {
    const { at, label, effect } = line;
    if (number !== last + 1) throw damaged();
    entries.push({
      header: { number, at, label, effect, count: images.length, segment, offset, length: to - offset },
      images,
    });
    last = number;
    good = to;
    begun = null;
  };
  for (const { line, start, end: to } of linesOf(bytes)) {
    if (line === undefined) {
      torn = true;
      continue;
    }
    if (torn) {
      if (provesWhatIsBefore(line)) throw damaged();
      continue;
    }
    const open: { line: BeginLine; start: number; images: Image[]; parts: number } | null = begun;
    if ('segment' in line) {
      if (header !== null || line.segment !== segment || line.after !== after) throw damaged();
      header = line;
      good = to;
    } else if (header === null) throw damaged();
    else if ('entry' in line) {
      if (open !== null) throw damaged();
      take(line, line.entry, line.images, start, to);
    } else if ('begin' in line) {
      if (open !== null) throw damaged();
      begun = { line, start, images: [], parts: 0 };
    } else if (open === null) throw damaged();
    else if ('part' in line) {
      if (line.of !== open.line.begin || line.part !== open.parts + 1) throw damaged();
      open.parts += 1;
      for (const image of line.images) open.images.push(image);
    } else {
      if (line.commit !== open.line.begin || line.parts !== open.parts || line.count !== open.images.length) {
        throw damaged();
      }
      take(open.line, line.commit, open.images, open.start, to);
    }
  }
  if (end !== null && good !== end) throw damaged();
  return header === null ? null : { header, entries, bytes: good };
};

/** The images of sealed lines that make up (part of) one entry. @throws Refused damaged, with the file's name */
export const imagesIn = (bytes: Buffer, entry: number, segment: number): Image[] => {
  const images: Image[] = [];
  for (const { line } of linesOf(bytes)) {
    const number =
      line === undefined || 'segment' in line
        ? null
        : 'entry' in line
          ? line.entry
          : 'begin' in line
            ? line.begin
            : 'part' in line
              ? line.of
              : line.commit;
    if (line === undefined || number !== entry) throw new Refused('damaged', { file: segmentName(segment) });
    if ('images' in line) for (const image of line.images) images.push(image);
  }
  return images;
};
