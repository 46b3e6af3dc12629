// Needs: orders, inventory, notifications
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { allSettings } from '../../src/config/schema.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const PAGES = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md'].concat(
  readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join('docs', path)),
);

/** The pages that do not describe code which the reader is about to write. */
const FINISHED_PAGES = PAGES.filter((page) => page !== 'docs/extending.md');

/** What inline code and code blocks of the pages match, with the page. */
function named(pattern: RegExp, pages = PAGES): (readonly [page: string, text: string])[] {
  return pages.flatMap((page) => {
    const code = [...read(page).matchAll(/```[^]*?```|`[^`\n]+`/g)].map(([text]) => text);
    return code.flatMap((text) =>
      [...text.matchAll(pattern)].map((match) => [page, match[1] ?? match[0]] as const),
    );
  });
}

/** Settings of other programs and of the examples, and constants. */
const FOREIGN = new Set(
  (
    'NODE_EXTRA_CA_CERTS NODE_OPTIONS REQUIRE_SERVERS TEST_POSTGRES TIDINGS_URL TIDINGS_KEY LOG_APPENDED ' +
    'WEBHOOK_SECRET WEBHOOK_ID WEBHOOK_TIMESTAMP WEBHOOK_SIGNATURE'
  ).split(' '),
);

describe('the documentation', () => {
  it('names only settings that exist', () => {
    const known = new Set<string>(allSettings.map(({ name }) => name));
    const prefixes = new Set([...known].map((name) => name.split('_')[0]));
    const unknown = named(/`([A-Z][A-Z]+(?:_[A-Z]+)+)(?:=[^`]*)?`/g).filter(
      ([, name]) => !known.has(name) && !FOREIGN.has(name) && prefixes.has(name.split('_')[0]),
    );
    expect(unknown).toEqual([]);
  });

  it('names only calls that exist', () => {
    const client = read('client/api.d.ts');
    const calls = named(/\b((?:GET|POST|PUT|PATCH|DELETE) \/[\w/:.…-]+)/g, FINISHED_PAGES);
    expect(calls.length).toBeGreaterThan(50);
    const unknown = calls.filter(([, call]) => !isCall(call, client));
    expect(unknown).toEqual([]);
  });

  it('names only files that exist', () => {
    const files = named(
      /`((?:src|tools|scripts|test|bench|migrations|embedded-postgres)\/[\w./-]+\.\w+)`/g,
      FINISHED_PAGES,
    );
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter(([, file]) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  it('names only commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const commands = named(/npm run ([\w:]+)/g);
    expect(commands.length).toBeGreaterThan(20);
    expect(commands.filter(([, name]) => scripts[name] === undefined)).toEqual([]);
  });

  it('describes every scope', () => {
    const described = named(/`([\w]+:\w+|admin)`/g, ['docs/keys-and-tenants.md']);
    const names = described.map(([, name]) => name);
    const scopes = read('client/api.d.ts').match(/\b\w+:(?:read|write)\b/g) ?? [];
    // A domain that somebody has added has scopes of its own.
    const isShipped = (scope: string): boolean =>
      /^(events|inventory|orders|webhooks):/.test(scope);
    const shipped = new Set([...scopes.filter(isShipped), 'admin']);
    expect(shipped.size).toBeGreaterThan(4);
    expect(new Set(names)).toEqual(shipped);
  });
});

/** Routes outside of the OpenAPI document: pages, and those of receivers. */
const OTHERS = ['/docs', '/openapi.json', '/asyncapi.json', '/hook'];

/** A `:parameter`, or an example of its value, stands for a `{parameter}`. */
function isCall(call: string, client: string): boolean {
  const [method = '', path = ''] = call.replace(/\.$/, '').split(' ');
  if (OTHERS.includes(path)) return true;
  const segments = path.split('/').slice(1);
  const alternatives = segments.map((segment) =>
    segment.startsWith(':') ? String.raw`\{\w+\}` : String.raw`(?:${segment}|\{\w+\})`,
  );
  const route = new RegExp(`^    "/${alternatives.join('/')}": \\{\\n([^]*?)^    \\};`, 'gm');
  const operation = new RegExp(`^        ${method.toLowerCase()}: `, 'm');
  return [...client.matchAll(route)].some(([, operations = '']) => operation.test(operations));
}
