/** Text as imports compare it: without accents, case, and (the looser ways) without punctuation and spaces. */

const plain = /^[\x20-\x7e]*$/;
const withoutAccents = (text: string): string =>
  plain.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replaceAll('œ', 'oe')
        .replaceAll('æ', 'ae')
        .replaceAll('ß', 'ss')
        .replaceAll('ø', 'o')
        .replaceAll('’', "'");

/** For keys and codes: accents, case and outer spaces do not count, every other sign does ('C++' is not 'C'). */
export const foldKey = (text: string): string => withoutAccents(text).trim().replace(/\s+/g, ' ');

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

/** A whole number that a spreadsheet wrote with decimals ('2.0') as it stood in the other table ('2'), or null. */
export const wholeNumber = (text: string): string | null => /^(\d+)[.,]0+$/.exec(text)?.[1] ?? null;
