/** The palette's order: which commands fit what is typed, in either language, and where records stand among them. */
import { describe, expect, test } from 'vitest';
import type { Hit } from '#contract/search.ts';
import { wordsOf } from '#locale/word-match.ts';
import { closeness, rank, understand } from '#renderer/app/palette-rank.ts';
import { createCommands, sectionCommands } from '#renderer/app/section-commands.ts';
import type { Command } from '#renderer/data/commands.ts';
import { IconCheck } from '#renderer/ui/icons.ts';

const command = (id: string, key: 'frame.undo' | 'lists.export' | 'frame.shortcuts'): Command => ({
  id,
  name: (t) => t(key),
  icon: IconCheck,
  group: 'edit',
  run: () => undefined,
});
const commands = [
  ...sectionCommands,
  ...createCommands,
  command('undo', 'frame.undo'),
  command('export', 'lists.export'),
  command('shortcuts', 'frame.shortcuts'),
];
const hit = (id: string, title: string): Hit => ({ kind: 'contacts', id, title, hint: '', found: null });
const keys = (
  typed: string,
  hits: readonly Hit[] = [],
  language: 'en' | 'fr' = 'en',
  recent: string[] = [],
) => rank(understand(typed), hits, commands, language, new Set(recent)).map(({ key }) => key);

test.each([
  ['exp', 'Export', 1],
  ['tasks', 'Go to Tasks', 0.9],
  ['tas', 'Go to Tasks', 0.7],
  ['taks', 'Go to Tasks', 0],
  ['exprot', 'Export', 0.3],
  ['equi', 'Aller à : Équipes', 0.7],
  ['zebra', 'Go to Tasks', 0],
  ['tasks zebra', 'Go to Tasks', 0],
])('%j fits %j as %d', (typed, text, points) => expect(closeness(wordsOf(typed), text)).toBeCloseTo(points));

describe('commands', () => {
  test.each([
    ['undo', 'command undo'],
    ['annuler', 'command undo'],
    ['exporter', 'command export'],
    ['raccourci', 'command shortcuts'],
    ['racourcis', 'command shortcuts'],
    ['new contact', 'command create.contacts'],
    ['nouveau contact', 'command create.contacts'],
    ['equipes', 'command section.teams'],
    ['go to tasks', 'command section.tasks'],
    ['aller taches', 'command section.tasks'],
    ['réglages', 'command section.settings'],
  ])('%j finds %s first, whatever the language of the window', (typed, first) => {
    expect(keys(typed, [], 'en')[0]).toBe(first);
    expect(keys(typed, [], 'fr')[0]).toBe(first);
  });

  test('> asks for commands alone, and alone shows all', () => {
    expect(keys('> undo', [hit('1', 'Undo Ltd')])).toEqual(['command undo']);
    expect(keys('>', [hit('1', 'Undo Ltd')])).toHaveLength(commands.length);
  });
});

describe('records and commands', () => {
  test('a record whose name begins so stands before a command that has the word somewhere', () => {
    expect(keys('tasks', [hit('1', 'Tasks & Co')])[0]).toBe('contacts 1');
    expect(keys('undo', [hit('1', 'Someone, Undo Street')])[0]).toBe('command undo');
  });

  test('records keep the order of the search', () => {
    const hits = [hit('1', 'Found by its city'), hit('2', 'Export House'), hit('3', 'Exports')];
    expect(keys('export', hits).filter((key) => key.startsWith('contacts'))).toEqual([
      'contacts 1',
      'contacts 2',
      'contacts 3',
    ]);
  });

  test('what was used lately stands before what fits as well', () => {
    const new_ = keys('new').filter((key) => key.startsWith('command create'));
    const last = new_[new_.length - 1] ?? '';
    expect(new_.length).toBeGreaterThan(1);
    expect(keys('new', [], 'en', [last])[0]).toBe(last);
  });

  test('few commands stand among records', () => {
    const found = keys('go', [hit('1', 'Gounod')]);
    expect(found.filter((key) => key.startsWith('command')).length).toBeLessThanOrEqual(6);
  });
});

test.each([
  ['contact dupont', 'contacts', 'dupont'],
  ['Contacts Dupont Jean', 'contacts', 'Dupont Jean'],
  ['client konex', 'organisations', 'konex'],
  ['tache rappeler', 'tasks', 'rappeler'],
  ['commandes 2017', 'orders', '2017'],
])('%j asks within %s for %j', (typed, kind, text) =>
  expect(understand(typed).within).toEqual({ kind, text }),
);

test.each(['dupont', 'contact', 'contactless payments', 'go contact', '> contact dupont'])(
  '%j asks within no kind',
  (typed) => expect(understand(typed).within).toBeNull(),
);
