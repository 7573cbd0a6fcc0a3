/**
 * What this window remembers between two openings: read at once from what was loaded before the first paint, and written
 * through to the workspace's folder. Nothing here is a record; what is lost is only a convenience.
 */
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { z } from 'zod';
import { call } from '#renderer/data/call.ts';

const values = new Map<string, unknown>();
const listeners = new Set<() => void>();

const show = (name: string, value: unknown) => {
  if (value === null) values.delete(name);
  else values.set(name, value);
  for (const listener of [...listeners]) listener();
};

/** Waits for what is remembered, once, before anything is shown. Where it cannot be had, nothing is remembered. */
export const loadRemembered = async (): Promise<void> => {
  const loaded = await call('window.remembered', {}).catch(() => ({}));
  values.clear();
  for (const [name, value] of Object.entries(loaded)) show(name, value);
};

/** The value under the name, or `otherwise` where there is none or one of another form: an older version may have left it. */
export const recall = <T>(name: string, schema: z.ZodType<T>, otherwise: T): T => {
  const value = values.get(name);
  if (value === undefined) return otherwise;
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : otherwise;
};

/** @param name letters, digits, dots and dashes @param value at most 20,000 characters of JSON; null forgets the name */
export const remember = (name: string, value: unknown): void => {
  show(name, value);
  call('window.remember', { name, value }).catch(() => undefined);
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** As a state that lasts. @param schema and @param otherwise: the same object at each render */
export const useRemembered = <T>(
  name: string,
  schema: z.ZodType<T>,
  otherwise: T,
): readonly [T, (value: T | null) => void] => {
  const raw = useSyncExternalStore(subscribe, () => values.get(name));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the raw value stands for what is recalled
  const value = useMemo(() => recall(name, schema, otherwise), [name, schema, otherwise, raw]);
  const set = useCallback((next: T | null) => remember(name, next), [name]);
  return [value, set];
};
