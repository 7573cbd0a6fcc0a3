/** Which words of a text were taken out and which put in: the longest common subsequence of both. */

export interface Piece {
  readonly text: string;
  readonly change: 'same' | 'removed' | 'added';
}

/** Words and what stands between them, so that all of them together are the text. */
const wordsOf = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];

/** Of longer texts everything between their common beginning and end counts as changed. */
const most = 1_500;

/** In the order of reading, what was taken out before what was put in its place. */
export const wordDiff = (before: string, after: string): Piece[] => {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  while (
    end < old.length - start &&
    end < now.length - start &&
    old[old.length - 1 - end] === now[now.length - 1 - end]
  )
    end++;
  const [a, b] = [old.slice(start, old.length - end), now.slice(start, now.length - end)];

  const pieces: Piece[] = [];
  const add = (words: readonly string[], change: Piece['change']) => {
    const text = words.join('');
    if (text === '') return;
    const last = pieces.at(-1);
    if (last?.change === change) pieces[pieces.length - 1] = { text: last.text + text, change };
    else pieces.push({ text, change });
  };

  add(old.slice(0, start), 'same');
  if (a.length > most || b.length > most) {
    add(a, 'removed');
    add(b, 'added');
  } else {
    const width = b.length + 1;
    /** At i, j: how many words a from i and b from j have in common. */
    const common = new Uint16Array((a.length + 1) * width);
    const at = (i: number, j: number) => common[i * width + j] ?? 0;
    for (let i = a.length - 1; i >= 0; i--)
      for (let j = b.length - 1; j >= 0; j--)
        common[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    let [i, j] = [0, 0];
    while (i < a.length || j < b.length) {
      if (i < a.length && j < b.length && a[i] === b[j]) {
        add([a[i] ?? ''], 'same');
        i++;
        j++;
      } else if (i < a.length && (j === b.length || at(i + 1, j) >= at(i, j + 1)))
        add([a[i++] ?? ''], 'removed');
      else add([b[j++] ?? ''], 'added');
    }
  }
  add(old.slice(old.length - end), 'same');
  return pieces;
};
