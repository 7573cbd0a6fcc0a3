/** The order in which representatives were entered: each keeps its place, and so its colour, whoever comes or goes later. */
import type { Store } from '#electron/store/store.ts';

/** Ids, first entered first; those entered together (by an import) in an order of their own that stays. */
export const repOrder = (store: Pick<Store, 'all'>): string[] =>
  [...store.all('reps').values()]
    .sort((one, other) => one.createdAt.localeCompare(other.createdAt) || one.id.localeCompare(other.id))
    .map(({ id }) => id);
