/** The window in English. */
import { expect, test } from 'vitest';
import { takeEmpty, takeFilled } from '#test/screenshots/take.ts';

test('the first run and an empty workspace', async () => {
  expect(await takeEmpty('en')).toEqual([]);
});

test('a workspace with records', async () => {
  expect(await takeFilled('en')).toEqual([]);
});
