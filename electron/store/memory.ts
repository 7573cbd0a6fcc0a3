/** The records in memory: one map for each kind, and the change from one state to the next. */
import type { Kind } from '#contract/fields.ts';
import { nextTurn, type Put } from '#electron/store/draft.ts';
import type { Records, StoredRecord } from '#electron/store/migrations.ts';

/** Up to so many records are changed in the map that is there; more go to a new map, made in slices. */
const inPlace = 2_000;
/** Records handled before the event loop is answered. */
const slice = 4_000;

/** Changes made ready, so that showing them is the work of a moment. */
export interface Prepared {
  show(): void;
  readonly ids: ReadonlyMap<Kind, ReadonlySet<string>>;
}

export interface Memory {
  of(kind: Kind): ReadonlyMap<string, StoredRecord>;
  version(kind: Kind): number;
  /** Nothing else may be shown between preparing and showing. Answers the event loop while it prepares many. */
  prepare(puts: readonly Put[]): Promise<Prepared>;
}

interface Part {
  readonly puts: Put[];
  readonly ids: Set<string>;
  copy: Map<string, StoredRecord> | null;
}

const set = (byId: Map<string, StoredRecord>, { id, after }: Put) =>
  after === null ? byId.delete(id) : byId.set(id, after);

async function inSlices<T>(values: Iterable<T>, work: (value: T) => void): Promise<void> {
  let done = 0;
  for (const value of values) {
    work(value);
    done += 1;
    if (done % slice === 0) await nextTurn();
  }
}

export const makeMemory = (records: Records): Memory => {
  const maps = records as Map<Kind, Map<string, StoredRecord>>;
  const versions = new Map<Kind, number>();
  const of = (kind: Kind) => {
    let byId = maps.get(kind);
    if (byId === undefined) {
      byId = new Map();
      maps.set(kind, byId);
    }
    return byId;
  };
  return {
    of,
    version: (kind) => versions.get(kind) ?? 0,
    async prepare(puts) {
      const parts = new Map<Kind, Part>();
      await inSlices(puts, (put) => {
        let part = parts.get(put.kind);
        if (part === undefined) {
          part = { puts: [], ids: new Set(), copy: null };
          parts.set(put.kind, part);
        }
        part.puts.push(put);
        part.ids.add(put.id);
      });
      for (const [kind, part] of parts) {
        if (part.puts.length <= inPlace) continue;
        const copy = new Map<string, StoredRecord>();
        await inSlices(of(kind), ([id, record]) => copy.set(id, record));
        await inSlices(part.puts, (put) => set(copy, put));
        part.copy = copy;
      }
      return {
        ids: new Map([...parts].map(([kind, part]) => [kind, part.ids])),
        show() {
          for (const [kind, part] of parts) {
            if (part.copy !== null) maps.set(kind, part.copy);
            else for (const put of part.puts) set(of(kind), put);
            versions.set(kind, (versions.get(kind) ?? 0) + 1);
          }
        },
      };
    },
  };
};
