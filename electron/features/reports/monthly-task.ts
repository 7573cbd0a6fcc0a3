/** The monthly report, calculated and written in a worker thread. */

import { monthlyBook } from '#electron/features/reports/monthly-book.ts';
import { type PackedRecords, unpackStore } from '#electron/features/reports/pack.ts';
import { makeReport, type ReportQuestion } from '#electron/features/reports/report.ts';
import type { TaskTools } from '#electron/features/task.ts';
import { writeBook } from '#electron/files/excel/write-book.ts';

export interface MonthlyPayload {
  readonly question: ReportQuestion;
  readonly records: PackedRecords;
}

export interface MonthlyResult {
  readonly bytes: Uint8Array;
  /** Records of the data sheets by kind. */
  readonly records: Readonly<Record<string, number>>;
}

export const monthlyTask = async (payload: MonthlyPayload, tools: TaskTools): Promise<MonthlyResult> => {
  tools.progress('calculating', 0, 2);
  const report = await makeReport(unpackStore(payload.records), payload.question);
  tools.progress('calculating', 1, 2);
  const { book, records } = monthlyBook(report);
  tools.progress('calculating', 2, 2);
  const rows = book.sheets.reduce((sum, sheet) => sum + (sheet.kind === 'data' ? sheet.count : 0), 0);
  tools.progress('writing', 0, rows);
  const bytes = await writeBook(book, (done) => tools.progress('writing', done, rows));
  return { bytes, records };
};
