import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../../support/app.js';
import type { TestApp, TestResponse } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';

describe('sample things', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startTestApp();
  });
  afterAll(() => api.close());

  const create = (name: string, more: object = {}): Promise<TestResponse> =>
    api.call('POST', '/sample-things', { body: { name }, ...more });
  const pathOf = ({ body }: TestResponse): string => `/sample-things/${body.id}`;
  const keyOf = async (tenantId: string, ...scopes: string[]): Promise<string> => {
    const body = { name: tenantId, tenantId, scopes };
    return (await api.call('POST', '/api-keys', { body })).body.key;
  };

  it('publish an event for each change', async () => {
    const created = await create('First');
    expect(created).toMatchObject({ status: 201, body: { name: 'First', version: 1 } });
    expect(created.headers.get('location')).toBe(pathOf(created));
    expect(await api.call('GET', pathOf(created))).toMatchObject({ body: created.body });

    const updated = await api.call('PATCH', pathOf(created), { body: { name: 'Second' } });
    expect(updated).toMatchObject({ status: 200, body: { name: 'Second', version: 2 } });
    await api.call('PATCH', pathOf(created), { body: { name: 'Second' } });

    expect((await api.call('DELETE', pathOf(created))).status).toBe(204);
    for (const method of ['GET', 'DELETE']) {
      expect((await api.call(method, pathOf(created))).status).toBe(404);
    }

    const events = await eventually(async () => {
      const { body } = await api.call('GET', `/events?aggregateId=${created.body.id}`);
      return body.data.length === 3 && (body.data as object[]);
    });
    expect(events).toMatchObject([
      { eventType: 'sample_thing.created', sequenceNumber: 1, data: { name: 'First' } },
      { eventType: 'sample_thing.updated', sequenceNumber: 2, data: { name: 'Second' } },
      { eventType: 'sample_thing.deleted', sequenceNumber: 3, data: { name: 'Second' } },
    ]);
  });

  it('change only if If-Match is the current version', async () => {
    const created = await create('First');
    const etag = created.headers.get('etag') ?? '';
    const change = (name: string, ifMatch: string): Promise<TestResponse> =>
      api.call('PATCH', pathOf(created), { body: { name }, headers: { 'if-match': ifMatch } });
    expect(await change('Second', etag)).toMatchObject({ status: 200, body: { version: 2 } });
    expect((await change('Third', etag)).status).toBe(412);
    const late = await api.call('DELETE', pathOf(created), { headers: { 'if-match': etag } });
    expect(late.status).toBe(412);
    expect(await api.call('GET', pathOf(created))).toMatchObject({ body: { name: 'Second' } });
  });

  it('are created once when a request with an Idempotency-Key is repeated', async () => {
    const headers = { 'idempotency-key': 'the-same' };
    const first = await create('Once', { headers });
    const again = await create('Once', { headers });
    expect(again).toMatchObject({ status: 201, body: first.body });
  });

  it('are listed newest first, page by page', async () => {
    const key = await keyOf('lister', 'sample-things:read', 'sample-things:write');
    for (const name of ['1', '2', '3']) await create(name, { key });
    const first = await api.call('GET', '/sample-things?limit=2', { key });
    const next = `/sample-things?limit=2&cursor=${first.body.nextCursor}`;
    const second = await api.call('GET', next, { key });
    const names = [first, second].map(({ body }) =>
      body.data.map(({ name }: { readonly name: string }) => name),
    );
    expect(names).toEqual([['3', '2'], ['1']]);
    expect(second.body.nextCursor).toBeNull();
    expect((await api.call('GET', '/sample-things?cursor=no', { key })).status).toBe(400);
  });

  it.each([{}, { name: '' }, { name: 7 }, { name: null }, { name: 'x'.repeat(201) }])(
    'cannot be created from %j',
    async (body) => {
      const refused = await api.call('POST', '/sample-things', { body });
      expect(refused).toMatchObject({ status: 400, body: { errors: [{ path: 'name' }] } });
    },
  );

  it('reject unknown fields', async () => {
    const refused = await create('First', { body: { name: 'First', colour: 'red' } });
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ path: 'colour' }] } });
  });

  it('are visible to their own tenant only', async () => {
    const owner = await keyOf('owner', 'sample-things:read', 'sample-things:write');
    const other = await keyOf('other', 'sample-things:read', 'sample-things:write');
    const path = pathOf(await create('Mine', { key: owner }));
    for (const method of ['GET', 'PATCH', 'DELETE']) {
      const body = method === 'PATCH' ? { name: 'Theirs' } : undefined;
      expect((await api.call(method, path, { body, key: other })).status).toBe(404);
    }
    expect((await api.call('GET', '/sample-things', { key: other })).body.data).toEqual([]);
    expect(await api.call('GET', path, { key: owner })).toMatchObject({ body: { name: 'Mine' } });
  });

  it('require a key with their scope', async () => {
    const reader = await keyOf('owner', 'sample-things:read');
    expect((await api.call('GET', '/sample-things', { key: reader })).status).toBe(200);
    expect((await create('First', { key: reader })).status).toBe(403);
    expect((await create('First', { key: null })).status).toBe(401);
  });
});
