import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { findFreePort } from '../../embedded-postgres/free-port.js';
import { ADMIN_KEY } from '../support/app.js';
import { startDeliveringApp } from '../support/delivering-app.js';
import type { DeliveringApp } from '../support/delivering-app.js';
import { ExampleProgram } from './example-program.js';

describe('examples/partner.mjs', () => {
  let app: DeliveringApp;
  let settings: Record<string, string>;
  const started: ExampleProgram[] = [];

  beforeAll(async () => {
    app = await startDeliveringApp();
    settings = {
      ADMIN_API_KEY: ADMIN_KEY,
      TIDINGS_URL: app.url,
      WEBHOOK_URL: `http://localhost:${await findFreePort()}/hook`,
    };
  });
  afterEach(async () => {
    for (const partner of started.splice(0)) await partner.end('SIGKILL');
  });
  afterAll(() => app.close());

  const start = (more: Readonly<Record<string, string>> = {}): ExampleProgram => {
    const partner = ExampleProgram.start('partner.mjs', { ...settings, ...more });
    started.push(partner);
    return partner;
  };
  const urls = async (): Promise<string[]> => {
    const { body } = await app.call('GET', '/webhooks');
    return body.data.map(({ url }: { readonly url: string }) => url);
  };

  it('receives until it is stopped, and then removes its webhook', async () => {
    const partner = start();
    await partner.prints('partner: subscribed');
    await app.publish(1);
    await partner.prints('webhook: order.shipped #1, signature verified');
    expect(await urls()).toEqual([settings['WEBHOOK_URL']]);
    expect(await partner.end('SIGINT')).toBe(0);
    expect(partner.output).toMatch(/\npartner: unsubscribed\n$/);
    expect(await urls()).toEqual([]);
  });

  it('removes the webhook of a run that was killed, and no other', async () => {
    await app.subscribe('http://localhost:1/other');
    const own = await app.subscribe(settings['WEBHOOK_URL'] ?? '', { active: false });
    const killed = start();
    await killed.prints('partner: subscribed');
    await killed.end('SIGKILL');
    expect(await urls()).toHaveLength(3);
    const next = start();
    await next.prints('partner: subscribed');
    expect(await urls()).toHaveLength(3);
    await next.end('SIGTERM');
    expect(await urls()).toHaveLength(2);
    expect((await app.call('GET', `/webhooks/${own.id}`)).status).toBe(200);
  });

  it('leaves a running one alone', async () => {
    const running = start();
    await running.prints('partner: subscribed');
    const before = await urls();
    const second = start();
    expect(await second.ended()).toBe(1);
    expect(second.output).toContain('is in use; is another receiver running?');
    expect(await urls()).toEqual(before);
    await running.end('SIGTERM');
  });

  it.each<[string, Record<string, string>, string]>([
    [
      'Tidings is not running',
      { TIDINGS_URL: 'http://127.0.0.1:1' },
      'partner: http://127.0.0.1:1 does not respond; is Tidings running?\n',
    ],
    [
      'the key is wrong',
      { ADMIN_API_KEY: 'tdk_wrong_0123456789' },
      'GET /webhooks?limit=100 returned 401',
    ],
    ['there is no key', { ADMIN_API_KEY: '' }, 'partner: ADMIN_API_KEY is not set'],
  ])('says that %s', async (_, more, message) => {
    const partner = start(more);
    expect(await partner.ended()).toBe(1);
    expect(partner.output).toContain(message);
    expect(partner.output).not.toContain('    at ');
  });
});
