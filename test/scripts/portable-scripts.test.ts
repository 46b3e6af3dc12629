import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
// A plain script without types.
const { requireSystem } = await import(`${ROOT}scripts/lib/system.mjs`);

describe('the scripts of package.json', () => {
  const manifest = readFileSync(`${ROOT}package.json`, 'utf8');
  const { scripts } = JSON.parse(manifest) as { scripts: Readonly<Record<string, string>> };

  // npm runs them with sh on Linux and macOS, and with cmd.exe on Windows.
  it.each(Object.entries(scripts))('%s is understood by every shell', (_name, script) => {
    expect(script).toMatch(/^(node scripts\/[\w-]+\.mjs|prettier)( [\w.:/-]+)*$/);
  });
});

describe('a start on Windows', () => {
  const startOn = (platform: string, environment: Readonly<Record<string, string>>): string => {
    const lines: string[] = [];
    requireSystem(environment, { platform, output: { write: (line: string) => lines.push(line) } });
    return lines.join('');
  };

  it('is refused in one line without DATABASE_URL, and says what to do', () => {
    for (const url of ['', ' ']) {
      expect(() => startOn('win32', { DATABASE_URL: url })).toThrow(
        /^the embedded PostgreSQL runs on Linux and macOS only: .* WSL 2, or set DATABASE_URL in \.env$/,
      );
    }
  });

  it('says in one line with DATABASE_URL that Windows is not tested', () => {
    const output = startOn('win32', { DATABASE_URL: 'postgres://db/tidings' });
    expect(output).toMatch(/^tidings: Windows is not tested.*\n$/);
  });

  it('says nothing elsewhere', () => {
    expect(startOn('linux', {}) + startOn('darwin', {})).toBe('');
  });
});
