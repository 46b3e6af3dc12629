import pg from 'pg';
import { newId } from '../../../src/common/index.js';
import { CLAIM_DUE } from '../../../src/webhooks/deliveries/claim/claim-due.sql.js';
import { INDEXES_ONLY } from '../../../src/database/index.js';
import { CIRCUIT_OPENS_AFTER } from '../../../src/webhooks/subscriptions/circuit.js';
import { createTestDatabase } from '../../support/postgres/index.js';

/** The columns of a delivery that a test sets. The others are as the fan-out creates them. */
export interface Given {
  readonly aggregate?: string;
  readonly status?: string;
  readonly due?: boolean;
  readonly attempts?: number;
  readonly manual?: boolean;
}

/** A row that the claim returns. */
export interface Claimed {
  readonly id: string | null;
  readonly subscriptionId: string;
  readonly position: string;
  readonly aggregateId: string;
  readonly rateLimit: number | null;
  readonly freeAt: Date | null;
}

interface ClaimOptions {
  readonly limit?: number;
  readonly perSubscription?: number;
  readonly known?: Readonly<Record<string, number>>;
  readonly scanned?: Readonly<Record<string, string>>;
  readonly now?: Date;
  readonly client?: pg.Client;
}

const FIRST = '00000000-0000-0000-0000-000000000000';
/** The settings of the worker's own sessions. */
export const OPTIONS = Object.entries({ ...INDEXES_ONLY, jit: 'off' })
  .map(([name, value]) => `-c ${name}=${value}`)
  .join(' ');

export interface ClaimContext {
  readonly client: pg.Client;
  session(): Promise<pg.Client>;
  subscription(columns?: Readonly<Record<string, unknown>>): Promise<string>;
  /** Deliveries at positions 1, 2, … */
  deliveries(subscriptionId: string, given: readonly Given[]): Promise<void>;
  /** `count` deliveries at the positions after `after`, as the fan-out creates them. */
  many(subscriptionId: string, count: number, aggregate: string, after?: number): Promise<void>;
  claim(options?: ClaimOptions): Promise<Claimed[]>;
  /** The positions that a claim takes. */
  positions(options?: ClaimOptions): Promise<number[]>;
  /** How many database pages a claim reads. The claim is rolled back. */
  pages(options?: ClaimOptions): Promise<number>;
  close(): Promise<void>;
}

/** A database with its tables, and the claim as a worker runs it. */
export async function startClaims(): Promise<ClaimContext> {
  const database = await createTestDatabase();
  const sessions: pg.Client[] = [];
  const session = async (): Promise<pg.Client> => {
    const one = new pg.Client({ connectionString: database.url, options: OPTIONS });
    await one.connect();
    sessions.push(one);
    return one;
  };
  const client = await session();

  async function subscription(columns: Readonly<Record<string, unknown>> = {}): Promise<string> {
    const row = {
      id: newId(),
      tenant_id: 'default',
      url: 'http://x',
      event_types: ['*'],
      format: 'envelope',
      versions: '{}',
      secrets: '[]',
      status: 'active',
      created_position: 0,
      created_at: new Date(),
      updated_at: new Date(),
      ...columns,
    };
    const names = Object.keys(row);
    await client.query(
      `INSERT INTO webhook_subscriptions (${names.join()}) VALUES (${names.map((_, n) => `$${n + 1}`).join()})`,
      Object.values(row),
    );
    return row.id;
  }

  async function deliveries(subscriptionId: string, given: readonly Given[]): Promise<void> {
    for (const [n, one] of given.entries()) {
      await client.query(
        `INSERT INTO webhook_deliveries (id, subscription_id, position, event_id, event_type, aggregate_id, tenant_id,
                                         status, due, attempt_count, manual, lease_until, next_attempt_at, created_at)
         VALUES (gen_random_uuid(), $1, $2, gen_random_uuid(), 'order.created', $3, 'default',
                 $4, $5, $6, $7, CASE WHEN $4 = 'delivering' THEN now() + interval '1 hour' END, now(), now())`,
        [
          subscriptionId,
          n + 1,
          one.aggregate ?? newId(),
          one.status ?? 'pending',
          one.due ?? true,
          one.attempts ?? 0,
          one.manual ?? false,
        ],
      );
    }
  }

  async function many(subscriptionId: string, count: number, aggregate: string, after = 0) {
    await client.query(
      `INSERT INTO webhook_deliveries (id, subscription_id, position, event_id, event_type, aggregate_id,
                                       tenant_id, next_attempt_at, created_at)
       SELECT gen_random_uuid(), $1, n, gen_random_uuid(), 'order.created', ${aggregate}, 'default', now(), now()
       FROM generate_series($2::integer + 1, $2::integer + $3::integer) AS n`,
      [subscriptionId, after, count],
    );
  }

  const values = (options: ClaimOptions): unknown[] => [
    FIRST,
    options.limit ?? 128,
    options.perSubscription ?? 64,
    Object.keys(options.known ?? {}),
    Object.values(options.known ?? {}),
    new Date(Date.now() + 25_000),
    options.now ?? new Date(),
    CIRCUIT_OPENS_AFTER,
    Object.keys(options.scanned ?? {}),
    Object.values(options.scanned ?? {}),
  ];

  async function claim(options: ClaimOptions = {}): Promise<Claimed[]> {
    const query = { text: CLAIM_DUE.text, values: values(options) };
    return (await (options.client ?? client).query<Claimed>(query)).rows;
  }

  async function pages(options: ClaimOptions = {}): Promise<number> {
    await client.query('BEGIN');
    const text = `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${inlined(CLAIM_DUE.text, values(options))}`;
    const { rows } = await client.query<{ 'QUERY PLAN': readonly [{ Plan: Buffers }] }>(text);
    await client.query('ROLLBACK');
    const plan = rows[0]!['QUERY PLAN'][0].Plan;
    return plan['Shared Hit Blocks'] + plan['Shared Read Blocks'];
  }

  return {
    client,
    session,
    subscription,
    deliveries,
    many,
    claim,
    positions: async (options) =>
      (await claim(options))
        .filter(({ id }) => id !== null)
        .map(({ position }) => Number(position)),
    pages,
    close: async () => {
      for (const one of sessions) await one.end();
      await database.drop();
    },
  };
}

interface Buffers {
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
}

/** EXPLAIN takes no parameters. */
function inlined(text: string, values: readonly unknown[]): string {
  return text.replace(/\$(\d+)/g, (_, n: string) => literal(values[Number(n) - 1]));
}

function literal(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return `'{${value.join()}}'`;
  return value instanceof Date ? `'${value.toISOString()}'` : `'${String(value)}'`;
}
