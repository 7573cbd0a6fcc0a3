/** What a catalogue is made of. */

/** A message is a sentence, or one sentence per plural form of its parameter `count`. */
export type Message = string | { readonly one: string; readonly other: string };

/** What a catalogue in another language must have: the same keys, of the same shape. */
export type SameKeys<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : { readonly one: string; readonly other: string };
};
