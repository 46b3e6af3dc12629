import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { MUGS, place } from '../../support/order-calls.js';

// oxlint-disable-next-line no-explicit-any -- documents are inspected freely
type Document = any;

/** Lists that are always complete: they contain what the program defines, or one row per reader. */
const COMPLETE = ['/consumers', '/event-types', '/event-types/deprecated-use'];

describe('every list', () => {
  let api: TestApp;
  let document: Document;
  beforeAll(async () => {
    api = await startTestApp({ settings: { ROLES: 'api,relay' } });
    document = (await api.call('GET', '/openapi.json')).body;
  });
  afterAll(() => api.close());

  /** The properties of the 200 response of each GET, by path. */
  const responses = (): [path: string, properties: Document, parameters: Document[]][] =>
    Object.entries<Document>(document.paths).flatMap(([path, { get }]) => {
      const schema = get?.responses['200']?.content?.['application/json']?.schema;
      const { $ref } = schema?.oneOf?.[0] ?? schema?.anyOf?.[0] ?? schema ?? {};
      const properties = document.components.schemas[$ref?.split('/').at(-1)]?.properties ?? {};
      return properties.data?.type === 'array' ? [[path, properties, get.parameters ?? []]] : [];
    });
  const lists = () => responses().filter(([path]) => !COMPLETE.includes(path));

  it('has limit, cursor and nextCursor', () => {
    expect(lists().length).toBeGreaterThanOrEqual(8);
    for (const [path, properties, parameters] of lists()) {
      const names = parameters.map(({ name }) => name);
      expect([path, names]).toEqual([path, expect.arrayContaining(['limit', 'cursor'])]);
      expect([path, Object.keys(properties)]).toEqual([path, ['data', 'nextCursor']]);
    }
  });

  it('is newest first unless it has the order of a history', () => {
    expect(document.components.schemas.SortOrder).toEqual({
      type: 'string',
      enum: ['asc', 'desc'],
      default: 'desc',
    });
    const fixed = ['/events', '/orders/{id}/history'];
    for (const [path, , parameters] of lists()) {
      const order = parameters.find(({ name }) => name === 'order');
      expect([path, order !== undefined]).toEqual([path, !fixed.includes(path)]);
      if (order) expect(order.schema).toEqual({ $ref: '#/components/schemas/SortOrder' });
    }
  });

  it('has a range of time where rows are many', () => {
    const ranged = lists().flatMap(([path, , parameters]) => {
      const names = parameters.map(({ name }) => name);
      return names.includes('since') && names.includes('until') ? [path] : [];
    });
    expect(ranged.toSorted()).toEqual([
      '/dead-letters',
      '/events',
      '/orders',
      '/webhooks/{id}/deliveries',
    ]);
  });

  it('rejects a cursor of another list, filter or order, and accepts another limit', async () => {
    for (let i = 0; i < 3; i += 1) await place(api, MUGS);
    const { nextCursor } = (await api.call('GET', '/orders?limit=1')).body;
    const next = await api.call('GET', `/orders?limit=100&order=desc&cursor=${nextCursor}`);
    expect(next.body.data).toHaveLength(2);
    for (const path of [
      '/orders?order=asc',
      '/orders?status=pending',
      '/orders?since=1999-01-01T00:00:00Z',
      '/webhooks?',
      '/api-keys?',
      '/dead-letters?',
      '/dead-letters/jobs?',
    ]) {
      const { status, body } = await api.call('GET', `${path}&cursor=${nextCursor}`);
      expect([path, status]).toEqual([path, 400]);
      expect(body).toMatchObject({
        code: 'invalid_request',
        detail: expect.stringContaining('other parameters'),
        errors: [{ path: 'cursor', message: 'belongs to another list, filter or order' }],
      });
    }
  });

  it('rejects a cursor of another object', async () => {
    const histories = [];
    for (let i = 0; i < 2; i += 1) {
      const id = await place(api, MUGS);
      await api.call('PATCH', `/orders/${id}`, { body: { note: 'Ring twice.' } });
      histories.push(`/orders/${id}/history?limit=1`);
    }
    const [one, other] = histories;
    const { nextCursor } = (await api.call('GET', one!)).body;
    expect((await api.call('GET', `${one}&cursor=${nextCursor}`)).body.data).toHaveLength(1);
    expect((await api.call('GET', `${other}&cursor=${nextCursor}`)).status).toBe(400);
  });

  it('of webhooks is sorted by creation from either end', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 3; i += 1) {
      const body = { url: `http://127.0.0.1:9/${i}`, eventTypes: ['order.created'] };
      ids.push((await api.call('POST', '/webhooks', { body })).body.id);
    }
    const read = async (query: string): Promise<string[]> => {
      const { body } = await api.call('GET', `/webhooks?${query}`);
      return body.data.map(({ id }: { id: string }) => id);
    };
    expect(await read('order=asc')).toEqual(ids);
    expect(await read('')).toEqual(ids.toReversed());
    const first = (await api.call('GET', '/webhooks?order=asc&limit=2')).body;
    expect(await read(`order=asc&limit=2&cursor=${first.nextCursor}`)).toEqual([ids[2]]);
  });
});
