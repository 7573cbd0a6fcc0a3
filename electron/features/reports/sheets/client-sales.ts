/** The data sheet of clients with a sale in the days held: sales, share, class and first sale of each, most sales first. */

import type { Formulas } from '#electron/features/reports/formulas.ts';
import { type DataColumnKey, dataColumns } from '#electron/features/reports/names.ts';
import type { ReportRecords } from '#electron/features/reports/records.ts';
import { type Report, ratioOf, serial } from '#electron/features/reports/report.ts';
import { dataColumn } from '#electron/features/reports/sheets/columns.ts';
import { abcClasses } from '#electron/features/sales/abc.ts';
import { columnLetters, type DataSheet, type Value } from '#electron/files/excel/book.ts';

type Key = DataColumnKey<'clientSales'>;

export interface ClientRow {
  readonly number: number;
  readonly name: string;
  readonly city: string | null;
  readonly country: string | null;
  /** Day of the first sale ever, and whether the report's filters let it in. */
  readonly firstSale: number;
  readonly firstHere: boolean;
  readonly isNew: boolean;
  /** Lines of orders and won opportunities in the period. */
  readonly entries: number;
  /** In currency, not rounded; null without a sale in the period. */
  readonly sales: number | null;
  readonly previous: number;
  readonly share: Value;
  readonly cumulated: Value;
  readonly class: string;
}

export interface ClientFacts {
  /** With sales in the period first, the most first. */
  readonly rows: readonly ClientRow[];
  /** Sales to all clients in the period, in currency. */
  readonly total: number;
}

const helpers: readonly Key[] = ['entries', 'clientNo', 'firstHere'];

/** Sale lines of the period by place of the client. */
const entriesByClient = (report: Report): Map<number, number> => {
  const { sales } = report.source.book;
  const { from, to } = report.periods.current;
  const counts = new Map<number, number>();
  for (let row = 0; row < sales.count; row++) {
    const day = sales.day[row] ?? 0;
    if (day < from || day > to) continue;
    if (report.allowedReps !== null && report.allowedReps[sales.rep[row] ?? 0] !== 1) continue;
    const client = sales.client[row] ?? 0;
    counts.set(client, (counts.get(client) ?? 0) + 1);
  }
  return counts;
};

/** Day and rep of the first sale ever of each client, by place. */
const firstSales = (report: Report): Map<number, { readonly day: number; readonly rep: number }> => {
  const { sales } = report.source.book;
  const found = new Map<number, { day: number; rep: number }>();
  for (let row = 0; row < sales.count; row++) {
    const client = sales.client[row] ?? 0;
    if (client !== 0 && !found.has(client)) {
      found.set(client, { day: sales.day[row] ?? 0, rep: sales.rep[row] ?? 0 });
    }
  }
  return found;
};

export const clientFacts = (report: Report, records: ReportRecords): ClientFacts => {
  const { names, store, periods } = report;
  const none = names.noneText;
  const entries = entriesByClient(report);
  const first = firstSales(report);
  const amounts = (period: 'current' | 'previous') =>
    new Map(
      // Not rounded, so that the clients add up to their total.
      report.by('client', period).map(({ key, figures }) => [key, (figures.sales.value ?? 0) / 100]),
    );
  const current = amounts('current');
  const previous = amounts('previous');
  const listed = report
    .by('client', 'held')
    .filter(({ key }) => key !== '')
    .map(({ key, label }) => {
      const number = records.numberings.client.numberOf.get(key) ?? 0;
      const lines = entries.get(number) ?? 0;
      return { key, label, number, lines, sales: lines === 0 ? null : (current.get(key) ?? 0) };
    })
    .filter(({ number }) => first.has(number));
  listed.sort(
    (a, b) =>
      Number(a.sales === null) - Number(b.sales === null) ||
      (b.sales ?? 0) - (a.sales ?? 0) ||
      (a.label < b.label ? -1 : a.label > b.label ? 1 : 0),
  );
  const total = Math.round(listed.reduce((sum, { sales }) => sum + (sales ?? 0), 0) * 100) / 100;
  const classes = new Map(
    abcClasses(
      listed.flatMap(({ key, sales }) => (sales === null ? [] : [{ item: key, amount: sales }])),
    ).map((one) => [one.item, one]),
  );
  const rows = listed.map(({ key, label, number, lines, sales }): ClientRow => {
    const abc = classes.get(key);
    const start = first.get(number) ?? { day: 0, rep: 0 };
    const firstHere = report.allowedReps === null || report.allowedReps[start.rep] === 1;
    const organisation = store.get('organisations', key);
    return {
      number,
      name: label,
      city: organisation?.city ?? null,
      country: organisation?.country ?? null,
      firstSale: start.day,
      firstHere,
      isNew: firstHere && start.day >= periods.current.from && start.day <= periods.current.to,
      entries: lines,
      sales,
      previous: previous.get(key) ?? 0,
      share: sales === null ? '' : ratioOf(report, sales, total),
      cumulated: abc === undefined ? '' : (abc.cumulated ?? none),
      class: abc?.class ?? '',
    };
  });
  return { rows, total };
};

export const clientSalesSheet = (report: Report, facts: ClientFacts, formulas: Formulas): DataSheet => {
  const { names, words } = report;
  const keys = dataColumns.clientSales;
  const at = (key: Key, row: number) => `${columnLetters(keys.indexOf(key))}${row}`;
  const group = (row: number) => ({ by: 'client' as const, number: at('clientNo', row) });
  const total = names.clientTotal;
  const sold = (row: number, formula: string) => `IF(${at('sales', row)}="","",${formula})`;
  const sumSoFar = (row: number) => `SUM(${columnLetters(keys.indexOf('sales'))}$2:${at('sales', row)})`;
  const formulasOf: Partial<Record<Key, (row: number) => string>> = {
    entries: (row) => formulas.count('lines', formulas.days('current'), group(row)),
    sales: (row) =>
      `IF(${at('entries', row)}=0,"",${formulas.sum('amount', formulas.days('current'), group(row))})`,
    previous: (row) => formulas.sum('amount', formulas.days('previous'), group(row)),
    share: (row) => sold(row, `IF(${total}=0,${names.none},${at('sales', row)}/${total})`),
    cumulated: (row) => sold(row, `IF(${total}<=0,${names.none},${sumSoFar(row)}/${total})`),
    class: (row) =>
      sold(
        row,
        `IF(OR(${total}<=0,${at('sales', row)}<=0,ROUND(${sumSoFar(row)}-${at('sales', row)},2)*100>=${total}*95),"C",IF(ROUND(${sumSoFar(row)}-${at('sales', row)},2)*100>=${total}*80,"B","A"))`,
      ),
    isNew: (row) =>
      `IF(AND(${at('firstHere', row)}=1,${at('firstSale', row)}>=${names.day('from')},${at('firstSale', row)}<=${names.day('to')}),"${words('reports.yes')}","")`,
  };
  return {
    kind: 'data',
    name: names.sheet('clientSales'),
    table: names.table('clientSales'),
    columns: keys.map((key) =>
      dataColumn(report, key, names.heading('clientSales', key), formulasOf[key] ?? null, helpers),
    ),
    count: facts.rows.length,
    row(index) {
      const row = facts.rows[index];
      if (row === undefined) return [];
      const made: Record<Key, Value> = {
        client: row.name,
        city: row.city,
        country: row.country,
        firstSale: serial(row.firstSale),
        sales: row.sales ?? '',
        previous: row.previous,
        share: row.share,
        cumulated: row.cumulated,
        class: row.class,
        isNew: row.isNew ? words('reports.yes') : '',
        entries: row.entries,
        clientNo: row.number,
        firstHere: row.firstHere ? 1 : 0,
      };
      return keys.map((key) => made[key]);
    },
  };
};
