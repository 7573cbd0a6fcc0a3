/**
 * The user guide: markdown of `assets/guide` turned into plain data when the window is built, so that nothing is parsed and no
 * HTML is ever set in it. `virtual:guide/en` and `virtual:guide/fr` are modules with the pages and pictures of a language.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Lexer } from 'marked';

const folder = fileURLToPath(new URL('../assets/guide', import.meta.url));
const begin = 'virtual:guide/';

/** As GitHub makes them: what a link to a heading is written with. */
const slug = (text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s+/g, '-');

const headingSlugs = (tokens) =>
  tokens.filter((token) => token.type === 'heading' && token.depth > 1).map((token) => slug(token.text));

/** Width and height of a PNG, in pixels. */
const sizeOf = (path) => {
  const bytes = readFileSync(path);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
};

const withoutEntities = (text) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/**
 * Reads one language.
 * @returns the pages by name (renderer/features/help/guide.ts says what they are made of), the paths of the pictures by name,
 * and the pictures named that are not there
 */
export const readGuide = (language) => {
  const files = readdirSync(join(folder, language))
    .filter((name) => name.endsWith('.md'))
    .sort();
  const lexed = new Map(
    files.map((name) => [
      name.slice(0, -3),
      new Lexer().lex(readFileSync(join(folder, language, name), 'utf8').replaceAll('\r\n', '\n')),
    ]),
  );
  const pictures = {};
  const missing = [];

  const fail = (page, what) => {
    throw new Error(`assets/guide/${language}/${page}.md: ${what}`);
  };

  const hrefOf = (page, href) => {
    if (href.startsWith('#/')) return href;
    const [, name, heading] = /^([\w-]+)\.md(?:#(.+))?$/.exec(href) ?? fail(page, `a link to ${href}`);
    const target = lexed.get(name) ?? fail(page, `a link to ${name}, which is no page`);
    if (!heading) return `#/help?page=${name}`;
    const at = headingSlugs(target).indexOf(decodeURIComponent(heading));
    if (at < 0) fail(page, `a link to ${href}, a heading that is not there`);
    return `#/help?page=${name}&at=${at + 1}`;
  };

  const inlines = (page, tokens) =>
    tokens.flatMap((token) => {
      switch (token.type) {
        case 'text':
        case 'escape':
          return token.tokens
            ? inlines(page, token.tokens)
            : [{ type: 'text', text: withoutEntities(token.text) }];
        case 'strong':
        case 'em':
          return [{ type: token.type, children: inlines(page, token.tokens) }];
        // Keys stand as code: `mod+K` pressed together, `g c` one after the other.
        case 'codespan':
          return [{ type: 'keys', keys: token.text.split(' ').map((one) => one.split(/(?<=.)\+/)) }];
        case 'link':
          return [{ type: 'link', href: hrefOf(page, token.href), children: inlines(page, token.tokens) }];
        default:
          return fail(page, `${token.type}: ${token.raw}`);
      }
    });

  const picture = (page, token) => {
    const path = join(folder, 'images', language, token.href);
    try {
      const size = sizeOf(path);
      pictures[token.href] = path;
      return [{ type: 'picture', name: token.href, alt: token.text, ...size }];
    } catch {
      missing.push(`${page}: ${token.href}`);
      return [];
    }
  };

  const blocks = (page, tokens) => {
    let heading = 0;
    return tokens.flatMap((token) => {
      switch (token.type) {
        case 'space':
          return [];
        case 'heading':
          if (token.depth === 1) return [];
          heading += 1;
          return [
            { type: 'heading', level: token.depth, at: heading, children: inlines(page, token.tokens) },
          ];
        case 'paragraph':
          if (token.tokens.length === 1 && token.tokens[0].type === 'image')
            return picture(page, token.tokens[0]);
          return [{ type: 'paragraph', children: inlines(page, token.tokens) }];
        case 'text':
          return [{ type: 'paragraph', children: inlines(page, token.tokens ?? [token]) }];
        case 'list':
          return [
            {
              type: 'list',
              ordered: token.ordered,
              items: token.items.map((item) => blocks(page, item.tokens)),
            },
          ];
        case 'table':
          return [
            {
              type: 'table',
              head: token.header.map((cell) => inlines(page, cell.tokens)),
              rows: token.rows.map((row) => row.map((cell) => inlines(page, cell.tokens))),
            },
          ];
        case 'blockquote':
          return [{ type: 'note', blocks: blocks(page, token.tokens) }];
        case 'code':
          return [{ type: 'typed', lines: token.text.split('\n') }];
        default:
          return fail(page, `${token.type}: ${token.raw}`);
      }
    });
  };

  const pages = {};
  for (const [page, tokens] of lexed) {
    const title = tokens.find((token) => token.type === 'heading' && token.depth === 1);
    if (!title) fail(page, 'no title');
    pages[page] = { title: withoutEntities(title.text), blocks: blocks(page, tokens) };
  }
  return { pages, pictures, missing };
};

/** The plug-in that answers the two modules. */
export const guide = () => ({
  name: 'relais-guide',
  resolveId: (id) => (id.startsWith(begin) ? `\0${id}` : undefined),
  load(id) {
    if (!id.startsWith(`\0${begin}`)) return undefined;
    const { pages, pictures, missing } = readGuide(id.slice(begin.length + 1));
    // Pictures are taken of the built window: it must build before they are.
    for (const one of missing) this.warn(`No picture yet, ${one}`);
    const names = Object.keys(pictures);
    return [
      ...names.map((name, at) => `import picture${at} from ${JSON.stringify(pictures[name])};`),
      `export const pages = ${JSON.stringify(pages)};`,
      `export const pictures = { ${names.map((name, at) => `${JSON.stringify(name)}: picture${at}`).join(', ')} };`,
    ].join('\n');
  },
});
