/** What the store is to the features: every record in memory, changed one entry at a time, each journaled before it counts. */
import type { Kind } from '#contract/fields.ts';
import type { Entry, EntryLabel } from '#contract/history.ts';
import type { RecordOf } from '#contract/kinds.ts';

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
   * Takes back the newest ordinary entry that stands, as a new entry with the images exchanged.
   * @throws Refused nothingToUndo, storageFailed, damaged when the journal no longer says what was there before
   */
  undo(): Promise<Entry>;
  /** Makes the entry undone last again, while no ordinary entry followed. @throws as undo */
  redo(): Promise<Entry>;
  /** What undo and redo would do next. */
  next(): { readonly undo: EntryLabel | null; readonly redo: EntryLabel | null };
  /** Entries older than `before` (null: the newest), newest first. */
  entries(
    before: number | null,
    limit: number,
  ): { readonly total: number; readonly entries: readonly Entry[] };
  onChanged(listener: (change: StoreChange) => void): () => void;
  /**
   * Makes the journal begin its next segment, so that everything up to now lies in files that no longer change: what a copy
   * is made from. @returns number of the last entry. @throws Refused storageFailed
   */
  seal(): Promise<number>;
  /** Waits for changes and compaction under way, marks a clean end and lets the lock go. Later changes are refused. */
  close(): Promise<void>;
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
