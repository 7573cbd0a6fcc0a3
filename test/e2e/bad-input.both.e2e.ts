/** Files that are broken, locked or crafted, given to the wizard: told in words, nothing lost, and the work goes on. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MessageKey } from '#locale/translate.ts';
import { openRelais, type Relais } from '#test/e2e/harness.ts';
import { Person } from '#test/e2e/person.ts';
import { makeXlsx, number, row, text, xlsxParts } from '#test/files/read/workbooks.ts';

const megabytes = 1024 * 1024;
const sheet = 'xl/worksheets/sheet1.xml';
const table = row(text('Name'), text('City')) + row(text('Atelier Blanc'), text('Lyon'));
const workbook = () => makeXlsx({ sheets: { Clients: table } });

/** The directory entry of the sheet, with another size claimed. */
const claiming = (zip: Uint8Array, bytes: number): Uint8Array => {
  const out = zip.slice();
  const view = new DataView(out.buffer);
  for (let at = 0; at + 46 <= out.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const name = new TextDecoder().decode(out.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
    if (name === sheet) view.setUint32(at + 24, bytes, true);
  }
  return out;
};

/** What Excel makes of a workbook with a password: a compound file with a stream called EncryptedPackage. */
const locked = (): Uint8Array => {
  const sector = 512;
  const out = Buffer.alloc(sector * 4, 0xff);
  out.fill(0, 0, sector);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(out, 0);
  out.writeUInt16LE(0x3e, 24);
  out.writeUInt16LE(3, 26);
  out.writeUInt16LE(0xfffe, 28);
  out.writeUInt16LE(9, 30);
  out.writeUInt16LE(6, 32);
  out.writeUInt32LE(1, 44);
  out.writeUInt32LE(1, 48);
  out.writeUInt32LE(4096, 56);
  out.writeUInt32LE(0xfffffffe, 60);
  out.writeUInt32LE(0xfffffffe, 68);
  out.fill(0xff, 76, sector);
  out.writeUInt32LE(0, 76);
  out.writeUInt32LE(0xfffffffd, sector);
  out.writeUInt32LE(0xfffffffe, sector + 4);
  out.writeUInt32LE(0xfffffffe, sector + 8);
  out.fill(0, sector * 2, sector * 3);
  const entry = (at: number, name: string, kind: number, start: number, size: number) => {
    const from = sector * 2 + at * 128;
    out.write(name, from, 'utf16le');
    out.writeUInt16LE((name.length + 1) * 2, from + 64);
    out.writeUInt8(kind, from + 66);
    out.writeUInt8(1, from + 67);
    for (const link of [68, 72]) out.writeUInt32LE(0xffffffff, from + link);
    out.writeUInt32LE(at === 0 ? 1 : 0xffffffff, from + 76);
    out.writeUInt32LE(start, from + 116);
    out.writeUInt32LE(size, from + 120);
  };
  entry(0, 'Root Entry', 5, 0xfffffffe, 0);
  entry(1, 'EncryptedPackage', 2, 2, sector);
  return out;
};

/** The most memory, in bytes, that the process over a workspace ever had; null where the system does not tell. */
const peakMemory = async (workspace: string): Promise<number | null> => {
  const peaks: number[] = [];
  for (const id of await readdir('/proc').catch(() => [])) {
    if (!/^\d+$/.test(id)) continue;
    const command = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '');
    // Electron's helpers are given the workspace's arguments too, and a type.
    if (!command.includes(workspace) || command.includes('--type=')) continue;
    const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
    if (kilobytes) peaks.push(Number(kilobytes) * 1024);
  }
  return peaks.length === 0 ? null : Math.max(...peaks);
};

const refusedFiles: readonly { name: string; what: string; says: MessageKey; bytes: () => Uint8Array }[] = [
  {
    name: 'cut-off.xlsx',
    what: 'a workbook that was cut off',
    says: 'refusals.damaged',
    bytes: () => workbook().slice(0, 700),
  },
  {
    name: 'locked.xlsx',
    what: 'a workbook with a password',
    says: 'refusals.passwordProtected',
    bytes: locked,
  },
  {
    name: 'bomb.xlsx',
    what: 'a workbook that packs a thousandfold',
    says: 'refusals.tooManyBytes',
    bytes: () => makeXlsx({ sheets: { Clients: table }, parts: { [sheet]: new Uint8Array(64 * megabytes) } }),
  },
  {
    name: 'gigabytes.xlsx',
    what: 'a workbook of a kilobyte that claims gigabytes',
    says: 'refusals.tooManyBytes',
    bytes: () => claiming(workbook(), 3_900_000_000),
  },
];

describe('bad files', () => {
  let relais: Relais;
  let person: Person;

  beforeAll(async () => {
    relais = await openRelais();
    person = new Person(relais);
    await person.begin('empty');
    await person.importFile(await file('clients.csv', 'Name;City\r\nBrûlerie du Port;Marseille'));
  });
  afterAll(() => relais?.close());

  const file = async (name: string, content: string | Uint8Array) => {
    const path = join(relais.workspace, '..', name);
    await writeFile(path, content);
    return path;
  };
  const records = async () => {
    const { rows } = await person.ask('records.list', {
      kind: 'organisations',
      query: { search: '', filters: [], sort: [{ field: 'name', direction: 'ascending' }] },
      range: { offset: 0, limit: 100 },
      trashed: false,
    });
    return rows.map((one) => one.record);
  };
  const choose = async (path: string) => {
    await person.go('#/settings');
    await person.go('#/import');
    await relais.chooseFile(path, () => person.button('importing.choose').click());
  };

  test.each(refusedFiles)('$what is refused in words', async ({ name, says, bytes }) => {
    const before = await records();
    const start = performance.now();
    await choose(await file(name, bytes()));
    const alert = relais.page.getByRole('alert');
    await alert.waitFor({ timeout: 30_000 });
    expect(performance.now() - start).toBeLessThan(30_000);
    expect(await alert.innerText()).toContain(person.t(says));
    expect(await records()).toEqual(before);
    // The wizard still takes the next file.
    expect(await person.button('importing.choose').isEnabled()).toBe(true);
  });

  test('a workbook of a kilobyte with a cell in its last corner is read by what it holds', async () => {
    const bytes = makeXlsx({
      sheets: { Clients: `${table}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>` },
    });
    expect(bytes.length).toBeLessThan(4_096);
    await choose(await file('corner.xlsx', bytes));
    await person.button('importing.check').waitFor({ timeout: 30_000 });
    expect(await relais.page.locator('.import tbody tr').count()).toBeLessThan(10);
    expect(await person.importChosen()).toMatchObject({ created: 1 });
    expect((await records()).map((one) => one['name'])).toEqual(['Atelier Blanc', 'Brûlerie du Port']);
  });

  test('headings called __proto__ and constructor are headings', async () => {
    const counts = await person.importFile(
      await file('proto.csv', 'Name;City;__proto__;constructor\r\nCafé Riviera;Nice;polluted;polluted'),
    );
    expect(counts).toMatchObject({ created: 1, refused: 0 });
    expect(await relais.page.evaluate(() => Reflect.get({}, 'polluted') ?? null)).toBeNull();
    expect((await records()).map((one) => one['name'])).toEqual([
      'Atelier Blanc',
      'Brûlerie du Port',
      'Café Riviera',
    ]);
    expect(JSON.stringify(await records())).not.toContain('polluted');
  });

  test('text that begins with = stays text', async () => {
    const formula = `=HYPERLINK("http://evil.example";"x")`;
    await person.importFile(
      await file('formula.csv', `Name;City\r\n"${formula.replaceAll('"', '""')}";"=1+1"`),
    );
    const found = (await records()).find((one) => one['city'] === '=1+1');
    expect(found?.['name']).toBe(formula);
    await person.go('#/organisations');
    await relais.page.getByText(formula, { exact: true }).waitFor();
  });

  test('a zip that is no workbook is told in words', async () => {
    const parts = xlsxParts({ sheets: { One: row(number(1)) } });
    const { 'xl/workbook.xml': _workbook, ...others } = parts;
    await choose(await file('no-workbook.xlsx', zipSync(others)));
    const alert = relais.page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(/\w+ \w+/);
    expect(await alert.innerText()).not.toMatch(/unreadable|undefined|Error|[a-z][A-Z]/);
    expect(await records()).toHaveLength(4);
  });

  test('a good file is imported after all of them, and no file took much memory', async () => {
    const counts = await person.importFile(await file('more.csv', 'Name;City\r\nDockside Roasters;Leeds'));
    expect(counts).toMatchObject({ created: 1, refused: 0 });
    const peak = await peakMemory(relais.workspace);
    if (peak !== null) expect(peak / megabytes).toBeLessThan(700);
    expect(relais.errors).toEqual([]);
  });
});
