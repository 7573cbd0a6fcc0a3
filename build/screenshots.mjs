/**
 * `npm run screenshots`: pictures of every view, light and dark, in English and French, in out/screenshots, and a page that
 * shows them all. `npm run screenshots -- guide` takes those of the guide instead, and leaves them in assets/guide/images.
 */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { install, requireNode, root, runTool } from './setup.mjs';

const folder = join(root, 'out/screenshots');

/** All pictures on one page: a row for each view. */
const writeSheet = () => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.png'));
  const rows = new Map();
  for (const name of names) {
    const view = name.replace(/^(en|fr)-|-(light|dark|small|zoomed)\.png$/g, '');
    rows.set(view, [...(rows.get(view) ?? []), name]);
  }
  const sections = [...rows].map(
    ([view, pictures]) =>
      `<section><h2>${view}</h2>${pictures
        .sort()
        .map((name) => `<a href="${name}"><img loading="lazy" src="${name}" alt="${name}"><br>${name}</a>`)
        .join('')}</section>`,
  );
  const style =
    'body{font:13px sans-serif}section{display:flex;flex-wrap:wrap;gap:8px}h2{width:100%}img{width:440px;border:1px solid #ccc}';
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><meta charset="utf-8"><title>Relais</title><style>${style}</style>${sections.join('')}`,
  );
};

requireNode();
install();
const { ensureChromium } = await import('./chromium.mjs');
const { build } = await import('./build.mjs');

await build({ say: console.log });
const chromium = ensureChromium();
const guide = process.argv.includes('guide');
if (!chromium) {
  process.exitCode = 1;
} else {
  if (!guide && !process.env.RELAIS_VIEWS) rmSync(folder, { recursive: true, force: true });
  console.log(guide ? 'Taking the pictures of the guide ...' : 'Taking pictures of every view ...');
  const which = guide ? 'guide' : 'views';
  process.exitCode = runTool('vitest/vitest.mjs', ['run', '--config', 'test/screenshots/vitest.config.ts'], {
    env: { ...process.env, RELAIS_CHROMIUM: chromium, RELAIS_PICTURES: which },
  });
  if (!guide) writeSheet();
  console.log(`They are in ${guide ? 'assets/guide/images' : 'out/screenshots; index.html shows them all'}.`);
}
