/** The monthly report of real companies, calculated anew by another program from its formulas alone: cell by cell the same. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Store } from '#electron/store/store.ts';
import { record } from '#test/builders.ts';
import { hasRealData, maven, northwind, till } from '../features/reports/real-companies.ts';
import { type Asked, reportBytes } from '../features/reports/report-of.ts';
import { smallCompany } from '../features/sales/fixture.ts';
import { formulaCells, type ReadCell, readBack } from '../files/excel/read-back.ts';

const tools = '../shared/tools';
const installed = (command: string) => {
  try {
    execFileSync('which', [command], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
const calculates = existsSync(`${tools}/office`) && installed('soffice');
const checks = existsSync(`${tools}/ooxml-check`) && installed('xmllint');

const folder = mkdtempSync(join(tmpdir(), 'relais-report-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Half a cent; shares, which are smaller than 10, to the sixth decimal. */
const same = (own: ReadCell['value'], other: ReadCell['value']): boolean => {
  if (typeof own === 'number' && typeof other === 'number') {
    return Math.abs(own - other) <= (Math.abs(own) < 10 ? 1e-6 : 0.005);
  }
  return (own ?? '') === (other ?? '');
};

/** Texts that the other program may keep in a table of shared strings. */
const recalculated = (bytes: Uint8Array): ReturnType<typeof readBack> => {
  const book = readBack(bytes);
  const shared = [...(book.parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs)];
  const text = shared.map(([, item = '']) =>
    [...item.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, part = '']) => part).join(''),
  );
  const sheets = new Map(
    [...book.sheets].map(([name, cells]) => [
      name,
      new Map(
        [...cells].map(([place, cell]) => [
          place,
          cell.type === 's' ? { ...cell, value: text[Number(cell.value)] ?? null } : cell,
        ]),
      ),
    ]),
  );
  return { parts: book.parts, sheets };
};

const reports: readonly {
  readonly name: string;
  readonly store: () => Promise<Store>;
  readonly asked: Omit<Asked, 'language'>;
  readonly sales: number;
}[] = [
  {
    name: 'maven, the year',
    store: maven,
    asked: { from: '2017-01-01', to: '2017-12-31' },
    sales: 10_005_534,
  },
  {
    name: 'maven, a quarter',
    store: maven,
    asked: { from: '2017-04-01', to: '2017-06-30' },
    sales: 3_086_111,
  },
  {
    name: 'northwind, all of it',
    store: northwind,
    asked: { from: '1996-07-04', to: '1998-05-06' },
    sales: 1_265_793.04,
  },
  {
    name: 'northwind, the year 1997',
    store: northwind,
    asked: { from: '1997-01-01', to: '1997-12-31' },
    sales: 617_085.2,
  },
  {
    name: 'a till, the year',
    store: till,
    asked: { from: '2023-01-01', to: '2023-12-31' },
    sales: 817_860.05,
  },
];

const recalculate = (bytes: Uint8Array, name: string) => {
  const [written, calculated] = [join(folder, `${name}.xlsx`), join(folder, `${name} again.xlsx`)];
  writeFileSync(written, bytes);
  if (checks)
    expect(execFileSync(`${tools}/ooxml-check`, [written], { encoding: 'utf8' })).toContain('valid');
  execFileSync(`${tools}/office`, ['recalc', written, calculated]);
  const own = readBack(bytes);
  const other = recalculated(new Uint8Array(readFileSync(calculated)));
  const formulas = formulaCells(own);
  const different = formulas.filter(
    ({ sheet, place, cell }) => !same(cell.value, other.sheets.get(sheet)?.get(place)?.value ?? null),
  );
  expect(
    different.map(
      ({ sheet, place, cell }) =>
        `${sheet} ${place}: ${cell.value} is not ${other.sheets.get(sheet)?.get(place)?.value} = ${cell.formula}`,
    ),
  ).toEqual([]);
  return { formulas, other };
};

/** The figure beside the name "Sales" among the key figures. */
const headline = (cells: ReadonlyMap<string, ReadCell> | undefined, name: string) => {
  const found = [...(cells ?? [])].findLast(([place, { value }]) => place.startsWith('B') && value === name);
  return cells?.get(`C${found?.[0].slice(1)}`)?.value;
};

describe.skipIf(!hasRealData || !calculates)('the report calculated anew', () => {
  for (const { name, store, asked, sales } of reports) {
    for (const language of ['en', 'fr'] as const) {
      test(`${name}, ${language}`, { timeout: 300_000 }, async () => {
        const { bytes } = await reportBytes(await store(), { ...asked, language });
        const { formulas, other } = recalculate(bytes, `${name} ${language}`);
        expect(formulas.length).toBeGreaterThan(4_000);
        const [sheet, figure] = language === 'fr' ? ['Synthèse', 'Ventes'] : ['Summary', 'Sales'];
        expect(headline(other.sheets.get(sheet), figure)).toBeCloseTo(sales, 2);
      });
    }
  }
});

describe.skipIf(!calculates)('a small company with everything calculated anew', () => {
  const targets = [
    record('targets', { period: '2026-04', amount: 50_001 }),
    record('targets', { period: '2026-Q1', amount: 100_000 }),
    record('targets', { period: '2026', repId: 'ann', amount: 120_000 }),
  ];
  test.each([
    ['a running month', { from: '2026-04-01', to: '2026-04-30', today: '2026-04-15' }],
    ['days that cut two months', { from: '2026-03-19', to: '2026-04-10', today: '2026-05-01' }],
    ['a month to come', { from: '2026-06-01', to: '2026-06-30', today: '2026-04-15' }],
    ['a month without anything', { from: '2030-02-01', to: '2030-02-28', today: '2030-03-01' }],
    ['one team', { from: '2026-04-01', to: '2026-04-30', today: '2026-04-15', teamId: 'one' }],
    ['one region', { from: '2026-01-01', to: '2026-04-30', today: '2026-04-15', regionId: 'south' }],
  ] as const)('%s', { timeout: 120_000 }, async (name, asked) => {
    const { bytes } = await reportBytes(await smallCompany({ targets }), { ...asked, language: 'fr' });
    const { other } = recalculate(bytes, name);
    for (const cells of other.sheets.values())
      for (const { value, type } of cells.values()) expect(type === 'e' ? value : null).toBeNull();
  });
});
