import pg from 'pg';
import { newId } from '../../../src/common/index.js';
import { INSERT_OUTBOX } from '../../../src/outbox/outbox.sql.js';
import { StreamResponses } from '../../../src/sse/stream-responses.js';
import { ADMIN_KEY, startTestApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { SseClient } from '../../support/sse-client.js';
import type { SseOptions } from '../../support/sse-client.js';

/** An event that a test writes; absent fields have defaults. */
export interface WrittenEvent {
  readonly eventType?: string;
  readonly tenantId?: string;
  readonly aggregateId?: string;
  readonly customerId?: string;
  readonly note?: string;
}

export interface StreamApp extends TestApp {
  readonly database: pg.Client;
  /** Opens a stream, with the admin key unless another (or `null` for none) is given. */
  stream(path: string, options?: SseOptions): Promise<SseClient>;
  /** Writes events to the outbox in one transaction, as committed mutations would. */
  write(...events: WrittenEvent[]): Promise<void>;
  /** Resolves once the log has this many events. */
  logged(count: number): Promise<void>;
  /** Creates an API key. */
  key(
    tenantId: string,
    ...scopes: string[]
  ): Promise<{ readonly id: string; readonly key: string }>;
  /** The number of streams that the server has open. */
  connections(): number;
}

/**
 * Starts the application with a way to write events without their domain. Streams left open end
 * with it. With a `databaseUrl`, it is a second process on the same data.
 */
export async function startStreamApp(
  settings: Record<string, string> = {},
  databaseUrl?: string,
): Promise<StreamApp> {
  const app = await startTestApp({
    // Without handlers, whose events would come in between.
    settings: { OUTBOX_POLL_INTERVAL: '5ms', ROLES: 'api,relay', ...settings },
    ...(databaseUrl ? { databaseUrl } : {}),
  });
  const database = new pg.Client(app.databaseUrl);
  await database.connect();
  const clients: SseClient[] = [];
  const responses = app.app.get(StreamResponses, { strict: false });
  return {
    ...app,
    database,
    connections: () => responses.size,
    stream: async (path, options = {}) => {
      const client = await SseClient.connect(`${app.url}${path}`, { key: ADMIN_KEY, ...options });
      clients.push(client);
      return client;
    },
    write: async (...events) => {
      await database.query(INSERT_OUTBOX, [JSON.stringify(events.map(toRow))]);
    },
    logged: async (count) => {
      await eventually(async () => {
        const { rows } = await database.query('SELECT position FROM event_log_head');
        return Number(rows[0].position) >= count;
      });
    },
    key: async (tenantId, ...scopes) => {
      const answer = await app.call('POST', '/api-keys', {
        body: { name: 'test', tenantId, scopes },
      });
      if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
      return answer.body;
    },
    close: async () => {
      await database.end();
      await app.close();
      for (const client of clients) client.close();
    },
  };
}

function toRow(event: WrittenEvent): Record<string, unknown> {
  const { eventType = 'order.created', tenantId = 'default', customerId = 'c-1', note } = event;
  const { aggregateId = newId() } = event;
  return {
    event_id: newId(),
    event_type: eventType,
    version: eventType === 'order.created' ? 2 : 1,
    occurred_at: '2030-01-01T00:00:00.000Z',
    source: 'tidings/orders',
    aggregate_type: eventType.split('.')[0],
    aggregate_id: aggregateId,
    sequence_number: 1,
    tenant_id: tenantId,
    correlation_id: 'test',
    causation_id: null,
    actor: 'test',
    traceparent: null,
    attributes: { customerId },
    data: { customerId, currency: 'EUR', items: [], totalAmount: 0, note: note ?? null },
  };
}
