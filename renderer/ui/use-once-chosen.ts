/** What a form does when it is saved, once the choices under way are made: with what it holds by then. */
import { useRef } from 'react';
import { choicesMade } from '#renderer/ui/choices-under-way.ts';

export const useOnceChosen = (save: () => unknown): (() => void) => {
  const latest = useRef(save);
  latest.current = save;
  return () => void choicesMade().then(() => latest.current());
};
