// Needs: orders
import { cp, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { findFreePort } from '../../embedded-postgres/free-port.js';
import { callApi } from '../support/app.js';
import { Clone } from '../support/clone.js';
import type { StartedTidings } from '../support/clone.js';
import { eventually } from '../support/eventually.js';
import { describeWith } from '../support/servers/index.js';
import { runs } from '../support/servers/installed.js';
import { Terminal } from '../support/terminal.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LIMIT_MS = 120_000;

describe('the quick start of the README', () => {
  let clone: Clone;
  let tidings: StartedTidings;
  let readme: string;
  let receiverPort: string;
  const terminals: Terminal[] = [];

  beforeAll(async () => {
    readme = await readFile(`${ROOT}/README.md`, 'utf8');
    clone = await Clone.create();
    await cp(`${ROOT}/examples`, clone.path('examples'), { recursive: true });
    tidings = await clone.start();
    await tidings.ready();
    receiverPort = String(await findFreePort());
  }, 180_000);
  afterEach(async () => {
    for (const terminal of terminals.splice(0)) await terminal.close();
  });
  afterAll(() => clone.remove());

  for (const shell of ['bash', 'zsh', 'fish'] as const) {
    describeWith(`${shell} and script`, runs(shell) && runs('script'))(
      `pasted into ${shell}`,
      () => {
        it('works twice in a row, word for word, and leaves nothing behind', async () => {
          const partner = await open(shell);
          const customer = await open(shell);
          for (const how of ['bracketed', 'plain'] as const) {
            partner.paste(blockAfter('<!-- partner -->'), how);
            await shows(partner, 'partner: subscribed', blockAfter('<!-- partner output -->'), 2);
            customer.paste(blockAfter('<!-- journey -->'), how);
            await shows(customer, 'the order, then the stream', blockAfter('<!-- output -->'));
            await shows(partner, 'the webhooks', blockAfter('<!-- partner output -->'));

            await customer.interrupt();
            await partner.interrupt();
            expect(partner.lines).toContain('partner: unsubscribed');
            expect([...customer.glued, ...partner.glued]).toEqual([]);
            const key = await clone.adminKey();
            expect((await callApi(tidings.url, 'GET', '/webhooks', { key })).body.data).toEqual([]);
            customer.clear();
            partner.clear();
          }
        }, 360_000);
      },
    );
  }

  /** Concurrent runs need different ports than those of the README. */
  async function open(shell: 'bash' | 'zsh' | 'fish'): Promise<Terminal> {
    const terminal = await Terminal.open(shell, clone.folder, {
      PORT: new URL(tidings.url).port,
      WEBHOOK_URL: `http://localhost:${receiverPort}/hook`,
    });
    terminals.push(terminal);
    return terminal;
  }

  function blockAfter(mark: string): string {
    const block = /```\w+\n([^]*?)\n```/.exec(readme.slice(readme.indexOf(mark)));
    if (!block?.[1]) throw new Error(`the README has no block after ${mark}`);
    return block[1]
      .replaceAll('localhost:3000', `localhost:${new URL(tidings.url).port}`)
      .replaceAll('4000', receiverPort);
  }

  /** Waits until the terminal shows the lines in this order; others may be in between. */
  async function shows(
    terminal: Terminal,
    what: string,
    block: string,
    count = Infinity,
  ): Promise<void> {
    const expected = block.split('\n').slice(0, count).map(withoutPositions).map(pattern);
    await eventually(() => {
      const lines = terminal.lines.map(withoutPositions);
      let from = 0;
      for (const line of expected) {
        const found = lines.slice(from).findIndex((one) => line.test(one));
        if (found < 0) throw new Error(`${what}: no line ${line.source} in\n${lines.join('\n')}`);
        from += found + 1;
      }
      return true;
    }, LIMIT_MS);
  }
});

/** Positions depend on what else has happened. */
function withoutPositions(line: string): string {
  return line.replace(/^id: \d+$/, 'id: N').replaceAll(/"position":\d+/g, '"position":N');
}

/** A line of the README, in which … stands for what is left out. */
function pattern(line: string): RegExp {
  const parts = line.split('…').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
}
