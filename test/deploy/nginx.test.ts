import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { findFreePort } from '../../embedded-postgres/free-port.js';
import { ADMIN_KEY } from '../support/app.js';
import { startDeliveringApp } from '../support/delivering-app.js';
import type { DeliveringApp } from '../support/delivering-app.js';
import { eventually } from '../support/eventually.js';
import { describeWith } from '../support/servers/index.js';
import { runs } from '../support/servers/installed.js';

const NGINX = '/usr/sbin/nginx';
const file = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

describeWith('nginx', runs(NGINX, '-v'))('deploy/nginx/tidings.conf', () => {
  let app: DeliveringApp;
  let nginx: ChildProcess;
  let folder: string;
  let port: number;
  let ca: Buffer;

  beforeAll(async () => {
    app = await startDeliveringApp({ settings: { TRUSTED_PROXIES: '127.0.0.0/8' } });
    port = await findFreePort();
    ca = await readFile(file('test/fixtures/tls/ca.pem'));
    folder = await mkdtemp(join(tmpdir(), 'tidings-test-nginx-'));
    await writeFile(join(folder, 'tidings.conf'), await exampleForTests());
    await writeFile(join(folder, 'nginx.conf'), SERVER);
    nginx = spawn(NGINX, ['-p', folder, '-c', 'nginx.conf'], { stdio: 'ignore' });
    await eventually(async () => (await get('/health/ready')).statusCode === 200);
  });
  afterAll(async () => {
    const ended = once(nginx, 'close');
    nginx.kill('SIGTERM');
    await ended;
    await app.close();
    await rm(folder, { recursive: true });
  });

  /** The example with the port, the certificate and the process of this suite. */
  async function exampleForTests(): Promise<string> {
    const example = await readFile(file('deploy/nginx/tidings.conf'), 'utf8');
    return example
      .replace('listen [::]:443 ssl http2;', '')
      .replace('listen 443 ', `listen 127.0.0.1:${port} `)
      .replace('/etc/ssl/tidings/fullchain.pem', file('test/fixtures/tls/receiver.pem'))
      .replace('/etc/ssl/tidings/privkey.pem', file('test/fixtures/tls/receiver.key'))
      .replace('127.0.0.1:3000', new URL(app.url).host);
  }

  async function get(path: string, body?: string): Promise<IncomingMessage> {
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
    const { headers } = await get('/');
    expect(headers['strict-transport-security']).toMatch(/^max-age=\d+$/);
  });

  it('leaves the limit on the size of a body to Tidings', async () => {
    const { statusCode, headers } = await get('/orders', ' '.repeat(1_500_000));
    expect([statusCode, headers['content-type']]).toEqual([
      413,
      'application/problem+json; charset=utf-8',
    ]);
  });

  it('passes on each frame of a stream at once', async () => {
    const stream = await get('/events/stream?types=order.*');
    let text = '';
    stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
    await eventually(() => text.startsWith('retry: '));
    await app.publish(1);
    await eventually(() => text.includes('event: order.shipped'));
    stream.destroy();
  });
});

/** What Debian's nginx.conf has around the file, with everything in the folder of this suite. */
const SERVER = `daemon off;
user root;
pid nginx.pid;
error_log error.log;
events {}
http {
  access_log off;
  gzip on;
  gzip_types text/event-stream;
  client_body_temp_path body;
  proxy_temp_path proxy;
  fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi;
  scgi_temp_path scgi;
  include tidings.conf;
}
`;
