/** How many lines a text takes, by the widths of its letters in the fonts that documents have most. */

/** Of the signs from the space to the tilde, in thousandths of the size: those of Calibri, and of Carlito, made as wide. */
const regular = [
  226, 326, 401, 498, 507, 715, 682, 221, 303, 303, 498, 498, 250, 306, 252, 386, 507, 507, 507, 507, 507,
  507, 507, 507, 507, 507, 268, 268, 498, 498, 498, 463, 894, 579, 544, 533, 615, 488, 459, 631, 623, 252,
  319, 520, 420, 855, 646, 662, 517, 673, 543, 459, 487, 642, 567, 890, 519, 487, 468, 307, 386, 307, 498,
  498, 291, 479, 525, 423, 525, 498, 305, 471, 525, 229, 239, 455, 229, 799, 525, 527, 525, 525, 349, 391,
  335, 525, 452, 715, 433, 453, 395, 314, 460, 314, 498,
];
const bold = [
  226, 326, 438, 498, 507, 729, 705, 233, 312, 312, 498, 498, 258, 306, 267, 430, 507, 507, 507, 507, 507,
  507, 507, 507, 507, 507, 276, 276, 498, 498, 498, 463, 898, 606, 561, 529, 630, 488, 459, 637, 631, 267,
  331, 547, 423, 874, 659, 676, 532, 686, 563, 473, 495, 653, 591, 906, 551, 520, 478, 325, 430, 325, 498,
  498, 300, 494, 537, 418, 537, 503, 316, 474, 537, 246, 255, 480, 246, 813, 537, 538, 537, 537, 355, 399,
  347, 537, 473, 745, 459, 474, 397, 344, 475, 344, 498,
];

interface FontMeasures {
  /** Against Calibri. */
  readonly wide: number;
  /** Of a line, against the size. */
  readonly high: number;
}
const fonts: Readonly<Record<string, FontMeasures>> = {
  Calibri: { wide: 1, high: 1.2207 },
  'Calibri Light': { wide: 1, high: 1.2207 },
  Carlito: { wide: 1, high: 1.2207 },
  Cambria: { wide: 1.06, high: 1.1724 },
  Arial: { wide: 1.1, high: 1.1499 },
  Helvetica: { wide: 1.1, high: 1.1499 },
  'Times New Roman': { wide: 0.98, high: 1.1499 },
  Georgia: { wide: 1.1, high: 1.1362 },
  Garamond: { wide: 0.92, high: 1.125 },
  Verdana: { wide: 1.26, high: 1.2153 },
};
const otherFont: FontMeasures = { wide: 1.07, high: 1.2 };
export const measuresOf = (font: string): FontMeasures => fonts[font] ?? otherFont;

const widthOfSign = (sign: string, widths: readonly number[]): number => {
  const known = widths[sign.charCodeAt(0) - 32];
  if (known !== undefined) return known;
  if (sign === '\u00a0' || sign === '\u202f') return 226;
  // Accents take no room of their own.
  const [letter = ''] = sign.normalize('NFD');
  return widths[letter.charCodeAt(0) - 32] ?? 520;
};

/** Twentieths of a point. @param size half points */
const widthOf = (word: string, size: number, isBold: boolean, font: FontMeasures): number => {
  const widths = isBold ? bold : regular;
  let sum = 0;
  for (const sign of word) sum += widthOfSign(sign, widths);
  return (sum * size * font.wide) / 100;
};

interface Setting {
  /** Half points. */
  readonly size: number;
  readonly bold: boolean;
  readonly font: FontMeasures;
}

/** @param width twentieths of a point */
export const countLines = (text: string, { size, bold: isBold, font }: Setting, width: number): number => {
  const space = widthOf(' ', size, isBold, font);
  let lines = 1;
  let at = 0;
  // A line may be broken behind a hyphen.
  for (const word of text.split(/ |(?<=[^ -]-)(?=\p{L})/u)) {
    const wide = widthOf(word, size, isBold, font);
    if (at > 0 && at + wide > width) {
      lines += 1;
      at = 0;
    }
    if (wide > width) {
      const more = Math.floor(wide / width);
      lines += more;
      at = wide - more * width + space;
    } else at += wide + space;
  }
  return lines;
};
