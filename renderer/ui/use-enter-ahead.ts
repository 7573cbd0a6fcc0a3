/** For a field that offers what matches: Enter before the answer is kept, and takes the best match once it is there. */
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { noteChoice } from '#renderer/ui/choices-under-way.ts';

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
  const awaited = useRef<{ readonly text: string; readonly end: () => void } | null>(null);
  const forget = () => {
    awaited.current?.end();
    awaited.current = null;
  };
  useEffect(() => {
    // What is typed on was not what Enter was pressed for.
    if (awaited.current?.text !== text) forget();
    else if (answered) {
      forget();
      take();
    }
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a field that is gone keeps nobody waiting
  useEffect(() => forget, []);
  return (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || text === '') return;
    if (answered && !isUnmarked(event.currentTarget)) return;
    event.preventDefault();
    if (answered) take();
    else {
      forget();
      noteChoice(
        new Promise<void>((end) => {
          awaited.current = { text, end };
        }),
      );
    }
  };
};
