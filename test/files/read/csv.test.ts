/** Separated text: encodings, separators, headings below preambles, and how numbers and dates are written. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readTable } from '#electron/files/read/table.ts';
import { reasonOf } from '#test/files/read/workbooks.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readTable({ name: 'file.csv', bytes: utf8(text), options: null });

const utf16 = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
};
const utf32 = (text: string, littleEndian: boolean) => {
  const points = [...text].map((character) => character.codePointAt(0) ?? 0);
  const view = new DataView(new ArrayBuffer(points.length * 4));
  points.forEach((point, i) => {
    view.setUint32(i * 4, point, littleEndian);
  });
  return new Uint8Array(view.buffer);
};

describe('encodings', () => {
  const text = 'Société;Ville\r\nÀ l’Œuvre 😀;Orléans\r\nBergère;Nîmes\r\n';
  const latin = Uint8Array.from(
    [...'Soci\u00e9t\u00e9;Ville\nC\u0153ur;\u0080 5\n'].map((c) => {
      if (c === '\u0153') return 0x9c;
      return c.charCodeAt(0);
    }),
  );
  test.each([
    ['utf-8', utf8(text)],
    ['utf-8', utf8(`\ufeff${text}`)],
    ['utf-16le', utf16(`\ufeff${text}`, true)],
    ['utf-16be', utf16(`\ufeff${text}`, false)],
    ['utf-16le', utf16(text, true)],
    ['utf-16be', utf16(text, false)],
    ['utf-32le', utf32(`\ufeff${text}`, true)],
    ['utf-32be', utf32(`\ufeff${text}`, false)],
  ] as const)('%s', (encoding, bytes) => {
    const table = readTable({ name: 'file.csv', bytes, options: null });
    expect(table.options.encoding).toBe(encoding);
    expect(table.headings).toEqual(['Société', 'Ville']);
    expect(table.rows).toEqual([
      ['À l’Œuvre 😀', 'Orléans'],
      ['Bergère', 'Nîmes'],
    ]);
  });

  test('windows-1252 where the bytes are not UTF-8', () => {
    const table = readTable({ name: 'file.csv', bytes: latin, options: null });
    expect(table.options.encoding).toBe('windows-1252');
    expect(table.headings).toEqual(['Société', 'Ville']);
    expect(table.rows).toEqual([['Cœur', '€ 5']]);
  });

  test('the encoding given is taken', () => {
    const { options } = read('a;b\né;1\n');
    const table = readTable({
      name: 'file.csv',
      bytes: utf8('a;b\né;1\n'),
      options: { ...options, encoding: 'windows-1252' },
    });
    expect(table.rows).toEqual([['Ã©', '1']]);
  });
});

describe('separators', () => {
  test.each([
    ['a,b,c\n1,2,3\n', ','],
    ['a;b;c\n1,5;2,5;3,5\n1,5;2,5;3,5\n', ';'],
    ['a\tb\n1,5\t2\n', '\t'],
    ['a|b\nx, y|2\n', '|'],
    ['name:score\nann:3\nbob:4\n', ':'],
    ['order;time\n1;11:38:36\n2;11:57:40\n', ';'],
    ['sep=;\na,b;c\n1,2;3\n', ';'],
    ['"a;1";"b;2"\n"c;3";"d;4"\n', ';'],
    ['Email\na@example.com\nb@example.com\n', ','],
  ])('%j is separated by %j', (text, separator) => {
    expect(read(text).options.separator).toBe(separator);
  });

  test('the line that names the separator is no row, and rows keep their numbers', () => {
    const table = read('sep=;\na;b\n\n1;2\n');
    expect(table.headings).toEqual(['a', 'b']);
    expect(table.options.headingRow).toBe(1);
    expect(table.rowNumbers).toEqual([4]);
  });

  test('a column of text with a comma now and then stays one column', () => {
    expect(read('Adresse\nParis, France\nLyon\nNice\nMetz\n').rows.map((row) => row.length)).toEqual([
      1, 1, 1, 1,
    ]);
  });
});

describe('rows', () => {
  test('cells stay as written', () => {
    const cells = ['1,5', '007', '=1+1', '+33 1', '-x', '@y', ' a ', 'TRUE', '"q"', 'l1\nl2'];
    const table = read(Papa.unparse([cells.map((_, i) => `h${i}`), cells]));
    expect(table.rows).toEqual([cells]);
  });

  test('short rows are filled up, empty rows and columns left out, longer rows kept', () => {
    const table = read('a,b,,\n1\n,,,\n\n1,2,3,\n');
    expect(table.headings).toEqual(['a', 'b', '']);
    expect(table.rows).toEqual([
      ['1', '', ''],
      ['1', '2', '3'],
    ]);
    expect(table.rowNumbers).toEqual([2, 5]);
  });

  test.each([
    [
      'a,b\r\n1,2\n3,4\r\n5,6',
      [
        ['1', '2'],
        ['3', '4'],
        ['5', '6'],
      ],
    ],
    [
      'a,b\r1,2\r3,4',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['a,b\r\n"x\ny",2\r\n', [['x\ny', '2']]],
    ['a,b\r\n"x\r\ny",2\r\n', [['x\r\ny', '2']]],
  ])('line ends of %j', (text, rows) => {
    expect(read(text).rows).toEqual(rows);
  });

  test('headings named like parts of an object are data, and may repeat', () => {
    const table = read('__proto__,constructor,toString,a,a\n1,2,3,4,5\n');
    expect(table.headings).toEqual(['__proto__', 'constructor', 'toString', 'a', 'a']);
    expect(table.rows).toEqual([['1', '2', '3', '4', '5']]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('what a program writes is read back', () => {
    const cell = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .filter((text) => !/[\0\r\ufffd\ufeff]/.test(text));
    const used = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(used, fc.constantFrom(',', ';', '\t', '|'), (rows, separator) => {
        const written = [['one', 'two', 'three'], ...rows.map((row) => ['x', ...row.slice(1)])];
        const table = readTable({
          name: 'f.csv',
          bytes: utf8(Papa.unparse(written, { delimiter: separator, quotes: true, newline: '\n' })),
          options: {
            encoding: 'utf-8',
            separator: separator as ',',
            decimal: '.',
            dateOrder: 'ymd',
            sheet: null,
            headingRow: 0,
          },
        });
        const filled = table.rows.map((row) => [...row, '', ''].slice(0, 3));
        // Spaces alone at the end of a row count as empty.
        const blank = (row: readonly unknown[]) =>
          row.map((value) => (String(value).trim() === '' ? '' : value));
        expect(filled.map(blank)).toEqual(written.slice(1).map(blank));
      }),
    );
  });
});

describe('headings', () => {
  test.each([
    ['title lines', 'Ventes 2026\nÉdité le 22/11/2026\n\nDate;Client;Montant\n01/02/2026;Konex;12,5\n', 3],
    [
      'a title of two cells',
      'Rapport;Konex;\nDate;Client;Montant\n01/02/2026;Konex;12,5\n02/02/2026;Isdom;3\n',
      1,
    ],
    ['years as headings', 'Product;2025;2026\nChai;1;2\nChang;3;4\n', 0],
    ['repeated headings', 'a;b\na;b\na;b\n1;2\n', 0],
    ['numbers alone', '1,2\n3,4\n', 0],
    ['text alone', 'x,y\nu,v\n', 0],
    ['headings wider than rows', 'a;b;c;d;e;f\n1;;;;;\n2;;;;;\n', 0],
  ])('below %s', (_, text, row) => {
    expect(read(text).options.headingRow).toBe(row);
  });

  test('headings that are repeated are no rows', () => {
    const table = read('a;b\na;b\n1;2\na;b\n3;4\n');
    expect(table.rows).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(table.rowNumbers).toEqual([3, 5]);
  });

  test('the row given is taken, and rows above it are not read', () => {
    const { options } = read('a;b\n1;2\n3;4\n');
    const table = readTable({
      name: 'f.csv',
      bytes: utf8('a;b\n1;2\n3;4\n'),
      options: { ...options, headingRow: 1 },
    });
    expect(table.headings).toEqual(['1', '2']);
    expect(table.rows).toEqual([['3', '4']]);
  });
});

describe('decimal sign and date order', () => {
  test.each([
    ['a;b\n1,5;x\n', ','],
    ['a;b\n1.5;x\n', '.'],
    ['a;b\n1.234,5;x\n', ','],
    ['a;b\n"1,234.5";x\n', '.'],
    ['a;b\n1.234;x\n', ','],
    ['a,b\n"1,234",x\n', '.'],
    ['a,b\n"0,234",x\n"1,23",x\n', ','],
    ['a,b,c\n1.5,"2,5","3,5"\n', ','],
    ['a,b\n12.123.110.205,x\n44.2.120.158,y\n', '.'],
  ])('%j has %j', (text, decimal) => {
    expect(read(text).options.decimal).toBe(decimal);
  });

  test.each([
    ['d,x\n13/01/2026,1\n01/02/2026,1\n', 'dmy'],
    ['d,x\n01/13/2026,1\n01/02/2026,1\n', 'mdy'],
    ['d,x\n2026-01-13,1\n', 'ymd'],
    ['d,x\n2026-01-13,01/02/2026\n', 'mdy'],
    ['d,x\n01/02/2026,1\n', 'mdy'],
    ['d;x\n01/02/2026;1\n', 'dmy'],
    ['d,x\n01.02.2026,1\n', 'dmy'],
    ['Date de commande,x\n01/02/2026,1\n', 'dmy'],
    ['d,x\n01/02/26 10:30,1\n25/02/26 10:30,1\n', 'dmy'],
  ])('%j: %s', (text, order) => {
    expect(read(text).options.dateOrder).toBe(order);
  });
});

test('a day above 12 late in a long file decides', () => {
  const table = read(`d,x\n${'01/02/2026,1\n'.repeat(20_000)}${'14/02/2026,1\n'.repeat(20)}`);
  expect(table.options.dateOrder).toBe('dmy');
});

test.each([
  ['empty', ''],
  ['empty', ' \r\n\t\n'],
  ['empty', ',,,\n,,\n'],
  ['noRows', 'a,b,c\n'],
  ['unknownFormat', 'a,b\n1,\0\n'],
  ['unknownFormat', '<!DOCTYPE html><table><tr><td>1</td></tr></table>'],
  ['unknownFormat', '<?xml version="1.0"?><Workbook/>'],
  ['unknownFormat', '%PDF-1.7\n%âãÏÓ\n'],
  ['damaged', 'PKx\0', 'file.xlsx'],
])('%s: %j', (reason, text, name = 'file.csv') => {
  expect(reasonOf(utf8(text), name)).toBe(reason);
});

test('the apostrophe that keeps a text from being calculated is taken off again', () => {
  const text = "Phone;Note\n'+33 1 55;''=1\n'tis;'-12\nO'+1;'\n";
  expect(read(text).rows).toEqual([
    ['+33 1 55', "'=1"],
    ["'tis", '-12'],
    ["O'+1", "'"],
  ]);
});
