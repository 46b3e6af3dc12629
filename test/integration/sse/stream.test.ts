import { connect } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/common/index.js';
import { ADMIN_KEY } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { startStreamApp } from './stream-app.js';
import type { StreamApp } from './stream-app.js';

const ORDER = {
  customerId: 'c-1',
  currency: 'EUR',
  items: [{ sku: 'mug', quantity: 2, unitPrice: 1250 }],
};

describe('a stream', () => {
  let app: StreamApp;
  beforeAll(async () => {
    app = await startStreamApp();
    await app.write(...Array.from({ length: 10 }, () => ({})));
    await app.logged(10);
  });
  afterAll(async () => await app.close());

  it('begins with its start position, and sends the events from then on', async () => {
    const before = await head(app);
    const stream = await app.stream('/events/stream');
    const { body: order } = await app.call('POST', '/orders', { body: ORDER });
    const [event] = await stream.received(1);

    expect(stream.status).toBe(200);
    expect(stream.response.headers).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': expect.stringContaining('no-transform'),
      'x-accel-buffering': 'no',
      'x-request-id': expect.any(String),
    });
    expect(stream.response.headers).not.toHaveProperty('x-resumed-from');
    expect(stream.blocks[0]).toEqual({
      event: undefined,
      data: undefined,
      lastEventId: String(before),
      hasId: true,
      retry: 3000,
      comments: [],
    });
    expect(event).toMatchObject({ id: String(before + 1), type: 'order.created' });
    const logged = await app.call('GET', `/events/${event?.data.eventId}`);
    expect(event?.data).toEqual(logged.body);
    expect(event?.data).toMatchObject({ position: before + 1, aggregateId: order.id, version: 2 });
    const past = await app.stream('/events/stream', { lastEventId: String(before) });
    const [replayed] = await past.received(1);
    // The same text on every channel, fields in the same order.
    const texts = [logged.body, event?.data, replayed?.data].map((data) => JSON.stringify(data));
    expect(new Set(texts).size).toBe(1);
  });

  it.each([
    ['the header', '/events/stream', '4', 4],
    ['the query', '/events/stream?lastEventId=5', undefined, 5],
    ['the header rather than the query', '/events/stream?lastEventId=9', '4', 4],
    ['the beginning', '/events/stream', '0', 0],
    ['the beginning, in words', '/events/stream?lastEventId=earliest', undefined, 0],
  ])('resumes from %s', async (_name, path, lastEventId, after) => {
    const last = await head(app);
    const stream = await app.stream(path, { lastEventId });
    await stream.received(last - after);
    expect(stream.response.headers['x-resumed-from']).toBe(String(after));
    expect(stream.blocks[0]).toMatchObject({ lastEventId: String(after), retry: 3000 });
    expect(stream.positions).toEqual(range(after + 1, last));
  });

  it.each([
    ['malformed', 'abc'],
    ['malformed', '-3'],
    ['malformed', '1'.repeat(500)],
    ['malformed', '3, 4'],
    ['future', '1000000'],
  ])('continues live after a reset for a %s resume point', async (reason, lastEventId) => {
    const last = await head(app);
    const stream = await app.stream('/events/stream', { lastEventId });
    await app.write({});
    await stream.received(2);
    expect(stream.status).toBe(200);
    expect(stream.response.headers['x-resumed-from']).toBe(String(last));
    expect(stream.events).toMatchObject([
      { id: String(last), type: 'stream.reset', data: { reason, position: last } },
      { id: String(last + 1), type: 'order.created' },
    ]);
  });

  it('sends the requested types', async () => {
    const types = ['order.shipped', 'order.created', 'order.cancelled'];
    const after = await head(app);
    const live = await app.stream('/events/stream?types=order.shipped,order.cancelled');
    const all = await app.stream('/events/stream?types=*');
    await app.write(...types.map((eventType) => ({ eventType })));
    await all.received(3);
    await live.received(2);
    const past = await app.stream('/events/stream?types=order.shipped,order.cancelled', {
      lastEventId: String(after),
    });
    await past.received(2);
    for (const stream of [live, past]) {
      expect(stream.events.map(({ type }) => type)).toEqual(['order.shipped', 'order.cancelled']);
    }
  });

  it('sends one aggregate, live and replayed', async () => {
    const [a, b] = [newId(), newId()];
    const live = await app.stream(`/events/stream?aggregateId=${a.toUpperCase()}`);
    await app.write({ aggregateId: a }, { aggregateId: b }, { aggregateId: a });
    await live.received(2);
    const past = await app.stream(`/events/stream?aggregateId=${a}&lastEventId=0`);
    await past.received(2);
    expect(past.positions).toEqual(live.positions);
    expect(new Set(live.events.map(({ data }) => data.aggregateId))).toEqual(new Set([a]));
  });

  it("sends one customer's orders, live and replayed", async () => {
    const live = await app.stream('/events/orders/c%2F7');
    const other = await app.stream('/events/orders/c-8?types=order.created');
    await app.write({ customerId: 'c/7' }, { customerId: 'c-8' }, { customerId: 'c/7' });
    await live.received(2);
    await other.received(1);
    const past = await app.stream('/events/orders/c%2F7', { lastEventId: '0' });
    await past.received(2);
    expect(past.positions).toEqual(live.positions);
    expect(live.events.map(({ data }) => data.data.customerId)).toEqual(['c/7', 'c/7']);
  });

  it('renders the requested versions and format', async () => {
    const pinned = await app.stream('/events/stream?types=order.*,order.created@1');
    const general = await app.stream('/events/stream?version=1');
    const overridden = await app.stream('/events/stream?version=1&types=order.created@2');
    const cloud = await app.stream('/events/stream?format=cloudevents');
    await app.write({});
    const streams = [pinned, general, overridden, cloud];
    const shown = await Promise.all(streams.map(async (stream) => (await stream.received(1))[0]));
    expect(shown.slice(0, 3).map((event) => event?.data.version)).toEqual([1, 1, 2]);
    expect(shown[0]?.data.data).toHaveProperty('total');
    expect(shown[2]?.data.data).toHaveProperty('totalAmount');
    expect(shown[3]?.type).toBe('order.created');
    expect(shown[3]?.data).toMatchObject({
      specversion: '1.0',
      type: 'order.created.v2',
      sequence: shown[3]?.id.padStart(16, '0'),
    });
  });

  it('excludes system events unless they are requested', async () => {
    const last = await head(app);
    const all = await app.stream('/events/stream');
    await app.write({ eventType: 'system.something' }, {});
    await all.received(1);
    expect(all.positions).toEqual([last + 2]);
    const past = await app.stream('/events/stream', { lastEventId: String(last) });
    await past.received(1);
    expect(past.positions).toEqual([last + 2]);
  });

  it.each([
    ['types=order.flown'],
    ['types=nothing.*'],
    ['types=order.created@9'],
    ['types=order'],
    ['types='],
    ['types=order.created,'],
    ['aggregateId=7'],
    ['version=0'],
    ['version=x'],
    ['format=xml'],
    ['named=no'],
    ['types=message.received,message.*'],
    ['types=order.created,message'],
  ])('is rejected with 400 for ?%s', async (query) => {
    const answer = await app.call('GET', `/events/stream?${query}`);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  it('of a customer contains only orders', async () => {
    expect((await app.call('GET', '/events/orders/c-1?types=*')).status).toBe(400);
  });

  it('needs a key with the scope', async () => {
    expect((await app.call('GET', '/events/stream', { key: null })).status).toBe(401);
    const { key } = await app.key('default', 'orders:read');
    expect((await app.call('GET', '/events/stream', { key })).status).toBe(403);
    expect((await app.call('GET', '/events/orders/c-1', { key })).status).toBe(403);
  });

  it('answers HEAD with its headers alone', async () => {
    const before = app.connections();
    const answer = await app.call('HEAD', '/events/stream');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/event-stream');
    expect(app.connections()).toBe(before);
  });

  it('sends what another process writes and relays', async () => {
    const other = await startStreamApp({ ROLES: 'api' }, app.databaseUrl);
    try {
      const stream = await other.stream('/events/stream');
      await app.call('POST', '/orders', { body: ORDER });
      const [event] = await stream.received(1);
      expect(event?.type).toBe('order.created');
    } finally {
      await other.close();
    }
  });

  it('is not chunked for an HTTP/1.0 client, as some proxies are', async () => {
    const { hostname, port } = new URL(app.url);
    const socket = connect(Number(port), hostname);
    socket.write(
      `GET /events/stream?lastEventId=1 HTTP/1.0\r\nauthorization: Bearer ${ADMIN_KEY}\r\n\r\n`,
    );
    let text = '';
    socket.on('data', (bytes) => (text += String(bytes)));
    await eventually(() => text.includes('id: 3\n'));
    expect(text.toLowerCase()).not.toContain('transfer-encoding');
    expect(text).toMatch(/\r\n\r\nretry: 3000\nid: 1\n\nid: 2\nevent: order.created\ndata: \{/);
    socket.destroy();
    await once(socket, 'close');
  });
});

describe('streams of two tenants', () => {
  let app: StreamApp;
  beforeAll(async () => {
    app = await startStreamApp();
  });
  afterAll(async () => await app.close());

  it('contain the events of their tenant, and for an admin all events', async () => {
    const acme = await app.key('acme', 'events:read');
    const umbrella = await app.key('umbrella', 'events:read');
    const aggregateId = newId();
    const paths = [
      '/events/stream',
      '/events/stream?types=order.*',
      `/events/stream?aggregateId=${aggregateId}`,
      '/events/orders/c-1',
    ];
    const live = await Promise.all(paths.map((path) => app.stream(path, { key: acme.key })));
    const all = await app.stream('/events/stream');
    await app.write(
      { tenantId: 'umbrella', aggregateId },
      { tenantId: 'acme', aggregateId },
      { tenantId: 'umbrella', aggregateId },
      { tenantId: 'acme', aggregateId },
    );
    await all.received(4);
    for (const stream of live) await stream.received(2);
    for (const path of paths) {
      const past = await app.stream(path, { key: umbrella.key, lastEventId: '0' });
      await past.received(2);
      expect(past.positions).toEqual([1, 3]);
    }
    for (const stream of live) expect(stream.positions).toEqual([2, 4]);
    expect(all.positions).toEqual([1, 2, 3, 4]);
  });
});

async function head(app: StreamApp): Promise<number> {
  const { rows } = await app.database.query('SELECT position FROM event_log_head');
  return Number(rows[0].position);
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
