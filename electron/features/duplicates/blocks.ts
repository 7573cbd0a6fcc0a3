/** The facts of every record of a kind, and which records share a key: kept by slot, record by record. */
import type { DuplicateKind } from '#contract/duplicates.ts';
import { Buckets } from '#electron/features/duplicates/buckets.ts';
import { type Facts, factsOf } from '#electron/features/duplicates/facts.ts';
import { hashOf, type Keys, keysOf } from '#electron/features/duplicates/keys.ts';
import { Column } from '#electron/features/records/index/column.ts';
import type { KindIndex } from '#electron/features/records/index/kind-index.ts';

/**
 * Records looked at under one key. Under a weak key with more there is nothing to find; under a strong one it is the newest
 * so many: of 500 shops of one name, some are listed, and others once those are settled.
 */
const mostInBucket = 48;

export class Blocks extends Column {
  readonly #kind: DuplicateKind;
  readonly #records: KindIndex;
  #facts: (Facts | undefined)[] = [];
  #buckets = new Buckets();

  constructor(kind: DuplicateKind, records: KindIndex) {
    super(records, (background) => records.dealInSlices(background));
    this.#kind = kind;
    this.#records = records;
    records.follow(this);
  }

  /** Undefined for a slot that is empty or whose record is in the trash. @throws NotReady */
  facts(slot: number): Facts | undefined {
    this.refreshNow();
    return this.#facts[slot];
  }

  /** The slots whose records share a key with the facts, in no order. @throws NotReady */
  candidates(facts: Facts): ReadonlySet<number> {
    this.refreshNow();
    const found = new Set<number>();
    const { strong, weak }: Keys = keysOf(facts);
    for (const key of strong) {
      for (const slot of this.#buckets.slots(hashOf(key), mostInBucket)) found.add(slot);
    }
    for (const key of weak) {
      const slots = this.#buckets.slots(hashOf(key), mostInBucket + 1);
      if (slots.length <= mostInBucket) for (const slot of slots) found.add(slot);
    }
    return found;
  }

  protected override reset(): void {
    this.#facts = [];
    this.#buckets = new Buckets();
  }

  protected override grow(): void {
    // Grows by itself.
  }

  protected override read(slot: number): void {
    this.#buckets.remove(slot);
    const record = this.#records.record(slot);
    const facts = record?.deletedAt === null ? factsOf(this.#kind, record) : undefined;
    this.#facts[slot] = facts;
    if (!facts) return;
    const { strong, weak } = keysOf(facts);
    this.#buckets.add(slot, [...strong, ...weak].map(hashOf));
  }
}
