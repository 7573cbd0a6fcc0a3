// @vitest-environment happy-dom
/** No two commands offered together have one shortcut, in any section, and none takes a key of the browser or of a sequence. */
import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { formatRoute } from '#renderer/app/router.ts';
import { sections } from '#renderer/app/sections.ts';
import { commandsNow } from '#renderer/data/commands.ts';
import { forgetAnswers } from '#renderer/data/query-cache.ts';
import { shortcutKey } from '#renderer/ui/shortcuts.ts';
import { record } from '#test/builders.ts';
import { completePage, openWindow } from '#test/renderer/window.tsx';

const settings = record('settings', { id: 'settings', company: 'Acme' });

beforeAll(completePage);
afterEach(() => {
  cleanup();
  forgetAnswers();
});

/** What Chromium keeps for itself, whatever a page says. */
const reserved = ['mod+n', 'mod+t', 'mod+w', 'mod+shift+n', 'mod+shift+t', 'mod+shift+w', 'mod+q'].map(
  (keys) => keys.split('+').sort().join('+'),
);

const clashes = (): string[] => {
  const owners = new Map<string, string[]>();
  for (const command of commandsNow()) {
    const shortcuts = [command.shortcut, command.alias].filter((one) => one !== undefined);
    for (const shortcut of shortcuts) {
      const key = `${command.heardBy ?? 'window'} ${shortcutKey(shortcut)}`;
      owners.set(key, [...(owners.get(key) ?? []), command.id]);
    }
  }
  const first = new Set(
    commandsNow().flatMap(({ shortcut }) =>
      shortcut && 'sequence' in shortcut ? [shortcut.sequence[0]] : [],
    ),
  );
  return [...owners].flatMap(([key, ids]) => {
    const keys = key.split(' ').slice(1).join(' ');
    if (ids.length > 1) return [`${key}: ${ids.join(', ')}`];
    return reserved.includes(keys) || first.has(keys) ? [`${key} is taken: ${ids.join()}`] : [];
  });
};

const places = [
  ...sections.map((section) => [section.id, formatRoute(section.route)] as const),
  ['a client beside the list', '#/organisations?open=o1'] as const,
  ['a page of a client', '#/organisations/o1'] as const,
  ['the board', '#/opportunities?layout=board'] as const,
];

test.each(places)('%s', async (_, address) => {
  await openWindow(settings, address);
  await screen.findByRole('main');
  // What is offered last is what the view itself offers, once it is loaded.
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(commandsNow().length).toBeGreaterThan(sections.length);
  expect(clashes()).toEqual([]);
});
