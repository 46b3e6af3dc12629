import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

// A plain script without types.
const FILE = fileURLToPath(new URL('../../scripts/lib/check-hints.mjs', import.meta.url));
const { hintsFor } = await import(FILE);

describe('what npm run check says about the findings of other tools', () => {
  it.each([
    ['format', '[warn] src/a.ts', 'Run: npm run format'],
    ['lint', 'eslint(max-lines): File has too many lines (301).', 'split it into files'],
    ['lint', 'eslint(no-var): Unexpected var', 'npx oxlint --type-aware --fix'],
    ['dead code', 'Unused files (1)\nsrc/a/lonely.ts\n', 'list it under "entry" in knip.json'],
    ['dead code', 'Unused files (1)\nsrc/a/lonely.ts\n', 'used once its Nest module lists it'],
    ['dead code', 'Unused files (1)\nmigrations/0030-a.ts\n', 'once migrations/index.ts imports'],
    [
      'dead code',
      'Unused files (1)\nsrc/a/a.module.ts\n',
      'listed in DOMAINS in src/app.module.ts',
    ],
    ['dead code', 'Unused exports (1)\nx  src/a.ts:1:1\n', 'Remove the word "export"'],
    ['dead code', 'Unused devDependencies (1)\nx  package.json\n', 'npm uninstall <name>'],
    ['dead code', 'Unlisted dependencies (1)\nx  src/a.ts\n', 'npm install <name>'],
    ['dead code', 'Unresolved imports (1)\n./x  src/a.ts\n', 'Relative imports end in .js'],
  ])('%s: %j', (step, output, hint) => {
    expect(hintsFor(step, output)).toContain(hint);
  });

  it('is nothing if the tool says it itself', () => {
    expect(hintsFor('types', "error TS2339: Property 'x' does not exist")).toBe('');
    expect(hintsFor('dead code', 'Unused files (1)\ntest/lonely.ts\n')).not.toMatch(/Nest|migr/);
  });
});
