/** axe finds nothing to say against the views of the demo company, light and dark: the first half of them. */
import { expect, test } from 'vitest';
import { asked, closeAfterEach, look, openPerson } from '#test/e2e/axe.ts';
import { filledViews } from '#test/e2e/views/all.ts';
import { prepare } from '#test/e2e/views/ids.ts';

closeAfterEach();

test('the first half of the views of the demo company', { timeout: 600_000 }, async () => {
  const person = await openPerson('en');
  await person.begin('demo');
  const ids = await prepare(person);
  const views = asked(filledViews);
  const half = Math.ceil(views.length / 2);
  const own = views.slice(0, half);
  expect((await look(person, ids, own)).join('\n')).toBe('');
});
