/** What is begun once, when a component appears. */
import { useEffect, useRef } from 'react';

/** A component that is mounted twice while it is written begins once. */
export const useOnce = (begin: () => void): void => {
  const begun = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, with what there is at first
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    begin();
  }, []);
};
