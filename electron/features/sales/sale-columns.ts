/** Writes the columns of sales: rows that stay are taken over, those of sales that changed are read again. */
import type { Day } from '#contract/plain-date.ts';
import type { SaleColumns } from './book.ts';
import { arranged, merged } from './day-order.ts';
import type { SaleEntry } from './entries.ts';
import { eachRow, type Steps } from './slices.ts';

/** How what a record says becomes numbers. */
export interface Reading {
  day(date: string): Day;
  place(axis: 'rep' | 'product' | 'client', id: string | null): number;
  /** @param client the place of the client, whose source counts where there is none */
  source(source: string | null, client: number): number;
}

/** Rows put in, column by column. */
export class AddedSales {
  readonly day: number[] = [];
  readonly number: number[] = [];
  readonly rep: number[] = [];
  readonly product: number[] = [];
  readonly client: number[] = [];
  readonly source: number[] = [];
  readonly amount: number[] = [];
  readonly cost: number[] = [];
  readonly quantity: number[] = [];

  add(number: number, entry: SaleEntry, reading: Reading): void {
    const client = reading.place('client', entry.organisationId);
    this.day.push(reading.day(entry.on));
    this.number.push(number);
    this.rep.push(reading.place('rep', entry.repId));
    this.product.push(reading.place('product', entry.productId));
    this.client.push(client);
    this.source.push(reading.source(entry.source, client));
    this.amount.push(entry.amount);
    this.cost.push(entry.cost ?? Number.NaN);
    this.quantity.push(Math.round(entry.quantity * 1_000));
  }
}

export const noSales: SaleColumns = {
  count: 0,
  orderIds: [],
  opportunityIds: [],
  day: new Int32Array(0),
  sale: new Int32Array(0),
  rep: new Int32Array(0),
  product: new Int32Array(0),
  client: new Int32Array(0),
  source: new Int32Array(0),
  amount: new Float64Array(0),
  cost: new Float64Array(0),
  quantity: new Float64Array(0),
  firstSale: new Int32Array(0),
};

/**
 * @param gone sales whose rows are taken out
 * @param added rows put in, in the order of their numbers
 * @param clients how many places there are for clients
 */
export function* saleColumns(
  old: SaleColumns,
  gone: ReadonlySet<number>,
  added: AddedSales,
  ids: Pick<SaleColumns, 'orderIds' | 'opportunityIds'>,
  clients: number,
): Steps<SaleColumns> {
  const from = yield* merged({ day: old.day, number: old.sale }, gone, added);
  const count = from.length;
  const whole = (before: Int32Array, put: readonly number[]) =>
    arranged(new Int32Array(count), before, put, from);
  const numbers = (before: Float64Array, put: readonly number[]) =>
    arranged(new Float64Array(count), before, put, from);
  const columns = {
    count,
    orderIds: ids.orderIds,
    opportunityIds: ids.opportunityIds,
    day: yield* whole(old.day, added.day),
    sale: yield* whole(old.sale, added.number),
    rep: yield* whole(old.rep, added.rep),
    product: yield* whole(old.product, added.product),
    client: yield* whole(old.client, added.client),
    source: yield* whole(old.source, added.source),
    amount: yield* numbers(old.amount, added.amount),
    cost: yield* numbers(old.cost, added.cost),
    quantity: yield* numbers(old.quantity, added.quantity),
    firstSale: new Int32Array(clients).fill(-1),
  };
  yield* eachRow(0, count, (row) => {
    const client = columns.client[row] ?? 0;
    if (columns.firstSale[client] === -1) columns.firstSale[client] = columns.sale[row] ?? -1;
  });
  return columns;
}
