/** Marks put around and before what is selected. */
import { expect, test } from 'vitest';
import { marked, replaced, type Selected } from '#renderer/data/sections/marks.ts';

/** The selection stands between bars. */
const read = (text: string): Selected => {
  const from = text.indexOf('|');
  const to = text.indexOf('|', from + 1) - 1;
  return { text: text.replaceAll('|', ''), from, to };
};
const write = ({ text, from, to }: Selected): string =>
  `${text.slice(0, from)}|${text.slice(from, to)}|${text.slice(to)}`;

test.each([
  ['a |bold| word', 'strong', 'a **|bold|** word'],
  ['a **|bold|** word', 'strong', 'a |bold| word'],
  ['a |fine| word', 'emphasis', 'a *|fine|* word'],
  ['a *|fine|* word', 'emphasis', 'a |fine| word'],
  ['a **|bold|** word', 'emphasis', 'a ***|bold|*** word'],
  ['a ***|both|*** word', 'emphasis', 'a **|both|** word'],
  ['one\nt|w|o\nthree', 'list', 'one\n|- two|\nthree'],
  ['|- one\n- two|', 'list', '|one\ntwo|'],
  ['|one\ntwo|', 'numbered', '|1. one\n2. two|'],
  ['|- one\n- two|', 'numbered', '|1. one\n2. two|'],
  ['a||', 'subheading', '|## a|'],
  ['||', 'strong', '**||**'],
] as const)('%j, %s', (before, mark, after) => {
  expect(write(marked(read(before), mark))).toBe(after);
});

test('a field takes the place of what is selected, and the cursor stands behind it', () => {
  expect(write(replaced(read('Dear |name|,'), '{contact.name}'))).toBe('Dear {contact.name}||,');
});
