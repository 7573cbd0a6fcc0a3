/** The moment, renewed while a view shows it. */
import { useEffect, useState } from 'react';

/** Milliseconds since 1970. @param every milliseconds between two looks at the clock */
export const useNow = (every: number): number => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
};
