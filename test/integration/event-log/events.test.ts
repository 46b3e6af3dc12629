import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import {
  historyOf,
  MUGS,
  PAYMENT,
  place,
  SHIPMENT,
  step,
  tenantKey,
} from '../../support/order-calls.js';

interface Event {
  readonly eventId: string;
  readonly eventType: string;
  readonly version: number;
  readonly aggregateId: string;
  readonly position: number;
  readonly timestamp: string;
  readonly data: Readonly<Record<string, unknown>>;
}

describe('GET /events', () => {
  let api: TestApp;
  let first: string;
  let second: string;
  let other: string;
  let acme: string;

  beforeAll(async () => {
    api = await startTestApp({
      // Without workers, no handler adds events to those of this suite.
      settings: { PUBLIC_URL: 'https://events.example/', ROLES: 'api,relay' },
    });
    acme = await tenantKey(api, 'acme', ['events:read', 'orders:write']);
    first = await place(api);
    await step(api, first, 'payment', PAYMENT);
    second = await place(api);
    await step(api, first, 'shipment', SHIPMENT);
    other = await place(api, MUGS, acme);
    await step(api, second, 'cancellation', { reason: 'Ordered twice.' });
    // Once the log contains the last event, it contains all of them.
    await historyOf(api, second);
  });
  afterAll(() => api.close());

  async function events(query = '', key?: string): Promise<Event[]> {
    const { status, body } = await api.call('GET', `/events?${query}`, key ? { key } : {});
    expect(status).toBe(200);
    return body.data as Event[];
  }
  const typesOf = (list: readonly Event[]): string[] => list.map(({ eventType }) => eventType);

  it('lists events by position, oldest first and without gaps', async () => {
    const all = await events();
    expect(all.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(typesOf(all)).toEqual([
      'order.created',
      'order.payment_received',
      'order.created',
      'order.shipped',
      'order.created',
      'order.cancelled',
    ]);
  });

  it('returns the same envelope in a list, by id and in the history of the order', async () => {
    const { headers, body } = await api.call('GET', '/events?limit=1');
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(Object.keys(body.data[0])).toEqual([
      'eventId',
      'eventType',
      'version',
      'timestamp',
      'source',
      'aggregateType',
      'aggregateId',
      'sequenceNumber',
      'position',
      'tenantId',
      'correlationId',
      'causationId',
      'actor',
      'data',
    ]);
    const one = await api.call('GET', `/events/${body.data[0].eventId}`);
    expect(one).toMatchObject({ status: 200, body: body.data[0] });
    const history = await api.call('GET', `/orders/${first}/history`);
    expect(history.body.data[0]).toEqual(one.body);
  });

  it('continues from the last position, page by page', async () => {
    const seen: number[] = [];
    let after = '0';
    for (;;) {
      const { body } = await api.call('GET', `/events?limit=4&after=${after}`);
      seen.push(...body.data.map(({ position }: Event) => position));
      if (body.nextCursor === null) break;
      expect(body.nextCursor).toBe(String(seen.at(-1)));
      after = body.nextCursor;
    }
    expect(seen).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await events('after=9007199254740991')).toEqual([]);
  });

  it('accepts the resume point as cursor, too, but no two different ones', async () => {
    const positions = async (query: string): Promise<number[]> =>
      (await events(query)).map(({ position }) => position);
    expect(await positions('cursor=4')).toEqual([5, 6]);
    expect(await positions('cursor=4&after=4')).toEqual([5, 6]);
    expect(await positions('cursor=4.0&after=4')).toEqual([5, 6]);
    for (const query of ['cursor=4&after=3', 'cursor=0&after=3', 'cursor=4.1&after=4']) {
      const { status, body } = await api.call('GET', `/events?${query}`);
      expect([query, status]).toEqual([query, 400]);
      expect(body.errors).toEqual([{ path: 'cursor', message: expect.any(String) }]);
    }
  });

  it('limits a list to a range of time, both ends included', async () => {
    const all = await events();
    const times = all.map(({ timestamp }) => timestamp);
    const [early, late] = [times[1]!, times[4]!];
    const within = (from: string, to: string): number[] =>
      all.filter((_, i) => times[i]! >= from && times[i]! <= to).map(({ position }) => position);
    const positions = async (query: string): Promise<number[]> =>
      (await events(query)).map(({ position }) => position);
    expect(await positions(`since=${early}&until=${late}`)).toEqual(within(early, late));
    expect(await positions(`since=${late}`)).toEqual(within(late, 'Z'));
    expect(await positions(`until=${early}`)).toEqual(within('', early));
    expect(await positions(`since=${early}&until=${late}&cursor=3`)).toEqual(
      within(early, late).filter((position) => position > 3),
    );
    expect(await positions('since=2999-01-01T00:00:00Z')).toEqual([]);
    expect(await positions('until=1999-01-01T00:00:00Z')).toEqual([]);
    for (const query of ['since=1', 'until=soon', `since=${late}&until=1999-01-01T00:00:00Z`]) {
      expect([query, (await api.call('GET', `/events?${query}`)).status]).toEqual([query, 400]);
    }
  });

  it('filters by type, aggregate id and aggregate type', async () => {
    expect(typesOf(await events('types=order.shipped,order.cancelled'))).toEqual([
      'order.shipped',
      'order.cancelled',
    ]);
    expect(await events('types=order.*')).toHaveLength(6);
    expect(await events('types=*')).toHaveLength(6);
    expect(typesOf(await events(`aggregateId=${second}`))).toEqual([
      'order.created',
      'order.cancelled',
    ]);
    expect(await events(`aggregateId=${first}&types=order.created&after=1`)).toEqual([]);
    expect(await events('aggregateType=order')).toHaveLength(6);
    expect(await events('aggregateType=parcel')).toEqual([]);
  });

  it('returns each event in the requested version, if its type has it', async () => {
    const versions = async (query: string): Promise<number[]> =>
      (await events(`limit=2&${query}`)).map(({ version }) => version);
    expect(await versions('')).toEqual([2, 1]);
    expect(await versions('version=1')).toEqual([1, 1]);
    expect(await versions('version=2')).toEqual([2, 1]);
    expect(await versions('types=order.created@1,order.*')).toEqual([1, 1]);
    expect(await versions('types=order.created@1,order.*&version=2')).toEqual([1, 1]);
    const [old] = await events('limit=1&version=1');
    expect(old?.data).toEqual({
      customerId: MUGS.customerId,
      currency: 'EUR',
      items: MUGS.items,
      total: 2500,
      note: null,
    });
    const one = await api.call('GET', `/events/${old?.eventId}?version=1`);
    expect(one.body).toEqual(old);
  });

  it('returns CloudEvents', async () => {
    const [envelope] = await events('limit=1');
    const [inList] = (await events('limit=1&format=cloudevents')) as unknown[];
    const one = await api.call('GET', `/events/${envelope?.eventId}?format=cloudevents`);
    expect(one.headers.get('content-type')).toMatch(/^application\/cloudevents\+json/);
    expect(one.body).toEqual(inList);
    expect(one.body).toMatchObject({
      specversion: '1.0',
      id: envelope?.eventId,
      type: 'order.created.v2',
      source: 'tidings/orders',
      subject: first,
      datacontenttype: 'application/json',
      dataschema: 'https://events.example/event-types/order.created/versions/2',
      sequence: '0000000000000001',
      partitionkey: first,
      data: envelope?.data,
    });
  });

  it("returns only the tenant's own events", async () => {
    const [own, ...more] = await events('', acme);
    expect(more).toEqual([]);
    expect(own).toMatchObject({ aggregateId: other, position: 5, tenantId: 'acme' });
    expect(await events(`aggregateId=${first}`, acme)).toEqual([]);
    const [foreign] = await events('limit=1');
    const { status } = await api.call('GET', `/events/${foreign?.eventId}`, { key: acme });
    expect(status).toBe(404);
    expect((await api.call('GET', `/events/${own?.eventId}`, { key: acme })).status).toBe(200);
  });

  it('requires the scope events:read', async () => {
    const orders = await tenantKey(api, 'acme', ['orders:read']);
    for (const path of ['/events', '/events/019a0000-0000-7000-8000-000000000001']) {
      expect((await api.call('GET', path, { key: orders })).status).toBe(403);
      expect((await api.call('GET', path, { key: null })).status).toBe(401);
    }
  });

  it('answers 404 to an unknown id', async () => {
    for (const id of ['019a0000-0000-7000-8000-000000000001', 'nonsense', '1']) {
      expect((await api.call('GET', `/events/${id}`)).status).toBe(404);
    }
  });

  for (const query of [
    'types=order.eaten',
    'types=pizza.*',
    'types=order',
    'types=order.created@9',
    'types=order.created@0',
    'types=,',
    'types=order.created, order.shipped',
    'types=',
    'aggregateId=no-uuid',
    'aggregateType=',
    'after=-1',
    'after=x',
    'after=9007199254740992',
    'limit=0',
    'limit=1001',
    'format=xml',
    'version=0',
    'version=x',
  ]) {
    it(`answers 400 to ?${query}`, async () => {
      const { status, body } = await api.call('GET', `/events?${query}`);
      expect(status).toBe(400);
      expect(body.errors).toEqual([{ path: query.split('=')[0], message: expect.any(String) }]);
    });
  }
});
