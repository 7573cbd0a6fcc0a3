/** What must be there before anything runs: Node, and the dependencies of the lock file. Imports nothing but Node. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = fileURLToPath(new URL('..', import.meta.url));
const oldest = [20, 19];

/** Ends the process with a sentence where Node is too old. */
export const requireNode = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  console.error(
    `Relais needs Node ${oldest.join('.')} or newer; this is ${process.versions.node}. Get it from https://nodejs.org and try again.`,
  );
  process.exit(1);
};

const packagesOf = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
};

/** npm writes down what it installed when it is done; what it leaves out on this machine is marked optional. */
const isInstalled = () => {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([path, one]) => {
    if (path === '') return true;
    const here = installed[path];
    return here ? here.version === one.version : Boolean(one.optional || one.devOptional);
  });
};

/** Installs the dependencies where they differ from the lock file. Ends the process where that fails. */
export const install = (say = console.log) => {
  if (isInstalled()) return;
  say('Installing the dependencies (npm ci) ...');
  const npm = process.env.npm_execpath;
  const ended =
    npm && existsSync(npm)
      ? spawnSync(process.execPath, [npm, 'ci', '--no-audit', '--no-fund'], {
          cwd: root,
          stdio: ['ignore', 2, 2],
        })
      : spawnSync('npm ci --no-audit --no-fund', { cwd: root, stdio: ['ignore', 2, 2], shell: true });
  if (ended.status === 0) return;
  console.error(
    'The dependencies could not be installed. npm says why above; a first start needs the npm registry.',
  );
  process.exit(1);
};

/** Runs a program of the checkout to its end, its output shown. @returns its exit code */
export const run = (program, parameters, options = {}) => {
  const ended = spawnSync(program, parameters, { cwd: root, stdio: 'inherit', ...options });
  if (ended.error) console.error(ended.error.message);
  return ended.status ?? 1;
};

/** Runs a JavaScript program of node_modules. @returns its exit code */
export const runTool = (path, parameters, options = {}) =>
  run(process.execPath, [join(root, 'node_modules', path), ...parameters], options);
