// Needs: orders
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { components } from '../../client/api.js';
import { pascalCase } from '../../src/api-docs/pascal-case.js';
import { ADMIN_KEY, startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { ApiDocuments, sentNameOf, SUFFIXES } from '../support/api-documents.js';
import { eventually } from '../support/eventually.js';
import { startReceiver } from '../support/receiver.js';
import type { Receiver } from '../support/receiver.js';
import { SseClient } from '../support/sse-client.js';

type OrderShipped = components['schemas']['OrderShippedV1'];

/** The database is not shared, so streams of orders have exactly these events. */
const ORDER_LIFECYCLE = [
  'order.created',
  'order.updated',
  'order.payment_received',
  'order.shipped',
  'order.delivered',
];

describe('the API documents', () => {
  let app: TestApp;
  let receiver: Receiver;
  let documents: ApiDocuments;

  /** Takes an order through its whole lifecycle with the typed client; resolves to its id. */
  async function completeOrder(): Promise<string> {
    const { POST, PATCH } = documents.client;
    const { data: order, error } = await POST('/orders', {
      body: {
        customerId: 'c-1',
        currency: 'EUR',
        items: [{ sku: 'mug', quantity: 2, unitPrice: 1250 }],
      },
    });
    if (!order) throw new Error(error.detail);
    const params = { path: { id: order.id } };
    const amended = await PATCH('/orders/{id}', { params, body: { note: 'By the door.' } });
    const paid = await POST('/orders/{id}/payment', {
      params,
      body: { amount: order.totalAmount, method: 'card', reference: 'p-1' },
    });
    expect(paid.data?.status).toBe('paid');
    const shipped = await POST('/orders/{id}/shipment', {
      params,
      body: { carrier: 'post', trackingNumber: 't-1' },
    });
    const delivered = await POST('/orders/{id}/delivery', { params, body: {} });
    expect([amended, shipped, delivered].map(({ data, error }) => error ?? data.status)).toEqual([
      'pending',
      'shipped',
      'delivered',
    ]);
    return order.id;
  }

  beforeAll(async () => {
    app = await startTestApp();
    receiver = await startReceiver();
    documents = await ApiDocuments.of(app);
  });
  afterAll(async () => {
    await app.close();
    await receiver.close();
  });

  it('describe every event on every channel, in each format and version', async () => {
    for (const format of ['envelope', 'cloudevents', 'cloudevents-binary'] as const) {
      for (const version of [1, 2]) {
        const { response } = await documents.client.POST('/webhooks', {
          body: {
            url: `${receiver.url}/${format}`,
            eventTypes: ['order.*'],
            format,
            versions: { 'order.created': version },
          },
        });
        expect(response.status).toBe(201);
      }
    }
    const streams = await Promise.all(
      ['', '&version=1', '&format=cloudevents'].map((query) =>
        SseClient.connect(`${app.url}/events/stream?types=order.*${query}`, { key: ADMIN_KEY }),
      ),
    );
    await completeOrder();
    const sent = ORDER_LIFECYCLE.length;
    await eventually(
      () =>
        receiver.requests.length === 6 * sent &&
        streams.every(({ events }) => events.length === sent),
    );

    const seen = new Set<string>();
    for (const { path, headers, json } of receiver.requests) {
      const name = sentNameOf(path, headers, json);
      const suffix = SUFFIXES[path] ?? 'Data';
      expect(documents.faultsOf(`${name}${suffix}`, json)).toEqual([]);
      seen.add(`${name}${suffix}`);
    }
    for (const { data } of streams.flatMap(({ events }) => events)) {
      const name = data.specversion
        ? `${pascalCase(data.type)}CloudEvent`
        : pascalCase(`${data.eventType}.v${data.version}`);
      expect(documents.faultsOf(name, data)).toEqual([]);
    }
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'OrderCreatedV1',
        'OrderCreatedV2',
        'OrderCreatedV1CloudEvent',
        'OrderCreatedV2Data',
        'OrderShippedV1CloudEvent',
      ]),
    );
    for (const stream of streams) stream.close();
  });

  it('give the client typed events', async () => {
    const { data } = await documents.client.GET('/events', {
      params: { query: { types: 'order.shipped' } },
    });
    const [shipped] = (data?.data ?? []) as OrderShipped[];
    expect(shipped?.data.carrier).toBe('post');
    // @ts-expect-error -- an event has only the fields of its schema
    expect(shipped?.data.carier).toBeUndefined();
  });
});
