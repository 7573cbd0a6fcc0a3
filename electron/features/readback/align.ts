/** Sequences laid side by side: what is common to both in its order, by the longest common subsequence. */

/** Products of lengths above this are not laid out in full: a table of numbers of that size is the memory it takes. */
const mostCells = 4_000_000;

/** Pairs of places whose keys are the same and stand once on either side, the longest rising chain of them. */
const uniquePairs = (a: readonly string[], b: readonly string[]): [number, number][] => {
  const placeIn = (keys: readonly string[]) => {
    const places = new Map<string, number>();
    for (const [at, key] of keys.entries()) places.set(key, places.has(key) ? -1 : at);
    return places;
  };
  const inB = placeIn(b);
  const pairs: [number, number][] = [];
  for (const [key, at] of placeIn(a)) {
    const other = inB.get(key) ?? -1;
    if (at >= 0 && other >= 0) pairs.push([at, other]);
  }
  const rising = longestRising(pairs.map(([, other]) => other));
  return rising.flatMap((place) => pairs[place] ?? []) as unknown as [number, number][];
};

/** Places of a longest rising subsequence (patience sorting). */
export const longestRising = (values: readonly number[]): number[] => {
  const tails: number[] = [];
  const before: number[] = [];
  for (const [at, value] of values.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = at;
  }
  const rising: number[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) rising.push(at);
  return rising.reverse();
};

const inFull = (a: readonly string[], b: readonly string[]): [number, number][] => {
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i] === b[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
  return pairs;
};

/** Places of what is the same on both sides, rising on both; very long sequences are only held together by what is unique. */
export const commonPlaces = (
  a: readonly string[],
  b: readonly string[],
): readonly (readonly [number, number])[] => {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  )
    tail++;
  const innerA = a.slice(head, a.length - tail);
  const innerB = b.slice(head, b.length - tail);
  const inner =
    innerA.length * innerB.length <= mostCells ? inFull(innerA, innerB) : uniquePairs(innerA, innerB);
  return [
    ...Array.from({ length: head }, (_, at) => [at, at] as const),
    ...inner.map(([i, j]) => [i + head, j + head] as const),
    ...Array.from({ length: tail }, (_, at) => [a.length - tail + at, b.length - tail + at] as const),
  ];
};
