/** Names of people and the likeness of names. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '#electron/features/edit-distance.ts';
import { splitName } from '#electron/features/imports/names.ts';
import { makeClosest, similarity } from '#electron/features/imports/similar.ts';

test.each([
  ['Amy Taylor', 'Taylor', 'Amy'],
  ['Taylor, Amy', 'Taylor', 'Amy'],
  ['DUPONT Jean', 'DUPONT', 'Jean'],
  ['Jean DUPONT', 'DUPONT', 'Jean'],
  ['LE GOFF Anne Marie', 'LE GOFF', 'Anne Marie'],
  ['Ludwig van Beethoven', 'van Beethoven', 'Ludwig'],
  ['Mary Jane Watson', 'Watson', 'Mary Jane'],
  ['Cher', 'Cher', null],
  ['  Anup   Gupta ', 'Gupta', 'Anup'],
])('%j is %j, %j', (name, lastName, firstName) => expect(splitName(name)).toEqual({ lastName, firstName }));

// Wagner and Fischer's own examples, and a swap.
test.each([
  ['kitten', 'sitting', 3],
  ['saturday', 'sunday', 3],
  ['', 'abc', 3],
  ['abcd', 'abdc', 1],
  ['same', 'same', 0],
])('%j and %j are %i edits apart', (a, b, distance) => expect(editDistance(a, b)).toBe(distance));

test('a distance is the same both ways, and no longer than the longer text', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
      const distance = editDistance(a, b);
      expect(distance).toBe(editDistance(b, a));
      expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      expect(distance === 0).toBe(a === b);
      for (const most of [0, 1, 2, 5]) expect(editDistance(a, b, most)).toBe(Math.min(distance, most + 1));
    }),
  );
});

test('the closest names come first, the far ones not at all', () => {
  const closest = makeClosest(
    ['GTX Basic', 'GTX Pro', 'MG Special', 'MG Advanced', 'GTX Plus Pro', 'GTX Plus Basic', 'GTK 500'].map(
      (label) => ({
        id: label,
        label,
      }),
    ),
  );
  expect(closest('GTXPro')).toEqual([
    { id: 'GTX Pro', label: 'GTX Pro', score: 1 },
    { id: 'GTX Plus Pro', label: 'GTX Plus Pro', score: 0.6 },
  ]);
  expect(closest('MG Spécial')[0]).toMatchObject({ label: 'MG Special', score: 1 });
  expect(closest('Advanced MG')[0]?.label).not.toBe('GTK 500');
  expect(closest('Zzz')).toEqual([]);
  expect(similarity('Acme Corp', 'ACME corp.')).toBe(1);
});
