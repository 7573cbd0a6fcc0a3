/** Gives the focus back to what had it before a dialog that is taken away whole, which the kit's own return does not see. */
import { useEffect, useState } from 'react';

export const useReturnFocus = (): void => {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // After the dialog is gone: until then its focus trap would take the focus back.
      setTimeout(() => {
        if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
      }, 0);
    },
    [before],
  );
};
