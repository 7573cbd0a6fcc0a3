/** Crafted files: each is refused with its reason, soon, and without spending memory. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
  makeOds,
  makeXlsx,
  number,
  readBytes,
  reasonOf,
  row,
  text,
  xlsxParts,
} from '#test/files/read/workbooks.ts';

/** Milliseconds; generous, since the machine of the tests is shared. */
const soon = 5_000;
const megabytes = 1024 * 1024;

const bounded = <T>(work: () => T, memory = 150): T => {
  const before = process.memoryUsage();
  const start = performance.now();
  const result = work();
  expect(performance.now() - start).toBeLessThan(soon);
  const after = process.memoryUsage();
  const grown = after.heapUsed + after.external - before.heapUsed - before.external;
  expect(grown / megabytes).toBeLessThan(memory);
  return result;
};

const table = row(text('a'), text('b')) + row(number(1), number(2));

/** Offset of the directory entry of a part, and of its own header. */
const entryOf = (zip: Uint8Array, name: string): { entry: number; header: number } => {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let at = 0; at + 46 <= zip.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const found = new TextDecoder().decode(zip.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
    if (found === name) return { entry: at, header: view.getUint32(at + 42, true) };
  }
  throw new Error(name);
};
const sheet1 = 'xl/worksheets/sheet1.xml';
/** Changes a 32-bit value of the directory entry of the sheet. */
const patched = (zip: Uint8Array, offset: number, value: number, bits: 16 | 32 = 32): Uint8Array => {
  const out = zip.slice();
  const view = new DataView(out.buffer);
  const { entry } = entryOf(out, sheet1);
  if (bits === 32) view.setUint32(entry + offset, value, true);
  else view.setUint16(entry + offset, value, true);
  return out;
};

describe('sizes', () => {
  const bomb = (size: number) =>
    makeXlsx({ sheets: { One: table }, parts: { [sheet1]: new Uint8Array(size) } });

  test('a part that packs a thousandfold', () => {
    const bytes = bomb(20 * megabytes);
    expect(bytes.length).toBeLessThan(40_000);
    expect(bounded(() => reasonOf(bytes))).toBe('tooManyBytes');
  });

  test('a directory that claims gigabytes', () => {
    const bytes = patched(makeXlsx({ sheets: { One: table } }), 24, 3_900_000_000);
    expect(bytes.length).toBeLessThan(4_096);
    expect(bounded(() => reasonOf(bytes))).toBe('tooManyBytes');
  });

  test('a directory that claims less than there is', () => {
    const bytes = patched(bomb(20 * megabytes), 24, 500_000);
    expect(bounded(() => reasonOf(bytes))).toBe('tooManyBytes');
  });

  test('many parts that are too much together', () => {
    const parts = xlsxParts({ sheets: { One: table } });
    // Stored: each is honest about its ratio.
    for (let i = 0; i < 11; i++) parts[`xl/media/${i}`] = new Uint8Array(10 * megabytes);
    const bytes = zipSync(parts, { level: 0 });
    expect(bounded(() => reasonOf(bytes))).toBe('tooManyBytes');
  });

  test('too many parts', () => {
    const parts = xlsxParts({ sheets: { One: table } });
    for (let i = 0; i < 10_001; i++) parts[`p${i}`] = new Uint8Array(0);
    const bytes = zipSync(parts, { level: 0 });
    expect(bounded(() => reasonOf(bytes))).toBe('tooManyBytes');
  });

  test('parts over the same bytes', () => {
    const bytes = makeXlsx({ sheets: { One: table, Two: table } });
    const { header } = entryOf(bytes, 'xl/worksheets/sheet2.xml');
    expect(reasonOf(patched(bytes, 42, header))).toBe('damaged');
  });

  test('a checksum that is not the content’s', () => {
    expect(reasonOf(patched(makeXlsx({ sheets: { One: table } }), 16, 1))).toBe('damaged');
  });

  test('a method of packing that is none', () => {
    expect(reasonOf(patched(makeXlsx({ sheets: { One: table } }), 10, 99, 16))).toBe('damaged');
  });

  test('a locked zip', () => {
    expect(reasonOf(patched(makeXlsx({ sheets: { One: table } }), 8, 1, 16))).toBe('passwordProtected');
  });
});

describe('cells', () => {
  test('a sheet that claims all of a spreadsheet is read by its cells', () => {
    // makeXlsx writes the dimension A1:XFD1048576 into every sheet.
    expect(bounded(() => readBytes(makeXlsx({ sheets: { One: table } }))).rows).toEqual([[1, 2]]);
  });

  test('one cell at XFD1048576 costs a row of cells', () => {
    const bytes = makeXlsx({
      sheets: { One: `${table}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>` },
    });
    expect(bytes.length).toBeLessThan(4_096);
    const read = bounded(() => readBytes(bytes));
    expect(read.headings).toHaveLength(16_384);
    expect(read.rowNumbers).toEqual([2, 1_048_576]);
    expect(read.rows[1]?.[16_383]).toBe(1);
  });

  test('cells in the last column of many rows', () => {
    const rows = Array.from(
      { length: 1_000 },
      (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`,
    );
    expect(bounded(() => reasonOf(makeXlsx({ sheets: { One: rows.join('') } })))).toBe('tooManyCells');
  });

  test('one wide row among many narrow ones', () => {
    const rows = Array.from({ length: 1_000 }, () => row(number(1), number(2)));
    const sheet = `${table}${rows.join('')}<row r="2000"><c r="XFD2000"><v>1</v></c></row>`;
    expect(bounded(() => reasonOf(makeXlsx({ sheets: { One: sheet } })))).toBe('tooManyCells');
  });

  test.each(['XFE1', 'ZZZZZZZ1', '1', '', '!'])('a cell at %j, outside of a sheet', (reference) => {
    const sheet = `${table}<row r="3"><c r="${reference}"><v>1</v></c></row>`;
    expect(reasonOf(makeXlsx({ sheets: { One: sheet } }))).toBe('damaged');
  });
  test.each(['1048577', '0', '-1', 'x', '1e9', '1.5'])('a row at %j, outside of a sheet', (reference) => {
    const sheet = `${table}<row r="${reference}"><c><v>1</v></c></row>`;
    expect(reasonOf(makeXlsx({ sheets: { One: sheet } }))).toBe('damaged');
  });

  test('a text that is not in the table of texts', () => {
    const sheet = table + row('<c t="s"><v>7</v></c>');
    expect(reasonOf(makeXlsx({ sheets: { One: sheet } }))).toBe('damaged');
  });

  const odsRow = (attributes: string, cell: string) =>
    `<table:table table:name="One"><table:table-row ${attributes}><table:table-cell office:value-type="float" office:value="1" ${cell}/></table:table-row></table:table>`;
  test.each([
    ['table:number-rows-repeated="1048576"', 'table:number-columns-repeated="16384"'],
    ['table:number-rows-repeated="999999999999"', 'table:number-columns-repeated="999999999999"'],
    ['table:number-rows-repeated="1048576"', 'table:number-columns-repeated="1000"'],
  ])('ods: a value repeated %s', (rows, columns) => {
    expect(bounded(() => reasonOf(makeOds(odsRow(rows, columns))))).toBe('tooManyCells');
  });

  test('ods: spaces repeated without end', () => {
    const spaces = '<text:s text:c="900000000"/>'.repeat(3);
    const bytes = makeOds(
      `<table:table table:name="One"><table:table-row><table:table-cell office:value-type="string"><text:p>a${spaces}b</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell office:value-type="float" office:value="1"/></table:table-row></table:table>`,
    );
    expect(bounded(() => readBytes(bytes)).headings).toEqual(['a b']);
  });

  test('csv: many columns, many separators', () => {
    const wide = strToU8(`a${','.repeat(20_000)}b\n1\n`);
    expect(bounded(() => reasonOf(wide, 'f.csv'))).toBe('tooManyCells');
    const corner = strToU8(`a,b\n${','.repeat(16_000)}x\n${'1,2\n'.repeat(1_000)}`);
    expect(bounded(() => reasonOf(corner, 'f.csv'))).toBe('tooManyCells');
  });

  test('csv: quotes that never end', () => {
    const quotes = strToU8(`a,b\n${'"x,1\n'.repeat(20_000)}`);
    expect(bounded(() => readBytes(quotes, 'f.csv')).headings.length).toBeGreaterThan(0);
  });
});

describe('XML', () => {
  const doctype = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
  test.each([
    'xl/workbook.xml',
    'xl/_rels/workbook.xml.rels',
    'xl/sharedStrings.xml',
    'xl/styles.xml',
    sheet1,
  ])('a document type in %s', (part) => {
    const parts = xlsxParts({ sheets: { One: table } });
    const xml = doctype + new TextDecoder().decode(parts[part]);
    expect(reasonOf(makeXlsx({ sheets: { One: table }, parts: { [part]: xml } }))).toBe('doctype');
    const wide = new Uint8Array(2 + xml.length * 2);
    new DataView(wide.buffer).setUint16(0, 0xfeff, true);
    for (let i = 0; i < xml.length; i++)
      new DataView(wide.buffer).setUint16(2 + i * 2, xml.charCodeAt(i), true);
    expect(reasonOf(makeXlsx({ sheets: { One: table }, parts: { [part]: wide } }))).toBe('doctype');
  });
  test('a document type in content.xml', () => {
    const bytes = zipSync({ 'content.xml': strToU8(`${doctype}<office:document-content/>`) });
    expect(reasonOf(bytes)).toBe('doctype');
  });

  test.each([
    ['cut short', '<worksheet><sheetData><row><c><v>1</v></c></row>'],
    ['closed in another order', '<worksheet><sheetData><row><c><v>1</c></v></row></sheetData></worksheet>'],
    ['a tag that never ends', '<worksheet><sheetData x="'],
    ['without elements', 'text alone'],
    ['nested deeply', `${'<a>'.repeat(1_000)}${'</a>'.repeat(1_000)}`],
    ['a number that is none', '<worksheet><sheetData><row><c><v>1e999</v></c></row></sheetData></worksheet>'],
  ])('%s', (_, xml) => {
    expect(reasonOf(makeXlsx({ sheets: { One: table }, parts: { [sheet1]: xml } }))).toBe('damaged');
  });

  test('unknown entities stay as written, numbers beyond Unicode too', () => {
    const sheet =
      row('<c t="str"><v>&xxe; &#x110000; &#99999999; &#xD800; &#x41;</v></c>', text('b')) + row(number(1));
    expect(readBytes(makeXlsx({ sheets: { One: sheet } })).headings[0]).toBe(
      '&xxe; &#x110000; &#99999999; &#xD800; A',
    );
  });

  test('targets outside of the container lead nowhere', () => {
    const rels =
      '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="../../../../etc/passwd"/></Relationships>';
    expect(
      reasonOf(makeXlsx({ sheets: { One: table }, parts: { 'xl/_rels/workbook.xml.rels': rels } })),
    ).toBe('damaged');
  });
});

describe('not a table', () => {
  test.each([
    ['empty', new Uint8Array(0)],
    ['damaged', strToU8('PK\u0003\u0004')],
    ['unknownFormat', zipSync({ 'readme.txt': strToU8('hello') })],
    [
      'unknownFormat',
      zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w/>') }),
    ],
    ['damaged', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
    ['damaged', Uint8Array.from([9, 8, 16, 0, ...Array.from({ length: 40 }, () => 0)])],
  ] as const)('%s', (reason, bytes) => {
    expect(reasonOf(bytes)).toBe(reason);
  });
});
