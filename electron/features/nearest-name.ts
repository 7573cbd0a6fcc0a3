/** The name that somebody who misspelt one meant. */
import { editDistance } from '#electron/features/edit-distance.ts';
import { fold } from '#locale/fold.ts';

/** Farther than this nobody slips: another name was meant. */
const farthest = (name: string): number => Math.max(1, Math.floor(name.length / 3));

/** The name nearest to one that there is not; of equally near ones the first. Null where none is near. */
export const nearestName = (name: string, names: Iterable<string>): string | null => {
  const written = fold(name).replace(/[\s_-]+/g, '.');
  let best: string | null = null;
  let least = farthest(written) + 1;
  for (const one of names) {
    const own = fold(one);
    // 'name' for 'client.name' is left out, not misspelt; case and accents are less than a slip.
    const distance =
      own === written ? 0 : own.endsWith(`.${written}`) ? 1 : editDistance(written, own, least);
    if (distance < least) {
      best = one;
      least = distance;
    }
  }
  return best;
};
