/** What a way back would make of the records: a state laid over those that are there. */
import type { Kind } from '#contract/fields.ts';
import type { PlainRecord } from '#electron/features/records/labels.ts';
import type { Draft } from '#electron/store/store.ts';

/** By kind and id; null where the record is to be removed. */
export class Planned {
  readonly byKind = new Map<Kind, Map<string, PlainRecord | null>>();

  get(kind: Kind, id: string): PlainRecord | null | undefined {
    return this.byKind.get(kind)?.get(id);
  }

  set(kind: Kind, id: string, record: PlainRecord | null): void {
    const byId = this.byKind.get(kind) ?? new Map();
    this.byKind.set(kind, byId.set(id, record));
  }

  delete(kind: Kind, id: string): void {
    this.byKind.get(kind)?.delete(id);
  }

  *[Symbol.iterator](): Generator<{ kind: Kind; id: string; record: PlainRecord | null }> {
    for (const [kind, byId] of this.byKind) for (const [id, record] of byId) yield { kind, id, record };
  }

  /** @param tell hears after each slice how many of all were written; what it throws ends the writing. @throws Refused invalidRecord */
  async write(draft: Draft, tell: (done: number, of: number) => void = () => undefined): Promise<void> {
    let done = 0;
    let all = 0;
    for (const byId of this.byKind.values()) all += byId.size;
    for (const { kind, id, record } of this) {
      if (record === null) draft.remove(kind, id);
      else draft.put(kind, record as never);
      done += 1;
      if (done % 200 === 0) {
        tell(done, all);
        await draft.pause();
      }
    }
  }
}
