/** A part of the grid that scrolls can be reached by Tab while nothing in it can: otherwise the keyboard could not scroll it. */
import { type RefObject, useEffect } from 'react';

/** @param empty nothing is drawn that has the keyboard */
export const useReachableScroll = (host: RefObject<HTMLElement | null>, empty: boolean): void => {
  useEffect(() => {
    if (!empty) return;
    // The library scrolls an element without a role inside of a group of rows: the two change places in meaning.
    const groups = [...(host.current?.querySelectorAll<HTMLElement>('[role="rowgroup"]') ?? [])];
    const scrolling = groups.flatMap((group) => {
      const inner = [...group.children].find(
        (one) => one.scrollHeight > one.clientHeight && getComputedStyle(one).overflowY !== 'visible',
      );
      return inner instanceof HTMLElement ? [{ group, inner }] : [];
    });
    for (const { group, inner } of scrolling) {
      group.role = 'none';
      inner.role = 'rowgroup';
      inner.tabIndex = 0;
    }
    return () => {
      for (const { group, inner } of scrolling) {
        group.role = 'rowgroup';
        inner.role = null;
        inner.removeAttribute('tabindex');
      }
    };
  }, [host, empty]);
};
