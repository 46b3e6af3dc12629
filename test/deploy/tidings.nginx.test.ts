import { once } from 'node:events';
import { copyFile, readFile, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { findFreePort } from '../../embedded-postgres/free-port.js';
import { ADMIN_KEY } from '../support/app.js';
import { startDeliveringApp } from '../support/delivering-app.js';
import type { DeliveringApp } from '../support/delivering-app.js';
import { eventually } from '../support/eventually.js';
import { createNginx, describeWithNginx } from '../support/servers/index.js';
import type { TestNginx } from '../support/servers/index.js';
import { serverFolder, serverUser } from '../support/servers/server-process.js';

const file = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const fixture = (name: string): string => file(`test/fixtures/tls/${name}`);

/** Compression of everything that a client accepts compressed, streams too, by default. */
const COMPRESSION = 'gzip on; gzip_proxied any; gzip_types text/event-stream;';

describeWithNginx('deploy/nginx/tidings.conf', () => {
  let app: DeliveringApp;
  let nginx: TestNginx;
  let certificates: string;
  let port: number;
  let ca: Buffer;

  beforeAll(async () => {
    app = await startDeliveringApp({ settings: { TRUSTED_PROXIES: '127.0.0.0/8' } });
    port = await findFreePort();
    ca = await readFile(fixture('ca.pem'));
    // nginx runs as another user, who may not see the files of this one.
    certificates = await serverFolder('tidings-test-tls-', await serverUser());
    for (const name of ['receiver.pem', 'receiver.key']) {
      await copyFile(fixture(name), join(certificates, name));
    }
    const example = await exampleForTests();
    nginx = await createNginx(
      (ready) => `${COMPRESSION} server { listen 127.0.0.1:${ready}; return 204; } ${example}`,
    );
  });
  afterAll(async () => {
    await nginx.stop();
    await app.close();
    await rm(certificates, { recursive: true });
  });

  /** The example with the port, the certificate and the process of this suite. */
  async function exampleForTests(): Promise<string> {
    const example = await readFile(file('deploy/nginx/tidings.conf'), 'utf8');
    return example
      .replace('listen [::]:443 ssl http2;', '')
      .replace('listen 443 ', `listen 127.0.0.1:${port} `)
      .replace('/etc/ssl/tidings/fullchain.pem', join(certificates, 'receiver.pem'))
      .replace('/etc/ssl/tidings/privkey.pem', join(certificates, 'receiver.key'))
      .replace('127.0.0.1:3000', new URL(app.url).host);
  }

  async function call(path: string, body?: string): Promise<IncomingMessage> {
    const outgoing = request(`https://127.0.0.1:${port}${path}`, {
      ca,
      agent: false,
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${ADMIN_KEY}`,
        'accept-encoding': 'gzip',
        'content-type': 'application/json',
      },
    });
    outgoing.end(body);
    const [response] = (await once(outgoing, 'response')) as [IncomingMessage];
    return response;
  }

  it('passes the scheme on, which Tidings trusts', async () => {
    const { headers } = await call('/');
    expect(headers['strict-transport-security']).toMatch(/^max-age=\d+$/);
  });

  it('leaves the limit on the size of a body to Tidings', async () => {
    const { statusCode, headers } = await call('/orders', ' '.repeat(1_500_000));
    expect([statusCode, headers['content-type']]).toEqual([
      413,
      'application/problem+json; charset=utf-8',
    ]);
  });

  it('passes on each frame of a stream at once, uncompressed', async () => {
    const stream = await call('/events/stream?types=order.*');
    let text = '';
    stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
    await eventually(() => text.startsWith('retry: '));
    await app.publish(1);
    await eventually(() => text.includes('event: order.shipped'));
    stream.destroy();
  });
});
