import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Runs the program itself, without the domains that only the suites have. */
const STARTS_PROGRAM = /Clone\.create|src\/main\.[jt]s/;
const MODULE = /import \{ \w+Module \} from '\.\/([\w-]+)\/index\.js'/g;

describe('a suite that runs the program itself', () => {
  it('says which domains it needs, so that it is removed with them', () => {
    const composition = read('src/app.module.ts');
    const domains = [...composition.matchAll(MODULE)].map(([, name = '']) => name);
    const resources = readdirSync(join(ROOT, 'schemas')).map((type) => type.split('.')[0] ?? '');
    const words = [
      ...domains.map((name) => `/${name}(?![\\w-])`),
      ...new Set(resources.filter((name) => name !== 'system').map((name) => `\\b${name}\\.[a-z]`)),
    ];
    const suites = readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.test.ts'))
      .map((path) => join('test', path))
      .filter((path) => STARTS_PROGRAM.test(read(path)) && !read(path).startsWith('// Needs: '));
    const wrong = suites.filter(
      (path) => words.length > 0 && new RegExp(words.join('|')).test(read(path)),
    );
    // If this fails: begin the suite with the line `// Needs: orders`, or make it need none.
    expect(wrong).toEqual([]);
    expect(suites.length).toBeGreaterThan(2);
  });
});
