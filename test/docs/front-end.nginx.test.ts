import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { createNginx, describeWithNginx } from '../support/servers/index.js';
import { SseClient } from '../support/sse-client.js';
import { ADMIN_KEY } from '../support/app.js';
import { startStreamApp } from '../integration/sse/stream-app.js';
import type { StreamApp } from '../integration/sse/stream-app.js';

/** The first nginx configuration of a page. */
function configurationOf(page: string): string {
  const path = fileURLToPath(new URL(`../../docs/${page}`, import.meta.url));
  const found = /^```nginx\n([^]*?)^```$/m.exec(readFileSync(path, 'utf8'))?.[1];
  if (!found) throw new Error(`${page} has no configuration of nginx`);
  return found;
}

/** With compression of streams, which would hold events back, by default. */
const FRONT_END = `
  gzip on;
  gzip_proxied any;
  gzip_types text/event-stream;
  ${configurationOf('front-end.md')}`;
const EDGE = `
  upstream tidings { server 127.0.0.1:3000; }
  server {
    listen 8080;
    ${configurationOf('http.md')}
  }`;

describeWithNginx('a stream behind nginx', () => {
  let app: StreamApp;
  beforeAll(async () => {
    app = await startStreamApp();
  });
  afterAll(async () => await app.close());

  it.each([
    ['front-end.md', FRONT_END],
    ['http.md', EDGE],
  ])('arrives event by event, as configured in %s', async (_page, configuration) => {
    const target = new URL(app.url).host;
    const nginx = await createNginx((port) =>
      configuration
        .replace('server 127.0.0.1:3000;', `server ${target};`)
        .replace('listen 8080;', `listen 127.0.0.1:${port};`),
    );
    try {
      const stream = await SseClient.connect(`${nginx.url}/events/stream`, {
        key: ADMIN_KEY,
        headers: { 'accept-encoding': 'gzip' },
      });
      expect(stream.response.headers).not.toHaveProperty('content-encoding');
      for (const note of ['a', 'b']) {
        await app.write({ note });
        await eventually(() => stream.events.at(-1)?.data.data.note === note);
      }
      stream.close();
      await eventually(() => app.connections() === 0);
    } finally {
      await nginx.stop();
    }
  });
});
