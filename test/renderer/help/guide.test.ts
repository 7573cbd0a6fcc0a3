/** The guide: a page for every section, the same in both languages, without a link or picture that leads nowhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as en from 'virtual:guide/en';
import * as fr from 'virtual:guide/fr';
import { describe, expect, test } from 'vitest';
import { formatRoute, parseRoute } from '#renderer/app/router.ts';
import { sections } from '#renderer/app/sections.ts';
import { type Block, type Guide, type Inline, pageAbout, pageNames } from '#renderer/features/help/guide.ts';

const folder = fileURLToPath(new URL('../../../assets/guide', import.meta.url));
const guides: Readonly<Record<'en' | 'fr', Guide>> = { en, fr };
const languages = ['en', 'fr'] as const;

const blocksIn = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => {
    if (block.type === 'list') return [block, ...block.items.flatMap(blocksIn)];
    if (block.type === 'note') return [block, ...blocksIn(block.blocks)];
    return [block];
  });
const inlinesIn = (inlines: readonly Inline[]): readonly Inline[] =>
  inlines.flatMap((one) => ('children' in one ? [one, ...inlinesIn(one.children)] : [one]));
const inlinesOf = (blocks: readonly Block[]): readonly Inline[] =>
  blocksIn(blocks).flatMap((block) => {
    if (block.type === 'table') return inlinesIn([...block.head, ...block.rows.flat()].flat());
    return 'children' in block ? inlinesIn(block.children) : [];
  });
/** What a page is made of, whatever its language: the kinds of its blocks, the size of its lists and tables. */
const shapeOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.map((block) => {
    if (block.type === 'heading') return `heading ${block.level}`;
    if (block.type === 'table') return `table ${block.rows.length}`;
    if (block.type === 'list') return `list ${block.items.length}`;
    if (block.type === 'picture') return `picture ${block.name}`;
    return block.type;
  });

test('every section has its page', () => {
  const without = sections.filter(({ id }) => id !== 'help' && pageAbout(id) === null).map(({ id }) => id);
  expect(without).toEqual([]);
});

describe.each(languages)('in %s', (language) => {
  const { pages, pictures } = guides[language];

  test('the contents and the files name the same pages', () => {
    expect(Object.keys(pages).sort()).toEqual([...pageNames].sort());
  });

  test('every link leads to a page of the guide, or to a place the window knows', () => {
    const links = Object.values(pages)
      .flatMap(({ blocks }) => inlinesOf(blocks))
      .flatMap((one) => (one.type === 'link' ? [one.href] : []));
    expect(links.length).toBeGreaterThan(50);
    const lost = links.filter((href) => {
      const route = parseRoute(href);
      if (route.page === 'help') return pages[route.params['page'] ?? ''] === undefined;
      return formatRoute(route) !== href;
    });
    expect(lost).toEqual([]);
  });

  test('every picture is there, small, and none is there for nothing', () => {
    const named = readdirSync(join(folder, language)).flatMap((name) =>
      [...readFileSync(join(folder, language, name), 'utf8').matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(
        (match) => match[1] ?? '',
      ),
    );
    expect(Object.keys(pictures).sort()).toEqual([...named].sort());
    const images = join(folder, 'images', language);
    expect((existsSync(images) ? readdirSync(images) : []).sort()).toEqual([...named].sort());
  });

  test('keys are named as the window names them', () => {
    const keys = Object.values(pages)
      .flatMap(({ blocks }) => inlinesOf(blocks))
      .flatMap((one) => (one.type === 'keys' ? one.keys.flat() : []));
    const known = /^(mod|shift|alt|enter|space|delete|escape|F\d{1,2}|[A-Za-z0-9?/←→↑↓])$/;
    expect(keys.length).toBeGreaterThan(30);
    expect(keys.filter((key) => !known.test(key))).toEqual([]);
  });
});

test('both languages have the same pages, block by block', () => {
  for (const name of pageNames)
    expect(shapeOf(fr.pages[name]?.blocks ?? []), name).toEqual(shapeOf(en.pages[name]?.blocks ?? []));
});

test('French is written with its own signs', () => {
  const texts = pageNames.flatMap((name) =>
    inlinesOf(fr.pages[name]?.blocks ?? []).flatMap((one) => (one.type === 'text' ? [one.text] : [])),
  );
  expect(
    texts.filter((text) => /'|[^\u00a0\u202f\d] ?(?<!\u00a0)[;!?](\s|$)| %/.test(text.replaceAll('!!', ''))),
  ).toEqual([]);
});
