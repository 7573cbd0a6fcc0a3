/** axe finds nothing to say against the first run and an empty workspace in English, and the main views in French. */
import { expect, test } from 'vitest';
import { asked, closeAfterEach, colours, everything, found, look, openPerson } from '#test/e2e/axe.ts';
import { emptyViews, filledViews } from '#test/e2e/views/all.ts';
import { type Ids, prepare } from '#test/e2e/views/ids.ts';

closeAfterEach();
const none = {} as Ids;

test('the first run, and every view of an empty workspace', { timeout: 300_000 }, async () => {
  const person = await openPerson('en');
  const first = await found(person, 'first-run', everything);
  await person.page.emulateMedia({ colorScheme: 'dark' });
  first.push(...(await found(person, 'first-run, dark', colours)));
  await person.page.emulateMedia({ colorScheme: 'light' });
  await person.begin('empty');
  const rest = await look(person, none, asked(emptyViews));
  expect([...first, ...rest].join('\n')).toBe('');
  expect(person.relais.errors).toEqual([]);
});

test('the main views in French', { timeout: 300_000 }, async () => {
  const person = await openPerson('fr');
  await person.begin('demo');
  const ids = await prepare(person);
  const views = asked(filledViews).filter((view) => view.main);
  expect((await look(person, ids, views, false)).join('\n')).toBe('');
  expect(await person.page.evaluate(() => document.documentElement.lang)).toBe('fr');
});
