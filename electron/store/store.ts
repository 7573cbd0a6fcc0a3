/** What the store is to the features: every record in memory, changed one entry at a time, each journaled before it counts. */
import type { Kind } from '#contract/fields.ts';
import type { Entry, EntryLabel } from '#contract/history.ts';
import type { RecordOf } from '#contract/kinds.ts';
import type { Image } from '#electron/store/journal-format.ts';

export interface Store {
  /**
   * Every record of a kind by its id, those in the trash included. Never mutate one: put a changed copy. Ask again after
   * an await: a large change shows a new map in the place of the old.
   */
  all<K extends Kind>(kind: K): ReadonlyMap<string, Readonly<RecordOf<K>>>;
  get<K extends Kind>(kind: K, id: string): Readonly<RecordOf<K>> | undefined;
  /** A number that differs whenever any record of the kind differs: the key of what is derived from it. */
  version(kind: Kind): number;
  /**
   * Runs `edit` (one change at a time, in the order asked), journals what it put and removed with the images before and
   * after, syncs, then shows it to readers and listeners. Nothing is shown or kept when `edit` throws or the disk refuses.
   * @returns the entry, or null when `edit` changed nothing
   * @throws Refused invalidRecord, storageFailed
   */
  change(label: EntryLabel, edit: (draft: Draft) => void | Promise<void>): Promise<Entry | null>;
  /**
   * Takes back the newest step that stands (an ordinary change, or an entry taken back apart), as a new entry with the images
   * exchanged.
   * @throws Refused nothingToUndo, storageFailed, damaged when the journal no longer says what was there before
   */
  undo(): Promise<Entry>;
  /** Makes the step undone last again, while no other followed. @throws as undo */
  redo(): Promise<Entry>;
  /** What undo and redo would do next. */
  next(): { readonly undo: EntryLabel | null; readonly redo: EntryLabel | null };
  /** Entries older than `before` (null: the newest), newest first. */
  entries(
    before: number | null,
    limit: number,
  ): { readonly total: number; readonly entries: readonly Entry[] };
  /** @param number from 1; undefined where there is none */
  entry(number: number): Entry | undefined;
  /** The entry by which one is undone: taking that back makes it again. Null where it stands. */
  undoneBy(number: number): number | null;
  /**
   * The entries that the filter lets through, newest first, older than `before` (null: from the newest), found by reading
   * back through the journal for at most `milliseconds`.
   * @throws Refused storageFailed
   */
  find(
    filter: EntryFilter,
    before: number | null,
    limit: number,
    milliseconds: number,
  ): Promise<{
    readonly entries: readonly Entry[];
    /** The `before` of what is still to be looked through; null where nothing is. */
    readonly next: number | null;
  }>;
  /**
   * Shows what an entry changed, record by record in the order written, until `visit` answers false. The thread is answered
   * in between.
   * @throws Refused notFound, damaged, tooOld where the records had another form then, storageFailed
   */
  images(number: number, visit: (image: Image) => boolean | undefined): Promise<void>;
  /**
   * Takes back any one entry that stands, whatever came later, by what `edit` puts; an undo taken back is a redo. The next
   * step of undo or redo is taken as such, exactly, without `edit`. What this adds is itself a step that undo takes back.
   * @throws Refused notFound, nothingToUndo where it is undone already, tooOld, and as `change`
   */
  takeBack(number: number, edit: (draft: Draft) => Promise<void>): Promise<Entry>;
  onChanged(listener: (change: StoreChange) => void): () => void;
  /**
   * Makes the journal begin its next segment, so that everything up to now lies in files that no longer change: what a copy
   * is made from. @returns number of the last entry. @throws Refused storageFailed
   */
  seal(): Promise<number>;
  /** Waits for changes and compaction under way, marks a clean end and lets the lock go. Later changes are refused. */
  close(): Promise<void>;
}

/** Which entries are asked for. */
export interface EntryFilter {
  /** Null: whatever it changed. */
  readonly kind: Kind | null;
  /** A record of the kind; null for any. */
  readonly id: string | null;
  /** Instants, ISO 8601 in UTC: not before `from`, and before `to`. Null: at any time. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface StoreChange {
  readonly entry: Entry;
  /** The ids created, changed or removed, by kind. */
  readonly ids: ReadonlyMap<Kind, ReadonlySet<string>>;
}

/** The change being made. It reads its own writes. */
export interface Draft {
  get<K extends Kind>(kind: K, id: string): Readonly<RecordOf<K>> | undefined;
  /** Creates or replaces; validated at once. @throws Refused invalidRecord */
  put<K extends Kind>(kind: K, record: RecordOf<K>): void;
  remove(kind: Kind, id: string): void;
  /** Lets the window's calls be answered: await it every few hundred records of a large change. */
  pause(): Promise<void>;
}
