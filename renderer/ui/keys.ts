/** Keyboard shortcuts as each system writes them. */
import type { Translate } from '#locale/translate.ts';

export const onMac = (): boolean => navigator.userAgent.includes('Mac');

/** Ctrl, or Cmd on a Mac. */
export const hasMod = (event: { readonly ctrlKey: boolean; readonly metaKey: boolean }): boolean =>
  onMac() ? event.metaKey : event.ctrlKey;

export type Key = 'mod' | 'shift' | 'alt' | 'enter' | 'space' | 'delete' | 'escape' | (string & {});

const macKeys: Readonly<Record<string, string>> = {
  mod: '⌘',
  shift: '⇧',
  alt: '⌥',
  enter: '↵',
  delete: '⌫',
};

export const keyText = (t: Translate, key: Key): string => {
  if (onMac() && macKeys[key] !== undefined) return macKeys[key];
  switch (key) {
    case 'mod':
      return t('frame.key.ctrl');
    case 'shift':
      return t('frame.key.shift');
    case 'alt':
      return t('frame.key.alt');
    case 'enter':
      return t('frame.key.enter');
    case 'space':
      return t('frame.key.space');
    case 'delete':
      return t('frame.key.delete');
    case 'escape':
      return t('frame.key.escape');
    default:
      return key;
  }
};

/** 'Ctrl+Shift+Z', or '⌘⇧Z' on a Mac. */
export const shortcutText = (t: Translate, keys: readonly Key[]): string =>
  keys.map((key) => keyText(t, key)).join(onMac() ? '' : '+');

/** Does the element take text, so that letters and Ctrl+Z are its own? */
export const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('input:not([type="checkbox"]):not([type="radio"]), textarea, select'));
