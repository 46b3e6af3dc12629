import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { startTestApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { startReceiver } from '../../support/receiver.js';
import type { Receiver } from '../../support/receiver.js';

describe('custom headers', () => {
  let app: TestApp;
  let receiver: Receiver;

  beforeAll(async () => {
    [app, receiver] = await Promise.all([startTestApp(), startReceiver()]);
  });
  afterAll(() => Promise.all([app.close(), receiver.close()]));

  const create = async (path: string, headers?: object | null) => {
    const body = { url: `${receiver.url}${path}`, eventTypes: ['order.created'], headers };
    return (await app.call('POST', '/webhooks', { body })).body;
  };
  const placeOrder = async (): Promise<void> => {
    const items = [{ sku: 'mug', quantity: 1, unitPrice: 100 }];
    const body = { customerId: 'c-1', currency: 'EUR', items };
    expect((await app.call('POST', '/orders', { body })).status).toBe(201);
  };
  const received = async (path: string) =>
    await eventually(() => {
      const request = receiver.requests.find((one) => one.path === path);
      expect(request).toBeDefined();
      return request!;
    });

  it('are sent with each delivery, in addition to the standard ones', async () => {
    await create('/sent', { Authorization: 'Bearer a b', 'x-tenant': 'acme' });
    await placeOrder();
    const { headers } = await received('/sent');
    expect(headers).toMatchObject({
      authorization: 'Bearer a b',
      'x-tenant': 'acme',
      'content-type': 'application/json',
      'webhook-signature': expect.stringMatching(/^v1,/),
    });
  });

  it('are replaced as a whole, and removed by null', async () => {
    const { id } = await create('/changed', { 'x-old': '1', 'x-both': '1' });
    const change = (headers: unknown) =>
      app.call('PATCH', `/webhooks/${id}`, { body: { headers, url: `${receiver.url}/new` } });
    expect((await change({ 'x-both': '2' })).body.headers).toEqual({ 'x-both': '********' });
    await placeOrder();
    const { headers } = await received('/new');
    expect(headers['x-both']).toBe('2');
    expect(headers).not.toHaveProperty('x-old');
    expect((await change(null)).body.headers).toBeNull();
  });

  it('stay when a change omits them, and are null by default', async () => {
    const { id, headers } = await create('/kept', { 'x-a': '1' });
    const body = { description: 'another' };
    expect((await app.call('PATCH', `/webhooks/${id}`, { body })).body.headers).toEqual(headers);
    expect((await create('/none')).headers).toBeNull();
  });

  it('have values that no response shows and that are not stored in plain text', async () => {
    const { id, headers } = await create('/secret', { 'X-Key': 'value-to-be-hidden' });
    expect(headers).toEqual({ 'x-key': '********' });
    const { body } = await app.call('GET', `/webhooks/${id}`);
    expect(body.headers).toEqual({ 'x-key': '********' });
    const database = app.app.get(DataSource);
    const [row] = await database.query(
      'SELECT t::text AS content FROM webhook_subscriptions AS t WHERE id = $1',
      [id],
    );
    expect(row.content).toContain('x-key');
    expect(row.content).not.toContain('value-to-be-hidden');
  });

  it('cannot be set to the mask that responses show', async () => {
    const { id } = await create('/mask', { 'x-a': '1' });
    const body = { headers: { 'x-a': '********' } };
    const answer = await app.call('PATCH', `/webhooks/${id}`, { body });
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0].path).toBe('headers.x-a');
  });
});
