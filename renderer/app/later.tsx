/** Views that are loaded when they are first shown, or ahead, while nobody waits. */
import { type ComponentType, lazy, useState } from 'react';

export interface Later<P> {
  (props: P): React.JSX.Element;
  /** Loads it ahead. What fails is tried again when it is shown. */
  prepare(): Promise<void>;
}

/**
 * React leaves a fallback in its place for 300 ms once it has shown it, and shows it even for what has been loaded already: a view that
 * is there is drawn without one. To be shown within Suspense.
 */
export const later = <P extends object>(load: () => Promise<ComponentType<P>>): Later<P> => {
  let loaded: ComponentType<P> | null = null;
  const begin = async () => {
    loaded = await load();
    return loaded;
  };
  const Waited: ComponentType<P> = lazy(async () => ({ default: await begin() }));
  function View(props: P) {
    // One that was waited for stays the one it is.
    const [Shown] = useState(() => loaded ?? Waited);
    return <Shown {...props} />;
  }
  return Object.assign(View, {
    prepare: async () => {
      await begin().catch(() => undefined);
    },
  });
};

/** Loads views one after the other, once nothing else is to be done. */
export const prepareAll = (views: readonly { prepare(): Promise<void> }[]): void => {
  if (typeof requestIdleCallback !== 'function') return;
  const [first, ...others] = views;
  if (first) requestIdleCallback(() => void first.prepare().then(() => prepareAll(others)));
};
