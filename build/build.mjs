/** Builds what has changed since the last build, and says what it builds. `--all` builds everything. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const always = ['package.json', 'package-lock.json', 'tsconfig.json', 'build/vite.mjs', 'build/build.mjs'];

/** Each part with the sources that decide what it becomes, and the file whose absence means it must be built. */
const parts = [
  {
    name: 'electron',
    says: 'the application',
    sources: ['electron', 'preload/contract', 'preload/locale', 'assets'],
    made: 'electron/main.js',
  },
  {
    name: 'bridge',
    says: 'the preload script',
    sources: ['preload/bridge.ts', 'preload/contract'],
    made: 'preload/bridge.cjs',
  },
  {
    name: 'browser',
    says: 'the browser script',
    sources: ['preload/browser.ts', 'preload/contract'],
    made: 'preload/browser.js',
  },
  {
    name: 'renderer',
    says: 'the window',
    sources: ['renderer', 'preload/contract', 'preload/locale', 'assets', 'build/guide.mjs'],
    made: 'renderer/index.html',
  },
];

const filesUnder = async (path) => {
  const found = await stat(path).catch(() => undefined);
  if (!found) return [];
  if (!found.isDirectory()) return [path];
  const names = (await readdir(path)).sort();
  return (await Promise.all(names.map((name) => filesUnder(join(path, name))))).flat();
};

/** The same for the same sources on every machine: contents, not times. */
const stampOf = async (sources) => {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0] ?? '');
  for (const source of [...always, ...sources]) {
    for (const file of await filesUnder(join(root, source))) {
      hash
        .update(relative(root, file).replaceAll('\\', '/'))
        .update('\0')
        .update(await readFile(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
};

/**
 * Builds the parts whose sources changed.
 * @param {{ all?: boolean, say?: (line: string) => void }} options
 * @returns {Promise<string[]>} the names of the parts built
 */
export const build = async ({ all = false, say = () => undefined } = {}) => {
  const dist = join(root, 'dist');
  const stale = [];
  for (const part of parts) {
    const stamp = await stampOf(part.sources);
    const stampFile = join(dist, `.${part.name}.stamp`);
    const known = await readFile(stampFile, 'utf8').catch(() => '');
    const made = await stat(join(dist, part.made)).then(
      () => true,
      () => false,
    );
    if (all || known !== stamp || !made) stale.push({ ...part, stamp, stampFile });
  }
  if (stale.length === 0) return [];
  say(`Building ${stale.map((part) => part.says).join(', ')} ...`);
  process.env.NODE_ENV = 'production';
  const [vite, configurations] = await Promise.all([import('vite'), import('./vite.mjs')]);
  await mkdir(dist, { recursive: true });
  for (const part of stale) {
    // A build that fails half-way must not pass for done.
    await rm(part.stampFile, { force: true });
    await vite.build(configurations[part.name]);
    await writeFile(part.stampFile, part.stamp);
  }
  return stale.map((part) => part.name);
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const started = performance.now();
  const built = await build({ all: process.argv.includes('--all'), say: console.log });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(built.length > 0 ? `Built in ${seconds} s.` : 'Nothing has changed since the last build.');
}
