/** The data sheet of orders: one row per line, with net, cost and margin as formulas. */

import { kinds } from '#contract/kinds.ts';
import { type DataColumnKey, dataColumns } from '#electron/features/reports/names.ts';
import type { OrderRow, ReportRecords } from '#electron/features/reports/records.ts';
import type { Report } from '#electron/features/reports/report.ts';
import { dataColumn, dateCell, groupName } from '#electron/features/reports/sheets/columns.ts';
import { lineCostExact, lineNetExact, lineUnitCost } from '#electron/features/sales/order-amounts.ts';
import { columnLetters, type DataSheet, type Value } from '#electron/files/excel/book.ts';
import type { MessageKey } from '#locale/translate.ts';

type Key = DataColumnKey<'orders'>;

const helpers: readonly Key[] = [
  'counts',
  'firstLine',
  'costKnown',
  'clientNo',
  'repNo',
  'teamNo',
  'regionNo',
  'productNo',
  'familyNo',
];

export const ordersSheet = (report: Report, records: ReportRecords): DataSheet => {
  const { names, store, words } = report;
  const keys = dataColumns.orders;
  const letter = (key: Key) => columnLetters(keys.indexOf(key));
  const formulas: Partial<Record<Key, (row: number) => string>> = {
    net: (row) =>
      `IF(${letter('agreed')}${row}="",${letter('quantity')}${row}*${letter('unitPrice')}${row}*(1-${letter('discount')}${row}),${letter('agreed')}${row})`,
    cost: (row) =>
      `IF(${letter('unitCost')}${row}="","",${letter('quantity')}${row}*${letter('unitCost')}${row})`,
    margin: (row) => `IF(${letter('cost')}${row}="","",${letter('net')}${row}-${letter('cost')}${row})`,
  };
  const status = new Map(
    kinds.orders.fields.status.choices?.map((one) => [
      one,
      words(`choices.orders.status.${one}` as MessageKey),
    ]),
  );
  const productById = (id: string) => store.get('products', id);
  const values = ({ order, line, numbers, counts, first }: OrderRow): Record<Key, Value> => {
    const rep = order.repId === null ? undefined : store.get('reps', order.repId);
    const product = line.productId === null ? undefined : productById(line.productId);
    const net = lineNetExact(line) / 1e6;
    const exactCost = lineCostExact(line, productById);
    const unitCost = lineUnitCost(line, productById);
    return {
      number: order.number,
      date: dateCell(order.orderedOn),
      client:
        order.organisationId === null
          ? null
          : (store.get('organisations', order.organisationId)?.name ?? null),
      rep: rep?.name ?? null,
      team: groupName(report, records, 'team', numbers),
      region: groupName(report, records, 'region', numbers),
      product: product?.name ?? line.description,
      family: product?.family ?? null,
      status: status.get(order.status) ?? order.status,
      quantity: line.quantity,
      unitPrice: line.unitPrice / 100,
      discount: line.discount / 10_000,
      // Of the line of an accepted proposal: its part of a discount on the whole is taken off.
      agreed: line.net === undefined ? null : line.net / 100,
      net,
      unitCost: unitCost === null ? null : unitCost / 100,
      cost: exactCost === null ? '' : exactCost / 1e6,
      margin: exactCost === null ? '' : net - exactCost / 1e6,
      counts: counts ? 1 : 0,
      firstLine: first ? 1 : 0,
      costKnown: exactCost === null ? 0 : 1,
      clientNo: numbers.client,
      repNo: numbers.rep,
      teamNo: numbers.team,
      regionNo: numbers.region,
      productNo: numbers.product,
      familyNo: numbers.family,
    };
  };
  return {
    kind: 'data',
    name: names.sheet('orders'),
    table: names.table('orders'),
    columns: keys.map((key) =>
      dataColumn(report, key, names.heading('orders', key), formulas[key] ?? null, helpers),
    ),
    count: records.orders.length,
    row(index) {
      const row = records.orders[index];
      if (row === undefined) return [];
      const made = values(row);
      return keys.map((key) => made[key]);
    },
  };
};
