// Needs: orders
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findFreePort } from '../../embedded-postgres/free-port.js';
import { Clone } from '../support/clone.js';
import { eventually } from '../support/eventually.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

describe('the README', () => {
  let clone: Clone;
  let readme: string;

  beforeAll(async () => {
    readme = await readFile(`${ROOT}/README.md`, 'utf8');
    clone = await Clone.create();
    await cp(`${ROOT}/examples`, clone.path('examples'), { recursive: true });
  }, 60_000);
  afterAll(() => clone.remove());

  it('shows a walkthrough that works word for word', async () => {
    const tidings = await clone.start();
    await tidings.ready();
    const receiverPort = String(await findFreePort());
    // Concurrent runs need different ports, and one second is not always enough.
    const journey = blockAfter('<!-- journey -->')
      .replaceAll('localhost:3000', `localhost:${new URL(tidings.url).port}`)
      .replaceAll('4000', receiverPort)
      .replace('sleep 1', 'read -r');

    const shell = spawn('bash', ['-euc', `${journey}\nwait`], {
      cwd: clone.folder,
      detached: true,
    });
    let printed = '';
    shell.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    shell.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    try {
      await eventually(() => {
        expect(printed).toContain('receiver: listening');
        expect(printed).toContain('retry: ');
        return true;
      }, 60_000);
      shell.stdin.write('\n');
      const expected = blockAfter('<!-- output -->')
        .replaceAll('4000', receiverPort)
        .split('\n')
        .map(withoutIds);
      await eventually(() => {
        const lines = printed.split('\n').map(withoutIds);
        for (const line of expected) expect(lines).toContain(line);
        return true;
      }, 120_000);
    } finally {
      const ended = once(shell, 'close');
      process.kill(-shell.pid!, 'SIGKILL');
      await ended;
    }
  }, 360_000);

  function blockAfter(mark: string): string {
    const block = /```\w+\n([^]*?)\n```/.exec(readme.slice(readme.indexOf(mark)));
    if (!block?.[1]) throw new Error(`the README has no block after ${mark}`);
    return block[1];
  }
});

/** Replaces the values that differ between runs as the README does. */
function withoutIds(line: string): string {
  return (
    line
      .replaceAll(/"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"/g, '"…"')
      .replaceAll(/"timestamp":"[^"]*"/g, '"timestamp":"…"')
      // The first order is the first event; other events may precede its payment.
      .replaceAll(/"position":(?!1,)\d+/g, '"position":…')
      .replaceAll(/^id: (?![01]$)\d+$/g, 'id: …')
  );
}
