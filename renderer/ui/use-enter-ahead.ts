/** For a field that offers what matches: Enter before the answer is kept, and takes the best match once it is there. */
import { type KeyboardEvent, useEffect, useRef } from 'react';

interface Offered {
  readonly text: string;
  /** What is offered is for this text. */
  readonly answered: boolean;
  /** Takes the first of what is offered, if there is one. */
  readonly take: () => void;
}

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
  return (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || text === '' || answered) return;
    event.preventDefault();
    awaited.current = text;
  };
};
