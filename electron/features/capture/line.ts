/** The line being read: folded for comparing, with the way back to the characters as typed, and what of it is taken. */
import { fold } from '#locale/fold.ts';

/** Places in the folded text: the first character and the one after the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Word extends Span {
  /** Folded. */
  readonly text: string;
  /** Typed with a capital. */
  readonly capital: boolean;
  /** Typed in capitals: 'EDF'. */
  readonly capitals: boolean;
}

/** Letters that no expression of the grammars may begin or end within. */
const letter = '[\\p{L}\\p{N}_]';

/** An expression over folded text that matches whole words only, to be used with `Line.find`. */
export const whole = (source: string): RegExp => new RegExp(`(?<!${letter})(?:${source})(?!${letter})`, 'gu');

export class Line {
  readonly raw: string;
  readonly folded: string;
  readonly words: readonly Word[];
  /** For each folded character, and for the end, where it stands in the line as typed. */
  readonly #origin: readonly number[];
  readonly #taken: Uint8Array;

  constructor(raw: string) {
    this.raw = raw;
    const origin: number[] = [];
    let folded = '';
    let at = 0;
    for (const char of raw) {
      // One character at a time, so that a ligature or an accent leads back to where it stands.
      for (const part of fold(char)) {
        folded += part;
        for (let unit = 0; unit < part.length; unit++) origin.push(at);
      }
      at += char.length;
    }
    origin.push(raw.length);
    this.folded = folded;
    this.#origin = origin;
    this.#taken = new Uint8Array(folded.length);
    this.words = [...folded.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => {
      const span = { from: match.index, to: match.index + match[0].length };
      const typed = this.typed(span);
      const first = typed[0] ?? '';
      return {
        ...span,
        text: match[0],
        capital: first !== first.toLowerCase(),
        capitals: typed.length > 1 && typed === typed.toUpperCase() && typed !== typed.toLowerCase(),
      };
    });
  }

  /** Where a place of the folded text is in the line as typed. */
  origin(at: number): number {
    return this.#origin[at] ?? this.raw.length;
  }

  /** The part as typed. */
  typed({ from, to }: Span): string {
    return this.raw.slice(this.origin(from), this.origin(to));
  }

  isFree({ from, to }: Span): boolean {
    for (let at = from; at < to; at++) if (this.#taken[at] === 1) return false;
    return true;
  }

  take({ from, to }: Span): void {
    this.#taken.fill(1, from, to);
  }

  /** Every match, in order, that no part is taken of. @param pattern global @param until where the search ends */
  *find(pattern: RegExp, until = this.folded.length): Generator<RegExpExecArray & Span> {
    pattern.lastIndex = 0;
    const text = this.folded.slice(0, until);
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      if (match[0] === '') {
        pattern.lastIndex++;
        continue;
      }
      const span = { from: match.index, to: match.index + match[0].length };
      if (this.isFree(span)) {
        const next = pattern.lastIndex;
        yield Object.assign(match, span);
        pattern.lastIndex = next;
      } else pattern.lastIndex = match.index + 1;
    }
  }

  first(pattern: RegExp, until?: number): (RegExpExecArray & Span) | null {
    for (const match of this.find(pattern, until)) return match;
    return null;
  }

  /** What of the span is not taken, as typed, tidied. */
  rest(span: Span = { from: 0, to: this.folded.length }): string {
    let text = '';
    for (let at = span.from; at < span.to; ) {
      const taken = this.#taken[at];
      let end = at;
      while (end < span.to && this.#taken[end] === taken) end++;
      // What is gone leaves a mark, so that a word left hanging before it is known to hang.
      text += taken === 1 ? '\ue000' : this.typed({ from: at, to: end });
      at = end;
    }
    return tidy(text);
  }
}

/** Small words that lead to what was taken after them. */
const hanging =
  /(?:^|[\s\ue000])(?:a|à|au|aux|le|la|les|de|du|des|pour|par|avant|vers|avec|chez|dès|the|at|on|in|by|for|from|to|with|before|and|et|@|d['’]|l['’])[\s\ue000]*$/iu;

const tidy = (marked: string): string => {
  let text = marked;
  // 'to' before a part that was taken and is followed by nothing, or by a sign.
  for (let cut = true; cut; ) {
    const ends = /\ue000[\s\ue000,;:.!–—-]*$/u.exec(text);
    const before = ends ? text.slice(0, ends.index) : text;
    const hung = ends ? hanging.exec(before) : null;
    cut = hung !== null;
    if (hung) text = `${before.slice(0, hung.index)}\ue000`;
  }
  return text
    .replace(/\ue000/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/\( *\)/gu, '')
    .replace(/ ([,.])/gu, '$1')
    .replace(/,(?: *,)+/gu, ',')
    .replace(/^[\s,;:.–—-]+|[\s,;:–—-]+$/gu, '')
    .replace(/ {2,}/gu, ' ');
};
