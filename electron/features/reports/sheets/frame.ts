/** What every analysis sheet begins with, and the words its charts and headings share. */

import { fromDay } from '#contract/plain-date.ts';
import type { Grid } from '#electron/features/reports/grid.ts';
import { isRunning, type Report } from '#electron/features/reports/report.ts';
import type { Period } from '#electron/features/sales/days.ts';
import { address } from '#electron/files/excel/book.ts';
import { formatDate, formatMoney, formatRatio } from '#locale/format.ts';

/** The first column of every table: the one before it is the margin. */
export const left = 1;

export const periodText = (report: Report, { from, to }: Period): string =>
  report.words('reports.period', {
    from: formatDate(fromDay(from), report.question.language),
    to: formatDate(fromDay(to), report.question.language),
  });

export const teamText = (report: Report): string => {
  const { teamId } = report.question;
  return teamId === null
    ? report.words('reports.allTeams')
    : report.words('reports.teamFilter', { name: report.store.get('teams', teamId)?.name ?? '' });
};

export const regionText = (report: Report): string => {
  const { regionId } = report.question;
  return regionId === null
    ? report.words('reports.allRegions')
    : report.words('reports.regionFilter', { name: report.store.get('regions', regionId)?.name ?? '' });
};

/** Title and what the sheet is about. @returns the row of what follows */
export const head = (
  grid: Grid,
  report: Report,
  title: string,
  lastColumn: number,
  withCompany = true,
): number => {
  const { styles, words } = report;
  grid.height(0, 28);
  grid.put(0, left, { value: title, style: styles.title });
  const company = report.company === null || !withCompany ? [] : [report.company];
  const about = [
    ...company,
    periodText(report, report.periods.current),
    ...(isRunning(report)
      ? [words('reports.running', { date: formatDate(report.question.today, report.question.language) })]
      : []),
    teamText(report),
    regionText(report),
    words('reports.amountsIn', { currency: report.currency }),
  ].join('  ·  ');
  grid.put(1, left, { value: about, style: styles.subtitle });
  grid.merge(1, left, lastColumn);
  return 3;
};

export const section = (
  grid: Grid,
  report: Report,
  row: number,
  title: string,
  lastColumn: number,
  firstColumn = left,
): number => {
  grid.height(row, 20);
  grid.put(row, firstColumn, { value: title, style: report.styles.section });
  grid.fill(row, firstColumn, lastColumn, report.styles.section);
  return row + 1;
};

/** A sentence under a table, over its whole width. */
export const note = (grid: Grid, report: Report, row: number, text: string, lastColumn: number): void => {
  grid.put(row, left, { value: text, style: report.styles.note });
  grid.merge(row, left, lastColumn);
};

/** A name that fits a heading or a chart. */
export const short = (name: string, longest = 32): string =>
  name.length <= longest ? name : `${name.slice(0, longest - 1).trimEnd()}…`;

export const moneyText = (report: Report, minor: number): string =>
  formatMoney(Math.round(minor), report.currency, report.question.language, 0);

export const ratioText = (report: Report, ratio: number): string =>
  formatRatio(ratio, report.question.language);

export const at = (row: number, column: number): string => address(row, column, true);
