import { mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Desk, largestFile, openDesk } from '#electron/shell/file-desk.ts';

let parent: string;
let desk: Desk;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'desk-test-'));
  desk = await openDesk(parent);
});
afterEach(async () => {
  await desk.close();
  await rm(parent, { recursive: true, force: true });
});

const refusal = (code: string) => expect.objectContaining({ refusal: expect.objectContaining({ code }) });

describe('the desk', () => {
  test('keeps what a feature wrote under a safe name, readable by this user only', async () => {
    const handle = await desk.write('a/b.csv', new TextEncoder().encode('x;y'));
    expect(handle).toMatchObject({ name: 'a_b.csv', size: 3 });
    const { name, bytes } = await desk.read(handle.id);
    expect([name, new TextDecoder().decode(bytes)]).toEqual(['a_b.csv', 'x;y']);
    const { mode } = await stat(desk.locate(handle.id).path);
    if (process.platform !== 'win32') expect(mode & 0o777).toBe(0o600);
  });

  test('answers bytes that own their buffer, so that they can be handed to a worker', async () => {
    const { id } = await desk.write('small.csv', new Uint8Array([1, 2, 3]));
    const { bytes } = await desk.read(id);
    expect(bytes.buffer.byteLength).toBe(3);
  });

  test('admits a file of the user where it lies', async () => {
    const path = join(parent, 'clients.csv');
    await writeFile(path, 'name\nAcme\n');
    const handle = await desk.admit(path);
    expect(handle).toMatchObject({ name: 'clients.csv', size: 10 });
    expect((await desk.read(handle.id)).bytes.byteLength).toBe(10);
  });

  test('knows where files of the user lie, and where written ones were put', async () => {
    const [path, target] = [join(parent, 'clients.csv'), join(parent, 'out.docx')];
    await writeFile(path, 'name');
    const [admitted, written] = [await desk.admit(path), await desk.write('out.docx', new Uint8Array([1]))];
    expect([desk.whereabouts(admitted.id), desk.whereabouts(written.id)]).toEqual([path, null]);
    await desk.deliver(written.id, target);
    expect(desk.whereabouts(written.id)).toBe(target);
  });

  test('refuses what is not there, what is no file, and what is too large', async () => {
    await expect(desk.admit(join(parent, 'nothing.csv'))).rejects.toEqual(refusal('notFound'));
    await expect(desk.admit(parent)).rejects.toEqual(refusal('notFound'));
    await expect(desk.read('no-such-id')).rejects.toEqual(refusal('notFound'));
    const large = join(parent, 'large.csv');
    await writeFile(large, '');
    await truncate(large, largestFile + 1);
    await expect(desk.admit(large)).rejects.toEqual(refusal('tooLarge'));
  });

  test('an upload that grows too large is refused, and nothing of it is kept', async () => {
    const chunk = Buffer.alloc(16 * 1024 * 1024);
    const endless = Readable.from(
      (function* () {
        for (;;) yield chunk;
      })(),
    );
    await expect(desk.receive('bomb.csv', endless)).rejects.toEqual(refusal('tooLarge'));
    const [own] = await readdir(parent);
    expect(await readdir(join(parent, own ?? ''))).toEqual([]);
  });

  test('delivers a file whole, in the place of an older one', async () => {
    const { id } = await desk.write('report.xlsx', new TextEncoder().encode('new'));
    const target = join(parent, 'report.xlsx');
    await writeFile(target, 'older and longer');
    await desk.deliver(id, target);
    expect(await readFile(target, 'utf8')).toBe('new');
  });

  test('a delivery that the disk refuses names the reason and no path, and leaves nothing behind', async () => {
    const { id } = await desk.write('report.xlsx', new Uint8Array(3));
    await expect(desk.deliver(id, join(parent, 'nowhere', 'report.xlsx'))).rejects.toEqual(
      expect.objectContaining({ refusal: { code: 'storageFailed', params: { reason: 'gone' } } }),
    );
    const blocked = join(parent, 'folder.xlsx');
    await mkdir(blocked);
    await expect(desk.deliver(id, blocked)).rejects.toEqual(refusal('storageFailed'));
    expect((await readdir(parent)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('removes its folder at the end, and those of processes that are gone', async () => {
    const left = join(parent, 'relais-999999999-abcdef');
    await mkdir(left);
    const other = await openDesk(parent);
    expect(await readdir(parent)).not.toContain('relais-999999999-abcdef');
    await other.close();
    await desk.close();
    expect(await readdir(parent)).toEqual([]);
  });
});
