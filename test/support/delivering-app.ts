import { DataSource } from 'typeorm';
import { Random, newId } from '../../src/common/index.js';
import { EventRegistry, latestVersion, resourceOf } from '../../src/events/index.js';
import { startTestApp } from './app.js';
import type { TestApp, TestResponse } from './app.js';
import { eventually } from './eventually.js';

type StartOptions = NonNullable<Parameters<typeof startTestApp>[0]>;

/** A webhook as the API returns it. */
export interface Webhook {
  readonly id: string;
  readonly secret: string;
}

/** The whole application, with helpers for suites about deliveries. */
export interface DeliveringApp extends TestApp {
  readonly database: DataSource;
  get<T>(token: new (...args: never[]) => T): T;
  subscribe(url: string, more?: Readonly<Record<string, unknown>>): Promise<Webhook>;
  /** Inserts events into the outbox in one transaction; resolves to their ids, in order. */
  publish(count: number, eventType?: string): Promise<string[]>;
  /** The deliveries of a webhook, newest first. */
  deliveries(webhook: Webhook, query?: string): Promise<TestResponse['body'][]>;
  /** The only delivery of a webhook, once it meets the condition. */
  delivery(
    webhook: Webhook,
    is: (delivery: TestResponse['body']) => boolean,
  ): Promise<TestResponse['body']>;
}

const JITTER_IN_THE_MIDDLE = { provide: Random, useValue: { next: () => 0.5 } };

export async function startDeliveringApp(options: StartOptions = {}): Promise<DeliveringApp> {
  const overrides = [JITTER_IN_THE_MIDDLE, ...(options.overrides ?? [])];
  const app = await startTestApp({ ...options, overrides });
  const database = app.app.get(DataSource);

  async function subscribe(url: string, more = {}): Promise<Webhook> {
    const body = { url, eventTypes: ['order.*'], ...more };
    const answer = await app.call('POST', '/webhooks', { body });
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return answer.body;
  }

  async function publish(count: number, eventType = 'order.shipped'): Promise<string[]> {
    const definition = app.app.get(EventRegistry).find(eventType);
    if (!definition) throw new Error(`no event ${eventType}`);
    const version = latestVersion(definition);
    const ids = Array.from({ length: count }, () => newId());
    await database.query(PUT_IN_OUTBOX, [
      ids,
      ids.map(() => newId()),
      eventType,
      version,
      resourceOf(eventType),
      JSON.stringify(definition.versions[version]?.example),
    ]);
    return ids;
  }

  async function deliveries(webhook: Webhook, query = ''): Promise<TestResponse['body'][]> {
    const answer = await app.call('GET', `/webhooks/${webhook.id}/deliveries?limit=100${query}`);
    return answer.body.data;
  }

  async function delivery(
    webhook: Webhook,
    is: (delivery: TestResponse['body']) => boolean,
  ): Promise<TestResponse['body']> {
    return await eventually(async () => {
      const found = await deliveries(webhook);
      if (found.length !== 1) throw new Error(`${found.length} deliveries`);
      if (!is(found[0])) throw new Error(`the delivery is ${JSON.stringify(found[0])}`);
      return found[0];
    });
  }

  return {
    ...app,
    database,
    get: (token) => app.app.get(token, { strict: false }),
    subscribe,
    publish,
    deliveries,
    delivery,
  };
}

const PUT_IN_OUTBOX = `
  INSERT INTO outbox (event_id, event_type, version, occurred_at, source, aggregate_type, aggregate_id,
                      sequence_number, tenant_id, correlation_id, actor, attributes, data)
  SELECT event_id, $3, $4, now(), 'tidings/orders', $5, aggregate_id, 1, 'default', event_id, 'test', '{}', $6
  FROM unnest($1::uuid[], $2::uuid[]) AS event (event_id, aggregate_id)`;
