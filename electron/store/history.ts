/**
 * Which entries stand, which are undone, and what undo and redo would do next: all told by the entries themselves.
 *
 * Undo and redo go step by step through the order in which things were done, so that each step leads exactly to a state that
 * was there before. An entry that takes back another one apart from that order (any one entry, whatever came later) is itself
 * a step in it, like an ordinary change: undo after it takes back the taking back, which is what was done last.
 */
import type { Entry } from '#contract/history.ts';
import type { Effect, EntryHeader } from '#electron/store/journal-format.ts';

export interface History {
  add(header: EntryHeader): Entry;
  /** The newest step that stands and can still be undone. */
  nextUndo(): EntryHeader | null;
  /** The step undone last, while no other followed. */
  nextRedo(): EntryHeader | null;
  /** How many there are: the number of the newest. */
  total(): number;
  /** Every entry: entry n is at n - 1. */
  headers(): readonly EntryHeader[];
  header(number: number): EntryHeader | null;
  shown(header: EntryHeader): Entry;
  /** Entries older than `before` (null: the newest), newest first. */
  list(before: number | null, limit: number): Entry[];
  /** The newest entry by which an undone one is undone; null where it stands. */
  undoneBy(number: number): number | null;
  /** What taking back the entry means for the ordinary change that it goes back to. */
  takeBack(header: EntryHeader): NonNullable<Effect>;
}

/** What an undo or redo of an undo or redo comes to. */
export const composed = (outer: 'undo' | 'redo', inner: 'undo' | 'redo'): 'undo' | 'redo' =>
  outer === 'redo' ? inner : inner === 'undo' ? 'redo' : 'undo';

/** @param headers every entry, oldest first @param floor entries up to this number are never undone */
export const makeHistory = (headers: EntryHeader[], floor: number): History => {
  const undone = new Set<number>();
  /** By ordinary change: the undos and redos of it that stand. */
  const deciding = new Map<number, Set<number>>();
  const standing: number[] = [];
  const takenBack: number[] = [];

  /** What an entry does in the end, and to which ordinary change; null where it is one itself. */
  const meaning = (header: EntryHeader | undefined): Effect => {
    const effect = header?.effect ?? null;
    if (effect === null) return null;
    // The step undone or redone may itself have taken back another entry.
    const inner = meaning(headers[effect.entry - 1]);
    return inner === null ? effect : { action: composed(effect.action, inner.action), entry: inner.entry };
  };

  const moveStep = (number: number, effect: Effect) => {
    if (effect === null || effect.apart) {
      standing.push(number);
      takenBack.length = 0;
      return;
    }
    const [from, to] = effect.action === 'undo' ? [standing, takenBack] : [takenBack, standing];
    from.pop();
    to.push(effect.entry);
  };
  const set = (number: number, isUndone: boolean) => (isUndone ? undone.add(number) : undone.delete(number));

  const follow = (header: EntryHeader) => {
    const { number, effect } = header;
    moveStep(number, effect);
    const means = meaning(header);
    if (effect === null || means === null) return;
    const earlier = deciding.get(means.entry) ?? new Set();
    for (const one of earlier) undone.add(one);
    set(means.entry, means.action === 'undo');
    deciding.set(means.entry, new Set([number]));
    if (effect.entry === means.entry) return;
    // A step that was itself an undo or redo goes or comes back with it.
    set(effect.entry, effect.action === 'undo');
    if (effect.action === 'redo') deciding.get(means.entry)?.add(effect.entry);
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
    headers: () => headers,
    header: (number) => headers[number - 1] ?? null,
    shown,
    list(before, limit) {
      const end = before === null ? headers.length : Math.max(0, Math.min(before - 1, headers.length));
      return headers
        .slice(Math.max(0, end - limit), end)
        .reverse()
        .map(shown);
    },
    undoneBy(number) {
      if (!undone.has(number)) return null;
      const deciders = deciding.get(meaning(headers[number - 1])?.entry ?? number) ?? new Set();
      return deciders.size === 0 ? null : Math.max(...deciders);
    },
    takeBack(header) {
      const means = meaning(header);
      return means === null
        ? { action: 'undo', entry: header.number, apart: true }
        : { action: composed('undo', means.action), entry: means.entry, apart: true };
    },
  };
};
