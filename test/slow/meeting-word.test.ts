/** Agenda and minutes opened by other programs: read by python-docx, laid out by LibreOffice, checked against the schemas. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ask } from '#test/ask.ts';
import { fill, makeContext, memoryStore, record } from '#test/builders.ts';

const runs = (command: string, ...parameters: readonly string[]): boolean => {
  try {
    execFileSync(command, parameters, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
const readsWord = runs('/usr/bin/python3', '-c', 'import docx');
const checker = '../shared/tools/ooxml-check';
const checks = existsSync(checker) && runs('which', 'xmllint');
const laysOut = runs('which', 'soffice');

const folder = mkdtempSync(join(tmpdir(), 'relais-meeting-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const script = `
import sys, json, docx
document = docx.Document(sys.argv[1])
print(json.dumps({
    'headings': [p.text for p in document.paragraphs if p.style.name in ('Heading 1', 'Title')],
    'tables': [[len(t.rows), len(t.columns), t.style.name] for t in document.tables],
    'first': [c.text for c in document.tables[-1].rows[1].cells],
    'language': document.core_properties.language,
    'title': document.core_properties.title,
}))
`;

/** A long meeting: several pages, with what XML and Word have to be spared. */
const longMeeting = async () => {
  const store = memoryStore();
  const { context, written } = makeContext(store);
  await fill(store, {
    settings: [record('settings', { id: 'settings', company: 'Northwind & Sons' })],
    reps: [record('reps', { id: 'ann', name: 'Ann <Lee>' })],
    appointments: [
      record('appointments', {
        id: 'long',
        title: 'Réunion annuelle \u0007« bilan »',
        startsOn: '2026-12-01',
        startTime: '09:00',
        durationMinutes: 480,
        zone: 'America/New_York',
        repId: 'ann',
        agenda: Array.from({ length: 60 }, (_, index) => ({
          id: `i${index}`,
          title: `Item ${index + 1}`,
          minutes: 8,
          ownerId: 'ann',
          notes: index % 3 === 0 ? 'A note\nof two lines \uFFFE' : null,
        })),
        decisions: ['One', 'Two\nlines'],
      }),
    ],
    tasks: Array.from({ length: 80 }, (_, index) =>
      record('tasks', { title: `Task ${index + 1}`, meetingId: 'long', dueOn: '2026-12-24' }),
    ),
  });
  return async (what: 'agenda' | 'minutes', language: 'en' | 'fr') => {
    const asked = { id: 'long', occurrence: null, what, language } as const;
    const { file } = await ask(context, 'documents.make', {
      source: { of: 'meeting', ...asked },
      format: 'docx',
      templateId: null,
      job: 'job-12345',
    });
    const path = join(folder, `${what}-${language}.docx`);
    writeFileSync(path, written.get(file.id)?.bytes ?? new Uint8Array());
    return path;
  };
};

describe.each(['en', 'fr'] as const)('in %s', (language) => {
  test.skipIf(!readsWord)('python-docx reads headings, tables and properties', async () => {
    const write = await longMeeting();
    const read = (path: string) =>
      JSON.parse(execFileSync('/usr/bin/python3', ['-c', script, path], { encoding: 'utf8' }));
    const [agenda, minutes] = [read(await write('agenda', language)), read(await write('minutes', language))];
    expect(agenda).toMatchObject({
      // The facts, the participants, and the agenda with its heading and its total.
      tables: [
        [2, 2, 'Relais Facts'],
        [2, 3, 'Relais Table'],
        [62, 4, 'Relais Table'],
      ],
      language: language === 'fr' ? 'fr-FR' : 'en-GB',
    });
    expect(agenda.title).toContain('Réunion annuelle « bilan »');
    expect(agenda.first).toEqual(['09:00', 'Item 1\nA note\nof two lines ', 'Ann <Lee>', '8 min']);
    expect(minutes.headings).toEqual(
      language === 'fr'
        ? [
            'Réunion annuelle « bilan »',
            'Participants',
            'Ordre du jour',
            'Décisions',
            'Actions à mener',
            'Préoccupations',
          ]
        : ['Réunion annuelle « bilan »', 'Participants', 'Agenda', 'Decisions', 'Action items', 'Concerns'],
    );
    expect(minutes.tables.at(-1)).toEqual([81, 4, 'Relais Table']);
  });

  test.skipIf(!checks)('keeps to the schemas', async () => {
    const write = await longMeeting();
    for (const what of ['agenda', 'minutes'] as const)
      expect(execFileSync(checker, [await write(what, language)], { encoding: 'utf8' })).toContain('valid');
  });

  test.skipIf(!laysOut)('LibreOffice lays it out', { timeout: 120_000 }, async () => {
    const path = await (await longMeeting())('minutes', language);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, path], {
      stdio: 'ignore',
    });
    expect(statSync(path.replace(/docx$/, 'pdf')).size).toBeGreaterThan(10_000);
  });
});
