/** The monthly report of a small company, opened again: its cells against figures calculated by hand. */
import { describe, expect, test } from 'vitest';
import { dataColumns, dayNames, sheetKeys } from '#electron/features/reports/names.ts';
import { shownFigures } from '#electron/features/reports/sheets/about.ts';
import { hasMessage } from '#locale/translate.ts';
import { fill, memoryStore, record } from '#test/builders.ts';
import { formulaCells, tableRows } from '#test/files/excel/read-back.ts';
import { smallCompany } from '../sales/fixture.ts';
import { reportOf } from './report-of.ts';

const april = { from: '2026-04-01', to: '2026-04-30', today: '2026-04-15' } as const;

const targets = [
  record('targets', { id: 't1', period: '2026-04', amount: 50_000 }),
  record('targets', { id: 't2', period: '2026', repId: 'ann', amount: 120_000 }),
];

describe('the report of April 2026 in English', async () => {
  const report = await reportOf(await smallCompany({ targets }), { ...april, language: 'en' });
  const { rowOf } = report;

  test('has its sheets in their order', () => {
    expect([...report.sheets.keys()]).toEqual([
      'Summary',
      'Sales',
      'Team',
      'Products',
      'Clients',
      'Pipeline',
      'Opportunities',
      'Orders',
      'Client sales',
      'Targets',
      'About',
    ]);
    expect(report.file.name).toBe('Relais sales report 2026-04.xlsx');
  });

  // Sales 100 + 90 + 50 + 200 = 440.00 in April, 300.00 in March, 400.00 a year before; target 500.00.
  // Change of the previous period 140 ÷ 300, of the year before 40 ÷ 400.
  test.each([
    ['Sales', [440, 300, 140 / 300, 400, 0.1]],
    ['Number of sales', [3, 1, 2, 1, 2]],
    ['Average sale', [146.67, 300, (146.67 - 300) / 300, 400, (146.67 - 400) / 400]],
    // Known costs: 10 pens at 6.00 and 5 at 7.00, sold for 150.00.
    ['Margin', [55, 120, (55 - 120) / 120, 'not computable', 'not computable']],
    ['Target', [500, null, null, null, null]],
    ['Attainment', [0.88, null, null, null, null]],
    ['Gap to target', [60, null, null, null, null]],
    // 11 of 22 working days are gone.
    ['Pace', [1.76, null, null, null, null]],
    ['Won', [2, 0, 'not computable', 0, 'not computable']],
    ['Won value', [390, 0, 'not computable', 0, 'not computable']],
    ['Lost', [1, 0, 'not computable', 0, 'not computable']],
    ['Win rate', [2 / 3, 'not computable', 'not computable', 'not computable', 'not computable']],
    ['Sales cycle', [6, 'not computable', 'not computable', 'not computable', 'not computable']],
    ['Open opportunities', [3, null, null, null, null]],
    ['Open pipeline', [1500, null, null, null, null]],
    // 1,000 × 50 % + 500 × 20 %.
    ['Weighted pipeline', [600, null, null, null, null]],
    ['Coverage', [25, null, null, null, null]],
    // Open 3 × average won 195 × win rate 2/3 ÷ 6 days.
    ['Pipeline velocity', [65, null, null, null, null]],
    ['Active clients', [3, null, null, null, null]],
    ['New clients', [2, 1, 1, 1, 1]],
    // The first of three clients: Core's 200.00 of 440.00.
    ['Concentration', [200 / 440, null, null, null, null]],
  ])('%s: %j', (name, expected) => {
    const found = rowOf('Summary', name).slice(0, 5);
    expected.forEach((value, index) => {
      if (typeof value === 'number') expect(found[index], `${name} ${index}`).toBeCloseTo(value, 9);
      else expect(found[index] ?? null, `${name} ${index}`).toBe(value);
    });
  });

  test('says what happened, as formulas', () => {
    const cells = report.cells('Summary');
    const finding = [...cells].find(([, { value }]) => value === 'Sales rose against the previous period');
    expect(finding?.[1].formula).toContain('"Sales fell against the previous period"');
    expect(rowOf('Summary', 'The target is not reached yet').slice(0, 4)).toEqual([440, 500, -60, 0.88]);
    expect(rowOf('Summary', 'Cy explains most of this change').slice(0, 3)).toEqual([200, 0, 200]);
  });

  test('ranks the reps, those without a sale last', () => {
    expect(rowOf('Team', 'Cy').slice(0, 3)).toEqual([null, 'south', 200]);
    expect(rowOf('Team', 'Ann').slice(0, 5)).toEqual(['one', 'north', 190, 190 / 440, 100]);
    expect(rowOf('Team', 'Bob').slice(2, 5)).toEqual([50, 50 / 440, 'not computable']);
    const names = ['Cy', 'Ann', 'Bob'].map(
      (name) => [...report.cells('Team')].find(([, c]) => c.value === name)?.[0],
    );
    expect(names.map((place) => Number(place?.slice(1)))).toEqual(
      names.map((place) => Number(place?.slice(1))).toSorted((a, b) => a - b),
    );
  });

  test('sums up families and products', () => {
    expect(rowOf('Products', 'light').slice(1, 4)).toEqual([3, 290, 290 / 440]);
    expect(rowOf('Products', 'pen').slice(0, 3)).toEqual(['desk', 15, 150]);
  });

  test('knows new clients, classes and the first of them', () => {
    expect(rowOf('Clients', 'core').slice(0, 2)).toEqual([200, 200 / 440]);
    expect(
      tableRows(report.cells('Client sales')).map((row) => [
        row['Client'],
        row['Sales'],
        row['Class'],
        row['New'],
      ]),
    ).toEqual([
      ['core', 200, 'A', 'yes'],
      ['acme', 190, 'A', ''],
      ['bolt', 50, 'B', 'yes'],
      ['dune', '', '', ''],
    ]);
  });

  test('shows the pipeline by stage and what is late', () => {
    expect(rowOf('Pipeline', 'Proposal').slice(0, 3)).toEqual([1, 1000, 500]);
    expect(rowOf('Pipeline', 'Prospecting').slice(0, 3)).toEqual([1, 0, 0]);
    expect(rowOf('Pipeline', 'opening day not known').slice(0, 2)).toEqual([1, 500]);
    expect(rowOf('Pipeline', 'Late opportunities').slice(0, 2)).toEqual([0, 0]);
  });

  test('holds the records: cancelled orders do not count, those in the trash are not there', () => {
    const orders = tableRows(report.cells('Orders'));
    expect(
      orders.map((row) => [row['Order'], row['Net'], row['Cost'], row['Counts as sale'], row['First line']]),
    ).toEqual([
      ['o5', 400, '', 1, 1],
      ['o4', 300, 180, 1, 1],
      ['o1', 100, 60, 1, 1],
      ['o1', 90, '', 1, 0],
      ['o2', 50, 35, 1, 1],
      ['o3', 990, 594, 0, 0],
    ]);
    const opportunities = tableRows(report.cells('Opportunities'));
    expect(new Map(opportunities.map((row) => [row['Opportunity'], row['Counts as sale']]))).toEqual(
      new Map(Object.entries({ w2: 0, l1: 0, w1: 1, p1: 0, p2: 0, p3: 0 })),
    );
    expect(report.records).toEqual({ orders: 6, orderLines: 6, opportunities: 6, clients: 4, targets: 7 });
  });

  test('every figure of the analysis sheets is a formula with its value', () => {
    const formulas = formulaCells(report);
    const analysis = ['Summary', 'Sales', 'Team', 'Products', 'Clients', 'Pipeline'];
    for (const sheet of analysis) {
      const own = formulas.filter((one) => one.sheet === sheet);
      expect(own.length, sheet).toBeGreaterThan(10);
      for (const { place, cell } of own) expect(cell.value, `${sheet} ${place}`).not.toBeNull();
      const fixed = [...report.cells(sheet)].filter(
        ([place, { value, formula }]) =>
          typeof value === 'number' && formula === null && !isNumberOfRow(report.cells(sheet), place),
      );
      expect(fixed.map(([place, { value }]) => `${sheet} ${place} ${value}`)).toEqual([]);
    }
    for (const { cell } of formulas) {
      if (typeof cell.value === 'string') expect(cell.type).toBe('str');
      expect(cell.formula?.length ?? 0).toBeLessThan(8_192);
      expect(cell.formula).not.toMatch(/\b(LET|FILTER|UNIQUE|SORT|XLOOKUP|SEQUENCE|TEXTJOIN)\(/);
    }
  });

  test('table columns are named as their headings', () => {
    const tables = [...report.parts].filter(([path]) => path.startsWith('xl/tables/'));
    expect(tables).toHaveLength(4);
    for (const [, part] of tables) {
      const names = [...part.matchAll(/<tableColumn id="\d+" name="([^"]*)"/g)].map(([, name]) => name ?? '');
      const sheet = [...report.sheets.values()].find(
        (cells) => cells.get('A1')?.value === names[0] && cells.get('B1')?.value === names[1],
      );
      expect(names.map((_, index) => sheet?.get(`${letters(index)}1`)?.value)).toEqual(names);
    }
  });

  test('About says the period, the filters and what was counted', () => {
    expect(rowOf('About', 'Team')[0]).toBe('all teams');
    expect(rowOf('About', 'Working days of the period')[0]).toBe(22);
    expect(rowOf('About', 'of which gone by')[0]).toBe(11);
    expect(rowOf('About', 'Order lines').slice(0, 2)).toEqual([6, 6]);
    expect(rowOf('About', 'Sales')[0]).toContain('won opportunity that no order names');
  });
});

const letters = (index: number): string =>
  (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

/** Months and the numbers that stand for names are facts, not figures: their heading says so. */
const isNumberOfRow = (cells: ReadonlyMap<string, { value: unknown }>, place: string): boolean => {
  const column = place.replace(/\d+/, '');
  for (let row = Number(place.replace(/\D+/, '')); row > 0; row--) {
    const value = cells.get(`${column}${row}`)?.value;
    if (typeof value === 'string') return value === 'No.' || value === 'Month';
  }
  return false;
};

describe('the report in French', async () => {
  const report = await reportOf(await smallCompany({ targets }), { ...april, language: 'fr' });

  test('has French names, headings and definitions, and the same figures', () => {
    expect([...report.sheets.keys()][0]).toBe('Synthèse');
    expect(report.file.name).toBe('Relais rapport des ventes 2026-04.xlsx');
    expect(report.rowOf('Synthèse', 'Ventes').slice(0, 2)).toEqual([440, 300]);
    expect(report.rowOf('Synthèse', 'L’objectif n’est pas encore atteint').slice(0, 2)).toEqual([440, 500]);
    expect(report.rowOf('Synthèse', 'Taux de réussite').slice(1, 2)).toEqual(['non calculable']);
    expect(report.cells('Commandes').get('B1')?.value).toBe('Date');
    const formula = formulaCells(report).find(({ cell }) => cell.formula?.includes('SUMIFS'))?.cell.formula;
    expect(formula).toContain('Commandes[Net]');
    expect(formula).toContain('">="&Début_période');
    expect(report.parts.get('xl/styles.xml')).toContain('#,##0.00\\ &quot;€&quot;');
  });

  test('speaks no English', () => {
    const words = [...report.sheets.values()].flatMap((cells) =>
      [...cells.values()].map(({ value }) => value),
    );
    for (const word of ['not computable', 'Sales', 'Target', 'Total sales', 'yes', 'Open'])
      expect(words).not.toContain(word);
  });
});

test('filters by team: only the records of its reps, and its target', async () => {
  const report = await reportOf(await smallCompany({ targets }), { ...april, language: 'en', teamId: 'one' });
  expect(report.rowOf('Summary', 'Sales').slice(0, 4)).toEqual([240, 300, -0.2, 0]);
  expect(tableRows(report.cells('Orders')).map((row) => row['Order'])).toEqual([
    'o4',
    'o1',
    'o1',
    'o2',
    'o3',
  ]);
  expect(report.rowOf('About', 'Team')[0]).toBe('team one');
  expect(report.rowOf('Summary', 'Target')[0]).toBe(100);
});

test('filters by region', async () => {
  const report = await reportOf(await smallCompany(), { ...april, language: 'en', regionId: 'south' });
  expect(report.rowOf('Summary', 'Sales').slice(0, 4)).toEqual([200, 0, 'not computable', 400]);
  expect(report.rowOf('Summary', 'There is no target for the whole period')[1]).toBe('not computable');
});

describe('a period without anything', () => {
  test.each(['en', 'fr'] as const)('reads "not computable", never 0 divided (%s)', async (language) => {
    const report = await reportOf(memoryStore(), {
      from: '2030-01-01',
      to: '2030-01-31',
      language,
    });
    const none = language === 'fr' ? 'non calculable' : 'not computable';
    const name = language === 'fr' ? 'Vente moyenne' : 'Average sale';
    expect(report.rowOf(language === 'fr' ? 'Synthèse' : 'Summary', name).slice(0, 3)).toEqual([
      none,
      none,
      none,
    ]);
    for (const { cell } of formulaCells(report)) {
      expect(String(cell.value)).not.toMatch(/^#|NaN|Infinity/);
      // Every division is behind a question about what it divides by.
      if (/\/[A-Z($]/.test(cell.formula ?? '')) expect(cell.formula).toContain('IF(');
    }
    for (const [path, part] of report.parts)
      if (path.startsWith('xl/tables/')) expect(part).toMatch(/ref="A1:[A-Z]+2"/);
  });
});

test('hostile names stay text and break nothing', async () => {
  const store = memoryStore();
  const wild = [
    '=cmd|\u2019/C calc\u2019!A0',
    '#REF!',
    '*',
    'x'.repeat(500),
    'a\u0000b\uFFFE',
    '<b>&"\'',
    '"); --',
  ];
  await fill(store, {
    reps: wild.map((name, index) => record('reps', { id: `r${index}`, name })),
    organisations: wild.map((name, index) => record('organisations', { id: `c${index}`, name })),
    products: wild.map((name, index) => record('products', { id: `p${index}`, name, family: name })),
    opportunities: wild.map((name, index) =>
      record('opportunities', {
        id: `w${index}`,
        name,
        stageId: 'won',
        amount: (index + 1) * 100,
        closedOn: '2026-04-10',
        ownerId: `r${index}`,
        organisationId: `c${index}`,
        productId: `p${index}`,
        notes: 'y'.repeat(20_000),
      }),
    ),
    settings: [record('settings', { id: 'settings', company: '=1+1 & <Co> /* ' })],
  });
  const report = await reportOf(store, { ...april, language: 'en' });
  expect(report.rowOf('Summary', 'Sales')[0]).toBe(28);
  expect(report.rowOf('Team', '=cmd|\u2019/C calc\u2019!A0')[2]).toBe(1);
  expect(report.rowOf('Team', '#REF!')[2]).toBe(2);
  expect(report.rowOf('Team', '*')[2]).toBe(3);
  expect(report.rowOf('Team', 'ab')[2]).toBe(5);
  const types = [...report.cells('Team').values()].filter(({ value }) => wild.includes(String(value)));
  for (const { formula, type } of types) expect([formula, type]).toEqual([null, 'inlineStr']);
});

test('refuses what cannot be reported on', async () => {
  const store = await smallCompany();
  const asked = { ...april, language: 'en' } as const;
  await expect(reportOf(store, { ...asked, to: '2026-03-01' })).rejects.toMatchObject({
    refusal: { code: 'invalidInput' },
  });
  await expect(reportOf(store, { ...asked, teamId: 'nobody' })).rejects.toMatchObject({
    refusal: { code: 'notFound' },
  });
});

test('every sheet, column, name and figure of the report has its words', () => {
  const keys = [
    ...sheetKeys.map((key) => `reports.sheets.${key}`),
    ...dayNames.map((key) => `reports.days.${key}`),
    ...Object.entries(dataColumns).flatMap(([table, columns]) => [
      `reports.tables.${table}`,
      ...columns.map((column) => `reports.${table}.${column}`),
    ]),
    ...shownFigures.flatMap((id) => [`figures.${id}.name`, `figures.${id}.definition`]),
    ...['client', 'rep', 'team', 'region', 'product', 'family'].map((by) => `reports.columns.${by}`),
  ];
  expect(keys.filter((key) => !hasMessage(key))).toEqual([]);
});
