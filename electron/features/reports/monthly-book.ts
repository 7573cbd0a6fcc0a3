/** The monthly report as a workbook: its sheets in their order. */

import { reportFormulas } from '#electron/features/reports/formulas.ts';
import { reportRecords } from '#electron/features/reports/records.ts';
import type { Report } from '#electron/features/reports/report.ts';
import { aboutSheet } from '#electron/features/reports/sheets/about.ts';
import { clientFacts, clientSalesSheet } from '#electron/features/reports/sheets/client-sales.ts';
import { clientsSheet } from '#electron/features/reports/sheets/clients.ts';
import { periodText } from '#electron/features/reports/sheets/frame.ts';
import { opportunitiesSheet } from '#electron/features/reports/sheets/opportunities.ts';
import { ordersSheet } from '#electron/features/reports/sheets/orders.ts';
import { pipelineSheet } from '#electron/features/reports/sheets/pipeline.ts';
import { productsSheet } from '#electron/features/reports/sheets/products.ts';
import { salesSheet } from '#electron/features/reports/sheets/sales.ts';
import { summarySheet } from '#electron/features/reports/sheets/summary.ts';
import { targetsSheet } from '#electron/features/reports/sheets/targets.ts';
import { teamSheet } from '#electron/features/reports/sheets/team.ts';
import type { Book } from '#electron/files/excel/book.ts';

export interface MonthlyBook {
  readonly book: Book;
  /** Rows of the data sheets by kind. */
  readonly records: Readonly<Record<string, number>>;
}

export const monthlyBook = (report: Report): MonthlyBook => {
  const { names, words } = report;
  const records = reportRecords(report);
  const formulas = reportFormulas(names);
  const facts = clientFacts(report, records);
  const sales = salesSheet(report, formulas);
  const team = teamSheet(report, records, formulas);
  const clients = clientsSheet(report, facts, formulas);
  const about = aboutSheet(report, records);
  const targets = targetsSheet(report, records);
  const summary = summarySheet(report, records, formulas, {
    months: sales,
    reps: team,
    cells: clients.cells,
  });
  const title =
    report.company === null
      ? words('reports.monthly.title')
      : words('reports.company', { company: report.company });
  return {
    book: {
      title: `${title} – ${periodText(report, report.periods.current)}`,
      language: report.question.language,
      company: report.company,
      created: report.question.now,
      names: [...about.names, { name: names.clientTotal, range: clients.cells.total }],
      sheets: [
        summary,
        sales.sheet,
        team.sheet,
        productsSheet(report, records, formulas),
        clients.sheet,
        pipelineSheet(report, records, formulas),
        opportunitiesSheet(report, records),
        ordersSheet(report, records),
        clientSalesSheet(report, facts, formulas),
        targets,
        about.sheet,
      ],
    },
    records: {
      orders: records.orderCount,
      orderLines: records.orders.length,
      opportunities: records.opportunities.length,
      clients: facts.rows.length,
      targets: targets.count,
    },
  };
};
