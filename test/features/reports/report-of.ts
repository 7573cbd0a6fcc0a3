/** Asks for the monthly report as a window does, and opens it again. */
import { reportHandlers } from '#electron/features/reports/handlers.ts';
import type { Store } from '#electron/store/store.ts';
import { makeContext } from '#test/builders.ts';
import { readBack } from '#test/files/excel/read-back.ts';

export interface Asked {
  readonly from: string;
  readonly to: string;
  readonly language: 'en' | 'fr';
  readonly format?: 'xlsx' | 'pptx';
  readonly today?: string;
  readonly teamId?: string | null;
  readonly regionId?: string | null;
}

export const reportBytes = async (store: Store, asked: Asked) => {
  const { context, written } = makeContext(store, { today: () => asked.today ?? asked.to });
  const { file, records } = await reportHandlers['reports.monthly'](
    {
      from: asked.from,
      to: asked.to,
      language: asked.language,
      format: asked.format ?? 'xlsx',
      teamId: asked.teamId ?? null,
      regionId: asked.regionId ?? null,
      job: 'report-job-1',
    },
    context,
  );
  const bytes = written.get(file.id)?.bytes;
  if (bytes === undefined) throw new Error('the report was not written');
  return { bytes, file, records };
};

export const reportOf = async (store: Store, asked: Asked) => {
  const { bytes, file, records } = await reportBytes(store, asked);
  const book = readBack(bytes);
  const cells = (sheet: string) => {
    const found = book.sheets.get(sheet);
    if (found === undefined) throw new Error(`there is no sheet ${sheet}`);
    return found;
  };
  /** The last row of a sheet that has this text in one of its first columns: its values from the column after it. */
  const rowOf = (sheet: string, text: string) => {
    const found = [...cells(sheet)].findLast(
      ([place, { value }]) => /^[A-D]\d/.test(place) && value === text,
    );
    if (found === undefined) throw new Error(`no row ${text} in ${sheet}`);
    const start = found[0].charCodeAt(0) - 64;
    return [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
      .slice(start)
      .map((letter) => cells(sheet).get(`${letter}${found[0].slice(1)}`)?.value ?? null);
  };
  return { ...book, file, records, cells, rowOf };
};
