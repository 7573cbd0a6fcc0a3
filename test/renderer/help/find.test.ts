/** Search in the guide. */

import * as en from 'virtual:guide/en';
import * as fr from 'virtual:guide/fr';
import { describe, expect, test } from 'vitest';
import { findInGuide, markParts, wordsOf } from '#renderer/features/help/find.ts';

describe('what is marked', () => {
  const marked = (text: string, search: string) =>
    markParts(text, wordsOf(search))
      .filter((part) => part.marked)
      .map((part) => part.text);

  test.each([
    ['Étapes du portefeuille', 'etape', ['Étapes']],
    ['L’équipe et l’équipement', 'équip', ['équipe', 'équipement']],
    ['Undo the import', 'IMPORT undo', ['Undo', 'import']],
    ['Nothing here', 'thing', []],
    ['Cœur de métier', 'coeur', ['Cœur']],
    ['Anything', '  ', []],
  ])('%s, looking for %s', (text, search, expected) => {
    expect(marked(text, search)).toEqual(expected);
  });

  test('the parts together are the text', () => {
    const text = 'Tout se fait sans la souris : « ? » montre tous les raccourcis.';
    const parts = markParts(text, wordsOf('tout les sans'));
    expect(parts.map((part) => part.text).join('')).toBe(text);
  });
});

describe('what is found', () => {
  const first = (guide: typeof en, text: string) => findInGuide(guide.pages, text)[0]?.page;

  test.each([
    ['duplicates', 'duplicates'],
    ['undo', 'history'],
    ['pipeline stages', 'settings'],
    ['column', 'lists'],
    ['win rate', 'sales'],
    ['encoding', 'import'],
    ['palet', 'search'],
  ])('in English, %s', (text, page) => {
    expect(first(en, text)).toBe(page);
  });

  test.each([
    ['doublons', 'duplicates'],
    ['reglages', 'settings'],
    ['saisie rapide', 'capture'],
    ['taux de reussite', 'sales'],
    ['corbeille', 'trash'],
  ])('in French, %s', (text, page) => {
    expect(first(fr, text)).toBe(page);
  });

  test('every word must be there', () => {
    expect(findInGuide(en.pages, 'duplicates zebra')).toEqual([]);
    expect(findInGuide(en.pages, '')).toEqual([]);
  });

  test('the place of what is found, with the text that says it', () => {
    const hit = findInGuide(en.pages, 'saved views').find((one) => one.page === 'lists');
    expect(hit?.heading).toBe('Saved views');
    expect(hit?.excerpt).toContain('the view is one click away');
  });
});
