/** The sheet of clients: the first twenty, the new ones, how much hangs on few. */

import type { Formulas } from '#electron/features/reports/formulas.ts';
import { createGrid } from '#electron/features/reports/grid.ts';
import { inCurrency, type Report, ratioOf, serial, shown } from '#electron/features/reports/report.ts';
import type { ClientFacts, ClientRow } from '#electron/features/reports/sheets/client-sales.ts';
import {
  at as fixed,
  head,
  left,
  note,
  ratioText,
  section,
  short,
} from '#electron/features/reports/sheets/frame.ts';
import { barChart, mostBars } from '#electron/features/reports/sheets/team.ts';
import type { Format } from '#electron/features/reports/styles.ts';
import { type Column, layTable } from '#electron/features/reports/table.ts';
import type { AnalysisSheet, Value } from '#electron/files/excel/book.ts';

const topClients = 20;
const mostNew = 30;

export interface ClientsSheet {
  readonly sheet: AnalysisSheet;
  /** Cells that other sheets refer to: clients with a sale, the sales to all of them, the share of the first 20 %. */
  readonly cells: { readonly clients: string; readonly total: string; readonly concentration: string };
}

/** Σ of the first 20 % in the period, free of the order of rows: those above the n-th, and the n-th as often as needed. */
const firstSales = (sales: string, count: string): string => {
  const nth = `LARGE(${sales},${count})`;
  return `ROUND(SUMIFS(${sales},${sales},">"&${nth})+(${count}-COUNTIFS(${sales},">"&${nth}))*${nth},2)`;
};

export const clientsSheet = (report: Report, facts: ClientFacts, formulas: Formulas): ClientsSheet => {
  const { names, styles, words, figures } = report;
  const grid = createGrid(names.sheet('clients'));
  const last = left + 7;
  const column = (key: 'sales' | 'entries' | 'class' | 'firstSale' | 'firstHere' | 'clientNo' | 'previous') =>
    names.column('clientSales', key);
  let row = head(grid, report, words('reports.sheets.clients'), last);
  const chartRow = row;
  row += 17;

  const fact = (label: string, value: Value, formula: string, format: Format) => {
    grid.fill(row, left, left + 1, styles.body('text'));
    grid.put(row, left, { value: label, style: styles.body('text') });
    grid.put(row, left + 2, { value, formula, style: styles.body(format, { strong: true }) });
    row += 1;
  };
  row = section(grid, report, row, words('reports.sections.concentration'), last);
  const start = row;
  const cell = (index: number) => fixed(start + index, left + 2);
  const clients = figures.current.clients.value ?? 0;
  const first = Math.ceil(clients / 5);
  const concentration = figures.current.concentration;
  const firstAmount = 'above' in concentration ? inCurrency(concentration.above ?? 0) : 0;
  fact(words('reports.concentration.clients'), clients, `COUNTIFS(${column('entries')},">0")`, 'integer');
  fact(words('reports.concentration.all'), facts.total, `ROUND(SUM(${column('sales')}),2)`, 'money');
  fact(words('reports.concentration.first'), first, `ROUNDUP(${cell(0)}/5,0)`, 'integer');
  fact(
    words('reports.concentration.sales'),
    clients === 0 ? 0 : firstAmount,
    `IF(${cell(2)}=0,0,${firstSales(column('sales'), cell(2))})`,
    'money',
  );
  fact(
    words('reports.concentration.share'),
    shown(report, 'concentration', concentration),
    `IF(${cell(1)}<=0,${names.none},${cell(3)}/${cell(1)})`,
    'percent',
  );
  const days = formulas.days('current');
  fact(
    words('figures.newClients.name'),
    figures.current.newClients.value ?? 0,
    `COUNTIFS(${column('firstHere')},1,${column('firstSale')},">="&${days.from},${column('firstSale')},"<="&${days.to})`,
    'integer',
  );
  row += 1;

  row = section(grid, report, row, words('reports.sections.classes'), last);
  const classes = (['a', 'b', 'c'] as const).map((key) => ({
    letter: key.toUpperCase(),
    label: words(`reports.classes.${key}`),
    rows: facts.rows.filter((one) => one.class === key.toUpperCase()),
  }));
  const cents = (amount: number) => inCurrency(Math.round(amount * 1e6) / 1e4);
  const sum = (rows: readonly ClientRow[]) => cents(rows.reduce((all, { sales }) => all + (sales ?? 0), 0));
  const classColumns: Column<(typeof classes)[number]>[] = [
    { key: 'letter', heading: words('reports.columns.class'), format: 'text', value: ({ letter }) => letter },
    { key: 'label', heading: '', format: 'text', value: ({ label }) => label },
    {
      key: 'clients',
      heading: words('reports.columns.clients'),
      format: 'integer',
      value: ({ rows }) => rows.length,
      formula: (at) => `COUNTIFS(${column('class')},${at('letter')})`,
    },
    {
      key: 'sales',
      heading: words('reports.columns.sales'),
      format: 'money',
      value: ({ rows }) => sum(rows),
      formula: (at) => `ROUND(SUMIFS(${column('sales')},${column('class')},${at('letter')}),2)`,
    },
    {
      key: 'share',
      heading: words('reports.columns.share'),
      format: 'percent',
      value: ({ rows }) => ratioOf(report, sum(rows), facts.total),
      formula: (at) => formulas.ratio(at('sales'), cell(1)),
    },
  ];
  row = layTable(grid, styles, row, left, classColumns, classes).end + 2;

  const ofClient = (what: 'sales' | 'previous', number: string) =>
    `SUMIFS(${column(what)},${column('clientNo')},${number})`;
  const clientColumns = (withShare: boolean): Column<ClientRow>[] => [
    {
      key: 'number',
      heading: words('reports.number'),
      format: 'integer',
      muted: true,
      value: ({ number }) => number,
    },
    {
      key: 'client',
      heading: words('reports.columns.client'),
      format: 'text',
      strong: true,
      value: ({ name }) => name,
    },
    {
      key: 'sales',
      heading: words('reports.columns.sales'),
      format: 'money',
      bar: true,
      value: ({ sales }) => cents(sales ?? 0),
      formula: (at) => formulas.round(ofClient('sales', at('number'))),
    },
    {
      key: 'share',
      heading: words('reports.columns.share'),
      format: 'percent',
      value: ({ sales }) => ratioOf(report, cents(sales ?? 0), facts.total),
      formula: (at) => formulas.ratio(at('sales'), cell(1)),
    },
    ...(withShare
      ? [
          {
            key: 'cumulated',
            heading: words('reports.columns.cumulatedShare'),
            format: 'percent' as const,
            value: ({ cumulated }: ClientRow) => cumulated,
            formula: (at: (key: string) => string) => {
              const place = at('share');
              const firstPlace = place.replace(/\d+$/, String(topRow + 2));
              return `IF(ISNUMBER(${place}),SUM(${firstPlace.replace(/(\d+)$/, '$$$1')}:${place}),${names.none})`;
            },
          },
        ]
      : []),
    {
      key: 'previous',
      heading: words('reports.columns.previous'),
      format: 'money',
      value: ({ previous }) => cents(previous),
      formula: (at) => formulas.round(ofClient('previous', at('number'))),
    },
    {
      key: 'firstSale',
      heading: words('reports.columns.firstSale'),
      format: 'date',
      value: ({ firstSale }) => serial(firstSale),
      formula: (at) => ofClientDay(at('number')),
    },
    ...(withShare
      ? [
          {
            key: 'class',
            heading: words('reports.columns.class'),
            format: 'text' as const,
            value: (one: ClientRow) => one.class,
            formula: (at: (key: string) => string) =>
              `INDEX(${column('class')},MATCH(${at('number')},${column('clientNo')},0))`,
          },
        ]
      : []),
  ];
  const ofClientDay = (number: string) =>
    `INDEX(${column('firstSale')},MATCH(${number},${column('clientNo')},0))`;

  grid.pageBreak(row);
  row = section(grid, report, row, words('reports.sections.topClients'), last);
  const topRow = row;
  const top = facts.rows.filter(({ sales }) => sales !== null).slice(0, topClients);
  const laid = layTable(grid, styles, row, left, clientColumns(true), top);
  row = laid.end + 2;
  row = section(grid, report, row, words('reports.sections.newClients'), last);
  const fresh = facts.rows.filter(({ isNew }) => isNew);
  row = layTable(grid, styles, row, left, clientColumns(false), fresh.slice(0, mostNew)).end + 1;
  if (fresh.length === 0) {
    note(grid, report, row, words('reports.noRows'), last);
  } else if (fresh.length > mostNew) {
    note(
      grid,
      report,
      row,
      words('reports.notes.newClients', { count: mostNew, sheet: names.sheet('clientSales') }),
      last,
    );
  }
  const leader = top[0];
  const share = leader === undefined ? names.noneText : ratioOf(report, leader.sales ?? 0, facts.total);
  if (leader !== undefined) {
    const until = Math.min(laid.last, laid.first + mostBars - 1);
    grid.chart(
      barChart(
        report,
        typeof share === 'number'
          ? words('reports.charts.clients', { name: short(leader.name), share: ratioText(report, share) })
          : words('reports.charts.clientsNone'),
        grid.values(laid.columnOf('client'), laid.first, until),
        grid.values(laid.columnOf('sales'), laid.first, until),
        words('reports.columns.client'),
        { from: { row: chartRow, column: left }, to: { row: chartRow + 16, column: last + 1 } },
      ),
    );
  }
  return {
    sheet: grid.sheet({
      widths: [2, 8, 42, 18, 12, 16, 18, 16, 9],
      frozenRows: 0,
      titleRows: null,
      printed: last + 1,
    }),
    cells: {
      clients: `${names.quoted('clients')}!${cell(0)}`,
      total: `${names.quoted('clients')}!${cell(1)}`,
      concentration: `${names.quoted('clients')}!${cell(4)}`,
    },
  };
};
