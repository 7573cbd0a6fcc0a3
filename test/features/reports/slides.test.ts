/** The monthly report as slides: its charts and key figures are those of the workbook. */
import { expect, test } from 'vitest';
import { record } from '#test/builders.ts';
import { reportBytes, reportOf } from '#test/features/reports/report-of.ts';
import { smallCompany } from '#test/features/sales/fixture.ts';
import { readSlides } from '#test/files/slides/read-slides.ts';

const april = { from: '2026-04-01', to: '2026-04-30', today: '2026-04-15', language: 'en' } as const;
const store = await smallCompany({
  targets: [record('targets', { id: 't1', period: '2026-04', amount: 50_000 })],
});
const { bytes, file } = await reportBytes(store, { ...april, format: 'pptx' });
const slides = readSlides(bytes);
const workbook = await reportOf(store, april);

const valuesOf = (series: string, title: RegExp) =>
  slides
    .find((slide) => title.test(slide.title) && slide.charts.length > 0)
    ?.charts[0]?.find(({ name }) => name === series)?.values;

test('is called as the workbook, with another ending', () => {
  expect(file.name).toBe('Relais sales report 2026-04.pptx');
});

// Sales 440.00 in April, of which Cy 200, Ann 190, Bob 50; lamps 290, pens 150; pipeline 1,000 + 500.
test('charts sales against target, reps, products and the pipeline', () => {
  expect(valuesOf('Sales', /^Sales by month/)?.at(-1)).toBe(440);
  expect(valuesOf('Target', /^Sales by month/)).toEqual([500]);
  expect(valuesOf('Sales', /^Cy leads/)).toEqual([200, 190, 50]);
  expect(valuesOf('Sales', /^lamp makes/)?.slice(0, 2)).toEqual([290, 150]);
  expect(valuesOf('Weighted', /open opportunities/)?.reduce((sum, value) => sum + value, 0)).toBe(600);
});

test('shows the key figures that the workbook has', () => {
  const rows = new Map(
    slides.flatMap((slide) => slide.rows.slice(1)).map(([name, ...values]) => [name, values]),
  );
  expect(rows.get('Sales')).toEqual(['€440.00', '€300.00', '€400.00']);
  expect(rows.get('Attainment')?.[0]).toBe('88%');
  expect(rows.get('Win rate')).toEqual(['66.7%', 'not computable', 'not computable']);
  // What only the period itself has stands empty beside it.
  expect(rows.get('Target')).toEqual(['€500.00', '', '']);
  for (const [name, [now]] of rows) {
    const [value] = workbook.rowOf('Summary', name ?? '');
    if (typeof value !== 'number') expect(now).toBe(value);
    else if (now?.startsWith('€')) expect(Number(now.replace(/[€,]/g, ''))).toBeCloseTo(value, 2);
    else if (now?.endsWith('%')) expect(Number(now.replace(/[%,]/g, '')) / 100).toBeCloseTo(value, 3);
    else expect(Number(now?.replaceAll(',', ''))).toBeCloseTo(value, 1);
  }
});

test('says what happened, and tells the numbers of a chart in its notes', () => {
  const summary = slides[1];
  expect(summary?.texts.join('\n')).toContain(
    'Sales rose against the previous period – €440.00 against €300.00',
  );
  expect(slides.find(({ title }) => title.startsWith('Cy leads'))?.notes).toContain('Ann: Sales €190.00');
});

test('is written in French for a French reader', async () => {
  const french = readSlides((await reportBytes(store, { ...april, language: 'fr', format: 'pptx' })).bytes);
  expect(french.map(({ title }) => title)).toContain('Ce qui s’est passé');
  expect(french.flatMap((slide) => slide.rows).find(([name]) => name === 'Ventes')?.[1]).toBe(
    '440,00\u00a0€',
  );
});
