/** Links come from mails and web pages of anybody: only known forms open a place, and any text is safe. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Address } from '#contract/window.ts';
import { addressOf, nowhere, openedBy } from '#electron/shell/deep-link.ts';

describe('addresses given from outside', () => {
  test.each([
    ['relais://organisations/abc-1', '#/organisations/abc-1'],
    ['relais://organisations/abc-1/timeline', '#/organisations/abc-1/timeline'],
    ['RELAIS://organisations/ABC', '#/organisations/ABC'],
    ['relais:organisations', '#/organisations'],
    ['relais://home/', '#/home'],
    ['relais:///home', '#/home'],
    ['relais://#/tasks', '#/tasks'],
    ['#/tasks?search=a%20b&sort=-dueOn', '#/tasks?search=a%20b&sort=-dueOn'],
    [
      'relais://tasks?filters=%5B%7B%22field%22%3A%22status%22%7D%5D',
      '#/tasks?filters=%5B%7B%22field%22%3A%22status%22%7D%5D',
    ],
    ['relais://trash/contacts?open=c1', '#/trash/contacts?open=c1'],
    ['#/organisations?', '#/organisations'],
  ])('%s', (given, expected) => {
    expect(addressOf(given)).toBe(expected);
  });

  test.each([
    [''],
    ['relais:'],
    ['relais://'],
    ['#'],
    ['#/'],
    ['organisations/abc'],
    ['https://example.org/'],
    ['relais://../../etc/passwd'],
    ['relais://organisations/..'],
    ['relais://organisations/%2e%2e'],
    ['relais://organisations/%zz'],
    ['relais://organisations/a b'],
    ['relais://organisations/a\nb'],
    ['relais://organisations/a#b'],
    ['relais://organisations/a/b/c'],
    ['relais://<script>alert(1)</script>'],
    ['relais://organisations/"onload="x'],
    ['javascript:relais://home'],
    [`relais://organisations/${'a'.repeat(201)}`],
    [`relais://tasks?search=${'a'.repeat(9_000)}`],
    ['relais://1/2'],
    ['relais://user:secret@home'],
  ])('%j leads nowhere', (given) => {
    expect(addressOf(given)).toBe(nowhere);
  });

  const links = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ maxLength: 300 }).map((text) => `relais://${text}`),
    fc
      .webUrl({ withQueryParameters: true, withFragments: true })
      .map((url) => url.replace(/^https?/, 'relais')),
    fc.webPath().map((path) => `#${path}`),
  );
  test('any text is an address of the window, of characters that mean nothing elsewhere', () => {
    fc.assert(
      fc.property(links, (text) => {
        const address = addressOf(text);
        expect(Address.safeParse(address).success).toBe(true);
        expect(address).toMatch(/^#\/[\x21-\x7e]+$/);
        expect(address).not.toMatch(/[<>\\`^]|\/\.\.?(?:\/|$)/);
        // Opened once more it is the same place.
        if (address !== nowhere) expect(addressOf(address)).toBe(address);
        // A browser's own reading keeps it within the fragment of the page.
        const url = new URL(`https://relais.invalid/${address}`);
        expect([url.origin, url.pathname]).toEqual(['https://relais.invalid', '/']);
      }),
    );
  });
});

describe('what a command line asks to open', () => {
  test.each([
    [['--workspace', 'x'], null],
    [[], null],
    [['--open', '#/tasks'], '#/tasks'],
    [['--open=relais://tasks'], '#/tasks'],
    [['--open'], nowhere],
    [['.', '--no-sandbox', 'relais://tasks'], '#/tasks'],
    [['relais://tasks" --workspace /elsewhere'], nowhere],
  ])('%j', (parameters, expected) => {
    expect(openedBy(parameters)).toBe(expected);
  });
});
