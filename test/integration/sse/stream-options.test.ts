import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startStreamApp } from './stream-app.js';
import type { StreamApp } from './stream-app.js';

const ORIGIN = 'https://app.example.com';

describe('a stream with options', () => {
  let app: StreamApp;
  beforeAll(async () => {
    app = await startStreamApp({ CORS_ALLOWED_ORIGINS: ORIGIN });
  });
  afterAll(async () => await app.close());

  it('suggests the event type that was probably meant', async () => {
    const { body } = await app.call('GET', '/events/stream?types=order.create');
    const message = 'unknown event type `order.create`; did you mean `order.created`?';
    expect(body.errors).toEqual([{ path: 'types', message }]);
  });

  it.each(['/events/stream', '/events/orders/c-1'])(
    'opens at %s with an unknown type beside a known one, and names it',
    async (path) => {
      const query = 'types=message.received,order.updated';
      const live = await app.stream(`${path}?${query}`, { headers: { origin: ORIGIN } });
      expect([live.status, live.response.headers['x-unknown-types']]).toEqual([
        200,
        'message.received',
      ]);
      expect(live.response.headers['access-control-expose-headers']).toContain('X-Unknown-Types');
      await app.write({ eventType: 'order.created' }, { eventType: 'order.updated' });
      const [event] = await live.received(1);
      expect(event?.type).toBe('order.updated');
      expect(live.blocks[0]?.comments).toEqual([' unknown types: message.received']);

      const known = await app.stream(`${path}?types=order.updated`);
      expect(known.response.headers).not.toHaveProperty('x-unknown-types');
      await known.until(() => known.blocks.length > 0);
      expect(known.blocks[0]?.comments).toEqual([]);
    },
  );

  it('sends events of a type that only a newer process knows', async () => {
    const types = 'types=message.received,order.updated';
    const after = await head(app);
    const live = await app.stream(`/events/stream?${types}`);
    await app.write({ eventType: 'message.received' }, { eventType: 'order.updated' });
    await live.received(2);
    const past = await app.stream(`/events/stream?${types}`, { lastEventId: String(after) });
    await past.received(2);
    for (const { events } of [live, past]) {
      expect(events.map(({ type }) => type)).toEqual(['message.received', 'order.updated']);
    }
  });

  it.each(['/events/stream', '/events/orders/c-1'])(
    'sends frames without names at %s, except for a reset',
    async (path) => {
      const last = await head(app);
      const live = await app.stream(`${path}?named=false`);
      const named = await app.stream(`${path}?named=true`);
      await app.write({ eventType: 'order.created' }, { eventType: 'order.shipped' });
      await live.received(2);
      await named.received(2);
      const past = await app.stream(`${path}?named=false`, { lastEventId: String(last) });
      await past.received(2);
      for (const { events } of [live, past]) {
        expect(events.map(({ type }) => type)).toEqual(['message', 'message']);
        expect(events.map(({ data }) => data)).toEqual(named.events.map(({ data }) => data));
        expect(events.map(({ id }) => id)).toEqual(named.events.map(({ id }) => id));
      }
      expect(named.events.map(({ type }) => type)).toEqual(['order.created', 'order.shipped']);

      const lost = await app.stream(`${path}?named=false`, { lastEventId: '1000000' });
      const [reset] = await lost.received(1);
      expect(reset).toMatchObject({ type: 'stream.reset', data: { reason: 'future' } });
    },
  );
});

async function head(app: StreamApp): Promise<number> {
  const { rows } = await app.database.query('SELECT position FROM event_log_head');
  return Number(rows[0].position);
}
