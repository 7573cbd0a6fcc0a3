/** Keeps the keyboard in the page when what had the focus has gone: the last row of a list, the view that was left. */
import { useEffect } from 'react';

/** @param what changes when something that may have had the focus was taken away */
export const useKeepFocus = (what: string | number | boolean): void => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when it has changed
  useEffect(() => {
    if (document.activeElement === document.body) document.getElementById('content')?.focus();
  }, [what]);
};
