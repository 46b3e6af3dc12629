import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/common/index.js';
import { INSERT_OUTBOX } from '../../../src/outbox/outbox.sql.js';
import { ADMIN_KEY } from '../../support/app.js';
import { startDeliveringApp } from '../../support/delivering-app.js';
import type { DeliveringApp, Webhook } from '../../support/delivering-app.js';
import { eventually } from '../../support/eventually.js';
import { startReceiver } from '../../support/receiver.js';
import type { ReceivedRequest, Receiver } from '../../support/receiver.js';
import { SseClient } from '../../support/sse-client.js';

const PLACED = { customerId: 'c-1', currency: 'EUR', note: 'Ring twice.' };
const COUNTED = { sku: 'cup', reserved: 2, lowStockAt: null, reason: 'set', orderId: null };

type Version = 1 | 2;

/** The same facts in each version, as readers must receive them. */
interface Versioned {
  readonly eventType: string;
  readonly source: string;
  readonly aggregateType: string;
  readonly attributes: object;
  readonly data: Readonly<Record<Version, object>>;
}

function orderOf(sku: string): Versioned {
  const item = { sku, quantity: 2, unitPrice: 1250 };
  return {
    eventType: 'order.created',
    source: 'orders',
    aggregateType: 'order',
    attributes: { customerId: 'c-1' },
    data: {
      1: { ...PLACED, items: [item], total: 2500 },
      2: { ...PLACED, items: [{ ...item, lineTotal: 2500 }], totalAmount: 2500 },
    },
  };
}

const EVENTS: readonly Versioned[] = [
  orderOf('mug'),
  {
    eventType: 'inventory.stock_changed',
    source: 'inventory',
    aggregateType: 'inventory',
    attributes: {},
    data: { 1: { ...COUNTED, quantity: 7 }, 2: { ...COUNTED, onHand: 7, available: 5 } },
  },
];

const ANNOUNCED = { deprecation: '@1759276800', sunset: 'Thu, 01 Apr 2027 00:00:00 GMT' };

/** The readers of a type, one per channel, pinned to version 1 or to none. */
interface Readers {
  readonly webhook: Webhook;
  readonly stream: SseClient;
  readonly rest: string;
}

describe('an event with two versions in use', () => {
  let app: DeliveringApp;
  let receiver: Receiver;
  const readers = new Map<string, Readers>();

  beforeAll(async () => {
    app = await startDeliveringApp();
    receiver = await startReceiver();
    for (const { eventType } of EVENTS) {
      const path = (version: Version): string => `${receiver.url}/${eventType}/${version}`;
      const old = { eventTypes: [eventType], versions: { [eventType]: 1 } };
      readers.set(`${eventType} 1`, {
        webhook: await app.subscribe(path(1), old),
        stream: await stream(`${eventType}@1`),
        rest: `types=${eventType}@1`,
      });
      readers.set(`${eventType} 2`, {
        webhook: await app.subscribe(path(2), { eventTypes: [eventType] }),
        stream: await stream(eventType),
        rest: `types=${eventType}`,
      });
    }
  });
  afterAll(async () => {
    for (const { stream: open } of readers.values()) open.close();
    await app.close();
    await receiver.close();
  });

  const stream = async (types: string): Promise<SseClient> =>
    await SseClient.connect(`${app.url}/events/stream?types=${types}`, { key: ADMIN_KEY });

  /** Stores an event as if `version` were the latest one; resolves to its id. */
  async function store(event: Versioned, version: Version): Promise<string> {
    const { eventType, source, aggregateType, attributes, data } = event;
    const eventId = newId();
    const row = {
      event_id: eventId,
      event_type: eventType,
      version,
      occurred_at: '2025-01-31T12:00:00.000Z',
      source: `tidings/${source}`,
      aggregate_type: aggregateType,
      aggregate_id: newId(),
      sequence_number: 1,
      tenant_id: 'default',
      correlation_id: eventId,
      causation_id: null,
      actor: 'api-key:admin',
      traceparent: null,
      attributes,
      data: data[version],
    };
    await app.database.query(INSERT_OUTBOX.text, [JSON.stringify([row])]);
    return eventId;
  }

  const storedRow = async (eventId: string): Promise<unknown> => {
    const sql = 'SELECT version, data::text AS data FROM event_log WHERE event_id = $1';
    const [row] = await app.database.query(sql, [eventId]);
    return row;
  };
  const deliveredTo = (event: Versioned, asked: Version, eventId: string): ReceivedRequest[] =>
    receiver.requests.filter(
      ({ path, headers }) =>
        path === `/${event.eventType}/${asked}` && headers['webhook-id'] === eventId,
    );
  const readersOf = ({ eventType }: Versioned, asked: Version): Readers =>
    readers.get(`${eventType} ${asked}`)!;
  /** Waits until all webhook deliveries have ended. */
  const settled = (event: Versioned): Promise<unknown> =>
    eventually(async () => {
      for (const asked of [1, 2] as const) {
        const made = await app.deliveries(readersOf(event, asked).webhook);
        if (made.length === 0 || made.some(({ status }) => status !== 'succeeded')) return false;
      }
      return true;
    });

  const cases = EVENTS.flatMap((event) =>
    ([1, 2] as const).map((recorded) => [event.eventType, recorded, event] as const),
  );
  it.each(cases)(
    'reaches every reader of %s once, in the version it requested, when stored in version %i',
    async (eventType, recorded, event) => {
      const eventId = await store(event, recorded);
      const text = JSON.stringify(event.data[recorded]);
      await eventually(async () => (await storedRow(eventId)) !== undefined);
      // Once a later event has arrived, a second rendition would have arrived as well.
      const later = await store(event, 2);
      await eventually(() =>
        ([1, 2] as const).every(
          (asked) =>
            deliveredTo(event, asked, later).length > 0 &&
            readersOf(event, asked).stream.events.some(({ data }) => data.eventId === later),
        ),
      );
      await settled(event);

      for (const asked of [1, 2] as const) {
        const { stream: open, rest } = readersOf(event, asked);
        const expected = { eventId, eventType, version: asked, data: event.data[asked] };

        const requests = deliveredTo(event, asked, eventId);
        expect(requests.map(({ json }) => json)).toEqual([expect.objectContaining(expected)]);
        const announced = Object.fromEntries(
          ['deprecation', 'sunset'].map((name) => [name, requests[0]?.headers[name]]),
        );
        expect(announced).toEqual(asked === 1 ? ANNOUNCED : {});

        const streamed = open.events.filter(({ data }) => data.eventId === eventId);
        expect(streamed).toEqual([
          expect.objectContaining({ type: eventType, data: requests[0]?.json }),
        ]);

        const { body } = await app.call('GET', `/events?limit=1000&${rest}`);
        const listed = body.data.filter((one: { eventId: string }) => one.eventId === eventId);
        expect(listed).toEqual([requests[0]?.json]);
        const one = await app.call('GET', `/events/${eventId}?version=${asked}`);
        expect(one.body).toEqual(requests[0]?.json);
      }
      expect(await storedRow(eventId)).toEqual({ version: recorded, data: text });
    },
  );

  it('reaches a handler in the latest version, whatever version is stored', async () => {
    await store(orderOf('pen'), 1);
    await eventually(async () => {
      const { body } = await app.call('GET', '/inventory/pen');
      return body.reserved === 2;
    });
  });

  it('has another CloudEvents source in each converted version', async () => {
    for (const recorded of [1, 2] as const) {
      const eventId = await store(orderOf('mug'), recorded);
      await eventually(async () => (await storedRow(eventId)) !== undefined);
      for (const asked of [1, 2] as const) {
        const query = `format=cloudevents&version=${asked}`;
        const { body } = await app.call('GET', `/events/${eventId}?${query}`);
        expect(body).toMatchObject({
          id: eventId,
          type: `order.created.v${asked}`,
          source: asked === recorded ? 'tidings/orders' : `tidings/orders#v${asked}`,
        });
      }
    }
  });
});
