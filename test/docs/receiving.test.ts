import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startDeliveringApp } from '../support/delivering-app.js';
import type { DeliveringApp, Webhook } from '../support/delivering-app.js';
import { eventually } from '../support/eventually.js';
import { startReceiver } from '../support/receiver.js';
import type { ReceivedRequest, Receiver } from '../support/receiver.js';

const PAGE = readFileSync(
  fileURLToPath(new URL('../../docs/receiving.md', import.meta.url)),
  'utf8',
);

/** The programs of the page, in order. */
const PROGRAMS = [
  { language: 'js', command: [process.execPath], file: 'verify.mjs', needs: 'node' },
  { language: 'python', command: ['python3'], file: 'verify.py', needs: 'python3' },
  { language: 'go', command: ['go', 'run'], file: 'verify.go', needs: 'go' },
  { language: 'sh', command: ['sh'], file: 'verify.sh', needs: 'openssl' },
].map((program) => ({ ...program, isMissing: isMissing(program.needs) }));

type Program = (typeof PROGRAMS)[number];

function isMissing(command: string): boolean {
  return spawnSync(command, ['--version']).error !== undefined;
}

function programOf(language: string): string {
  const found = new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(PAGE)?.[1];
  if (!found) throw new Error(`the page has no program in ${language}`);
  return found;
}

describe('the programs of docs/receiving.md', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tidings-receiving-'));
  let app: DeliveringApp;
  let receiver: Receiver;
  let webhook: Webhook;
  let oldSecret: string;
  let request: ReceivedRequest;

  beforeAll(async () => {
    app = await startDeliveringApp();
    receiver = await startReceiver();
    const created = await app.subscribe(`${receiver.url}/hook`);
    oldSecret = created.secret;
    // With an overlap, so that there are two signatures.
    const rotated = await app.call('POST', `/webhooks/${created.id}/rotate-secret`, { body: {} });
    webhook = rotated.body;
    await app.publish(1);
    request = await eventually(() => receiver.requests[0]);
  });
  afterAll(async () => {
    await app.close();
    await receiver.close();
    rmSync(folder, { recursive: true });
  });

  const accepts = (
    { language, command, file }: Program,
    secret: string,
    change: Readonly<Record<string, string>> = {},
    body = request.rawBody,
  ): boolean => {
    const path = join(folder, file);
    writeFileSync(path, programOf(language));
    const { headers } = request;
    const [executable = '', ...args] = command;
    const { status, stderr } = spawnSync(executable, [...args, path], {
      input: body,
      env: {
        PATH: process.env['PATH'],
        // Go's build cache.
        GOCACHE: join(folder, 'go'),
        WEBHOOK_ID: String(headers['webhook-id']),
        WEBHOOK_TIMESTAMP: String(headers['webhook-timestamp']),
        WEBHOOK_SIGNATURE: String(headers['webhook-signature']),
        WEBHOOK_SECRET: secret,
        ...change,
      },
    });
    if (status !== 0 && status !== 1) throw new Error(`${status}: ${stderr.toString()}`);
    return status === 0;
  };

  it.each(PROGRAMS.filter(({ isMissing }) => !isMissing))(
    'accept a genuine delivery with either secret, and reject all else: $language',
    (program) => {
      expect(accepts(program, webhook.secret)).toBe(true);
      expect(accepts(program, oldSecret)).toBe(true);
      expect(accepts(program, `whsec_${Buffer.alloc(32).toString('base64')}`)).toBe(false);
      const longer = Buffer.concat([request.rawBody, Buffer.from(' ')]);
      expect(accepts(program, webhook.secret, {}, longer)).toBe(false);
      const changes: Record<string, string>[] = [
        { WEBHOOK_ID: 'other' },
        { WEBHOOK_TIMESTAMP: '1700000000' },
        { WEBHOOK_SIGNATURE: 'v1,' },
      ];
      for (const change of changes) {
        expect([change, accepts(program, webhook.secret, change)]).toEqual([change, false]);
      }
    },
  );

  for (const { language, needs } of PROGRAMS.filter(({ isMissing }) => isMissing)) {
    it.todo(`are not run in ${language}, since ${needs} is not installed`);
  }

  it('are linked from the README', () => {
    const readme = fileURLToPath(new URL('../../README.md', import.meta.url));
    expect(readFileSync(readme, 'utf8')).toContain('(docs/receiving.md)');
  });
});
