/** The team, its rooms and the types of appointments, by name: what filters offer and what appointments say. */
import { useMemo } from 'react';
import type { ListedKind } from '#contract/kinds.ts';
import { nameOf } from '#renderer/data/columns.ts';
import { useQuery } from '#renderer/data/use-query.ts';

export interface Named {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
}

const sorting = { reps: 'name', resources: 'name', events: 'startsOn' } as const;

/** All records of the kind, at most 500, in the order of their names (events: the newest first). */
export const useNamed = (kind: keyof typeof sorting & ListedKind): readonly Named[] => {
  const { data } = useQuery('records.list', {
    kind,
    query: {
      search: '',
      filters: [],
      sort: [{ field: sorting[kind], direction: kind === 'events' ? 'descending' : 'ascending' }],
    },
    trashed: false,
    range: { offset: 0, limit: 500 },
  });
  const all = (data?.rows ?? []).map(
    (row): Named => ({ id: row.id, name: nameOf(kind, row), active: row.record['status'] !== 'inactive' }),
  );
  const told = JSON.stringify(all);
  // Lists are asked again after every change of anything: only another list makes the views anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text stands for the list
  return useMemo(() => all, [told]);
};

export const byId = (all: readonly Named[]): ReadonlyMap<string, string> =>
  new Map(all.map(({ id, name }) => [id, name]));
