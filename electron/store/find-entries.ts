/** Finds the entries that changed a record or records of a kind, by their bytes in the journal: no index is kept for it. */
import { join } from 'node:path';
import type { Kind } from '#contract/fields.ts';
import { nextTurn } from '#electron/store/draft.ts';
import type { StoreIo } from '#electron/store/io.ts';
import { type EntryHeader, segmentName } from '#electron/store/journal-format.ts';
import type { EntryFilter } from '#electron/store/store.ts';

export interface Found {
  /** Newest first. */
  readonly headers: readonly EntryHeader[];
  /** Entries older than this number were not looked at; null where all were. */
  readonly next: number | null;
}

/** Bytes of journal looked through at a time: a fraction of a millisecond of work. */
const windowLength = 1 << 20;

/** How an image begins that changes the kind, or the record. A text of a person has its quotes escaped. */
const needleOf = (kind: Kind, id: string | null): Buffer =>
  Buffer.from(
    `{"kind":${JSON.stringify(kind)},"id":${id === null ? '"' : `${JSON.stringify(id)},"before":`}`,
  );

/** The index of the newest entry that begins before `end` of the segment; there is one. */
const entryBefore = (headers: readonly EntryHeader[], segment: number, end: number): number => {
  let low = 0;
  let high = headers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const one = headers[middle];
    const later =
      one !== undefined && (one.segment > segment || (one.segment === segment && one.offset >= end));
    if (later) high = middle - 1;
    else low = middle;
  }
  return low;
};

/**
 * Goes back from the entry before `before` (null: from the newest) until `limit` entries are found or the time is over.
 * @param headers every entry, oldest first @param milliseconds of looking, after which what was found is answered
 */
export const findEntries = async (
  io: StoreIo,
  folder: string,
  headers: readonly EntryHeader[],
  { kind, id, from, to }: EntryFilter,
  before: number | null,
  limit: number,
  milliseconds: number,
): Promise<Found> => {
  const until = performance.now() + milliseconds;
  const isWanted = (header: EntryHeader | undefined): header is EntryHeader =>
    header !== undefined && (from === null || header.at >= from) && (to === null || header.at < to);
  const found: EntryHeader[] = [];
  const first = headers.findIndex(isWanted);
  let index = Math.min(headers.length, before === null ? headers.length : before - 1) - 1;
  /** Found so far; nothing is left that lies before the oldest wanted one. */
  const answer = (): Found => ({ headers: found, next: index < first || first === -1 ? null : index + 2 });
  while (index >= first && !isWanted(headers[index])) index -= 1;
  if (first === -1 || index < first) return { headers: found, next: null };

  if (kind === null) {
    for (; index >= first && found.length < limit; index -= 1) {
      const header = headers[index];
      if (isWanted(header)) found.push(header);
    }
    return answer();
  }

  const needle = needleOf(kind, id);
  while (index >= first) {
    const newest = headers[index];
    if (newest === undefined) break;
    const { segment } = newest;
    const path = join(folder, segmentName(segment));
    const last = newest.offset + newest.length;
    let end = last;
    // Down through the segment, window by window; an entry is done with at its last hit.
    while (end > 0) {
      const start = Math.max(0, end - windowLength);
      // A hit may lie across the border to the window above.
      const bytes = await io.readRange(path, start, Math.min(last, end + needle.length) - start);
      for (let place = bytes.lastIndexOf(needle, end - start - 1); place !== -1; ) {
        index = entryBefore(headers, segment, start + place + 1);
        const header = headers[index];
        if (isWanted(header)) found.push(header);
        end = header?.offset ?? 0;
        index -= 1;
        if (found.length >= limit || index < first) return answer();
        place = end <= start ? -1 : bytes.lastIndexOf(needle, end - start - 1);
      }
      end = Math.min(end, start);
      await nextTurn();
      const reached = end === 0 ? -1 : entryBefore(headers, segment, end);
      // Only whole entries count as looked at: one that is large is not begun twice.
      if (headers[reached]?.segment === segment && reached < index) {
        index = reached;
        if (index < first || performance.now() > until) return answer();
      }
    }
    while (index >= first && headers[index]?.segment === segment) index -= 1;
    if (performance.now() > until) return answer();
  }
  return answer();
};
