/** Documents on the desktop: printed to PDF by a window nobody sees, saved, opened in their program, found after being moved. */
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { printAddress } from '#contract/documents.ts';
import { openRelais, type Relais } from '#test/e2e/harness.ts';
import { Person } from '#test/e2e/person.ts';

let relais: Relais | undefined;
let folder: string | undefined;
afterEach(async () => {
  await relais?.close();
  relais = undefined;
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  folder = undefined;
});

test('a proposal as PDF: saved, opened, moved, found again', async () => {
  folder = await mkdtemp(join(tmpdir(), 'relais-documents-'));
  relais = await openRelais({ workspace: join(folder, 'workspace'), profile: folder });
  const { electron, page } = relais;
  if (!electron) throw new Error('these tests are for the desktop');
  const person = new Person(relais);
  await person.begin('demo');
  const { rows } = await person.ask('records.list', {
    kind: 'opportunities',
    query: { search: '', filters: [], sort: [] },
    trashed: false,
    range: { offset: 0, limit: 1 },
  });
  const { id } = await person.command('proposals.begin', {
    organisationId: null,
    contactId: null,
    opportunityId: rows[0]?.id ?? null,
  });

  const windows = () => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  const source = { of: 'proposals' as const, id };
  /** As many as the window itself shows. */
  const pages = async () => {
    await person.go(printAddress(source));
    await page.locator('html[data-paper="ready"]').waitFor();
    return page.locator('.paper-page').count();
  };
  const { file } = await person.command('documents.make', {
    source,
    format: 'pdf',
    templateId: null,
    job: 'job-printing',
  });
  expect(await windows()).toBe(1);

  // What a person would do in the system's own dialog, and what its programs would.
  const [saved, moved] = [join(folder, 'Proposal.pdf'), join(folder, 'sent', 'To the client.pdf')];
  await electron.evaluate(({ dialog, shell }, path) => {
    Object.assign(dialog, { showSaveDialog: async () => ({ canceled: false, filePath: path }) });
    Object.assign(globalThis, { opened: [] });
    const { opened } = globalThis as unknown as { opened: string[] };
    Object.assign(shell, {
      openPath: async (at: string) => {
        opened.push(at);
        return '';
      },
    });
  }, saved);
  expect(await person.command('files.save', { id: file.id })).toMatchObject({ saved: true });
  const pdf = (await readFile(saved)).toString('latin1');
  expect(pdf.slice(0, 5)).toBe('%PDF-');
  // The cover and what follows it, with a structure for those who have it read to them.
  expect(pdf.match(/\/Type \/Page\b/g)?.length).toBe(await pages());
  expect(pdf).toContain('/StructTreeRoot');
  // A4 in points, as the demo company pays in euros.
  expect(pdf).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);

  const kept = await person.command('documents.keep', { file: file.id });
  const open = () => person.command('documents.open', { id: kept.id, how: 'open' });
  expect(await open()).toEqual({ found: 'there' });
  await mkdir(join(folder, 'sent'));
  await rename(saved, moved);
  expect(await open()).toEqual({ found: 'moved' });
  const opened = await electron.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
  expect(opened).toEqual([saved, moved]);

  // Where a file lies is nothing that a window is told.
  const told = await page.evaluate(
    (document) => window.relais.call('records.get', { kind: 'documents', id: document }),
    kept.id,
  );
  expect(JSON.stringify(told)).not.toContain(folder);
});
