/** Which entries stand, which are undone, and what undo and redo would do next: all told by the entries themselves. */
import type { Entry } from '#contract/history.ts';
import type { EntryHeader } from '#electron/store/journal-format.ts';

export interface History {
  add(header: EntryHeader): Entry;
  /** The newest ordinary entry that stands and can still be undone. */
  nextUndo(): EntryHeader | null;
  /** The entry undone last, while no ordinary entry followed. */
  nextRedo(): EntryHeader | null;
  /** How many there are: the number of the newest. */
  total(): number;
  /** Entries older than `before` (null: the newest), newest first. */
  list(before: number | null, limit: number): Entry[];
}

/** @param headers every entry, oldest first @param floor entries up to this number are never undone */
export const makeHistory = (headers: EntryHeader[], floor: number): History => {
  const undone = new Set<number>();
  /** By ordinary entry: the undo or redo that last decided over it. */
  const decidedBy = new Map<number, number>();
  const standing: number[] = [];
  const takenBack: number[] = [];

  const follow = ({ number, effect }: EntryHeader) => {
    if (effect === null) {
      standing.push(number);
      takenBack.length = 0;
      return;
    }
    const [from, to] = effect.action === 'undo' ? [standing, takenBack] : [takenBack, standing];
    from.pop();
    to.push(effect.entry);
    if (effect.action === 'undo') undone.add(effect.entry);
    else undone.delete(effect.entry);
    const earlier = decidedBy.get(effect.entry);
    if (earlier !== undefined) undone.add(earlier);
    decidedBy.set(effect.entry, number);
  };
  for (const header of headers) follow(header);

  const at = (number: number | undefined): EntryHeader | null =>
    number === undefined || number <= floor ? null : (headers[number - 1] ?? null);
  const shown = ({ number, label, at: time, count }: EntryHeader): Entry => ({
    number,
    label,
    at: time,
    count,
    undone: undone.has(number),
  });

  return {
    add(header) {
      headers.push(header);
      follow(header);
      return shown(header);
    },
    nextUndo: () => at(standing.at(-1)),
    nextRedo: () => at(takenBack.at(-1)),
    total: () => headers.length,
    list(before, limit) {
      const end = before === null ? headers.length : Math.max(0, Math.min(before - 1, headers.length));
      return headers
        .slice(Math.max(0, end - limit), end)
        .reverse()
        .map(shown);
    },
  };
};
