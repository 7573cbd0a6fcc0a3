/** Sales of all time by client, rep and product: the columns of the book added up again whenever it changes. */

import { Pace } from '#electron/features/pace.ts';
import type { Derived } from '#electron/features/records/index/column.ts';
import type { Axis, SaleColumns } from '#electron/features/sales/book.ts';
import { readySales, type Sold, warmSales } from '#electron/features/sales/ledger.ts';
import type { Store } from '#electron/store/store.ts';

export interface SaleTotal {
  /** Ten-thousandths of a minor unit. */
  readonly amount: number;
  /** Thousandths. */
  readonly quantity: number;
  /** The day of the last sale, as days since 1970. */
  readonly lastOn: number;
}

const axes = { organisations: 'client', reps: 'rep', products: 'product' } as const;
export type SoldTo = keyof typeof axes;
const soldTo = Object.keys(axes) as SoldTo[];
/** More than this are not told one by one. */
const manyChanges = 5_000;

/** Totals by place on an axis. */
interface Totals {
  readonly axis: Axis<{ readonly id: string }>;
  readonly amount: Float64Array;
  readonly quantity: Float64Array;
  readonly lastOn: Int32Array;
}
type AllTotals = Record<SoldTo, Totals>;

/** No plain date is so early. */
const never = -(2 ** 31);

const emptyTotals = (axis: Totals['axis']): Totals => ({
  axis,
  amount: new Float64Array(axis.items.length),
  quantity: new Float64Array(axis.items.length),
  lastOn: new Int32Array(axis.items.length).fill(never),
});

async function addUp({ axes: all, sales }: Sold, kind: SoldTo, pace: Pace): Promise<Totals> {
  const totals = emptyTotals(all[axes[kind]]);
  const places = sales[axes[kind]];
  const { amount, quantity, lastOn } = totals;
  for (let row = 0; row < sales.count; row++) {
    const place = places[row] as number;
    amount[place] = (amount[place] as number) + (sales.amount[row] as number);
    quantity[place] = (quantity[place] as number) + (sales.quantity[row] as number);
    // Rows are in the order of their days.
    lastOn[place] = sales.day[row] as number;
    if ((row & 4_095) === 0 && pace.due) await pace.rest();
  }
  return totals;
}

export class SaleTotals implements Derived {
  readonly #store: Store;
  readonly #changed: (kind: SoldTo, id: string | null) => void;
  /** What was added up. */
  #sales: SaleColumns | null = null;
  #totals: AllTotals | null = null;
  #refreshing: Promise<void> | null = null;

  /** @param changed told of every record whose total is another one than before; null: of very many */
  constructor(store: Store, changed: (kind: SoldTo, id: string | null) => void) {
    this.#store = store;
    this.#changed = changed;
  }

  get clean(): boolean {
    return this.#sales !== null && this.#sales === readySales(this.#store)?.sales;
  }

  of(kind: SoldTo, id: string): SaleTotal | null {
    const totals = this.#totals?.[kind];
    const place = totals?.axis.places.get(id) ?? 0;
    const lastOn = totals?.lastOn[place] ?? never;
    if (totals === undefined || place === 0 || lastOn === never) return null;
    return { amount: totals.amount[place] ?? 0, quantity: totals.quantity[place] ?? 0, lastOn };
  }

  refresh(background = false): Promise<void> {
    this.#refreshing ??= this.#refresh(new Pace(background)).finally(() => {
      this.#refreshing = null;
    });
    return this.#refreshing;
  }

  async #refresh(pace: Pace): Promise<void> {
    while (!this.clean) {
      const sold = await warmSales(this.#store);
      if (sold.sales === this.#sales) continue;
      const before = this.#totals;
      const totals = {
        organisations: await addUp(sold, 'organisations', pace),
        reps: await addUp(sold, 'reps', pace),
        products: await addUp(sold, 'products', pace),
      };
      // In one turn: whoever reads finds the old totals or the new ones, and is told which differ.
      this.#totals = totals;
      this.#sales = sold.sales;
      for (const kind of soldTo) this.#compare(kind, before?.[kind] ?? null, totals[kind]);
    }
  }

  #compare(kind: SoldTo, before: Totals | null, now: Totals): void {
    // A book begun anew gives other places.
    if (before?.axis.places !== now.axis.places) {
      this.#changed(kind, null);
      return;
    }
    const differ: string[] = [];
    for (let place = 1; place < now.lastOn.length; place++) {
      const isSame =
        (before.lastOn[place] ?? never) === now.lastOn[place] &&
        (before.amount[place] ?? 0) === now.amount[place] &&
        (before.quantity[place] ?? 0) === now.quantity[place];
      const id = isSame ? undefined : now.axis.items[place]?.id;
      if (id !== undefined) differ.push(id);
    }
    if (differ.length > manyChanges) this.#changed(kind, null);
    else for (const id of differ) this.#changed(kind, id);
  }
}
