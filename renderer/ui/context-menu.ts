/** The menu of what was clicked with the right button, or asked for by key: one at a time, shown by the shell. */
import { useSyncExternalStore } from 'react';
import type { Command } from '#renderer/data/commands.ts';

/** In pixels of the window. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface ShownMenu {
  readonly at: Point;
  /** What it is about: the name of the menu. */
  readonly label: string;
  /** In groups, parted by a line. */
  readonly commands: readonly (readonly Command[])[];
}

let shown: ShownMenu | null = null;
const listeners = new Set<() => void>();

export const showContextMenu = (menu: ShownMenu | null): void => {
  shown = menu;
  for (const listener of [...listeners]) listener();
};

export const useContextMenu = (): ShownMenu | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );

/** Was the menu asked for: by the menu key, or Shift+F10 where there is none? */
export const asksForMenu = (event: { readonly key: string; readonly shiftKey: boolean }): boolean =>
  event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);

/** Where the menu of an element stands when it was asked for by key: at its lower left, within the window. */
export const pointOf = (element: Element): Point => {
  const box = element.getBoundingClientRect();
  return {
    x: Math.max(8, Math.min(box.left + 16, window.innerWidth - 8)),
    y: Math.max(8, Math.min(box.bottom, window.innerHeight - 8)),
  };
};

/** The listeners of an element that has a menu of its own. */
export const menuListeners = (menuOf: (point: Point) => ShownMenu) => ({
  onContextMenu: (event: React.MouseEvent) => {
    // Text that is selected, and fields, have the system's own menu.
    if (event.defaultPrevented || (event.target as HTMLElement).closest('input, textarea')) return;
    event.preventDefault();
    showContextMenu(menuOf({ x: event.clientX, y: event.clientY }));
  },
  onKeyDown: (event: React.KeyboardEvent) => {
    if (event.defaultPrevented || !asksForMenu(event)) return;
    event.preventDefault();
    showContextMenu(menuOf(pointOf(event.target as Element)));
  },
});
