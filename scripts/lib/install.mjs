import { lstatSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { inRoot } from './root.mjs';
import { run, runNode } from './run.mjs';

/**
 * Installs the packages when those that are there are not those of `package-lock.json`. Nothing of theirs is run
 * at the install: the one script that matters, the links of PostgreSQL's libraries, is our own affair.
 */
export async function ensureInstalled() {
  if (isInstalled()) return;
  if (isLink('node_modules')) {
    // npm would empty what the link leads to, which others may be using.
    throw new Error('node_modules is a link and lacks packages: install them where it leads');
  }
  process.stdout.write('Installing packages …\n');
  const args = ['ci', '--include=dev', '--include=optional', '--ignore-scripts'];
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  await runNpm([...args, ...quiet]);
}

/** npm leaves a lock file of what it has installed. Of the optional packages each machine has its own. */
function isInstalled() {
  const there = readLock('node_modules/.package-lock.json');
  if (!there) return false;
  const wanted = Object.entries(readLock('package-lock.json')).filter(([path]) => path !== '');
  return wanted
    .filter(([, { optional, devOptional }]) => !optional && !devOptional)
    .every(([path, { version }]) => there[path]?.version === version);
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

/** The npm that started us, else the one on the PATH. */
async function runNpm(args) {
  const npm = process.env.npm_execpath;
  if (npm && basename(npm).startsWith('npm')) return await runNode([npm, ...args], { quiet: true });
  return await run('npm', args, { quiet: true, shell: process.platform === 'win32' });
}
