/** Finds for each unit of an edited copy the unit of the original that it was, whatever was changed around it. */
import { commonPlaces, longestRising } from '#electron/features/readback/align.ts';
import type { RowUnit, Unit } from '#electron/features/readback/units.ts';
import { likeness } from '#electron/features/readback/words.ts';

/** Less alike than this, a text is another one. */
const alikeEnough = 0.4;
/** The same far from where it stood, where many others of its kind are alike. */
const alikeElsewhere = 0.8;
/** Units that are compared each with each: more of them at one place have nothing to do with each other. */
const mostTogether = 250;

const firstCell = ({ row }: RowUnit): string => row.cells.find(({ text }) => text.trim() !== '')?.text ?? '';

/** 0 to 1. A row is known by its first cell, and by how many of the others stayed. */
const alike = (a: Unit, b: Unit): number => {
  if (a.kind !== b.kind) return 0;
  if (a.kind === 'text' || b.kind === 'text') return likeness(a.key, b.key);
  const name = likeness(firstCell(a), firstCell(b));
  const cells = a.row.cells.map(({ text }) => text.trim());
  const others = b.row.cells.map(({ text }) => text.trim());
  const same = cells.slice(1).filter((text, at) => text !== '' && text === others[at + 1]).length;
  return Math.max(name, (name + same / Math.max(1, cells.length - 1)) / 2 + (same >= 2 ? 0.15 : 0));
};

/** Of one style and level, or as many cells. */
const sameSort = (a: Unit, b: Unit): boolean =>
  a.kind === 'row'
    ? b.kind === 'row' && a.row.cells.length === b.row.cells.length
    : b.kind === 'text' &&
      a.paragraph.style === b.paragraph.style &&
      a.paragraph.level === b.paragraph.level &&
      (a.paragraph.list === null) === (b.paragraph.list === null);

export interface Matched {
  /** Place in the original for each place of the copy; -1: it is new. */
  readonly of: readonly number[];
  /** The other way round; -1: it is gone. */
  readonly to: readonly number[];
}

export const matchUnits = (original: readonly Unit[], copy: readonly Unit[]): Matched => {
  const of = copy.map(() => -1);
  const to = original.map(() => -1);
  const pair = (a: number, b: number) => {
    to[a] = b;
    of[b] = a;
  };
  const keyOf = (unit: Unit) => `${unit.kind} ${unit.key}`;
  for (const [a, b] of commonPlaces(original.map(keyOf), copy.map(keyOf))) pair(a, b);

  // The same text elsewhere: it was moved.
  const gone = new Map<string, number[]>();
  for (const [a, unit] of original.entries()) {
    if (to[a] !== -1) continue;
    const places = gone.get(keyOf(unit));
    if (places) places.push(a);
    else gone.set(keyOf(unit), [a]);
  }
  for (const [b, unit] of copy.entries()) {
    const a = of[b] === -1 ? gone.get(keyOf(unit))?.shift() : undefined;
    if (a !== undefined) pair(a, b);
  }

  // By the marks that stayed with it, where one unit alone had them.
  const marked = new Map<string, number>();
  for (const [a, unit] of original.entries())
    for (const mark of unit.marks) marked.set(mark, marked.has(mark) ? -1 : a);
  for (const [b, unit] of copy.entries()) {
    if (of[b] !== -1) continue;
    const a = unit.marks
      .map((mark) => marked.get(mark) ?? -1)
      .find((place) => place >= 0 && to[place] === -1);
    if (a !== undefined && original[a]?.kind === unit.kind) pair(a, b);
  }

  // Between two that stayed, the most alike go together.
  const together = (left: readonly number[], right: readonly number[], least: number) => {
    if (left.length === 0 || right.length === 0 || left.length > mostTogether || right.length > mostTogether)
      return;
    const pairs: { readonly a: number; readonly b: number; readonly score: number }[] = [];
    for (const [i, a] of left.entries())
      for (const [j, b] of right.entries()) {
        const [one, other] = [original[a], copy[b]];
        const score = one && other ? alike(one, other) : 0;
        if (score >= least) pairs.push({ a, b, score: score - Math.abs(i - j) * 0.001 });
      }
    for (const { a, b } of pairs.sort((x, y) => y.score - x.score))
      if (to[a] === -1 && of[b] === -1) pair(a, b);
    if (least > alikeEnough) return;
    // One for one: whatever it says now, it stands in its place.
    const rest = left.filter((a) => to[a] === -1);
    const news = right.filter((b) => of[b] === -1);
    const [a, b] = [rest[0], news[0]];
    if (
      rest.length === 1 &&
      news.length === 1 &&
      a !== undefined &&
      b !== undefined &&
      left.length === right.length
    ) {
      const [one, other] = [original[a], copy[b]];
      if (one && other && sameSort(one, other)) pair(a, b);
    }
  };
  const stayed = [...of.keys()].filter((b) => of[b] !== -1);
  const fences = longestRising(stayed.map((b) => of[b] ?? -1)).map((place) => stayed[place] ?? -1);
  let [a, b] = [0, 0];
  for (const fence of [...fences, copy.length]) {
    const end = fence === copy.length ? original.length : (of[fence] ?? 0);
    const left: number[] = [];
    const right: number[] = [];
    for (; a < end; a++) if (to[a] === -1) left.push(a);
    for (; b < fence; b++) if (of[b] === -1) right.push(b);
    together(left, right, alikeEnough);
    a = end + 1;
    b = fence + 1;
  }
  const rest = [...to.keys()].filter((a) => to[a] === -1);
  const news = [...of.keys()].filter((b) => of[b] === -1);
  together(rest, news, alikeElsewhere);
  return { of, to };
};
