import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const read = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');

/** The rows of the table: the requirement, its section, and the test that verifies it. */
const ROWS = read('docs/standard-webhooks.md')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (-|requirement)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, requirement = '', section = '', verifiedBy = '']) => ({
    requirement,
    section,
    verifiedBy,
  }));

describe('the conformance table', () => {
  it('covers the sections of the specification', () => {
    expect(ROWS.length).toBeGreaterThanOrEqual(30);
    expect(new Set(ROWS.map(({ section }) => section)).size).toBeGreaterThanOrEqual(12);
  });

  it.each(ROWS)('names an existing test: $requirement', ({ verifiedBy }) => {
    const [, file = '', name = ''] = /^`([^`]+)` › `([^`]+)`$/.exec(verifiedBy) ?? [];
    const source = read(file);
    const exists = ["'", '"', '`'].some((quote) => source.includes(`${quote}${name}${quote}`));
    expect({ file, name, exists }).toEqual({ file, name, exists: true });
  });
});
