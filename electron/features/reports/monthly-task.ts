/** The monthly report, calculated and written in a worker thread: a workbook, or slides. */

import { monthlyBook } from '#electron/features/reports/monthly-book.ts';
import { type PackedRecords, unpackStore } from '#electron/features/reports/pack.ts';
import { makeReport, type ReportQuestion } from '#electron/features/reports/report.ts';
import type { TaskTools } from '#electron/features/task.ts';
import { writeBook } from '#electron/files/excel/write-book.ts';
import type { Logo } from '#electron/files/word/logo.ts';

export interface MonthlyPayload {
  readonly question: ReportQuestion;
  readonly records: PackedRecords;
  readonly format: 'xlsx' | 'pptx';
  /** For slides. */
  readonly logo: Logo | null;
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
  if (payload.format === 'pptx') {
    const [{ monthlyDeck }, { writeSlides }] = await Promise.all([
      import('#electron/features/reports/monthly-deck.ts'),
      import('#electron/files/slides/write-slides.ts'),
    ]);
    tools.progress('writing', 0, 0);
    return { bytes: await writeSlides(monthlyDeck(report), { logo: payload.logo }), records };
  }
  const rows = book.sheets.reduce((sum, sheet) => sum + (sheet.kind === 'data' ? sheet.count : 0), 0);
  tools.progress('writing', 0, rows);
  const bytes = await writeBook(book, (done) => tools.progress('writing', done, rows));
  return { bytes, records };
};
