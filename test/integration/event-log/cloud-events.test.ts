import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { CloudEvent, HTTP } from 'cloudevents';
import { ADMIN_KEY } from '../../support/app.js';
import { startDeliveringApp } from '../../support/delivering-app.js';
import type { DeliveringApp } from '../../support/delivering-app.js';
import { startReceiver } from '../../support/receiver.js';
import type { ReceivedRequest, Receiver } from '../../support/receiver.js';
import { eventually } from '../../support/eventually.js';
import { SseClient } from '../../support/sse-client.js';

const BASE = 'https://events.example';
const SCHEMA = new URL('../../fixtures/cloudevents/cloudevents.json', import.meta.url);
const ORDER = {
  customerId: 'Zoë "the customer" 100 %',
  currency: 'EUR',
  items: [{ sku: 'mug', quantity: 2, unitPrice: 1250 }],
};
const TRACEPARENT = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';

// The specification's schema uses `contentEncoding`, which this draft does not validate.
const validate = addFormats
  .default(new Ajv({ strict: false, allErrors: true }))
  .compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));

function expectValid(event: unknown): void {
  expect([validate(event), validate.errors]).toEqual([true, null]);
}

type Attributes = Readonly<Record<string, unknown>>;

/** Every rendition of one `order.created` event, from every channel. */
describe('CloudEvents', () => {
  let app: DeliveringApp;
  let receiver: Receiver;
  let stream: SseClient;
  let envelope: Attributes & { readonly eventId: string; readonly data: unknown };

  const PATHS = ['structured', 'binary', 'structured-1', 'binary-1', 'envelope'];

  beforeAll(async () => {
    receiver = await startReceiver();
    app = await startDeliveringApp({ settings: { PUBLIC_URL: BASE } });
    for (const path of PATHS) {
      const format = { structured: 'cloudevents', binary: 'cloudevents-binary' }[
        path.replace('-1', '')
      ];
      await app.subscribe(`${receiver.url}/${path}`, {
        eventTypes: ['order.created'],
        format: format ?? 'envelope',
        ...(path.endsWith('-1') ? { versions: { 'order.created': 1 } } : {}),
      });
    }
    stream = await SseClient.connect(`${app.url}/events/stream?format=cloudevents`, {
      key: ADMIN_KEY,
    });
    const placed = await app.call('POST', '/orders', {
      body: ORDER,
      headers: { traceparent: TRACEPARENT },
    });
    if (placed.status !== 201) throw new Error(JSON.stringify(placed.body));
    await eventually(() => receiver.requests.length === PATHS.length);
    envelope = received('envelope').json;
  });
  afterAll(async () => {
    stream.close();
    await app.close();
    await receiver.close();
  });

  const received = (path: string): ReceivedRequest => {
    const request = receiver.requests.find((one) => one.path === `/${path}`);
    if (!request) throw new Error(`no request to ${path}`);
    return request;
  };
  /** Parses a delivery with the SDK. */
  const read = (path: string): CloudEvent<unknown> => {
    const { headers, rawBody } = received(path);
    return HTTP.toEvent({ headers, body: rawBody.toString() }) as CloudEvent<unknown>;
  };
  const rest = async (query: string): Promise<Attributes> =>
    (await app.call('GET', `/events/${envelope.eventId}?format=cloudevents${query}`)).body;

  const expected = () => ({
    specversion: '1.0',
    id: envelope.eventId,
    type: 'order.created.v2',
    source: 'tidings/orders',
    subject: envelope['aggregateId'],
    time: envelope['timestamp'],
    datacontenttype: 'application/json',
    dataschema: `${BASE}/event-types/order.created/versions/2`,
    sequence: String(envelope['position']).padStart(16, '0'),
    partitionkey: envelope['aggregateId'],
    traceparent: expect.stringContaining('4bf92f3577b34da6a3ce929d0e0e4736'),
    data: envelope.data,
  });
  const deprecated = () => ({
    ...expected(),
    type: 'order.created.v1',
    source: 'tidings/orders#v1',
    dataschema: `${BASE}/event-types/order.created/versions/1`,
    deprecatedat: '2025-10-01T00:00:00.000Z',
    sunsetat: '2027-04-01T00:00:00.000Z',
    data: { ...ORDER, total: 2500, note: null },
  });

  it('are valid, and the same on every channel in structured mode', async () => {
    const [frame] = await stream.received(1);
    const list = await app.call('GET', '/events?format=cloudevents&types=order.created');
    const events = [received('structured').json, frame?.data, await rest(''), list.body.data[0]];
    for (const event of events) {
      expectValid(event);
      expect(event).toEqual(expected());
      expect(new CloudEvent(event).validate()).toBe(true);
    }
    expect(received('structured').headers['content-type']).toBe('application/cloudevents+json');
  });

  it('are valid in a deprecated version, and carry its sunset', async () => {
    for (const event of [received('structured-1').json, await rest('&version=1')]) {
      expectValid(event);
      expect(event).toEqual(deprecated());
    }
    expect(received('structured-1').headers).toMatchObject({
      deprecation: '@1759276800',
      sunset: 'Thu, 01 Apr 2027 00:00:00 GMT',
    });
    expect(received('structured').headers).not.toHaveProperty('deprecation');
  });

  it.each([
    ['structured', expected],
    ['binary', expected],
    ['structured-1', deprecated],
    ['binary-1', deprecated],
  ])('are parsed by the SDK from a webhook delivery: %s', (path, whole) => {
    const event = read(path);
    expect(event.validate()).toBe(true);
    const { time, ...others } = event.toJSON();
    expect({ ...others, time: new Date(String(time)).toISOString() }).toEqual(whole());
  });

  it('have attribute names that every protocol can carry', () => {
    const { data: _, ...attributes } = deprecated();
    for (const name of Object.keys(attributes)) expect(name).toMatch(/^[a-z0-9]{1,20}$/);
  });

  it('have a unique combination of source and id for each rendition', async () => {
    const key = ({ source, id }: Attributes): string => `${String(source)} ${String(id)}`;
    const [first, second] = [await rest('&version=1'), await rest('&version=2')];
    expect(first['id']).toBe(second['id']);
    expect(key(first)).not.toBe(key(second));
    expect(key(received('structured').json)).toBe(key(second));
    expect(key(received('structured-1').json)).toBe(key(first));
  });

  it('are not recognised by the SDK in a delivery in the envelope format', () => {
    const { headers, rawBody } = received('envelope');
    expect(HTTP.isEvent({ headers, body: rawBody.toString() })).toBe(false);
  });
});
