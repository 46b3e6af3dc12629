import { readFile, rm, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Clone } from '../support/clone.js';

// This suite runs most checks of a whole project.
jest.setTimeout(600_000);

const WIDE = `/* ${'wide '.repeat(20)}*/`;
const ALERTS = 'src/alerts/alert-text.ts';
const EVENT = 'src/webhooks/status/webhook-disabled.event.ts';

/** What is added to which file, and what `npm run check` says about it. */
const MISTAKES: readonly (readonly [path: string, added: string, said: readonly string[]])[] = [
  [
    ALERTS,
    "import '../sse/index.js';",
    [
      'src/alerts may import: common, config, database, workers, mail.',
      'add that folder to the line "alerts:" of MAY_USE in .dependency-cruiser.mjs',
      'a module reacts to events of another with @OnDomainEvent (docs/handlers.md)',
    ],
  ],
  [ALERTS, "import '../mail/mailer.js';", ['Import from src/mail/index.js.']],
  [ALERTS, "import './alert-mail.js';", []],
  ['src/alerts/alert-mail.ts', "import './alert-text.js';", ['a file that imports neither']],
  [
    'src/stray/stray.ts',
    "import './missing.js';",
    ['There is no such file or package. Relative imports end'],
  ],
  ['src/stray/stray.ts', "import '../common/index.js';", ['For a domain: "<folder>: DOMAIN,"']],
  ['src/alerts/lonely.ts', 'export {};', ['→ Unused file: no entry of the project imports it']],
  ['migrations/9999-lonely.ts', 'export {};', ['once migrations/index.ts imports and lists it']],
  [ALERTS, 'export const lonely = 1;', ['→ Unused export: no other file imports the name.']],
  [
    'src/alerts/alert-store.ts',
    "// tx.query('SELECT')",
    ["SQL without a typed statement: // tx.query('SELECT')", 'Declare a Statement<Row, Params>'],
  ],
  ['tools/env-example.ts', WIDE, ['100 columns: continue it on the next line']],
  ['.env.example', '# old', ['.env.example is out of date. Run: npm run env:example']],
  ['docs/events.md', 'old', ['docs/events.md is out of date. Run: npm run docs:events']],
  ['client/api.d.ts', '// old', ['client/api.d.ts is out of date. Run: npm run client']],
];
const STEPS = 'boundaries,dead code,typed SQL,comments,.env.example,event schemas,documents'.split(
  ',',
);

describe('npm run check', () => {
  let clone: Clone;

  beforeAll(async () => {
    clone = await Clone.createWhole();
  });
  afterAll(() => clone.remove());

  const check = (...steps: readonly string[]): ReturnType<Clone['node']> =>
    clone.node(['scripts/check.mjs', '--only', steps.join(',')]);

  it('names the file and the property of an invalid event, which prevents the start', async () => {
    const text = await readFile(clone.path(EVENT), 'utf8');
    const wrong = text.replace('consecutiveFailures: 6,', 'consecutiveFailures: 6, failures: 6,');
    await writeFile(clone.path(EVENT), wrong);
    const { code, stdout } = await check('event schemas');
    expect(code).toBe(1);
    expect(stdout).toContain(
      `${EVENT}: event "system.webhook_disabled": versions.1.example is invalid: data has the ` +
        'property "failures", which the schema does not have\n',
    );
    await writeFile(clone.path(EVENT), text);
  });

  it('says what to do about each mistake, and counts what failed', async () => {
    for (const [path, added] of MISTAKES) {
      const text = await readFile(clone.path(path), 'utf8').catch(() => '');
      await clone.write(path, path.endsWith('.md') ? `${text}${added}\n` : `${added}\n${text}`);
    }
    await rm(clone.path('schemas/system.webhook_disabled/v1.json'));
    const { code, stdout } = await check(...STEPS);
    expect(code).toBe(1);
    // The lines of long messages are wrapped.
    const said = stdout.replaceAll(/\s+/g, ' ');
    for (const text of MISTAKES.flatMap(([, , texts]) => texts)) expect(said).toContain(text);
    expect(said).toContain('is published but not locked. Lock it: npm run schemas:lock');
    expect(stdout).toMatch(/\n7 of 7 checks failed: /);
  });

  it('names the checks that there are', async () => {
    const { code, stderr } = await check('spelling');
    expect(code).toBe(1);
    expect(stderr).toContain('No such check: spelling. There are: types,');
  });
});
