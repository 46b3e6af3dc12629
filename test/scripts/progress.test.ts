import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.js';

// A plain script without types.
const { withProgress } = await import(
  fileURLToPath(new URL('../../scripts/lib/progress.mjs', import.meta.url))
);

const TEXTS = { doing: 'Installing', done: 'Installed' };

/** Runs a step that ends after three signs of progress, and returns what was written. */
async function written(isTTY: boolean): Promise<string> {
  let text = '';
  let signs = 0;
  const output = { isTTY, write: (part: string) => (text += part) };
  const status = (): string => `${(signs += 1)} of 9`;
  const step = async (): Promise<string> => {
    await eventually(() => signs >= 3);
    return 'result';
  };
  expect(await withProgress(TEXTS, step, { status, output, everyMs: 1 })).toBe('result');
  return text;
}

describe('the progress of a step', () => {
  it('is one line on a terminal, which is rewritten', async () => {
    const text = await written(true);
    expect(text).toContain('\r\x1b[KInstalling …  2 of 9  0 s');
    expect(text.match(/\n/g)).toHaveLength(1);
    expect(text).toMatch(/\r\x1b\[KInstalled \(\d+ s\)\n$/);
  });

  it('is a line every few seconds elsewhere', async () => {
    const lines = (await written(false)).split('\n');
    expect(lines[0]).toBe('Installing …');
    expect(lines[1]).toBe('Installing …  1 of 9  0 s');
    expect(lines.at(-2)).toMatch(/^Installed \(\d+ s\)$/);
    expect(lines.join('')).not.toContain('\x1b');
  });

  it('ends with the error of the step', async () => {
    const output = { isTTY: true, write: () => true };
    const step = (): Promise<never> => Promise.reject(new Error('no network'));
    await expect(withProgress(TEXTS, step, { output })).rejects.toThrow('no network');
  });
});
