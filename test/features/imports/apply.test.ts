/** What an import writes: one entry, once, nothing where it is stopped, and a file of what it refused. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importTargets } from '#contract/imports.ts';
import { definitionOf, listedKinds } from '#contract/kinds.ts';
import { importHandlers } from '#electron/features/imports/handlers.ts';
import { Refused } from '#electron/refused.ts';
import { fill, makeContext, record, testNow } from '#test/builders.ts';
import { apply, check, importText, job, openText } from '#test/features/imports/importing.ts';

const people = 'Last name,First name,E-mail\nTaylor,Amy,amy@demo.net\nWu,Jennifer,\nWu,Anna,\n';

test('one entry of the history, with what it was', async () => {
  const { context } = makeContext();
  expect(await importText(context, 'people.csv', people)).toMatchObject({ entry: 1, created: 3 });
  expect(context.store.entries(null, 10).entries).toMatchObject([
    { label: { code: 'imported', params: { kind: 'contacts', count: 3, file: 'people.csv' } } },
  ]);
  expect([...context.store.all('contacts').values()][0]).toMatchObject({
    createdAt: testNow,
    updatedAt: testNow,
  });
});

test('update changes the fields given, leaves the others and what the file has empty', async () => {
  const { context } = makeContext();
  const amy = record('contacts', {
    lastName: 'Tailor',
    firstName: 'Amy',
    email: 'AMY@demo.net',
    phone: '1',
    notes: 'x',
  });
  await fill(context.store, { contacts: [amy] });
  const text = 'Last name,Phone,E-mail,Job title\nTaylor,,amy@demo.net,CEO\n';
  expect(await importText(context, 'people.csv', text)).toMatchObject({ created: 0, updated: 1 });
  expect(context.store.get('contacts', amy.id)).toMatchObject({
    lastName: 'Taylor',
    firstName: 'Amy',
    phone: '1',
    notes: 'x',
    jobTitle: 'CEO',
    createdAt: amy.createdAt,
  });
});

test.each([
  ['create', { created: 1, updated: 0, unchanged: 1, refused: 1 }, 'alreadyThere'],
  ['update', { created: 0, updated: 1, unchanged: 1, refused: 1 }, 'noSuchRecord'],
  ['both', { created: 1, updated: 1, unchanged: 1, refused: 0 }, undefined],
] as const)('mode %s', async (mode, counts, code) => {
  const { context } = makeContext();
  await fill(context.store, {
    products: [
      record('products', { name: 'Table', code: 'T', price: 100 }),
      record('products', { name: 'Chair', code: 'C' }),
    ],
  });
  const opened = await openText(
    context,
    'products.csv',
    'Code,Name,Price\nT,Table,2.00\nC,Chair,\nL,Lamp,3.00\n',
  );
  const checked = await check(context, opened, { ...opened.mapping, mode });
  expect(checked).toMatchObject(counts);
  expect(checked.problems[0]?.code).toBe(code);
  expect(await apply(context, opened, { ...opened.mapping, mode })).toMatchObject(counts);
});

test('a key in two rows: the second fills gaps, what it contradicts is refused', async () => {
  const { context } = makeContext();
  const text = 'Code,Name,City,Country\nK,Konex,Lyon,\nK,Konex,,France\nK,Konex,Paris,\n';
  const opened = await openText(context, 'accounts.csv', text, 'organisations');
  const checked = await check(context, opened, opened.mapping);
  expect(checked).toMatchObject({ created: 1, refused: 1, errors: 1, warnings: 1 });
  expect(checked.problems).toMatchObject([
    { row: 3, code: 'duplicateKey', severity: 'warning', value: 'K' },
    { row: 4, code: 'duplicateKey', severity: 'error', value: 'K' },
  ]);
  await apply(context, opened, opened.mapping);
  expect([...context.store.all('organisations').values()]).toMatchObject([
    { city: 'Lyon', country: 'France' },
  ]);
});

test('a record entered by name is found when a file brings its code', async () => {
  const { context } = makeContext();
  const konex = record('organisations', { name: 'Konex' });
  await fill(context.store, {
    organisations: [konex, record('organisations', { name: 'Cheers', code: 'X' })],
  });
  const text = 'Code,Name\nK1,Konex\nC1,Cheers\n';
  expect(await importText(context, 'accounts.csv', text, 'organisations')).toMatchObject({
    created: 1,
    updated: 1,
  });
  expect(context.store.get('organisations', konex.id)?.code).toBe('K1');
  expect(await importText(context, 'accounts.csv', text, 'organisations')).toMatchObject({
    entry: null,
    unchanged: 2,
  });
});

test('a row by its key and another by its name are about one record', async () => {
  const { context } = makeContext();
  await fill(context.store, { organisations: [record('organisations', { name: 'Konex' })] });
  const text = 'Code,Name,City\nK1,Konex,Lyon\n,Konex,Paris\n';
  expect(await importText(context, 'accounts.csv', text, 'organisations')).toMatchObject({
    updated: 1,
    refused: 1,
  });
  expect([...context.store.all('organisations').values()]).toMatchObject([{ code: 'K1', city: 'Lyon' }]);
  expect(await importText(context, 'accounts.csv', text, 'organisations')).toMatchObject({
    entry: null,
    refused: 1,
  });
});

test('refused rows come back as the same table with the reason, and no formula', async () => {
  const { context, written } = makeContext();
  await context.store.change({ code: 'settingsChanged', params: {} }, (draft) =>
    draft.put('settings', { ...record('settings', { language: 'fr' }), id: 'settings' }),
  );
  const text = 'Code;Nom;Prix\nA;Table;1,50\n=cmd|x;"Chaise ""bleue""; neuve";cher\n+33 1;;-2,00\n';
  const result = await importText(context, 'tarif.csv', text, 'products', (mapping) => ({
    ...mapping,
    columns: mapping.columns.map((column) =>
      column.heading === 'Prix' ? { ...column, field: 'price' } : column,
    ),
  }));
  expect(result).toMatchObject({ created: 1, refused: 2 });
  expect(result.refusedFile?.name).toBe('tarif – lignes refusées.csv');
  const bytes = written.get(result.refusedFile?.id ?? '')?.bytes;
  expect(bytes?.slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
  expect(new TextDecoder().decode(bytes)).toBe(
    'Code;Nom;Prix;Motif du refus\r\n' +
      `'=cmd|x;"Chaise ""bleue""; neuve";cher;«\u00a0cher\u00a0» dans «\u00a0Prix\u00a0» n’est pas un nombre.\r\n` +
      '+33 1;;-2,00;«\u00a0Nom\u00a0» est vide, or chaque fiche en a besoin.\r\n',
  );
});

test('headings and values named like JavaScript’s own are data', async () => {
  const { context } = makeContext();
  const text =
    '__proto__,constructor,Name,Type,toString\n1,2,__proto__,client,=1+1\n3,4,constructor,__proto__,x\n';
  const opened = await openText(context, 'x.csv', text, 'organisations');
  const mapping = {
    ...opened.mapping,
    columns: opened.mapping.columns.map((column) =>
      column.heading === 'toString' ? { ...column, field: 'notes' } : column,
    ),
  };
  expect(await check(context, opened, mapping)).toMatchObject({ created: 1, refused: 1 });
  await apply(context, opened, mapping);
  expect([...context.store.all('organisations').values()]).toMatchObject([
    { name: '__proto__', notes: '=1+1' },
  ]);
  expect(({} as Record<string, unknown>)['1']).toBeUndefined();
});

test('a stopped import writes nothing', async () => {
  const controller = new AbortController();
  const { context } = makeContext(undefined, {
    job: () => ({
      signal: controller.signal,
      progress: (step) => step === 'saving' && controller.abort(),
      end: () => undefined,
    }),
  });
  const rows = Array.from({ length: 2_000 }, (_, at) => `P${at},Product ${at}`).join('\n');
  const opened = await openText(context, 'products.csv', `Code,Name\n${rows}\n`, 'products');
  await expect(apply(context, opened, opened.mapping)).rejects.toMatchObject({
    refusal: { code: 'cancelled' },
  });
  expect(context.store.all('products').size).toBe(0);
  expect(context.store.entries(null, 1).total).toBe(0);
});

test('a plan made before another change is made again', async () => {
  const { context } = makeContext();
  const opened = await openText(context, 'people.csv', people);
  let plans = 0;
  const racing: typeof context = {
    ...context,
    run: (async (task: 'imports.plan', payload: never, limits: never) => {
      const result = await context.run(task, payload, limits);
      plans += 1;
      if (plans === 1) await importText(context, 'other.csv', 'Last name,E-mail\nTaylor,amy@demo.net\n');
      return result;
    }) as typeof context.run,
  };
  expect(await apply(racing, opened, opened.mapping)).toMatchObject({ created: 2, updated: 1 });
  expect(plans).toBe(2);
  expect(context.store.all('contacts').size).toBe(3);
});

test('a closed import is gone, and so is the third oldest', async () => {
  const { context } = makeContext();
  const [first, second, third] = [
    await openText(context, 'a.csv', people),
    await openText(context, 'b.csv', people),
    await openText(context, 'c.csv', people),
  ];
  const gone = { refusal: { code: 'notFound' } };
  await expect(check(context, first, first.mapping)).rejects.toMatchObject(gone);
  await expect(check(context, second, second.mapping)).resolves.toMatchObject({ created: 3 });
  importHandlers['imports.close']({ importId: third.importId }, context);
  await expect(check(context, third, third.mapping)).rejects.toMatchObject(gone);
});

test.each([
  ['a field the kind does not have', { field: 'salary' }, {}],
  ['a constant of another type', {}, { constants: { type: 'Martian' } }],
  ['a constant link to nothing', {}, { constants: { ownerId: 'nobody' } }],
  ['a constant of no field', {}, { constants: { constructor: 'x' } }],
])('%s is refused as input', async (_what, column, more) => {
  const { context } = makeContext();
  const opened = await openText(context, 'accounts.csv', 'Name\nKonex\n', 'organisations');
  const mapping = {
    ...opened.mapping,
    columns: opened.mapping.columns.map((one) => ({ ...one, ...column })),
    ...more,
  };
  const asked = importHandlers['imports.check']({ importId: opened.importId, mapping, job }, context);
  await expect(asked).rejects.toBeInstanceOf(Refused);
  await expect(asked).rejects.toMatchObject({ refusal: { code: 'invalidInput' } });
});

test('whatever a table holds, importing it again changes nothing', async () => {
  const text = fc.constantFrom(
    '',
    'Konex',
    'konex',
    'Kone x',
    'A, B',
    '12',
    '2026-01-05',
    '05/01/2026',
    '1.5',
    'x@y.zz',
    '=1',
    'won',
    '0',
    'Amy Wu',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...listedKinds),
      fc.array(fc.nat(1_000), { minLength: 1, maxLength: 6 }),
      fc.array(fc.array(text, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 12 }),
      fc.boolean(),
      async (kind, chosen, rows, keyed) => {
        const { context } = makeContext();
        const targets = importTargets(kind);
        const fields = [...new Set(chosen.map((one) => targets[one % targets.length]?.field ?? null))];
        const lines = [
          fields.map((field) => `h ${field}`),
          ...rows.map((row) => fields.map((_, at) => row[at] ?? '')),
        ].map((cells) => cells.map((cell) => `"${cell}"`).join(','));
        const run = () =>
          importText(context, 'x.csv', `${lines.join('\n')}\n`, kind, (mapping) => ({
            ...mapping,
            columns: mapping.columns.map((column, at) => ({ ...column, field: fields[at] ?? null })),
            key: keyed ? (definitionOf(kind).keys.find((key) => fields.includes(key)) ?? null) : null,
            mode: 'both',
            otherwise: Object.fromEntries(
              targets.filter(({ to }) => to !== null).map(({ field }) => [field, 'create' as const]),
            ),
          }));
        const first = await run().catch((error: unknown) => {
          // A table of nothing but empty cells has no rows to read.
          if (error instanceof Refused && error.refusal.code === 'unreadable') return null;
          throw error;
        });
        if (first === null) return;
        const second = await run();
        expect(second).toMatchObject({ entry: null, created: 0, updated: 0, refused: first.refused });
      },
    ),
    // A seed of its own: the same tables every time.
    { numRuns: 300, seed: 20_261_122 },
  );
});
