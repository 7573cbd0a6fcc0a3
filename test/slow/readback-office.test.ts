/** Copies that LibreOffice has opened and saved anew: nothing is flagged that nobody changed, and what was changed is found. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Proposal } from '#contract/kinds.ts';
import { composeProposal } from '#electron/features/documents/compose-proposal.ts';
import { compareCopy } from '#electron/features/readback/compare.ts';
import { readWord } from '#electron/files/word/read-word.ts';
import { writeWord } from '#electron/files/word/write-word.ts';
import { openWorld, proposal } from '#test/features/documents/world.ts';
import { copies } from '#test/features/readback/copies.ts';
import { edited } from '#test/features/readback/edit.ts';

const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));
const folder = mkdtempSync(join(tmpdir(), 'readback-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Opened and saved by LibreOffice, all in one start of it. */
const savedAnew = (files: readonly Uint8Array[]): Uint8Array<ArrayBuffer>[] => {
  const names = files.map((bytes, at) => {
    writeFileSync(join(folder, `${at}.docx`), bytes);
    return join(folder, `${at}.docx`);
  });
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const format = 'docx:MS Word 2007 XML';
  execFileSync(office ?? '', [
    profile,
    '--headless',
    '--convert-to',
    format,
    '--outdir',
    join(folder, 'out'),
    ...names,
  ]);
  return files.map((_, at) => new Uint8Array(readFileSync(join(folder, 'out', `${at}.docx`))));
};

const written = async (values: Partial<Proposal>) => {
  const { store } = await openWorld();
  const made = proposal(values);
  const { document } = composeProposal({ store, today: '2026-11-22' }, made, '2026-11-22T09:00:00.000Z');
  return { made, document, bytes: await writeWord(document, { logo: null }) };
};

describe.skipIf(office === undefined)('saved by LibreOffice', () => {
  test('an unchanged copy has no difference, an edited one those that were made', {
    timeout: 300_000,
  }, async () => {
    const originals = await Promise.all(copies.map(({ values }) => written(values)));
    const files = [
      ...originals.map(({ bytes }) => bytes),
      ...copies.map(({ changes }, at) =>
        edited(
          originals[at]?.bytes ?? new Uint8Array(),
          changes.map(([edit]) => edit),
        ),
      ),
    ];
    const saved = savedAnew(files);
    for (const [at, { name, changes, remarks }] of copies.entries()) {
      const original = originals[at];
      if (!original) continue;
      const compare = (copy: Uint8Array<ArrayBuffer> | undefined) =>
        compareCopy({
          copy: readWord(copy ?? new Uint8Array(0)),
          original: original.bytes,
          blocks: original.document.blocks,
          proposal: original.made,
        });
      const same = compare(saved[at]);
      expect.soft(same.differences, `${name}, unchanged`).toEqual([]);
      expect.soft(same.remarks, `${name}, unchanged`).toEqual([]);
      const found = compare(saved[copies.length + at]);
      for (const [, planted] of changes)
        expect.soft(found.differences, name).toContainEqual(expect.objectContaining(planted));
      expect
        .soft(
          found.differences.map(({ id }) => id),
          name,
        )
        .toHaveLength(changes.length);
      expect
        .soft(
          found.remarks.map(({ code }) => code),
          name,
        )
        .toEqual(remarks ?? []);
    }
  });
});
