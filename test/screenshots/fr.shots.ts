/** The window in French. */
import { expect, test } from 'vitest';
import { takeEmpty, takeFilled } from '#test/screenshots/take.ts';

test('the first run and an empty workspace', async () => {
  expect(await takeEmpty('fr')).toEqual([]);
});

test('a workspace with records', async () => {
  expect(await takeFilled('fr')).toEqual([]);
});
