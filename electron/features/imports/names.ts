/** Names of people: one column split into first and last name, two columns put together. */

const particles = new Set(
  'de du des da di la le van von der den ter ten dos del della bin al el st ibn'.split(' '),
);
const isUpper = (word: string) =>
  word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();

/** 'Taylor, Amy', 'Amy Taylor', 'Ludwig van Beethoven' and the French 'DUPONT Jean'. One word is a last name. */
export const splitName = (name: string): { readonly lastName: string; readonly firstName: string | null } => {
  const text = name.trim().replace(/\s+/g, ' ');
  const comma = /^([^,]+),\s*(.+)$/.exec(text);
  if (comma) return { lastName: comma[1]?.trim() ?? text, firstName: comma[2]?.trim() ?? null };
  const words = text.split(' ');
  if (words.length === 1) return { lastName: text, firstName: null };
  const upper = words.findIndex((word) => !isUpper(word));
  if (upper > 0)
    return { lastName: words.slice(0, upper).join(' '), firstName: words.slice(upper).join(' ') };
  const particle = words.findIndex(
    (word, at) => at > 0 && at < words.length - 1 && particles.has(word.toLowerCase()),
  );
  const from = particle > 0 ? particle : words.length - 1;
  return { lastName: words.slice(from).join(' '), firstName: words.slice(0, from).join(' ') };
};
