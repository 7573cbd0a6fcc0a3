/** A colour for each rep, type and segment, the same wherever it appears: picked by name, dark enough beside text. */

/** Told apart in both schemes and by most colour-blind eyes (after Okabe and Ito, adjusted for contrast). */
export const palette = [
  '#3b6fd4',
  '#c4682a',
  '#2b8a6b',
  '#9257c2',
  '#b04a76',
  '#5b7a1e',
  '#2a86a8',
  '#8a6d3b',
] as const;

/** Always the same colour for the same id or value. */
export const colourOf = (key: string): string => {
  let hash = 2_166_136_261;
  for (const char of key) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16_777_619);
  return palette[(hash >>> 0) % palette.length] ?? palette[0];
};
