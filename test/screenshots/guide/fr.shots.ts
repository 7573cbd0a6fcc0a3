/** The guide in French. */
import { expect, test } from 'vitest';
import { takeGuide } from '#test/screenshots/guide/take.ts';

test('the pictures of the guide', async () => {
  expect(await takeGuide('fr')).toBeLessThan(150_000);
});
