// @vitest-environment happy-dom
/** Shortcuts: which press is which, on keyboards that differ. */
import { describe, expect, test } from 'vitest';
import { translate } from '#locale/translate.ts';
import {
  arePressed,
  ariaShortcut,
  type Pressed,
  shortcutKey,
  shortcutLabel,
} from '#renderer/ui/shortcuts.ts';

const press = (key: string, more: Partial<Pressed> = {}): Pressed => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

describe('what is pressed', () => {
  test.each<[string, readonly string[], Pressed, boolean]>([
    ['a letter', ['c'], press('c'), true],
    ['another letter', ['c'], press('v'), false],
    ['a capital is another key', ['c'], press('C', { shiftKey: true }), false],
    ['Ctrl+K', ['mod', 'K'], press('k', { ctrlKey: true }), true],
    ['Ctrl+K while Caps Lock is on', ['mod', 'K'], press('K', { ctrlKey: true }), true],
    ['Ctrl+Shift+K is not Ctrl+K', ['mod', 'K'], press('K', { ctrlKey: true, shiftKey: true }), false],
    ['Ctrl+Alt (AltGr) is not Ctrl', ['mod', 'K'], press('k', { ctrlKey: true, altKey: true }), false],
    ['the system key is not Ctrl', ['mod', 'K'], press('k', { metaKey: true }), false],
    ['? with Shift', ['?'], press('?', { shiftKey: true }), true],
    ['? without', ['?'], press('?'), true],
    ['/ of a French keyboard', ['/'], press('/', { shiftKey: true, code: 'Period' }), true],
    ['Ctrl+1 of a French keyboard', ['mod', '1'], press('&', { ctrlKey: true, code: 'Digit1' }), true],
    ['& alone is no digit', ['1'], press('&', { code: 'Digit1' }), false],
    ['Alt+Left', ['alt', '←'], press('ArrowLeft', { altKey: true }), true],
    ['Left alone', ['alt', '←'], press('ArrowLeft'), false],
    ['F1', ['F1'], press('F1'), true],
    ['Shift+F10', ['shift', 'F10'], press('F10', { shiftKey: true }), true],
    ['F10 alone', ['shift', 'F10'], press('F10'), false],
    ['Space', ['space'], press(' '), true],
  ])('%s', (_, keys, event, expected) => expect(arePressed(keys, event)).toBe(expected));
});

test('shortcuts are written in the language, and for screen readers', () => {
  const t = (key: Parameters<typeof translate>[1]) => translate('fr', key);
  expect(shortcutLabel(t, { keys: ['mod', 'shift', 'Z'] })).toBe('Ctrl+Maj+Z');
  expect(shortcutLabel(t, { sequence: ['g', 't'] })).toBe('g puis t');
  expect(ariaShortcut({ keys: ['mod', 'K'] })).toBe('Control+K');
  expect(ariaShortcut({ keys: ['alt', '←'] })).toBe('Alt+ArrowLeft');
  expect(ariaShortcut({ sequence: ['g', 't'] })).toBeUndefined();
});

test('two shortcuts pressed alike have one key', () => {
  expect(shortcutKey({ keys: ['mod', 'K'] })).toBe(shortcutKey({ keys: ['mod', 'k'] }));
  expect(shortcutKey({ keys: ['shift', 'mod', 'Z'] })).toBe(shortcutKey({ keys: ['mod', 'shift', 'Z'] }));
  expect(shortcutKey({ keys: ['g'] })).not.toBe(shortcutKey({ sequence: ['g', 't'] }));
});
