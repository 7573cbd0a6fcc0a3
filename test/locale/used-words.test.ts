/** No word stands in the catalogues that nobody says: each key is written out in the code, or begins a key made there. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { en } from '#locale/en.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const source = ['renderer', 'electron', 'preload/contract']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter((entry) =>
      /\.tsx?$/.test(entry.name),
    ),
  )
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  .join('\n');

/** `imports.step.` of `imports.step.${name}`. */
const prefixes = new Set([...source.matchAll(/`([a-zA-Z]+\.[\w.]*)\$\{/g)].map((match) => match[1] ?? ''));

test('every key is used', () => {
  const begun = [...prefixes];
  const unused = Object.keys(en).filter(
    (key) => !source.includes(`'${key}'`) && !begun.some((prefix) => key.startsWith(prefix)),
  );
  expect(unused).toEqual([]);
});
