/** What people read comes from the catalogues: views name keys, and every key they name exists. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listedKinds } from '#contract/kinds.ts';
import { hasMessage } from '#locale/translate.ts';
import { sections } from '#renderer/app/sections.ts';
import { columnsOf, defaultColumns, headlineFields, mainFields } from '#renderer/data/columns.ts';

const root = new URL('../../renderer', import.meta.url).pathname;
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') }));

/** Names that are the same in every language, and keys of the keyboard. */
const named = new Set(['Relais']);

test('no view holds a sentence of its own', () => {
  const found: string[] = [];
  for (const { name, text } of files) {
    if (!name.endsWith('.tsx')) continue;
    // Text between tags, and the attributes that are read out or shown.
    const between = text.matchAll(/>\s*([A-Za-zÀ-ÿ][^<>{}=;()]*?)\s*<\//g);
    const attributes = text.matchAll(/\b(?:aria-label|title|placeholder|label|alt)="([^"]+)"/g);
    for (const match of [...between, ...attributes]) {
      const words = match[1] ?? '';
      if (!named.has(words)) found.push(`${name}: ${words}`);
    }
  }
  expect(found).toEqual([]);
});

test('every key a view names is in the catalogues', () => {
  const missing: string[] = [];
  for (const { name, text } of files) {
    for (const match of text.matchAll(/\bt\(\s*'([a-z][\w.]+)'/gi)) {
      const key = match[1] ?? '';
      if (!hasMessage(key)) missing.push(`${name}: ${key}`);
    }
  }
  expect(missing).toEqual([]);
});

test.each(listedKinds)('%s: the columns shown, asked for and headlined are columns of the kind', (kind) => {
  const known = columnsOf(kind).map((column) => column.field);
  for (const field of [...defaultColumns[kind], ...mainFields[kind], ...headlineFields[kind]]) {
    expect(known).toContain(field);
  }
  for (const key of [`lists.new.${kind}`, `lists.none.${kind}`, `frame.section.${kind}`]) {
    expect(hasMessage(key)).toBe(true);
  }
});

test('no two sections have the same letter', () => {
  const letters = sections.map(({ letter }) => letter).filter((letter) => letter !== null);
  expect(new Set(letters).size).toBe(letters.length);
});
