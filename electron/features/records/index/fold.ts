/** Folds text so that accents, case and typography do not matter when it is compared, searched or sorted. */

const plain = /^[\x20-\x7e]*$/;
const marks = /\p{M}+/gu;
const special = /[œæßøłđðþı’‘ʼ\u00a0\u202f\u2009‐‑–—\s]/g;
const instead: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
};

/**
 * Lower case, without accents and with ligatures written out; every space is a plain one.
 * Folded texts compared with `<` stand in the order a French or English reader expects of a list: accents and case do not
 * part what belongs together. (What the full collation adds, accents deciding between words otherwise equal, a list of
 * records does not need: equal keys fall to the next sort key.)
 */
export const fold = (text: string): string => {
  if (plain.test(text)) return text.toLowerCase();
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(marks, '')
    .replace(special, (letter) => instead[letter] ?? ' ');
};

/** The words of a search, folded, longest first: the rarest is likely the longest, and decides soonest. */
export const foldedWords = (search: string): readonly string[] =>
  [...new Set(fold(search).split(' '))].filter((word) => word !== '').sort((a, b) => b.length - a.length);
