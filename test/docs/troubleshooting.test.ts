// Needs: orders
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PAGE = readFileSync(join(ROOT, 'docs/troubleshooting.md'), 'utf8');

/** Everything that can print a message, with literals that are joined over lines as one. */
function programText(): string {
  const folders = ['src', 'embedded-postgres', 'scripts'];
  const files = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?<!\.spec)\.(?:ts|mjs)$/.test(file))
      .map((file) => join(folder, file)),
  );
  const text = files.map((file) => readFileSync(join(ROOT, file), 'utf8')).join('\n');
  return text.replaceAll(/['`] \+\s+['`]/g, '');
}

/** The quotes in the first column of tables, and in the bold symptoms. */
function quotedMessages(): string[] {
  const symptoms = [...PAGE.matchAll(/^(?:\| ([^|]+) \||\*\*(.+?)\*\*)/gm)];
  const texts = symptoms.map(([, cell, bold]) => cell ?? bold ?? '');
  const quotes = texts.flatMap((text) => [...text.matchAll(/`([^`]+)`/g)]);
  return quotes.map(([, quote = '']) => quote).filter((quote) => quote.includes(' '));
}

describe('docs/troubleshooting.md', () => {
  it('quotes messages that the program has', () => {
    const text = programText();
    const parts = quotedMessages().flatMap((message) => message.split('…').map((it) => it.trim()));
    expect(parts.length).toBeGreaterThan(30);
    const unknown = parts.filter((part) => !text.includes(part));
    expect(unknown).toEqual([]);
  });

  it('explains every class of failed attempts', () => {
    const source = readFileSync(join(ROOT, 'src/webhooks/sending/send-failure.ts'), 'utf8');
    const type = /type ErrorClass =([^;]*);/.exec(source)?.[1] ?? '';
    const classes = [...type.matchAll(/'(\w+)'/g)].map(([, name]) => name);
    expect(classes.length).toBeGreaterThan(5);
    const explained = [...PAGE.matchAll(/^\| `(\w+)` +\|/gm)].map(([, name]) => name);
    expect(explained).toEqual(expect.arrayContaining(classes));
  });
});
