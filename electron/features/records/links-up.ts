/** Links by which records of a kind stand above each other: the parent of an organisation, the manager of a rep. */
import type { Kind } from '#contract/fields.ts';
import { definitionOf } from '#contract/kinds.ts';

export const linksUp = (kind: Kind): readonly string[] =>
  Object.entries(definitionOf(kind).fields).flatMap(([field, { to }]) => (to === kind ? [field] : []));

/**
 * Does the way up from a record come to `id`? Nothing may stand above itself.
 * @param up the id that stands above a record
 */
export const comesTo = (id: string, from: unknown, up: (id: string) => unknown): boolean => {
  const seen = new Set<string>();
  for (let at = from; typeof at === 'string' && !seen.has(at); at = up(at)) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
};
