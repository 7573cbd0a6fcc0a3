/** Records on their way to a worker: written to bytes a slice at a time, and read there into a store that only reads. */
import type { Kind } from '#contract/fields.ts';
import type { RecordOf } from '#contract/kinds.ts';
import { Pace } from '#electron/features/pace.ts';
import { Refused } from '#electron/refused.ts';
import type { Store } from '#electron/store/store.ts';

/** Pieces of JSON by kind: each an array of records. Bytes are handed to a worker, not copied. */
export type PackedRecords = Readonly<Record<string, readonly Uint8Array[]>>;

/** The clock is looked at once in so many records. */
const recordsAGlance = 100;
/** A worker is handed at most this many pieces of a kind. */
const mostPieces = 900;

/**
 * Every record of the kinds as they are at the moment of the call, those in the trash included.
 * @throws Refused cancelled, when `signal` is aborted meanwhile
 */
export const packRecords = async (
  store: Store,
  kinds: readonly Kind[],
  signal: AbortSignal,
): Promise<PackedRecords> => {
  // Records are replaced, never changed in place: the references taken now are one consistent state.
  const taken = kinds.map((kind) => [kind, [...store.all(kind).values()]] as const);
  const encoder = new TextEncoder();
  const pace = new Pace();
  const packed: Record<string, Uint8Array[]> = {};
  for (const [kind, records] of taken) {
    const pieces: Uint8Array[] = [];
    packed[kind] = pieces;
    const smallest = Math.ceil(records.length / mostPieces);
    for (let start = 0; start < records.length; ) {
      const texts: string[] = [];
      while (start + texts.length < records.length) {
        texts.push(JSON.stringify(records[start + texts.length]));
        if (texts.length % recordsAGlance === 0 && texts.length >= smallest && pace.due) break;
      }
      start += texts.length;
      pieces.push(encoder.encode(`[${texts.join(',')}]`));
      await pace.rest();
      if (signal.aborted) throw new Refused('cancelled');
    }
  }
  return packed;
};

/** A store that holds the packed records and refuses every change. */
export const unpackStore = (packed: PackedRecords): Store => {
  const decoder = new TextDecoder();
  const kinds = new Map<string, Map<string, RecordOf<Kind>>>();
  for (const [kind, pieces] of Object.entries(packed)) {
    const records = new Map<string, RecordOf<Kind>>();
    kinds.set(kind, records);
    for (const piece of pieces)
      for (const record of JSON.parse(decoder.decode(piece)) as RecordOf<Kind>[])
        records.set(record.id, record);
  }
  const none = new Map<string, RecordOf<Kind>>();
  const refuse = () => Promise.reject(new Refused('unavailable', { what: 'change' }));
  return {
    all: <K extends Kind>(kind: K) =>
      (kinds.get(kind) ?? none) as unknown as ReadonlyMap<string, RecordOf<K>>,
    get: <K extends Kind>(kind: K, id: string) =>
      kinds.get(kind)?.get(id) as unknown as RecordOf<K> | undefined,
    version: () => 0,
    change: refuse,
    undo: refuse,
    redo: refuse,
    next: () => ({ undo: null, redo: null }),
    entries: () => ({ total: 0, entries: [] }),
    onChanged: () => () => undefined,
    entry: () => undefined,
    undoneBy: () => null,
    find: refuse,
    images: refuse,
    takeBack: refuse,
    seal: refuse,
    close: async () => undefined,
  };
};
