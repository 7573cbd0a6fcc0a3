/** The window's keyboard: sections, search, undo and redo, help. Lists have their own. */
import { useEffect, useRef } from 'react';
import { navigate } from '#renderer/app/router.ts';
import { sections } from '#renderer/app/sections.ts';
import type { Undo } from '#renderer/data/use-undo.ts';
import { hasMod, takesText } from '#renderer/ui/keys.ts';

/** How long after `g` the letter of a section may come, in milliseconds. */
const sequence = 1_200;

export const useShortcuts = (undo: Undo, help: () => void): void => {
  const latest = useRef(undo);
  latest.current = undo;

  useEffect(() => {
    let awaited = 0;

    const withMod = (event: KeyboardEvent): boolean => {
      const key = event.key.toLowerCase();
      if (/^[1-9]$/.test(key) && !event.shiftKey && !event.altKey) {
        const section = sections[Number(key) - 1];
        if (section) navigate(section.route);
        return section !== undefined;
      }
      // In a text field the platform's own undo takes back what was typed.
      if (takesText(event.target)) return false;
      if (key === 'z' && !event.shiftKey) {
        void latest.current.undo();
        return true;
      }
      if (key === 'y' || (key === 'z' && event.shiftKey)) {
        void latest.current.redo();
        return true;
      }
      return false;
    };

    const plain = (event: KeyboardEvent): boolean => {
      if (event.altKey || event.ctrlKey || event.metaKey || takesText(event.target)) return false;
      if (awaited > event.timeStamp) {
        awaited = 0;
        const section = sections.find((one) => one.letter === event.key.toLowerCase());
        if (section) navigate(section.route);
        return section !== undefined;
      }
      if (event.key === 'g') {
        awaited = event.timeStamp + sequence;
        return true;
      }
      if (event.key === '?') {
        help();
        return true;
      }
      if (event.key === '/') {
        const search = document.getElementById('section-search');
        search?.focus();
        if (search instanceof HTMLInputElement) search.select();
        return search !== null;
      }
      return false;
    };

    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      // A dialog keeps the keyboard to itself, but for closing the help with the key that opened it.
      const dialog = document.querySelector('[role="dialog"][aria-modal="true"]');
      if (dialog && event.key !== '?') return;
      if (hasMod(event) ? withMod(event) : plain(event)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [help]);
};
