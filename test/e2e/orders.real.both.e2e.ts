/** Real orders, imported through the wizard in French: headers and lines apart, and a till's export with its traps. */
import { afterEach, describe, expect, test } from 'vitest';
import { openRelais, type Relais } from '#test/e2e/harness.ts';
import { Person } from '#test/e2e/person.ts';
import { realData, realFile } from '#test/e2e/real-data.ts';

const everything = {
  repId: null,
  teamId: null,
  regionId: null,
  productId: null,
  family: null,
  organisationId: null,
};

describe.skipIf(realData === null)('real orders', () => {
  let relais: Relais | undefined;
  afterEach(async () => {
    await relais?.close();
    relais = undefined;
  });

  const begin = async () => {
    relais = await openRelais({ language: 'fr' });
    const person = new Person(relais, 'fr');
    await person.begin('empty');
    return person;
  };
  const salesBy = async (person: Person, by: 'year' | 'month' | 'rep', from: string, to: string) => {
    const { total, groups } = await person.ask('sales.figures', { scope: { from, to, ...everything }, by });
    // Figures keep fractions of a cent, so that parts add up; a reader sees whole cents.
    const cents = (value: number | null) => (value === null ? null : Math.round(value));
    return {
      total: cents(total.sales?.value ?? null),
      groups: new Map(groups.map((one) => [one.label, cents(one.figures.sales?.value ?? null)])),
    };
  };

  test('Northwind: customers, employees, products, orders, then their lines', async () => {
    const person = await begin();
    const northwind = (name: string) => realFile(`crm/northwind/csv/${name}.csv`);
    expect(await person.importFile(northwind('customers'))).toMatchObject({ created: 91, refused: 0 });
    expect(await person.importFile(northwind('employees'))).toMatchObject({ created: 9, refused: 0 });
    expect(await person.importFile(northwind('products'))).toMatchObject({ created: 77, refused: 0 });
    expect(await person.importFile(northwind('orders'))).toMatchObject({ created: 830, refused: 0 });
    expect(await person.importFile(northwind('order_details'))).toMatchObject({ created: 0, refused: 0 });

    await person.go('#/sales?from=1996-07-04&to=1998-05-06&free=1&by=rep');
    expect(await person.figure('figures.sales.name')).toContain('1 265 793');
    const years = await salesBy(person, 'year', '1996-01-01', '1998-12-31');
    expect(years.total).toBe(126_579_304);
    expect([...years.groups.values()]).toEqual([20_808_397, 61_708_520, 44_062_387]);
    const reps = await salesBy(person, 'rep', '1996-01-01', '1998-12-31');
    expect(reps.groups.get('Margaret Peacock')).toBe(23_289_085);
    expect(reps.groups.get('Steven Buchanan')).toBe(6_879_228);
    expect(person.relais.errors).toEqual([]);
  });

  test('a till: 48,620 lines, prices from the menu, order numbers used twice kept apart', async () => {
    const person = await begin();
    expect(await person.importFile(realFile('csv/fr/menu.csv'))).toMatchObject({ refused: 0 });
    const counts = await person.importFile(realFile('csv/fr/ventes.csv'));
    expect(counts).toMatchObject({ refused: 0, updated: 0 });
    const months = await salesBy(person, 'month', '2023-01-01', '2023-12-31');
    expect(months.total).toBe(81_786_005);
    expect([...months.groups.values()]).toEqual([
      6_979_330, 6_515_960, 7_039_710, 6_873_680, 7_140_275, 6_823_020, 7_255_790, 6_827_825, 6_418_005,
      6_402_760, 7_039_535, 6_470_115,
    ]);
    expect(person.relais.errors).toEqual([]);
  });
});
