import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeName } from '#electron/shell/safe-name.ts';

describe('safe names', () => {
  test.each([
    ['report.xlsx', 'report.xlsx'],
    ['Rapport mensuel – Équipe nord.xlsx', 'Rapport mensuel – Équipe nord.xlsx'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['..\\..\\windows\\system32\\a.dll', '_.._windows_system32_a.dll'],
    ['/absolute/path.csv', '_absolute_path.csv'],
    ['C:\\temp\\a.csv', 'C__temp_a.csv'],
    ['CON', '_CON'],
    ['con.txt', '_con.txt'],
    ['lpt1', '_lpt1'],
    ['COM¹.csv', '_COM¹.csv'],
    ['NUL.tar.gz', '_NUL.tar.gz'],
    ['console.csv', 'console.csv'],
    ['name.', 'name'],
    ['name. . .', 'name'],
    ['  spaced   out  .csv', 'spaced out.csv'],
    ['.hidden', 'hidden'],
    ['...', 'file'],
    ['', 'file'],
    ['***', 'file'],
    ['a\u0000b\u0007.csv', 'a_b_.csv'],
    ['invoice\u202Excod.exe', 'invoicexcod.exe'],
    ['zero\u200Bwidth\uFEFF.csv', 'zerowidth.csv'],
    ['half\ud800pair.csv', 'half_pair.csv'],
    ['e\u0301te\u0301.csv', 'été.csv'],
    ['a:stream.csv', 'a_stream.csv'],
    ['quoted "name" <b>|?*.csv', 'quoted _name_ _b____.csv'],
  ])('%j becomes %j', (name, expected) => {
    expect(safeName(name)).toBe(expected);
  });

  test('a long name is cut between characters, and keeps its extension', () => {
    const name = safeName(`${'é'.repeat(300)}.xlsx`);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
    expect(name).toMatch(/^é+\.xlsx$/);
  });

  test('whatever the name, what comes out is one plain name, and stays as it is', () => {
    const nasty = fc.string({
      unit: fc.constantFrom('.', '/', '\\', ' ', 'a', ':', '\u202e', 'CON', '\ud83d\ude00', '\0', 'é'),
    });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), nasty), (name) => {
        const safe = safeName(name);
        expect(safe.length).toBeGreaterThan(0);
        expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(210);
        expect(safe).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cf}]|^[. ]|[. ]$/u);
        expect(safeName(safe)).toBe(safe);
      }),
      { numRuns: 500 },
    );
  });
});
