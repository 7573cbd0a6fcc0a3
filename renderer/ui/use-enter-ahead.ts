/** For a field that offers what matches: Enter before the answer is kept, and takes the best match once it is there. */
import { type KeyboardEvent, useEffect, useRef } from 'react';

interface Offered {
  readonly text: string;
  /** What is offered is for this text. */
  readonly answered: boolean;
  /** Takes the first of what is offered, if there is one. */
  readonly take: () => void;
}

/**
 * Is a list open in which nothing is marked yet? The first of what is offered is marked only after it is drawn: an Enter in
 * between would choose nobody.
 */
export const isUnmarked = (field: HTMLElement): boolean => {
  const list = document.getElementById(field.getAttribute('aria-controls') ?? '');
  return list !== null && list.querySelector('[data-combobox-selected]') === null;
};

export const useEnterAhead = ({ text, answered, take }: Offered) => {
  const awaited = useRef<string | null>(null);
  useEffect(() => {
    // What is typed on was not what Enter was pressed for.
    if (awaited.current !== text) awaited.current = null;
    else if (answered) {
      awaited.current = null;
      take();
    }
  });
  return (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || text === '') return;
    if (answered && !isUnmarked(event.currentTarget)) return;
    event.preventDefault();
    if (answered) take();
    else awaited.current = text;
  };
};
