/** Changes planted in written proposals: all found, nothing else flagged. */
import { expect, test } from 'vitest';
import type { Proposal } from '#contract/kinds.ts';
import { composeProposal } from '#electron/features/documents/compose-proposal.ts';
import { compareCopy } from '#electron/features/readback/compare.ts';
import { readWord } from '#electron/files/word/read-word.ts';
import { writeWord } from '#electron/files/word/write-word.ts';
import { openWorld, proposal } from '#test/features/documents/world.ts';
import { copies } from '#test/features/readback/copies.ts';
import { edited } from '#test/features/readback/edit.ts';

const written = async (values: Partial<Proposal>) => {
  const { store } = await openWorld();
  const made = proposal(values);
  const { document } = composeProposal({ store, today: '2026-11-22' }, made, '2026-11-22T09:00:00.000Z');
  return { made, document, bytes: await writeWord(document, { logo: null }) };
};

test('there are fifty changes in ten documents', () => {
  expect(copies).toHaveLength(10);
  expect(copies.flatMap(({ changes }) => changes)).toHaveLength(50);
});

test.each(copies)('$name', async ({ values, saved, changes, remarks }) => {
  const { made, document, bytes } = await written(values);
  const compare = (copy: Uint8Array<ArrayBuffer>) =>
    compareCopy({ copy: readWord(copy), original: bytes, blocks: document.blocks, proposal: made });

  const same = compare(edited(bytes, saved));
  expect(same.differences).toEqual([]);
  expect(same.remarks).toEqual([]);

  const found = compare(edited(bytes, [...changes.map(([edit]) => edit), ...saved]));
  for (const [, planted] of changes) {
    expect(found.differences).toContainEqual(expect.objectContaining(planted));
  }
  expect(found.differences.map(({ id, before, after }) => [id, before, after])).toHaveLength(changes.length);
  expect(found.remarks.map(({ code }) => code)).toEqual(remarks ?? []);
  for (const { id, reason } of found.differences) expect(found.ops.has(id)).toBe(reason === null);
});
