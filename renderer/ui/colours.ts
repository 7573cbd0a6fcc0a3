/** A colour for each rep, type and segment, the same wherever it appears, dark enough beside text. */
import { createContext } from 'react';

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

/** A dozen for representatives and types: the first twelve are told apart. */
const repPalette = [...palette, '#a97e0c', '#6b7686', '#3f9142', '#c9505a'] as const;

/** Representatives in the order they were entered, as the window knows it. */
export const RepOrder = createContext<readonly string[]>([]);

/** The colour of a representative by its place in the order; of one not known there, by its id. */
export const repColour = (order: readonly string[], id: string): string => {
  const place = order.indexOf(id);
  return place < 0 ? colourOf(id) : (repPalette[place % repPalette.length] ?? colourOf(id));
};

/** The colour of an appointment's type as the settings have it; of one since removed, by its id. */
export const typeColour = (
  types: readonly { readonly id: string; readonly colour: number }[],
  id: string,
): string => {
  const type = types.find((one) => one.id === id);
  return type === undefined ? colourOf(id) : paletteColour(type.colour);
};

/** How many there are to choose from: `colours.<place>` names them. */
export const paletteSize = repPalette.length;

/** One of the dozen by its place: settings name a type's colour so. @param place from 0; counted round */
export const paletteColour = (place: number): string => repPalette[place % repPalette.length] ?? palette[0];
