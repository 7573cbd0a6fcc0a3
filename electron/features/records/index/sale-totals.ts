/** Sales of all time by client, rep and product: the entries of the sales feature added up once, whenever they change. */

import type { Kind } from '#contract/fields.ts';
import { Pace } from '#electron/features/pace.ts';
import type { Derived } from '#electron/features/records/index/column.ts';
import { type SaleEntry, saleEntries } from '#electron/features/sales/entries.ts';
import type { Store } from '#electron/store/store.ts';

export interface SaleTotal {
  /** Ten-thousandths of a minor unit. */
  amount: number;
  quantity: number;
  /** The day of the last sale. */
  lastOn: string;
}

const soldTo = ['organisations', 'reps', 'products'] as const;
export type SoldTo = (typeof soldTo)[number];
/** What sale entries are derived from. */
const derivedFrom: readonly Kind[] = ['orders', 'opportunities', 'products', 'settings'];
/** More than this are not told one by one. */
const manyChanges = 5_000;
type Totals = Record<SoldTo, Map<string, SaleTotal>>;

const empty = (): Totals => ({ organisations: new Map(), reps: new Map(), products: new Map() });

export class SaleTotals implements Derived {
  readonly #store: Store;
  readonly #changed: (kind: SoldTo, id: string | null) => void;
  /** The versions of what was added up. */
  #key = '';
  #totals = empty();
  #refreshing: Promise<void> | null = null;

  /** @param changed told of every record whose total is another one than before; null: of very many */
  constructor(store: Store, changed: (kind: SoldTo, id: string | null) => void) {
    this.#store = store;
    this.#changed = changed;
  }

  get clean(): boolean {
    return this.#key === this.#keyNow();
  }

  of(kind: SoldTo, id: string): SaleTotal | null {
    return this.#totals[kind].get(id) ?? null;
  }

  refresh(background = false): Promise<void> {
    this.#refreshing ??= this.#refresh(new Pace(background)).finally(() => {
      this.#refreshing = null;
    });
    return this.#refreshing;
  }

  async #refresh(pace: Pace): Promise<void> {
    while (!this.clean) {
      const key = this.#keyNow();
      const entries = await saleEntries.warm(this.#store);
      await pace.rest();
      const totals = empty();
      let count = 0;
      for (const entry of entries) {
        add(totals.organisations, entry.organisationId, entry);
        add(totals.reps, entry.repId, entry);
        add(totals.products, entry.productId, entry);
        if ((++count & 255) === 0 && pace.due) await pace.rest();
      }
      // In one turn: whoever reads finds the old totals or the new ones, and is told which differ.
      const before = this.#totals;
      this.#totals = totals;
      this.#key = key;
      for (const kind of soldTo) this.#compare(kind, before[kind], totals[kind]);
    }
  }

  #keyNow(): string {
    return derivedFrom.map((kind) => this.#store.version(kind)).join(' ');
  }

  #compare(kind: SoldTo, before: Map<string, SaleTotal>, now: Map<string, SaleTotal>): void {
    const differ: string[] = [];
    for (const [id, total] of now) {
      const old = before.get(id);
      if (old?.amount !== total.amount || old.quantity !== total.quantity || old.lastOn !== total.lastOn) {
        differ.push(id);
      }
    }
    for (const id of before.keys()) if (!now.has(id)) differ.push(id);
    if (differ.length > manyChanges) this.#changed(kind, null);
    else for (const id of differ) this.#changed(kind, id);
  }
}

const add = (totals: Map<string, SaleTotal>, id: string | null, entry: SaleEntry): void => {
  if (id === null) return;
  const total = totals.get(id);
  if (total === undefined) {
    totals.set(id, { amount: entry.amount, quantity: entry.quantity, lastOn: entry.on });
    return;
  }
  total.amount += entry.amount;
  // Quantities have three decimals at most; adding them as they are would let errors of the last bit pile up.
  total.quantity = Math.round((total.quantity + entry.quantity) * 1_000) / 1_000;
  if (entry.on > total.lastOn) total.lastOn = entry.on;
};
