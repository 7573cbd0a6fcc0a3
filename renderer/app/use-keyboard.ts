/** The window's keyboard: finds the command whose shortcut was pressed. Fields, menus, dialogs and tables keep their own keys. */
import { useEffect } from 'react';
import { type Command, canRun, commandsNow, type Shortcut } from '#renderer/data/commands.ts';
import { takesText } from '#renderer/ui/keys.ts';
import { arePressed } from '#renderer/ui/shortcuts.ts';

/** How long after the first key of a sequence the second may come, in milliseconds. */
const patience = 1_200;

/**
 * May a shortcut be pressed while one types? With Ctrl it may, as F1 may, but for what the field does itself: undo, redo. All
 * other keys are text there, or move in it.
 */
const besideText = (command: Command, shortcut: Shortcut): boolean =>
  'keys' in shortcut &&
  command.group !== 'edit' &&
  (shortcut.keys.includes('mod') || shortcut.keys.some((key) => /^F\d+$/.test(key)));

const shortcutsOf = (command: Command): Shortcut[] =>
  command.heardBy ? [] : [command.shortcut, command.alias].filter((one) => one !== undefined);

/** A dialog or a menu that is open has the keyboard to itself. */
const isTaken = (target: EventTarget | null): boolean =>
  document.querySelector('[role="dialog"][aria-modal="true"]') !== null ||
  (target instanceof Element && target.closest('[role="menu"], [role="dialog"]') !== null);

export const useKeyboard = (): void => {
  useEffect(() => {
    let first: { readonly key: string; readonly until: number } | null = null;

    const commandFor = (event: KeyboardEvent): Command | 'awaited' | null => {
      const typing = takesText(event.target);
      const all = commandsNow().flatMap((command) =>
        shortcutsOf(command).map((shortcut) => ({ command, shortcut })),
      );
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !typing;
      const key = event.key.toLowerCase();
      if (plain && first && first.until > event.timeStamp) {
        const begun = first.key;
        const found = all.find(
          ({ shortcut }) =>
            'sequence' in shortcut && shortcut.sequence[0] === begun && shortcut.sequence[1] === key,
        );
        first = null;
        if (found) return found.command;
      }
      const found = all.find(
        ({ command, shortcut }) =>
          'keys' in shortcut &&
          arePressed(shortcut.keys, event) &&
          (!typing || besideText(command, shortcut)),
      );
      if (found) return found.command;
      if (plain && all.some(({ shortcut }) => 'sequence' in shortcut && shortcut.sequence[0] === key)) {
        first = { key, until: event.timeStamp + patience };
        return 'awaited';
      }
      return null;
    };

    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isTaken(event.target)) return;
      const found = commandFor(event);
      if (found === null) return;
      event.preventDefault();
      if (found === 'awaited') return;
      // A key can be faster than the word of what there is to undo or redo: the application itself knows, and says so.
      if (found.group === 'edit' || canRun(found)) void found.run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
};
