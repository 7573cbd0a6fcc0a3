/** Functions that stay the same objects from render to render, and always do what those of the last render do. */
import { useRef } from 'react';

export const useStable = <T extends object>(functions: T): T => {
  const latest = useRef(functions);
  latest.current = functions;
  const stable = useRef<T | null>(null);
  stable.current ??= Object.fromEntries(
    Object.keys(functions).map((name) => [
      name,
      (...given: unknown[]) => (latest.current[name as keyof T] as (...all: unknown[]) => unknown)(...given),
    ]),
  ) as T;
  return stable.current;
};
