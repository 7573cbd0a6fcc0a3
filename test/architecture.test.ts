/** Who may import whom (ARCHITECTURE.md): walks every import of the source and keeps the rules, without exceptions. */
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Import {
  /** The file that imports, from the checkout, with slashes. */
  readonly from: string;
  /** What it imports: a file from the checkout, or the name of a package. */
  readonly to: string;
  readonly typesOnly: boolean;
  /** As written. */
  readonly text: string;
}

const sourcesUnder = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

const aliases: Readonly<Record<string, string>> = {
  '#contract/': 'preload/contract/',
  '#locale/': 'preload/locale/',
  '#electron/': 'electron/',
  '#renderer/': 'renderer/',
  '#test/': 'test/',
  '#manifest': 'package.json',
};

const targetOf = (from: string, text: string): string => {
  if (text.startsWith('.')) return relative(root, resolve(root, dirname(from), text)).replaceAll('\\', '/');
  const alias = Object.keys(aliases).find((one) => text.startsWith(one));
  return alias === undefined ? text : `${aliases[alias]}${text.slice(alias.length)}`;
};

const importsOf = (file: string): Import[] => {
  const text = withoutComments(readFileSync(join(root, file), 'utf8'));
  const found: Import[] = [];
  const pattern =
    /^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|\brequire\(\s*'([^']+)'\s*\)/gm;
  for (const [, type, fixed, dynamic, required] of text.matchAll(pattern)) {
    const named = fixed ?? dynamic ?? required;
    if (named === undefined) continue;
    found.push({ from: file, to: targetOf(file, named), typesOnly: type !== undefined, text: named });
  }
  return found;
};

const source = ['electron', 'preload', 'renderer'].flatMap(sourcesUnder);
const all = [...source, ...sourcesUnder('test')];
const imports = source.flatMap(importsOf);

const isNode = (to: string) => to.startsWith('node:') || builtinModules.includes(to);
const isFile = (to: string) => /^(electron|preload|renderer|test)\//.test(to) || to === 'package.json';
/** Modules of Node that compute and reach nothing. */
const isPure = (to: string) => ['node:zlib', 'node:v8', 'node:util'].includes(to);
const isPackage = (to: string) => !isNode(to) && !isFile(to);
const within =
  (...folders: readonly string[]) =>
  (to: string) =>
    folders.some((folder) => to === folder || to.startsWith(`${folder}/`));
const shown = ({ from, text }: Import) => `${from} imports ${text}`;
/** The imports of these files that are not allowed, as sentences. */
const breaking = (folder: string, allowed: (one: Import) => boolean): string[] =>
  imports
    .filter(({ from }) => within(folder)(from))
    .filter((one) => !allowed(one))
    .map(shown);

test('there is something to look at', () => {
  expect(source.length).toBeGreaterThan(50);
  expect(imports.length).toBeGreaterThan(200);
});

describe('who may import whom', () => {
  test('contract and locale: zod and each other', () => {
    const allowed = within('zod', 'preload/contract', 'preload/locale');
    expect(breaking('preload/contract', ({ to }) => allowed(to))).toEqual([]);
    expect(breaking('preload/locale', ({ to }) => allowed(to))).toEqual([]);
  });

  test('the two ways to the application: electron (the one) and types', () => {
    const types = (one: Import) => one.typesOnly && within('preload/contract')(one.to);
    expect(breaking('preload/bridge.ts', (one) => one.to === 'electron' || types(one))).toEqual([]);
    expect(breaking('preload/browser.ts', types)).toEqual([]);
  });

  test('the renderer: contract, locale, itself and interface libraries', () => {
    const own = within('preload/contract', 'preload/locale', 'renderer', 'assets');
    const allowed = ({ to }: Import) => own(to) || (isPackage(to) && to !== 'electron');
    expect(breaking('renderer', allowed)).toEqual([]);
  });

  test('no feature of the renderer imports another', () => {
    const featureOf = (path: string) => /^renderer\/features\/([^/]+)\//.exec(path)?.[1];
    const crossing = imports.filter(({ from, to }) => {
      const [here, there] = [featureOf(from), featureOf(to)];
      return here !== undefined && there !== undefined && here !== there;
    });
    expect(crossing.map(shown)).toEqual([]);
    const shared = imports.filter(
      ({ from, to }) => within('renderer/ui', 'renderer/data')(from) && featureOf(to) !== undefined,
    );
    expect(shared.map(shown)).toEqual([]);
  });

  test('the presentational parts of the renderer have no access to data', () => {
    expect(
      breaking('renderer/ui', ({ to }) => !/^renderer\/data\/(call|bridge|use-query|use-command)/.test(to)),
    ).toEqual([]);
  });

  test('features: contract, locale, store and files; the world comes in a context', () => {
    const own = within(
      'preload/contract',
      'preload/locale',
      'electron/features',
      'electron/store',
      'electron/files',
      'electron/refused.ts',
    );
    const world = ['electron', 'lowdb'];
    const allowed = ({ to }: Import) => own(to) || isPure(to) || (isPackage(to) && !world.includes(to));
    expect(breaking('electron/features', allowed)).toEqual([]);
  });

  test('features of the main process call each other one way only', () => {
    const featureOf = (path: string) => /^electron\/features\/([^/]+)\//.exec(path)?.[1];
    const calls = new Map<string, Set<string>>();
    for (const { from, to } of imports) {
      const [here, there] = [featureOf(from), featureOf(to)];
      if (here === undefined || there === undefined || here === there) continue;
      calls.set(here, (calls.get(here) ?? new Set()).add(there));
    }
    const reaches = (from: string, to: string, seen = new Set<string>()): boolean => {
      if (seen.has(from)) return false;
      seen.add(from);
      return [...(calls.get(from) ?? [])].some((next) => next === to || reaches(next, to, seen));
    };
    expect([...calls.keys()].filter((feature) => reaches(feature, feature))).toEqual([]);
  });

  test('no file of the main process or of the contract comes back to itself, types included', () => {
    const calls = new Map<string, string[]>();
    for (const { from, to } of imports)
      if (within('electron', 'preload')(from)) calls.set(from, [...(calls.get(from) ?? []), to]);
    const circles: string[] = [];
    const done = new Set<string>();
    const walk = (file: string, above: readonly string[]) => {
      const at = above.indexOf(file);
      if (at >= 0) circles.push([...above.slice(at), file].join(' > '));
      if (at >= 0 || done.has(file)) return;
      for (const next of calls.get(file) ?? []) walk(next, [...above, file]);
      done.add(file);
    };
    for (const file of calls.keys()) walk(file, []);
    expect(circles).toEqual([]);
  });

  test('files: contract, locale and document libraries; no file system and no dialogs', () => {
    const own = within('preload/contract', 'preload/locale', 'electron/files', 'electron/refused.ts');
    const world = ['electron', 'lowdb', 'react'];
    const allowed = ({ to }: Import) => own(to) || isPure(to) || (isPackage(to) && !world.includes(to));
    expect(breaking('electron/files', allowed)).toEqual([]);
  });

  test('the store: contract, itself, the disk', () => {
    const own = within('preload/contract', 'electron/store', 'electron/refused.ts');
    const allowed = ({ to }: Import) => own(to) || isNode(to) || ['lowdb', 'zod'].includes(to);
    expect(breaking('electron/store', allowed)).toEqual([]);
  });

  test('only the shell and the preload script know electron', () => {
    const found = imports.filter(({ to }) => to === 'electron');
    expect(
      found.filter(({ from }) => !within('electron/shell', 'preload/bridge.ts')(from)).map(shown),
    ).toEqual([]);
  });

  test('only main.ts imports the shell, and nothing imports main.ts or worker.ts', () => {
    const shell = imports.filter(
      ({ from, to }) => within('electron/shell')(to) && !within('electron/shell')(from),
    );
    expect(shell.filter(({ from }) => from !== 'electron/main.ts').map(shown)).toEqual([]);
    expect(imports.filter(({ to }) => /^electron\/(main|worker)\.ts$/.test(to)).map(shown)).toEqual([]);
  });

  test('tests are imported by tests only', () => {
    expect(imports.filter(({ to }) => within('test')(to)).map(shown)).toEqual([]);
  });
});

describe('habits', () => {
  const textOf = (file: string) => withoutComments(readFileSync(join(root, file), 'utf8'));

  test('no default exports, but of configuration, which a tool reads', () => {
    const ours = all.filter((file) => !file.endsWith('.config.ts'));
    expect(ours.filter((file) => /^export default\b|\bas default\b/m.test(textOf(file)))).toEqual([]);
  });

  test('no way up two folders: the aliases say where a file is', () => {
    expect(
      all
        .flatMap(importsOf)
        .filter(({ text }) => text.startsWith('../../'))
        .map(shown),
    ).toEqual([]);
  });

  test('no barrels: what a file exports of our own is made in it', () => {
    const passedOn = /^export\s+(?:type\s+)?(?:\*(?:\s+as\s+\w+)?|\{[^}]*\})\s+from\s+'[#.]/m;
    expect(source.filter((file) => passedOn.test(textOf(file)))).toEqual([]);
  });

  test('names: kebab-case, components in PascalCase', () => {
    const named = (file: string) => {
      const name = file.slice(file.lastIndexOf('/') + 1);
      return (
        /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*\.tsx?$/.test(name) ||
        /^[A-Z][A-Za-z0-9]*(\.test)?\.tsx$/.test(name)
      );
    };
    expect(all.filter((file) => !named(file))).toEqual([]);
  });

  test('every file says in its first line what it is for', () => {
    const silent = source.filter((file) => !/^\/\*\*/.test(readFileSync(join(root, file), 'utf8')));
    expect(silent).toEqual([]);
  });
});
