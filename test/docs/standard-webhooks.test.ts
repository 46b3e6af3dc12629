import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const read = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');

/** The rows of the table: what is required, in which section, and the test that shows it. */
const ROWS = read('docs/standard-webhooks.md')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (-|requirement)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, requirement = '', section = '', shownBy = '']) => ({ requirement, section, shownBy }));

describe('the conformance table', () => {
  it('has a row for each part of the specification', () => {
    expect(ROWS.length).toBeGreaterThanOrEqual(30);
    expect(new Set(ROWS.map(({ section }) => section)).size).toBeGreaterThanOrEqual(12);
  });

  it.each(ROWS)('names a test that is there: $requirement', ({ shownBy }) => {
    const [, file = '', name = ''] = /^`([^`]+)` › `([^`]+)`$/.exec(shownBy) ?? [];
    const source = read(file);
    const isThere = ["'", '"', '`'].some((quote) => source.includes(`${quote}${name}${quote}`));
    expect({ file, name, isThere }).toEqual({ file, name, isThere: true });
  });
});
