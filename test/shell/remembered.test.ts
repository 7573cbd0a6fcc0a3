/** What windows remember: bounded, written beside the store, and forgotten rather than in the way. */
import { expect, test } from 'vitest';
import { openRemembered } from '#electron/shell/remembered.ts';
import { refusalOf } from '#test/ask.ts';
import { memoryDisk } from '#test/store/memory-io.ts';

const folder = '/workspace';
const path = '/workspace/windows.json';
const silent = () => undefined;

test('what was remembered is there again when the workspace is opened again', async () => {
  const disk = memoryDisk();
  const first = openRemembered(disk.io, folder, silent);
  await first.set('address', '#/tasks');
  await first.set('columns.tasks', [{ field: 'title', width: 200 }]);
  await first.set('gone', 1);
  await first.set('gone', null);
  await first.flush();
  const again = await openRemembered(disk.io, folder, silent).all();
  expect(again).toEqual({ address: '#/tasks', 'columns.tasks': [{ field: 'title', width: 200 }] });
});

test.each(['', '{', '[["a"]]', '{"a":1}', 'null', `[${'["a",1],'.repeat(600)}["a",1]]`])(
  'a file of %j is as if nothing had been remembered, and is written anew',
  async (content) => {
    const disk = memoryDisk(new Map([[path, Buffer.from(content)]]));
    const remembered = openRemembered(disk.io, folder, silent);
    expect(await remembered.all()).toEqual({});
    await remembered.set('address', '#/tasks');
    await remembered.flush();
    expect(await openRemembered(disk.io, folder, silent).all()).toEqual({ address: '#/tasks' });
  },
);

test('a name of the language itself is a name like any other', async () => {
  const disk = memoryDisk();
  const remembered = openRemembered(disk.io, folder, silent);
  await remembered.set('__proto__', { polluted: true });
  await remembered.flush();
  const all = await openRemembered(disk.io, folder, silent).all();
  expect(Object.keys(all)).toEqual(['__proto__']);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test('of more than 500 names those not written for the longest time are forgotten', async () => {
  const remembered = openRemembered(memoryDisk().io, folder, silent);
  for (let number = 0; number < 500; number++) await remembered.set(`n${number}`, number);
  await remembered.set('n0', 'again');
  await remembered.set('further', true);
  const all = await remembered.all();
  expect(Object.keys(all)).toHaveLength(500);
  expect(all['n0']).toBe('again');
  expect(all['n1']).toBeUndefined();
  expect(all['further']).toBe(true);
});

test('a value beyond 20,000 characters is refused, and the one before stays', async () => {
  const remembered = openRemembered(memoryDisk().io, folder, silent);
  await remembered.set('text', 'a'.repeat(19_998));
  const refusal = await refusalOf(remembered.set('text', 'a'.repeat(19_999)));
  expect(refusal.code).toBe('tooLarge');
  expect(await remembered.all()).toEqual({ text: 'a'.repeat(19_998) });
});

test('a disk that refuses stops nobody: the values are written when it takes them again', async () => {
  const disk = memoryDisk();
  const told: string[] = [];
  const remembered = openRemembered(disk.io, folder, (_level, message) => void told.push(message));
  disk.refuse((_call, operation) => (operation === 'write' ? 'ENOSPC' : null));
  await remembered.set('address', '#/tasks');
  await remembered.flush();
  expect(told).toEqual(['what windows remember is not written: ENOSPC']);
  expect([...disk.files().keys()]).toEqual([]);
  disk.refuse(null);
  await remembered.flush();
  expect([...disk.files().keys()]).toEqual([path]);
});
