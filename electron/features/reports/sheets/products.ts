/** The sheet of products: families and products by sales, with margin and share. */

import type { Formulas } from '#electron/features/reports/formulas.ts';
import { createGrid } from '#electron/features/reports/grid.ts';
import type { ReportRecords } from '#electron/features/reports/records.ts';
import type { Report } from '#electron/features/reports/report.ts';
import { head, left, note, section } from '#electron/features/reports/sheets/frame.ts';
import { type GroupItem, groupColumns, groupItems } from '#electron/features/reports/sheets/group-columns.ts';
import { barChart, leadTitle, mostBars } from '#electron/features/reports/sheets/team.ts';
import { type Column, layTable } from '#electron/features/reports/table.ts';
import type { AnalysisSheet } from '#electron/files/excel/book.ts';
import { columnLetters } from '#electron/files/excel/book.ts';

/** The sheet lists at most so many products: the data sheets have all of them. */
const mostProducts = 200;

export const productsSheet = (report: Report, records: ReportRecords, formulas: Formulas): AnalysisSheet => {
  const { names, styles, words } = report;
  const grid = createGrid(names.sheet('products'));
  const keys = ['quantity', 'sales', 'share', 'margin', 'marginPercent', 'growth'] as const;
  const last = left + 3 + keys.length;
  let row = head(grid, report, words('reports.sheets.products'), last);
  const chartRow = row;
  row += 17;
  const lay = (by: 'family' | 'product', items: readonly GroupItem[], at: number) => {
    const column = groupColumns(report, formulas, by, items, {
      firstRow: at + 1,
      salesColumn: columnLetters(left + 5),
    });
    const family: Column<GroupItem> = {
      key: 'family',
      heading: by === 'product' ? words('reports.columns.family') : '',
      format: 'text',
      value: ({ number }) => {
        if (by === 'family') return null;
        const id = records.numberings.product.keys[number] ?? '';
        return report.store.get('products', id)?.family ?? null;
      },
    };
    const columns = [column('rank'), column('number'), column('label'), family, ...keys.map(column)];
    return layTable(grid, styles, at, left, columns, items);
  };
  row = section(grid, report, row, words('reports.sections.families'), last);
  const families = groupItems(report, records, 'family', report.by('family'));
  row = lay('family', families, row).end + 2;
  row = section(grid, report, row, words('reports.sections.products'), last);
  const titleRow = row;
  const all = groupItems(report, records, 'product', report.by('product'));
  const products = all.slice(0, mostProducts);
  const laid = lay('product', products, row);
  if (products.length < all.length) {
    note(
      grid,
      report,
      laid.end + 1,
      words('reports.notes.products', { count: products.length, all: all.length }),
      last,
    );
  }
  if (products.length > 0) {
    const until = Math.min(laid.last, laid.first + mostBars - 1);
    grid.chart(
      barChart(
        report,
        leadTitle(report, products, 'reports.charts.products', words('reports.charts.productsNone')),
        grid.values(laid.columnOf('label'), laid.first, until),
        grid.values(laid.columnOf('sales'), laid.first, until),
        words('reports.columns.product'),
        { from: { row: chartRow, column: left }, to: { row: chartRow + 16, column: last + 1 } },
      ),
    );
  }
  return grid.sheet({
    widths: [2, 6, 5, 34, 20, 13, 17, 11, 17, 15, 15],
    frozenRows: 0,
    titleRows: { first: titleRow + 1, last: titleRow + 1 },
    printed: last + 1,
  });
};
