/** Files that were moved, on the disk: found by their bytes alone, within limits; opened, shown, and their records renewed. */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findFile } from '#electron/shell/find-file.ts';
import { type FileShower, openDocument } from '#electron/shell/open-document.ts';
import { refusalOf } from '#test/ask.ts';
import { fill, makeContext, memoryStore, record } from '#test/builders.ts';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'find-test-'));
  for (const folder of ['Documents', 'Downloads/2026/11', 'Clients/Konex/Old'])
    await mkdir(join(home, folder), { recursive: true });
});
afterEach(() => rm(home, { recursive: true, force: true }));

const bytes = Buffer.from('the proposal');
const wanted = {
  extension: '.docx',
  size: bytes.byteLength,
  hash: createHash('sha256').update(bytes).digest('hex'),
};
const everywhere = () => [{ folder: home, depth: 5 }];

describe('finding', () => {
  test('a renamed file in a folder below, not one of the same size', async () => {
    await writeFile(join(home, 'Documents/other.docx'), 'THE PROPOSAL');
    await writeFile(join(home, 'Downloads/2026/11/Copy of it.DOCX'), bytes);
    expect(await findFile(wanted, everywhere())).toBe(join(home, 'Downloads/2026/11/Copy of it.DOCX'));
  });

  test('the nearer place goes first; what is deeper than asked is not looked at', async () => {
    await writeFile(join(home, 'Downloads/2026/11/a.docx'), bytes);
    await writeFile(join(home, 'Documents/b.docx'), bytes);
    const places = [
      { folder: join(home, 'Downloads'), depth: 1 },
      { folder: join(home, 'Documents'), depth: 0 },
    ];
    expect(await findFile(wanted, places)).toBe(join(home, 'Documents/b.docx'));
    expect(await findFile(wanted, places.slice(0, 1))).toBeNull();
  });

  test('links that lead round and hidden folders are left out', async () => {
    await symlink(home, join(home, 'Documents/round'));
    await mkdir(join(home, '.cache'));
    await writeFile(join(home, '.cache/a.docx'), bytes);
    expect(await findFile(wanted, everywhere())).toBeNull();
    expect(await findFile(wanted, [{ folder: join(home, 'nowhere'), depth: 3 }])).toBeNull();
  });

  test('no more is looked at than the limits say', async () => {
    await writeFile(join(home, 'Documents/a.docx'), bytes);
    const few = { entries: 1, milliseconds: 10_000 };
    expect(await findFile(wanted, [{ folder: home, depth: 2 }], few)).toBeNull();
    expect(await findFile(wanted, everywhere(), { entries: 1_000, milliseconds: -1 })).toBeNull();
  });
});

describe('opening', () => {
  const world = async (
    path: string | null,
    more: Partial<Parameters<typeof record<'documents'>>[1]> = {},
  ) => {
    const store = memoryStore();
    await fill(store, {
      documents: [
        record('documents', {
          id: 'd',
          title: 'New office',
          format: 'docx',
          fileName: 'a.docx',
          path,
          size: wanted.size,
          hash: wanted.hash,
          ...more,
        }),
      ],
    });
    const done: string[] = [];
    const shower: FileShower = {
      open: async (at) => {
        done.push(`open ${at}`);
        return '';
      },
      show: (at) => void done.push(`show ${at}`),
      folders: () => [join(home, 'Documents'), join(home, 'Downloads')],
    };
    const { context } = makeContext(store);
    const open = (how: 'open' | 'folder' = 'open', by: FileShower = shower) =>
      openDocument(context, by, { id: 'd', how });
    return { store, done, open, shower };
  };

  test('where it is, also when it was edited', async () => {
    const path = join(home, 'Clients/Konex/a.docx');
    await writeFile(path, 'edited since');
    const { done, open, store } = await world(path);
    expect(await open()).toEqual({ found: 'there' });
    expect(await open('folder')).toEqual({ found: 'there' });
    expect(done).toEqual([`open ${path}`, `show ${path}`]);
    expect(store.entries(null, 9).total).toBe(1);
  });

  test('where it was moved to: beside its folder, or among the downloads; its record says so', async () => {
    const path = join(home, 'Clients/Konex/a.docx');
    const moved = join(home, 'Clients/Konex/Old/b.docx');
    await writeFile(moved, bytes);
    const { done, open, store } = await world(path);
    expect(await open()).toEqual({ found: 'moved' });
    expect(store.get('documents', 'd')).toMatchObject({ path: moved, fileName: 'b.docx' });
    const again = join(home, 'Downloads/2026/11/c.docx');
    await rename(moved, again);
    expect(await open('folder')).toEqual({ found: 'moved' });
    expect(done).toEqual([`open ${moved}`, `show ${again}`]);
  });

  test('gone, where nothing has its bytes; refused, where its kind of file could run', async () => {
    await writeFile(join(home, 'Documents/a.docx'), 'another one.');
    const { done, open, store } = await world(join(home, 'Clients/Konex/a.docx'));
    expect(await open()).toEqual({ found: 'gone' });
    expect(store.entries(null, 9).total).toBe(1);

    const program = join(home, 'Documents/a.sh');
    await writeFile(program, bytes);
    const other = await world(program);
    expect(await refusalOf(other.open())).toEqual({ code: 'notAllowed' });
    expect([...done, ...other.done]).toEqual([]);
  });

  test('told, where no program opens it', async () => {
    const path = join(home, 'Documents/a.docx');
    await writeFile(path, bytes);
    const { open, shower } = await world(path);
    const call = open('open', { ...shower, open: async () => 'No application is registered' });
    expect(await refusalOf(call)).toEqual({ code: 'unavailable', params: { what: 'documents.program' } });
  });
});
