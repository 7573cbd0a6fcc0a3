/** The nearest of what lies in a direction: how arrows go from one thing to the next on a plane. */

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The middle of its upper edge: where one begins is where it is looked for. */
const pointOf = ({ left, right, top }: Box) => [(left + right) / 2, top] as const;

/**
 * How far `to` is from `from` in the direction, or null where it does not lie there. What lies aside counts thrice, so that
 * going on and coming back take the same way.
 */
export const distanceIn = (from: Box, to: Box, [across, down]: readonly [number, number]): number | null => {
  const [x, y] = pointOf(from);
  const [toX, toY] = pointOf(to);
  const along = (toX - x) * across + (toY - y) * down;
  const aside = Math.abs((toX - x) * down) + Math.abs((toY - y) * across);
  return along > 1 ? along + 3 * aside : null;
};

/** @param direction [1, 0] is right, [0, 1] down */
export const nearestIn = (
  from: HTMLElement,
  all: readonly HTMLElement[],
  direction: readonly [number, number],
): HTMLElement | null => {
  const here = from.getBoundingClientRect();
  let nearest: HTMLElement | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const element of all) {
    const distance = element === from ? null : distanceIn(here, element.getBoundingClientRect(), direction);
    if (distance === null || distance >= least) continue;
    least = distance;
    nearest = element;
  }
  return nearest;
};
