import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import createClient from 'openapi-fetch';
import type { components, paths } from '../../client/api.js';
import { pascalCase } from '../../src/api-docs/pascal-case.js';
import { ADMIN_KEY, startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { ApiDocument } from '../support/documented.js';
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

/** Of schemas, by the path of the webhook, which is its format. A binary event is `Data` only. */
const SUFFIXES: Readonly<Record<string, string>> = {
  '/envelope': '',
  '/cloudevents': 'CloudEvent',
};

describe('the API documents', () => {
  let app: TestApp;
  let receiver: Receiver;
  let openApi: ApiDocument;
  let asyncApi: ApiDocument;

  const client = (): ReturnType<typeof createClient<paths>> =>
    createClient<paths>({
      baseUrl: app.url,
      headers: { authorization: `Bearer ${ADMIN_KEY}` },
    });

  /** Takes an order through its whole lifecycle with the typed client; resolves to its id. */
  async function completeOrder(): Promise<string> {
    const { POST, PATCH } = client();
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
    const read = async (path: string): Promise<ApiDocument> =>
      new ApiDocument((await app.call('GET', path, { key: null })).body);
    openApi = await read('/openapi.json');
    asyncApi = await read('/asyncapi.json');
  });
  afterAll(async () => {
    await app.close();
    await receiver.close();
  });

  it('describe every event on every channel, in each format and version', async () => {
    for (const format of ['envelope', 'cloudevents', 'cloudevents-binary'] as const) {
      for (const version of [1, 2]) {
        const { response } = await client().POST('/webhooks', {
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
      const name = nameOf(path, headers, json);
      const suffix = SUFFIXES[path] ?? 'Data';
      expectToConform(`${name}${suffix}`, json);
      seen.add(`${name}${suffix}`);
    }
    for (const { data } of streams.flatMap(({ events }) => events)) {
      const name = data.specversion
        ? `${pascalCase(data.type)}CloudEvent`
        : pascalCase(`${data.eventType}.v${data.version}`);
      expectToConform(name, data);
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

  it('describe the test delivery of every event, and webhook.test, in each format', async () => {
    const { data } = await client().GET('/event-types', {});
    const types = (data?.data ?? []).map(({ eventType }) => eventType);
    expect(types).toContain('system.webhook_disabled');
    const before = receiver.requests.length;
    for (const format of ['envelope', 'cloudevents', 'cloudevents-binary'] as const) {
      const body = { url: `${receiver.url}/${format}`, eventTypes: ['order.delivered'], format };
      const { data: webhook } = await client().POST('/webhooks', { body });
      const params = { path: { id: webhook!.id } };
      for (const eventType of [undefined, ...types]) {
        const { response } = await client().POST('/webhooks/{id}/test', {
          params,
          body: eventType === undefined ? {} : { eventType },
        });
        expect(response.status).toBe(200);
      }
    }
    const tests = receiver.requests.slice(before);
    expect(tests).toHaveLength(3 * (types.length + 1));
    for (const { path, headers, json } of tests) {
      expectToConform(`${nameOf(path, headers, json)}${SUFFIXES[path] ?? 'Data'}`, json);
    }
  });

  it('give the client typed events', async () => {
    const { data } = await client().GET('/events', {
      params: { query: { types: 'order.shipped' } },
    });
    const [shipped] = (data?.data ?? []) as OrderShipped[];
    expect(shipped?.data.carrier).toBe('post');
    // @ts-expect-error -- an event has only the fields of its schema
    expect(shipped?.data.carier).toBeUndefined();
  });

  /** Both documents contain the event schemas; an event must conform to both. */
  function expectToConform(schema: string, value: unknown): void {
    for (const document of [openApi, asyncApi]) {
      expect([schema, document.validate(`api#/components/schemas/${schema}`, value)]).toEqual([
        schema,
        undefined,
      ]);
    }
  }
});

/** The name of the event's schema. */
function nameOf(
  path: string,
  headers: Readonly<Record<string, unknown>>,
  body: { readonly type?: string; readonly eventType?: string; readonly version?: number },
): string {
  if (path === '/cloudevents-binary') return pascalCase(String(headers['ce-type']));
  return pascalCase(body.type ?? `${body.eventType}.v${body.version}`);
}
