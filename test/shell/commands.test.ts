import { describe, expect, test } from 'vitest';
import { isCommand } from '#electron/shell/command-line.ts';
import { parseParameters } from '#electron/shell/commands/arguments.ts';
import { periodDays } from '#electron/shell/commands/period.ts';
import { openTerminal, sentenceOf } from '#electron/shell/commands/terminal.ts';

const words = (line: string) => (line === '' ? [] : line.split(' '));

describe('a command line', () => {
  test.each([
    ['', false],
    ['--workspace /data', false],
    ['--workspace=/data --no-open', false],
    ['--no-open', false],
    ['--workspace report', false],
    ['--workspace /data report monthly', true],
    ['--workspace=/data import a.csv', true],
    ['--json call workspace.state', true],
    ['call workspace.state', true],
    ['nonsense', true],
    ['--help', true],
    ['-v', true],
  ])('%j names a command: %s', (line, expected) => {
    expect(isCommand(words(line))).toBe(expected);
  });

  test('a report with all its options', () => {
    const line =
      '--workspace /data report monthly --from 2017-04 --to 2017-Q2 --language fr --out R.xlsx --team Nord';
    expect(parseParameters(words(line))).toEqual({
      workspace: '/data',
      json: false,
      command: {
        name: 'report',
        from: '2017-04-01',
        to: '2017-06-30',
        language: 'fr',
        team: 'Nord',
        region: null,
        out: 'R.xlsx',
      },
    });
  });

  test('a report of one period, an import, a call', () => {
    expect(parseParameters(words('report monthly --from 2016 --out R.xlsx')).command).toMatchObject({
      from: '2016-01-01',
      to: '2016-12-31',
      language: null,
    });
    expect(parseParameters(words('import a.csv --kind reps --dry-run --json'))).toEqual({
      workspace: null,
      json: true,
      command: { name: 'import', file: 'a.csv', kind: 'reps', mapping: null, dryRun: true, refused: null },
    });
    expect(parseParameters(words('import team.ICS --dry-run')).command).toEqual({
      name: 'importExchanged',
      file: 'team.ICS',
      format: 'ics',
      dryRun: true,
    });
    expect(parseParameters(words('import people.vcf')).command).toMatchObject({
      format: 'vcf',
      dryRun: false,
    });
    expect(parseParameters(['call', 'records.get', '{"id":"a"}']).command).toEqual({
      name: 'call',
      channel: 'records.get',
      input: { id: 'a' },
    });
    expect(parseParameters(['call', 'workspace.state']).command).toMatchObject({ input: {} });
  });

  test.each([
    ['dance', 'unknownCommand'],
    ['report yearly --from 2017 --out a', 'unknownCommand'],
    ['report monthly --out a', 'missing'],
    ['report monthly --from 2017', 'missing'],
    ['report monthly --from 2017-13 --out a', 'period'],
    ['report monthly --from 2017-02-30 --out a', 'period'],
    ['report monthly --from 2017-06 --to 2017-04 --out a', 'period'],
    ['report monthly --from 2017 --out a --language de', 'language'],
    ['import --kind reps', 'missing'],
    ['import a.csv', 'missing'],
    ['import a.csv --kind settings', 'kind'],
    ['import a.ics --kind appointments', 'onlyTables'],
    ['import a.vcf --refused b.csv', 'onlyTables'],
    ['import a.csv b.csv --kind reps', 'unknownCommand'],
    ['call', 'missing'],
    ['call a {', 'json'],
    ['call a {} {}', 'unknownCommand'],
    ['call a --colour red', 'unknownOption'],
    ['call a --workspace', 'unknownOption'],
  ])('%j is misused: %s', (line, reason) => {
    expect(() => parseParameters(words(line))).toThrow(expect.objectContaining({ reason }));
  });
});

test.each([
  ['2016', '2016-01-01', '2016-12-31'],
  ['2017-Q1', '2017-01-01', '2017-03-31'],
  ['2017-Q4', '2017-10-01', '2017-12-31'],
  ['2016-02', '2016-02-01', '2016-02-29'],
  ['2017-02', '2017-02-01', '2017-02-28'],
  ['1900-02', '1900-02-01', '1900-02-28'],
  ['2017-04-30', '2017-04-30', '2017-04-30'],
])('the period %s runs from %s to %s', (text, first, last) => {
  expect(periodDays(text)).toEqual({ first, last });
});

describe('a terminal', () => {
  const open = (json: boolean, isTTY: boolean) => {
    const said = { out: '', err: '' };
    const terminal = openTerminal(
      {
        out: {
          write: (text: string) => {
            said.out += text;
          },
        },
        err: {
          write: (text: string) => {
            said.err += text;
          },
          isTTY,
        },
      },
      'fr',
      json,
    );
    return { said, terminal };
  };
  const progress = (done: number) => ({ job: 'job-0001', step: 'reading' as const, done, total: 4 });

  test('results go out, remarks and progress beside, in the language of the machine', () => {
    const { said, terminal } = open(false, false);
    terminal.progress(progress(1));
    terminal.progress(progress(2));
    terminal.result({ created: 2 }, 'shell.importDone', { created: 2, updated: 0, unchanged: 0, refused: 0 });
    expect(said.out).toBe('Créés\u00a0: 2, mis à jour\u00a0: 0, inchangés\u00a0: 0, refusés\u00a0: 0.\n');
    expect(said.err.split('\n')).toHaveLength(2);
  });

  test('as JSON where a program asked', () => {
    const { said, terminal } = open(true, false);
    terminal.result({ created: 2 }, 'shell.importDone');
    expect(said.out).toBe('{"created":2}\n');
  });

  test('one line that moves where a person looks', () => {
    const { said, terminal } = open(false, true);
    terminal.progress(progress(1));
    terminal.progress(progress(2));
    expect(said.err).toContain('25 %');
    expect(said.err).not.toContain('\n');
  });

  test('a refusal is told with its reason and its fields', () => {
    const sentence = sentenceOf(
      { code: 'unreadable', params: { reason: 'doctype' }, fields: { a: 'b' } },
      'en',
    );
    expect(sentence.split('\n')).toHaveLength(3);
    expect(sentence).toMatch(/could not be read/);
  });
});
