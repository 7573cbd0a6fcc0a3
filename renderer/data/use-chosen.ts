/** What is chosen of a list, by its keys. */
import { useState } from 'react';

export interface Chosen<Key> {
  readonly chosen: ReadonlySet<Key>;
  /** Chooses them, or no longer; the others stay as they are. */
  readonly choose: (keys: readonly Key[], chosen: boolean) => void;
  /** These, and no others. */
  readonly chooseOnly: (keys: readonly Key[]) => void;
}

export const useChosen = <Key>(): Chosen<Key> => {
  const [chosen, setChosen] = useState<ReadonlySet<Key>>(new Set());
  return {
    chosen,
    choose: (keys, taken) => {
      const next = new Set(chosen);
      for (const key of keys)
        if (taken) next.add(key);
        else next.delete(key);
      setChosen(next);
    },
    chooseOnly: (keys) => setChosen(new Set(keys)),
  };
};
