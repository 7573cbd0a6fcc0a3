/** Slides laid out by LibreOffice: every one becomes a page, whatever is on it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ask } from '#test/ask.ts';
import { item } from '#test/contract/quotes.ts';
import { openWorld } from '#test/features/documents/world.ts';
import { reportBytes } from '#test/features/reports/report-of.ts';
import { smallCompany } from '#test/features/sales/fixture.ts';
import { readSlides } from '#test/files/slides/read-slides.ts';
import { longName } from '#test/files/word/documents.ts';

const laysOut = (() => {
  try {
    execFileSync('which', ['soffice'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();
const folder = mkdtempSync(join(tmpdir(), 'relais-slides-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The number of pages that LibreOffice makes of it. */
const pagesOf = (name: string, bytes: Uint8Array): number => {
  const path = join(folder, `${name}.pptx`);
  writeFileSync(path, bytes);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, path], {
    stdio: 'ignore',
    timeout: 120_000,
  });
  const pdf = readFileSync(join(folder, `${name}.pdf`), 'latin1');
  return [...pdf.matchAll(/\/Type\s*\/Page\b/g)].length;
};

const proposalBytes = async (language: 'en' | 'fr', lines: number) => {
  const opened = await openWorld({
    title: longName,
    language,
    lines: Array.from({ length: lines }, (_, at) =>
      item(`l${at}`, { unitPrice: 10_000, ...(at % 9 === 0 ? { description: longName } : {}) }),
    ),
  });
  const source = { of: 'proposals', id: 'p' } as const;
  const { file } = await ask(opened.context, 'documents.make', {
    source,
    format: 'pptx',
    templateId: null,
    job: 'job-12345',
  });
  return opened.written.get(file.id)?.bytes ?? new Uint8Array();
};

test.skipIf(!laysOut).each([
  ['en', 1],
  ['fr', 120],
] as const)('a proposal in %s of %i lines', async (language, lines) => {
  const bytes = await proposalBytes(language, lines);
  expect(pagesOf(`proposal-${language}`, bytes)).toBe(readSlides(bytes).length);
});

test.skipIf(!laysOut)('the monthly report', async () => {
  const { bytes } = await reportBytes(await smallCompany(), {
    from: '2026-04-01',
    to: '2026-04-30',
    language: 'fr',
    format: 'pptx',
  });
  expect(pagesOf('report', bytes)).toBe(readSlides(bytes).length);
});
