/** The command line from end to end, without a process of its own: what it prints, writes and ends with. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommandOn } from '#electron/shell/command-line.ts';
import { lockFolder } from '#electron/store/lock.ts';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

let folder: string;
let workspace: string;
let built: URL;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'command-test-'));
  workspace = join(folder, 'workspace');
  built = new URL(`file://${folder}/dist/`);
  await build({
    configFile: false,
    logLevel: 'error',
    root: at('.'),
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: at('electron/worker.ts'),
      target: 'node20',
      outDir: join(folder, 'dist/electron'),
      minify: false,
    },
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = async (language: 'en' | 'fr', ...parameters: string[]) => {
  let out = '';
  let err = '';
  const streams = {
    out: {
      write: (text: string) => {
        out += text;
      },
    },
    err: {
      write: (text: string) => {
        err += text;
      },
    },
  };
  const code = await runCommandOn(['--workspace', workspace, ...parameters], built, streams, language);
  return { code, out, err };
};

describe('the command line', () => {
  test('starts a workspace by calling a channel', async () => {
    const input = {
      company: 'Essai',
      language: 'fr',
      currency: 'EUR',
      content: 'empty',
      job: 'job-of-the-test',
    };
    const { code, out } = await run('en', 'call', 'workspace.start', JSON.stringify(input));
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ company: 'Essai', language: 'fr' });
  });

  test('imports what is certain, shows first what it would do, and the second time changes nothing', async () => {
    const file = join(folder, 'clients.csv');
    await writeFile(file, 'name,city,country\nAcme,Lyon,France\nBolt,Gent,Belgium\n');
    const dry = await run('en', 'import', file, '--kind', 'organisations', '--dry-run', '--json');
    expect([dry.code, JSON.parse(dry.out)]).toMatchObject([0, { created: 2, refused: 0 }]);
    expect(await run('fr', 'import', file, '--kind', 'organisations')).toMatchObject({
      code: 0,
      out: 'Créés\u00a0: 2, mis à jour\u00a0: 0, inchangés\u00a0: 0, refusés\u00a0: 0.\n',
    });
    const again = await run('en', 'import', file, '--kind', 'organisations', '--json');
    expect(JSON.parse(again.out)).toMatchObject({ created: 0, updated: 0, unchanged: 2, refused: 0 });
  });

  test('takes the appointments of a calendar in one entry, and says what it does not keep', async () => {
    const file = join(folder, 'team.ics');
    const event = (uid: string, more: string) =>
      `BEGIN:VEVENT\r\nUID:${uid}\r\nDTSTAMP:20260105T080000Z\r\n${more}\r\nEND:VEVENT\r\n`;
    const events = [
      event('one', 'SUMMARY:Revue\r\nDTSTART:20260106T090000Z\r\nDTEND:20260106T100000Z\r\nGEO:45.7;4.8'),
      event('two', 'SUMMARY:Point\r\nDTSTART;VALUE=DATE:20260107\r\nGEO:45.7;4.8'),
      'BEGIN:VTODO\r\nUID:three\r\nSUMMARY:Relancer\r\nEND:VTODO\r\n',
    ];
    await writeFile(
      file,
      `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//T//T//EN\r\n${events.join('')}END:VCALENDAR\r\n`,
    );
    const dry = await run('en', 'import', file, '--dry-run');
    expect(dry).toMatchObject({
      code: 0,
      out: 'Nothing was written. To create: 2, to update: 0, unchanged: 0, refused: 1.\n',
    });
    expect(dry.err).toContain('Not taken: Relancer – no appointment: VTODO\n');
    expect(dry.err).toContain('Not kept as it is: GEO – Relais has no place for it (2)\n');
    const { code, out } = await run('en', 'import', file, '--json');
    expect([code, JSON.parse(out)]).toMatchObject([
      0,
      { created: 2, updated: 0, unchanged: 0, refused: 1, lost: [{ property: 'GEO' }, { property: 'GEO' }] },
    ]);
    const entries = await run('en', 'call', 'history.list', '{"before":null,"limit":2}');
    expect(JSON.parse(entries.out).entries[0]).toMatchObject({
      number: JSON.parse(out).entry,
      label: { code: 'calendarTaken' },
    });
    expect((await run('fr', 'import', file)).out).toBe(
      'Créés\u00a0: 0, mis à jour\u00a0: 0, inchangés\u00a0: 2, refusés\u00a0: 1.\n',
    );
  });

  test('takes the contacts of address cards with their companies', async () => {
    const file = join(folder, 'people.vcf');
    const card = (lines: string) => `BEGIN:VCARD\r\nVERSION:3.0\r\n${lines}\r\nEND:VCARD\r\n`;
    await writeFile(
      file,
      card('FN:Anna Weber\r\nN:Weber;Anna;;;\r\nORG:Acme\r\nEMAIL:anna@acme.example\r\nBDAY:19800101') +
        card('FN:\r\nN:;;;;'),
    );
    const { code, out, err } = await run('en', 'import', file);
    expect([code, out]).toEqual([0, 'Created: 1, updated: 0, unchanged: 0, refused: 1.\n']);
    expect(err).toContain('Not taken: 2 – It has no name.\n');
    expect(err).toContain('Not kept as it is: BDAY – has no place here (1)\n');
    const again = await run('en', 'import', file, '--json');
    expect(JSON.parse(again.out)).toMatchObject({ created: 0, updated: 0, unchanged: 1, organisations: 0 });
  });

  test('names what a file links to and no record has, with the closest, and how to get at refused rows', async () => {
    const file = join(folder, 'deals.csv');
    await writeFile(file, 'Opportunity name,Account,Stage,Amount\nA,Acmee,Won,10\nB,Acmee,Won,20\n');
    const dry = await run('en', 'import', file, '--kind', 'opportunities', '--dry-run');
    expect(dry.code).toBe(0);
    expect(dry.err).toContain('No record is called “Acmee”. Rows: 2. Closest: Acme.');
    const { code, out, err } = await run('en', 'import', file, '--kind', 'opportunities');
    expect([code, out]).toEqual([1, 'Created: 0, updated: 0, unchanged: 0, refused: 2.\n']);
    expect(err).toContain('--refused');
  });

  test('writes nothing where a column is not certain, and takes the corrected proposal', async () => {
    const file = join(folder, 'odd.csv');
    await writeFile(file, 'zzqx,wvut\nGent,Cargo\n');
    const undecided = await run('en', 'import', file, '--kind', 'organisations');
    expect(undecided.code).toBe(3);
    expect(undecided.err).toContain('--mapping');
    const proposal = JSON.parse(undecided.out);
    const columns = proposal.columns.map((column: { heading: string }) => ({
      ...column,
      field: column.heading === 'zzqx' ? 'city' : 'name',
    }));
    const mapping = join(folder, 'odd.json');
    await writeFile(mapping, JSON.stringify({ ...proposal, columns, mode: 'both', key: 'name' }));
    const done = await run('en', 'import', file, '--kind', 'organisations', '--mapping', mapping, '--json');
    expect([done.code, JSON.parse(done.out)]).toMatchObject([0, { created: 1 }]);
  });

  test('writes the report where it is wanted', async () => {
    const target = join(folder, 'report.xlsx');
    const { code, out } = await run(
      'en',
      'report',
      'monthly',
      '--from',
      '2017-04',
      '--to',
      '2017-06',
      '--out',
      target,
      '--json',
    );
    expect([code, JSON.parse(out)]).toMatchObject([
      0,
      { file: target, from: '2017-04-01', to: '2017-06-30' },
    ]);
    expect((await readFile(target)).subarray(0, 2).toString('latin1')).toBe('PK');
  });

  test.each([
    ['en', ['dance'], 2, 'no command'],
    [
      'fr',
      ['report', 'monthly', '--from', '2017', '--out', '/nowhere/at/all.xlsx'],
      1,
      '«\u00a0/nowhere/at/all.xlsx\u00a0» ne peut pas être enregistré\u00a0: le dossier n’est pas là.',
    ],
    ['fr', ['import', '/nowhere.csv', '--kind', 'reps'], 1, '«\u00a0/nowhere.csv\u00a0» n’existe pas.'],
    ['en', ['import', '.', '--kind', 'reps', '--json'], 1, '{"code":"notFound","params":{"file":"."}}'],
    ['en', ['import', 'a.csv', '--kind', 'dogs', '--json'], 2, '"params":{"reason":"kind","what":"dogs"}'],
    ['en', ['report', 'monthly', '--from', '2017', '--out', 'a.xlsx', '--team', 'Nobody'], 2, 'Nobody'],
    ['en', ['call', 'nothing.here'], 1, ''],
  ] as const)('in %s, %j ends with %i', async (language, parameters, expected, said) => {
    const { code, out, err } = await run(language, ...parameters);
    expect([code, out]).toEqual([expected, '']);
    expect(err).toContain(said);
    expect(err).not.toMatch(/\bat .*:\d+:\d+/);
  });

  test('a workspace in use is refused in the machine’s language, and in JSON where that was asked for', async () => {
    const release = await lockFolder(workspace);
    try {
      expect(await run('fr', 'call', 'workspace.state')).toMatchObject({
        code: 4,
        err: expect.stringContaining('déjà ouvert'),
      });
      const { code, err } = await run('en', 'call', 'workspace.state', '--json');
      expect([code, JSON.parse(err)]).toEqual([4, { error: { code: 'locked' } }]);
    } finally {
      await release();
    }
  });

  test('a workspace of a newer version or with damage is refused and left as it is', async () => {
    const damaged = join(folder, 'damaged');
    const { code: made } = await run(
      'en',
      '--workspace',
      damaged,
      'call',
      'workspace.start',
      JSON.stringify({
        company: null,
        language: 'en',
        currency: 'EUR',
        content: 'empty',
        job: 'job-of-the-test',
      }),
    );
    expect(made).toBe(0);
    const journal = join(damaged, 'journal-000001.ndjson');
    const before = await readFile(journal, 'utf8');
    await writeFile(journal, before.replace('workspaceStarted', 'workspaceStarved'));
    const { code, err } = await run('en', '--workspace', damaged, 'call', 'workspace.state');
    expect(code).toBe(1);
    expect(err).toContain('cannot be read');
    expect(await readFile(journal, 'utf8')).toContain('workspaceStarved');
  });

  test('help and version need no workspace', async () => {
    expect(await run('fr', '--help')).toMatchObject({ code: 0, out: expect.stringContaining('Importe') });
    expect((await run('en', '--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
