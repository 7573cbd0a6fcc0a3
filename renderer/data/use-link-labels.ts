/** The names of records known by their ids alone: those a filter or a bulk edit was given. */
import { useEffect, useState } from 'react';
import type { ListedKind } from '#contract/kinds.ts';
import { call } from '#renderer/data/call.ts';
import { nameOf } from '#renderer/data/columns.ts';

const known = new Map<string, string>();

/** By id; those not (yet) known are absent. A record that was removed keeps its id as its name. */
export const useLinkLabels = (kind: ListedKind, ids: readonly string[]): ReadonlyMap<string, string> => {
  const key = ids.join(' ');
  const [, setRound] = useState(0);
  useEffect(() => {
    let shown = true;
    const unknown = key.split(' ').filter((id) => id !== '' && !known.has(`${kind} ${id}`));
    if (unknown.length === 0) return;
    const ask = async (id: string) => {
      const name = await call('records.get', { kind, id }).then(
        (row) => nameOf(kind, row),
        () => id,
      );
      known.set(`${kind} ${id}`, name);
    };
    Promise.all(unknown.slice(0, 50).map(ask)).then(() => {
      if (shown) setRound((round) => round + 1);
    });
    return () => {
      shown = false;
    };
  }, [kind, key]);
  return new Map(
    ids.flatMap((id) => {
      const label = known.get(`${kind} ${id}`);
      return label === undefined ? [] : [[id, label] as const];
    }),
  );
};
