/** The distinct words of everything searched, and those among them that a typed word may mean. */
import { errorsAllowed, typingErrors } from '#locale/word-match.ts';

/** Beginnings of these lengths have the list of their words. */
const beginnings = [1, 2, 3, 5];

/** Which letters a word has, one bit each; letters beyond a to z share bits. */
const letterBits = (word: string): number => {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) % 32);
  return bits;
};

const countBits = (bits: number): number => {
  let left = bits - ((bits >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};

/** What a word in the dictionary is worth for a typed one: 1 for the word itself, less the more is to be guessed. */
const worth = {
  beginning: (typed: number, whole: number) => 0.5 + (0.4 * typed) / whole,
  /** By the number of errors. */
  word: [1, 0.45, 0.3],
  beginningWithErrors: [0, 0.36, 0.22],
};

export class Dictionary {
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [];
  readonly #byBeginning = new Map<string, number[]>();
  #letters = new Int32Array(1_024);
  #lengths = new Uint8Array(1_024);

  get size(): number {
    return this.#words.length;
  }

  /** The number of a word, a new one where it has none. */
  number(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#words.length;
    this.#numbers.set(word, number);
    this.#words.push(word);
    if (number >= this.#letters.length) this.#grow();
    this.#letters[number] = letterBits(word);
    this.#lengths[number] = word.length;
    for (const length of beginnings) {
      if (length > word.length) break;
      const beginning = word.slice(0, length);
      const list = this.#byBeginning.get(beginning);
      if (list) list.push(number);
      else this.#byBeginning.set(beginning, [number]);
    }
    return number;
  }

  numberOf(word: string): number | undefined {
    return this.#numbers.get(word);
  }

  /** The words that `typed` is or begins, with what each is worth. */
  eachMeant(typed: string, beginning: boolean, visit: (word: number, worth: number) => void): void {
    const exact = this.#numbers.get(typed);
    if (exact !== undefined) visit(exact, 1);
    if (!beginning) return;
    const listed = Math.max(...beginnings.filter((length) => length <= typed.length));
    const all = listed === typed.length;
    for (const word of this.#byBeginning.get(typed.slice(0, listed)) ?? []) {
      if (word === exact) continue;
      if (all || (this.#words[word] as string).startsWith(typed)) {
        visit(word, worth.beginning(typed.length, this.#lengths[word] as number));
      }
    }
  }

  /** The words that `typed` is with typing errors, or (its first letter being right) begins with them. */
  eachMistyped(typed: string, visit: (word: number, worth: number) => void): void {
    const most = errorsAllowed(typed);
    if (most === 0) return;
    const bits = letterBits(typed);
    const { length } = typed;
    const first = typed.charCodeAt(0);
    for (let number = 0; number < this.#words.length; number++) {
      // An error brings in at most one letter that the word has not.
      if (countBits(bits & ~(this.#letters[number] as number)) > most) continue;
      const long = this.#lengths[number] as number;
      if (long < length - most) continue;
      const word = this.#words[number] as string;
      const begins = word.charCodeAt(0) === first;
      if (long > length + most && !begins) continue;
      const errors = typingErrors(typed, word, most, false);
      if (errors > 0 && errors <= most) visit(number, worth.word[errors] as number);
      else if (errors > most && begins) {
        const some = typingErrors(typed, word, most, true);
        if (some > 0 && some <= most) visit(number, worth.beginningWithErrors[some] as number);
      }
    }
  }

  /** Ways to read the typed word as two: a word of the dictionary and the beginning of one, the space forgotten. */
  *splits(typed: string): Generator<readonly [string, string]> {
    for (let at = 2; at <= typed.length - 2; at++) {
      const left = typed.slice(0, at);
      const right = typed.slice(at);
      if (this.#numbers.has(left) && this.#begins(right)) yield [left, right];
    }
  }

  #begins(typed: string): boolean {
    if (this.#numbers.has(typed)) return true;
    const listed = Math.max(...beginnings.filter((length) => length <= typed.length));
    const list = this.#byBeginning.get(typed.slice(0, listed)) ?? [];
    return list.some((word) => (this.#words[word] as string).startsWith(typed));
  }

  #grow(): void {
    const letters = new Int32Array(this.#letters.length * 2);
    letters.set(this.#letters);
    this.#letters = letters;
    const lengths = new Uint8Array(this.#lengths.length * 2);
    lengths.set(this.#lengths);
    this.#lengths = lengths;
  }
}
