/** Makes the indexes ready before they are asked: in the background after opening, and again after changes. */
import { listedKinds } from '#contract/kinds.ts';
import { indexOf } from '#electron/features/records/index/store-index.ts';
import type { Store } from '#electron/store/store.ts';

/** Milliseconds of quiet after a change before the indexes are made ready again. */
const quiet = 300;

const warming = new WeakSet<Store>();

/** From now on the indexes of the store are kept ready. Calling it again does nothing. */
export const warmIndexes = (store: Store): void => {
  if (warming.has(store)) return;
  warming.add(store);
  const index = indexOf(store);
  let round = 0;
  const warm = async (mine: number) => {
    for (const kind of listedKinds) {
      if (mine !== round) return;
      await index.warm(kind);
    }
  };
  const start = (delay: number) => {
    const mine = ++round;
    setTimeout(() => {
      // What fails here fails again where it is asked for, and is reported there.
      if (mine === round) warm(mine).catch(() => undefined);
    }, delay).unref();
  };
  store.onChanged(() => start(quiet));
  start(0);
};
