/** Shortcuts of commands: recognised in what is pressed, and written as each system writes them. */
import type { Translate } from '#locale/translate.ts';
import type { Shortcut } from '#renderer/data/commands.ts';
import { hasMod, type Key, onMac, shortcutText } from '#renderer/ui/keys.ts';

/** What is pressed, as much of it as a shortcut needs: an event of the page, or of a test. */
export interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const named: Readonly<Record<string, string>> = {
  enter: 'enter',
  space: ' ',
  delete: 'delete',
  escape: 'escape',
  '←': 'arrowleft',
  '→': 'arrowright',
  '↑': 'arrowup',
  '↓': 'arrowdown',
};

const isModifier = (key: Key) => key === 'mod' || key === 'shift' || key === 'alt';

/** Are these keys pressed together, and no other modifier? */
export const arePressed = (keys: readonly Key[], event: Pressed): boolean => {
  const key = keys.find((one) => !isModifier(one)) ?? '';
  const wanted = named[key] ?? key.toLowerCase();
  const digit = /^[0-9]$/.test(wanted);
  // The digits of a French keyboard are written with Shift: the key counts where it comes with Ctrl.
  const same =
    event.key.toLowerCase() === wanted || (digit && keys.includes('mod') && event.code === `Digit${wanted}`);
  // Which signs need Shift differs from keyboard to keyboard: only letters and named keys tell.
  const shiftTells = /^[a-z]$/.test(wanted) || wanted.length > 1 || wanted === ' ';
  const mod = hasMod(event);
  const other = onMac() ? event.ctrlKey : event.metaKey;
  return (
    same &&
    !other &&
    mod === keys.includes('mod') &&
    event.altKey === keys.includes('alt') &&
    (!shiftTells || event.shiftKey === keys.includes('shift'))
  );
};

/** 'Ctrl+K', or 'g then t'. */
export const shortcutLabel = (t: Translate, shortcut: Shortcut): string =>
  'keys' in shortcut
    ? shortcutText(t, shortcut.keys)
    : `${shortcut.sequence[0]} ${t('frame.key.then')} ${shortcut.sequence[1]}`;

const ariaNames: Readonly<Record<string, string>> = {
  shift: 'Shift',
  alt: 'Alt',
  enter: 'Enter',
  space: 'Space',
  delete: 'Delete',
  escape: 'Escape',
  '←': 'ArrowLeft',
  '→': 'ArrowRight',
  '↑': 'ArrowUp',
  '↓': 'ArrowDown',
};

/** As `aria-keyshortcuts` has it; sequences cannot be said there. */
export const ariaShortcut = (shortcut: Shortcut | undefined): string | undefined =>
  shortcut && 'keys' in shortcut
    ? shortcut.keys
        .map((key) => (key === 'mod' ? (onMac() ? 'Meta' : 'Control') : (ariaNames[key] ?? key)))
        .join('+')
    : undefined;

/** The same for shortcuts that are pressed alike. */
export const shortcutKey = (shortcut: Shortcut): string =>
  'keys' in shortcut
    ? [...shortcut.keys]
        .map((key) => key.toLowerCase())
        .sort()
        .join('+')
    : shortcut.sequence.join(' ').toLowerCase();
