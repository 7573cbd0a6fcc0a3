/** Folds text so that accents, case and typography do not matter when it is compared, searched or sorted. */

const plain = /^[\x20-\x7e]*$/;
const marks = /\p{M}+/gu;
/** What decomposition leaves as it is. */
const special: Readonly<Record<string, string>> = {
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

const foldSlowly = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(marks, '')
    .replace(/[^\x20-\x7e]/g, (letter) => special[letter] ?? (/\s/.test(letter) ? ' ' : letter));

/** Every letter of Latin-1 and Latin Extended-A, folded once: nearly all that English and French names have. */
const latin = 0x180;
const folded: readonly (readonly number[])[] = Array.from({ length: latin }, (_, code) =>
  [...foldSlowly(String.fromCharCode(code))].map((letter) => letter.charCodeAt(0)),
);

/**
 * Lower case, without accents and with ligatures written out; every space is a plain one.
 * Folded texts compared with `<` stand in the order a French or English reader expects of a list: accents and case do not
 * part what belongs together. (What the full collation adds, accents deciding between words otherwise equal, a list of
 * records does not need: equal keys fall to the next sort key.)
 */
export const fold = (text: string): string => {
  if (plain.test(text)) return text.toLowerCase();
  if (text.length > 200) return foldSlowly(text);
  const codes: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const letters = folded[text.charCodeAt(at)];
    if (letters === undefined) return foldSlowly(text);
    if (letters.length === 1) codes.push(letters[0] as number);
    else for (const code of letters) codes.push(code);
  }
  return String.fromCharCode(...codes);
};

/** The words of a search, folded, longest first: the rarest is likely the longest, and decides soonest. */
export const foldedWords = (search: string): readonly string[] =>
  [...new Set(fold(search).split(' '))].filter((word) => word !== '').sort((a, b) => b.length - a.length);

/** For keys and codes: outer and repeated spaces do not count either, every other sign does ('C++' is not 'C'). */
export const foldKey = (text: string): string => fold(text).trim().replace(/ +/g, ' ');

/** For names: punctuation counts as a space. A text of punctuation alone stays as it is. */
export const foldName = (text: string): string => {
  const key = foldKey(text);
  return key.replace(/[^\p{L}\p{N}]+/gu, ' ').trim() || key;
};

/** For what is probably the same name written otherwise: 'GTXPro' and 'GTX Pro'. */
export const squeeze = (text: string): string => foldName(text).replaceAll(' ', '');

/** A heading as words: 'orderDate', 'order_date' and 'Order date:' are all 'order date'. */
export const headingWords = (heading: string): string =>
  foldName(heading.replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2'));
