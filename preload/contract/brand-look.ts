/** The colours of a brand made readable where text stands in them: the same on paper, on slides and on the screen. */
import type { Brand } from '#contract/kinds/workspace.ts';

/** Colours as `#RRGGBB`. */
export interface BrandLook {
  readonly primary: string;
  /** Text on a ground of `primary`. */
  readonly onPrimary: string;
  /** Text on white, in `primary` or as near to it as can be read. */
  readonly primaryText: string;
  /** A ground of very little `primary`. */
  readonly soft: string;
  readonly accent: string;
  readonly accentText: string;
  readonly ink: string;
}

const ink = '#1F2933';
const white = '#FFFFFF';

const channels = (colour: string): readonly [number, number, number] => [
  Number.parseInt(colour.slice(1, 3), 16),
  Number.parseInt(colour.slice(3, 5), 16),
  Number.parseInt(colour.slice(5, 7), 16),
];

/** WCAG 2.2, relative luminance. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** WCAG 2.2, contrast ratio: from 1 to 21. */
export const contrast = (one: string, other: string): number => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

/** @param share of `other`, from 0 to 1 */
const mix = (colour: string, other: string, share: number): string => {
  const others = channels(other);
  const parts = channels(colour).map((value, at) => Math.round(value + ((others[at] ?? 0) - value) * share));
  return `#${parts.map((value) => value.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
};

/** What WCAG 2.2 asks of text, 1.4.3. */
const readable = 4.5;

/** The colour, darkened by tenths until it can be read on white. */
const onWhite = (colour: string): string => {
  for (let share = 0; share < 1; share += 0.1) {
    const darker = mix(colour, '#000000', share);
    if (contrast(darker, white) >= readable) return darker;
  }
  return ink;
};

export const brandLook = ({ primary, accent }: Pick<Brand, 'primary' | 'accent'>): BrandLook => ({
  primary,
  onPrimary: contrast(white, primary) >= contrast(ink, primary) ? white : ink,
  primaryText: onWhite(primary),
  soft: mix(primary, white, 0.92),
  accent,
  accentText: onWhite(accent),
  ink,
});
