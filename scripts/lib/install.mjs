import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { withProgress } from './progress.mjs';
import { PRUNED } from './prune-packages.mjs';
import { inRoot } from './root.mjs';
import { run, runNode } from './run.mjs';

/**
 * Installs the packages unless they already match `package-lock.json`. Install scripts are not run:
 * the only one needed creates the links of PostgreSQL's libraries, which Tidings does itself.
 */
export async function ensureInstalled() {
  if (isInstalled()) return;
  if (isLink('node_modules')) {
    // npm would empty the target of the link, which other projects may use.
    throw new Error(
      'node_modules is a symbolic link with missing packages: install them in its target',
    );
  }
  const args = ['ci', '--include=dev', '--include=optional', '--ignore-scripts'];
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const texts = { doing: 'Installing packages', done: 'Installed packages' };
  await withProgress(texts, () => runNpm([...args, ...quiet]), { status: countInstalled() });
}

/** Compares with npm's record of installed packages. Optional packages differ between machines. */
function isInstalled() {
  const installed = readLock('node_modules/.package-lock.json');
  if (!installed || existsSync(inRoot(PRUNED))) return false;
  return lockedPackages()
    .filter(([, { optional, devOptional }]) => !optional && !devOptional)
    .every(([path, { version }]) => installed[path]?.version === version);
}

/** Counts the packages that npm has unpacked, of those that this machine gets. */
function countInstalled() {
  const paths = lockedPackages()
    .filter(([, { os, cpu }]) => matches(os, process.platform) && matches(cpu, process.arch))
    .map(([path]) => inRoot(path, 'package.json'));
  return () => `${paths.filter((path) => existsSync(path)).length} of ${paths.length}`;
}

/** `os` and `cpu` of a package name what it runs on, or with `!` what it does not run on. */
function matches(list = [], value) {
  if (list.includes(`!${value}`)) return false;
  return list.every((name) => name.startsWith('!')) || list.includes(value);
}

function lockedPackages() {
  return Object.entries(readLock('package-lock.json')).filter(([path]) => path !== '');
}

function isLink(path) {
  return lstatSync(inRoot(path), { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

function readLock(path) {
  try {
    return JSON.parse(readFileSync(inRoot(path), 'utf8')).packages;
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Uses the npm that started this process, or else the one on the PATH. */
async function runNpm(args) {
  const npm = process.env.npm_execpath;
  if (npm && basename(npm).startsWith('npm')) return await runNode([npm, ...args], { quiet: true });
  // On Windows npm is a batch file, which only a shell can run.
  if (process.platform === 'win32')
    return await run(['npm', ...args].join(' '), [], { quiet: true, shell: true });
  return await run('npm', args, { quiet: true });
}
