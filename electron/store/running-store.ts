/** The store at work: changes one at a time, undo and redo, listeners, and the snapshot renewed in the background. */
import type { Kind } from '#contract/fields.ts';
import type { Entry, EntryLabel } from '#contract/history.ts';
import { kinds as contractKinds } from '#contract/kinds.ts';
import { Refused } from '#electron/refused.ts';
import { deepFreeze } from '#electron/store/check-records.ts';
import { writeClosedMark } from '#electron/store/closed-mark.ts';
import type { Compacted } from '#electron/store/compact.ts';
import { openDraft, type Put, type Puts, type Schemas } from '#electron/store/draft.ts';
import {
  imagePieces,
  type NextPiece,
  putsOfEntry,
  usualPieceLength,
  visitImages,
} from '#electron/store/entry-images.ts';
import { findEntries } from '#electron/store/find-entries.ts';
import { composed, makeHistory } from '#electron/store/history.ts';
import { refusalOf, type StoreIo, storageReason } from '#electron/store/io.ts';
import { openJournal } from '#electron/store/journal.ts';
import type { Effect, EntryHeader } from '#electron/store/journal-format.ts';
import type { Loaded } from '#electron/store/load.ts';
import { makeMemory, type Prepared } from '#electron/store/memory.ts';
import {
  migrations as allMigrations,
  type Migration,
  type StoredRecord,
  versionOf,
} from '#electron/store/migrations.ts';
import type { Draft, Store, StoreChange } from '#electron/store/store.ts';

export interface RunningOptions {
  readonly folder: string;
  readonly io: StoreIo;
  /** The record kinds with their schemas; the contract's where not given. */
  readonly kinds?: Schemas;
  readonly migrations?: readonly Migration[];
  /** Runs compactFolder over the folder, off this thread. */
  compact(folder: string): Promise<Compacted>;
  /** Compaction is asked for once the snapshot lacks so many bytes of journal or so many entries. */
  readonly compactAfter?: { readonly bytes: number; readonly entries: number };
  /** Characters of JSON up to which an entry is one line, and a larger one is cut. */
  readonly pieceLength?: number;
  /** Now, ISO 8601 in UTC. */
  now(): string;
  log(level: 'info' | 'warning' | 'error', message: string): void;
  /** For tests: records are frozen, so that who changes one in place is found out. */
  readonly freeze?: boolean;
}

const asRefused = <T>(work: Promise<T>): Promise<T> =>
  work.catch((error: unknown) => {
    throw refusalOf(error);
  });

/** @param loaded what the folder holds @param unlock lets the folder's lock go, when the store is closed */
export const runStore = (options: RunningOptions, loaded: Loaded, unlock: () => Promise<void>): Store => {
  const { folder, io, log } = options;
  const schemas: Schemas = options.kinds ?? contractKinds;
  const version = versionOf(options.migrations ?? allMigrations);
  const compactAfter = options.compactAfter ?? { bytes: 8 << 20, entries: 5_000 };
  const keep = options.freeze ? deepFreeze : <T>(value: T) => value;
  if (options.freeze) for (const byId of loaded.records.values()) byId.forEach(deepFreeze);
  const memory = makeMemory(loaded.records);
  const history = makeHistory(loaded.entries, loaded.undoFloor);
  const journal = openJournal(io, folder, version, loaded.tail);
  const listeners = new Set<(change: StoreChange) => void>();
  const current = (kind: Kind, id: string): StoredRecord | undefined => memory.of(kind).get(id);

  let queue: Promise<unknown> = Promise.resolve();
  let closing: Promise<void> | null = null;
  /** One after the other, whatever became of the one before. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    if (closing !== null) return Promise.reject(new Refused('storageFailed', { reason: 'gone' }));
    const result = asRefused(queue.then(work));
    queue = result.catch(() => undefined);
    return result;
  };

  let unsaved = loaded.unsaved;
  /** The segment of the newest entry; a later one is still empty and need not be closed. */
  let lastSegment = loaded.entries.at(-1)?.segment ?? 0;
  /** After a failure, no new attempt before as much again has come. */
  let patience = 1;
  let compacting: Promise<void> | null = null;
  const closeSegment = async (): Promise<void> => {
    await journal.settle();
    if (lastSegment > 0 && lastSegment === journal.position().segment) await journal.rotate(history.total());
  };
  const compact = async (): Promise<void> => {
    try {
      const { bytes, entries } = await inTurn(async () => {
        await closeSegment();
        return unsaved;
      });
      const done = await options.compact(folder);
      unsaved = { bytes: unsaved.bytes - bytes, entries: unsaved.entries - entries };
      patience = 1;
      log('info', `snapshot renewed up to entry ${done.sequence}`);
    } catch (error) {
      patience += 1;
      const refused = refusalOf(error);
      log('warning', `snapshot not renewed: ${refused instanceof Error ? refused.message : 'unknown'}`);
    } finally {
      compacting = null;
    }
  };
  const compactIfDue = () => {
    const due =
      unsaved.bytes >= compactAfter.bytes * patience || unsaved.entries >= compactAfter.entries * patience;
    if (due && compacting === null && closing === null) compacting = compact();
  };

  /** Journals and shows what the puts change; null where they change nothing and are not an undo or redo. */
  const commit = async (label: EntryLabel, effect: Effect, puts: Puts): Promise<Entry | null> => {
    const kept: Put[] = [];
    const pieces = imagePieces(puts, current, kept, options.pieceLength ?? usualPieceLength);
    let first = await pieces();
    if (first === null && effect === null) return null;
    const ready: { prepared: Prepared | null } = { prepared: null };
    const next: NextPiece = async () => {
      const piece = first ?? (await pieces());
      first = null;
      // Made ready before the entry counts: once it does, nothing can fail and nobody waits.
      if (piece === null) {
        for (const put of options.freeze ? kept : []) deepFreeze(put.after);
        ready.prepared = await memory.prepare(kept);
      }
      return piece;
    };
    const head = { number: history.total() + 1, at: options.now(), label, effect };
    const written = await journal.write(head, next);
    ready.prepared?.show();
    const entry = history.add({ ...head, ...written });
    lastSegment = written.segment;
    unsaved = { bytes: unsaved.bytes + written.length, entries: unsaved.entries + 1 };
    for (const listener of listeners) {
      try {
        listener({ entry, ids: ready.prepared?.ids ?? new Map() });
      } catch (error) {
        log('error', `a listener failed: ${error instanceof Error ? error.message : 'unknown'}`);
      }
    }
    compactIfDue();
    return entry;
  };

  const always = (entry: Entry | null): Entry => {
    if (entry === null) throw new Error('an undo is always an entry');
    return entry;
  };
  /** With the words of the change it is about, so that the history reads without looking that one up. */
  const labelOf = (action: 'undo' | 'redo', { label, number, effect }: EntryHeader): EntryLabel => {
    const about = effect === null ? null : history.header(effect.entry);
    // Of a step that itself took something back, the label says what comes of it in the end.
    if (effect !== null && about !== null) return labelOf(composed(action, effect.action), about);
    return {
      code: action === 'undo' ? 'undone' : 'redone',
      params: { ...label.params, of: label.code, entry: number },
    };
  };
  const step = async (action: 'undo' | 'redo', header: EntryHeader | null): Promise<Entry> => {
    if (header === null) throw new Refused('nothingToUndo');
    const effect: Effect = { action, entry: header.number };
    return always(await commit(labelOf(action, header), effect, putsOfEntry(io, folder, header, action)));
  };
  const readable = (number: number): EntryHeader => {
    const header = history.header(number);
    if (header === null) throw new Refused('notFound');
    if (number <= loaded.undoFloor) throw new Refused('tooOld');
    return header;
  };
  const takeBack = async (number: number, edit: (draft: Draft) => Promise<void>): Promise<Entry> => {
    const header = readable(number);
    if (history.shown(header).undone) throw new Refused('nothingToUndo');
    if (history.nextUndo() === header) return step('undo', header);
    const again = history.nextRedo();
    const effect = history.takeBack(header);
    if (again !== null && header.effect?.action === 'undo' && header.effect.entry === again.number) {
      return step('redo', again);
    }
    const { draft, end: puts } = openDraft(schemas, current, keep);
    await edit(draft);
    return always(await commit(labelOf('undo', header), effect, puts()));
  };

  const end = async (): Promise<void> => {
    await queue;
    await compacting;
    const { segment, bytes } = journal.position();
    const mark = { segment, bytes, sequence: history.total() };
    try {
      if (segment > 0 && JSON.stringify(mark) !== JSON.stringify(loaded.mark)) {
        await journal.settle();
        await writeClosedMark(io, folder, mark);
      }
    } catch (error) {
      log('warning', `no mark of a clean end: ${storageReason(error)}`);
    }
    await journal.close();
    await unlock();
  };

  compactIfDue();
  return {
    all: (kind) => memory.of(kind) as never,
    get: (kind, id) => current(kind, id) as never,
    version: memory.version,
    change: (label, edit) =>
      inTurn(async () => {
        const { draft, end: puts } = openDraft(schemas, current, keep);
        await edit(draft);
        return commit(label, null, puts());
      }),
    undo: () => inTurn(() => step('undo', history.nextUndo())),
    redo: () => inTurn(() => step('redo', history.nextRedo())),
    takeBack: (number, edit) => inTurn(() => takeBack(number, edit)),
    next: () => ({ undo: history.nextUndo()?.label ?? null, redo: history.nextRedo()?.label ?? null }),
    entries: (before, limit) => ({ total: history.total(), entries: history.list(before, limit) }),
    entry(number) {
      const header = history.header(number);
      return header === null ? undefined : history.shown(header);
    },
    undoneBy: history.undoneBy,
    async find(filter, before, limit, milliseconds) {
      const { headers, next } = await asRefused(
        findEntries(io, folder, history.headers(), filter, before, limit, milliseconds),
      );
      return { entries: headers.map(history.shown), next };
    },
    images: async (number, visit) => asRefused(visitImages(io, folder, readable(number), visit)),
    onChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    seal: () =>
      inTurn(async () => {
        await closeSegment();
        return history.total();
      }),
    close() {
      closing ??= end();
      return closing;
    },
  };
};
