import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
// A plain script without types.
const { UNUSED } = await import(`${ROOT}scripts/lib/prune-packages.mjs`);

const LIMIT_MIB = 120;
/** A file occupies whole blocks of the disk. */
const BLOCK = 4096;

interface LockedPackage {
  readonly dev?: boolean;
}

/** The packages that `npm ci --omit=dev` installs, by path; nested ones are listed themselves. */
async function productionPackages(): Promise<string[]> {
  const lock = JSON.parse(await readFile(`${ROOT}package-lock.json`, 'utf8')) as {
    packages: Readonly<Record<string, LockedPackage>>;
  };
  const all = Object.entries(lock.packages).filter(([path]) => path !== '');
  return all.filter(([, { dev }]) => !dev).map(([path]) => path);
}

/** What a package occupies without the files that `postinstall` removes and without nested ones. */
async function occupied(path: string): Promise<number> {
  // Packages for other systems are not installed.
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  const sizes = entries.map(async (entry): Promise<number> => {
    const below = join(path, entry.name);
    if (entry.isDirectory())
      return entry.name === 'node_modules' ? 0 : BLOCK + (await occupied(below));
    if (!entry.isFile() || UNUSED.test(entry.name)) return 0;
    return Math.ceil((await stat(below)).size / BLOCK) * BLOCK;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

describe('the packages of a production installation', () => {
  it(`occupy at most ${LIMIT_MIB} MiB`, async () => {
    const bySize: { path: string; mib: number }[] = [];
    for (const path of await productionPackages()) {
      bySize.push({ path, mib: (await occupied(join(ROOT, path))) / 2 ** 20 });
    }
    bySize.sort((a, b) => b.mib - a.mib);
    const total = bySize.reduce((sum, { mib }) => sum + mib, 0);
    const largest = bySize.slice(0, 5).map(({ path, mib }) => `${path} ${mib.toFixed(0)}`);
    // Shown when it fails, so that the cause is known.
    expect({ isSmall: total <= LIMIT_MIB, total, largest }).toMatchObject({ isSmall: true });
    expect(total).toBeGreaterThan(30);
  });
});

describe('npm’s postinstall', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tidings-test-prune-'));
    await cp(`${ROOT}scripts`, `${folder}/scripts`, { recursive: true });
    for (const file of ['index.js', 'index.d.ts', 'index.d.mts', 'index.js.map', 'LICENSE']) {
      await write(`node_modules/some/lib/${file}`);
    }
  });
  afterEach(async () => await rm(folder, { recursive: true }));

  async function write(path: string): Promise<void> {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), 'x');
  }

  async function afterInstall(): Promise<string[]> {
    await promisify(execFile)(process.execPath, [`${folder}/scripts/prune-packages.mjs`]);
    return (await readdir(`${folder}/node_modules/some/lib`)).sort();
  }

  it('removes what production does not read, and marks the packages', async () => {
    expect(await afterInstall()).toEqual(['LICENSE', 'index.js']);
    expect(await readdir(`${folder}/node_modules`)).toContain('.pruned');
  });

  it('changes nothing beside development packages', async () => {
    await write('node_modules/@nestjs/cli/package.json');
    expect(await afterInstall()).toHaveLength(5);
    expect(await readdir(`${folder}/node_modules`)).not.toContain('.pruned');
  });
});
