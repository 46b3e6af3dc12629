import { lstatSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
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
  process.stdout.write('Installing packages …\n');
  const args = ['ci', '--include=dev', '--include=optional', '--ignore-scripts'];
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  await runNpm([...args, ...quiet]);
}

/** Compares with npm's record of installed packages. Optional packages differ between machines. */
function isInstalled() {
  const installed = readLock('node_modules/.package-lock.json');
  if (!installed) return false;
  const required = Object.entries(readLock('package-lock.json')).filter(([path]) => path !== '');
  return required
    .filter(([, { optional, devOptional }]) => !optional && !devOptional)
    .every(([path, { version }]) => installed[path]?.version === version);
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
  return await run('npm', args, { quiet: true, shell: process.platform === 'win32' });
}
