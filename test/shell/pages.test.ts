import { describe, expect, test } from 'vitest';
import { externalAddress } from '#electron/shell/external-address.ts';
import { opener } from '#electron/shell/open-address.ts';
import { securityHeaders } from '#electron/shell/pages.ts';
import { dataFolder, languageOf, systemLanguage } from '#electron/shell/places.ts';
import { type Bounds, isReachable } from '#electron/shell/window-state.ts';

describe('addresses that may leave the window', () => {
  test.each([
    ['https://example.org/a?b=c', 'https://example.org/a?b=c'],
    ['HTTPS://EXAMPLE.ORG', 'https://example.org/'],
    ['mailto:someone@example.org?subject=Hello', 'mailto:someone@example.org?subject=Hello'],
  ])('%s', (text, expected) => {
    expect(externalAddress(text)).toBe(expected);
  });

  test.each([
    ['http://example.org/'],
    ['file:///etc/passwd'],
    ['javascript:alert(1)'],
    [' javascript:alert(1)'],
    ['data:text/html,x'],
    ['smb://server/share'],
    ['ms-msdt:/id'],
    ['https://user:secret@example.org/'],
    ['https://'],
    ['//example.org'],
    ['example.org'],
    [''],
    [`https://example.org/${'a'.repeat(3_000)}`],
  ])('not %j', (text) => {
    expect(externalAddress(text)).toBeUndefined();
  });
});

describe('places', () => {
  test.each([
    ['linux', {}, '/home/zoe/.config/Relais'],
    ['linux', { XDG_CONFIG_HOME: '/data' }, '/data/Relais'],
    ['darwin', {}, '/home/zoe/Library/Application Support/Relais'],
  ] as const)('the data on %s with %j', (platform, environment, expected) => {
    expect(dataFolder(platform, environment, '/home/zoe')).toBe(expected);
  });

  test.each([
    ['fr', 'fr'],
    ['fr-CA', 'fr'],
    ['FR_be', 'fr'],
    ['en-GB', 'en'],
    ['fro', 'en'],
    ['de', 'en'],
    [undefined, 'en'],
  ] as const)('the language of %s is %s', (tag, expected) => {
    expect(languageOf(tag?.replace('_', '-'))).toBe(expected);
  });

  test.each([
    [{ LANG: 'fr_FR.UTF-8' }, 'fr'],
    [{ LANG: 'fr_FR.UTF-8', LC_ALL: 'C' }, 'en'],
    [{ LC_MESSAGES: 'fr_CA', LANG: 'en_CA' }, 'fr'],
    [{ LANG: 'fr' }, 'fr'],
  ] as const)('the environment %j speaks %s', (environment, expected) => {
    expect(systemLanguage(environment)).toBe(expected);
  });

  test('each system opens addresses in its own way, none through a command interpreter', () => {
    const address = 'http://127.0.0.1:1/#token=a&b';
    expect(opener(address, 'linux')).toEqual(['xdg-open', address]);
    expect(opener(address, 'darwin')).toEqual(['open', address]);
    expect(opener(address, 'win32')).toEqual(['rundll32', 'url.dll,FileProtocolHandler', address]);
  });
});

test('the page may send to its own server or to nobody', () => {
  expect(securityHeaders("'none'")['Content-Security-Policy']).toContain("connect-src 'none'");
  expect(securityHeaders("'self'")['Content-Security-Policy']).toContain("connect-src 'self'");
});

describe('a window that was closed on a screen', () => {
  const screen: Bounds = { x: 0, y: 0, width: 1920, height: 1080 };
  const left: Bounds = { x: -1920, y: 0, width: 1920, height: 1080 };
  test.each([
    [{ x: 100, y: 100, width: 1440, height: 900 }, [screen], true],
    [{ x: -1500, y: 100, width: 1440, height: 900 }, [screen, left], true],
    [{ x: -1500, y: 100, width: 1440, height: 900 }, [screen], false],
    [{ x: 1900, y: 100, width: 1440, height: 900 }, [screen], false],
    [{ x: 100, y: -500, width: 1440, height: 900 }, [screen], false],
    [{ x: 100, y: 1070, width: 1440, height: 900 }, [screen], false],
  ])('%j on %j can be reached: %s', (bounds, screens, expected) => {
    expect(isReachable(bounds, screens)).toBe(expected);
  });
});
