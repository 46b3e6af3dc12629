import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { DatabaseConfig } from '../src/config/index.js';
import { OnDomainEvent } from '../src/events/index.js';
import type { EventEnvelope, LoggedEvent } from '../src/events/index.js';
import { EventLog } from '../src/event-log/index.js';
import { startBenchApp } from './support/bench-app.js';
import { median } from './support/median.js';

/**
 * Events per second through one durable handler group that writes one row per event, against a
 * plain loop that follows the same log and writes the same rows with as many connections. The loop
 * keeps the order per aggregate too, but has no inbox and no claims, so a crash would repeat or
 * lose effects. It writes each effect in a transaction, or in a single statement. All alternate in
 * one process, and start with the events in the outbox.
 */
const ROUNDS = 3;
const EVENTS = 5_000;
const AGGREGATES = 1_250;
const PAGE = 1_000;
/** Event types that no handler group of the application handles. */
const HANDLED = 'order.delivered';
const READ_BY_LOOP = 'order.payment_received';

const WRITE_EFFECT = `INSERT INTO bench_effect (event_id, aggregate_id, sequence_number) VALUES ($1, $2, $3)`;

@Injectable()
class Effects {
  @OnDomainEvent(HANDLED, { group: 'bench' })
  async write(event: EventEnvelope, tx: EntityManager): Promise<void> {
    await tx.query(WRITE_EFFECT, [event.eventId, event.aggregateId, event.sequenceNumber]);
  }
}

const { app, close } = await startBenchApp({}, [{ module: class Bench {}, providers: [Effects] }]);
const database = app.get(DataSource);
const log = app.get(EventLog);
/** The share of the connection pool that a handler group may use. */
const connections = Math.max(1, Math.floor(app.get(DatabaseConfig).poolSize / 4));
await database.query(
  `CREATE TABLE bench_effect (event_id uuid NOT NULL, aggregate_id uuid NOT NULL, sequence_number integer NOT NULL)`,
);

async function handled(): Promise<number> {
  return await ratePerSecond(HANDLED, async () => {
    while ((await effects()) < EVENTS) await wait(20);
  });
}

type Write = (...values: unknown[]) => Promise<unknown>;
const inStatement: Write = (...values) => database.query(WRITE_EFFECT, values);
const inTransaction: Write = (...values) =>
  database.transaction((tx) => tx.query(WRITE_EFFECT, values));

async function plain(write: Write): Promise<number> {
  let { last: after } = await log.bounds();
  return await ratePerSecond(READ_BY_LOOP, async () => {
    for (let left = EVENTS; left > 0;) {
      const { events: page } = await log.read(after, PAGE);
      after = page.at(-1)?.position ?? after;
      const events = page.filter(({ eventType }) => eventType === READ_BY_LOOP);
      left -= events.length;
      await writeAll(events, write);
      if (page.length === 0) await wait(5);
    }
  });
}

/** Writes the aggregates of a page in parallel, each in order. */
async function writeAll(events: readonly LoggedEvent[], write: Write): Promise<void> {
  const queues = new Map<string, LoggedEvent[]>();
  for (const event of events) {
    const queue = queues.get(event.aggregateId) ?? [];
    queues.set(event.aggregateId, [...queue, event]);
  }
  const waiting = [...queues.values()];
  const work = async (): Promise<void> => {
    for (let queue = waiting.pop(); queue; queue = waiting.pop()) {
      for (const { eventId, aggregateId, sequenceNumber, data } of queue) {
        JSON.parse(data);
        await write(eventId, aggregateId, sequenceNumber);
      }
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
}

async function effects(): Promise<number> {
  const [row] = await database.query(`SELECT count(*)::integer AS count FROM bench_effect`);
  return row.count;
}

async function ratePerSecond(eventType: string, work: () => Promise<void>): Promise<number> {
  await database.query(`TRUNCATE bench_effect`);
  await database.query(PUT_IN_OUTBOX, [eventType, EVENTS, AGGREGATES]);
  const start = performance.now();
  await work();
  const rate = (EVENTS * 1000) / (performance.now() - start);
  if ((await effects()) !== EVENTS) throw new Error('an effect is missing or duplicated');
  return rate;
}

/** Aggregates alternate, so that the events of each are spread over the log. */
const PUT_IN_OUTBOX = `
  WITH aggregate AS MATERIALIZED (
    SELECT number, gen_random_uuid() AS id FROM generate_series(0, $3::integer - 1) AS number)
  INSERT INTO outbox (event_id, event_type, version, occurred_at, source, aggregate_type, aggregate_id,
                      sequence_number, tenant_id, correlation_id, actor, attributes, data)
  SELECT gen_random_uuid(), $1, 1, now(), 'tidings/orders', 'order', aggregate.id, n / $3::integer + 1,
         'default', 'bench', 'bench', '{"customerId":"c-1"}', '{"customerId":"c-1","signedBy":null}'
  FROM generate_series(0, $2::integer - 1) AS n JOIN aggregate ON aggregate.number = n % $3::integer
  ORDER BY n`;

interface Rates {
  readonly exact: number;
  readonly transactions: number;
  readonly statements: number;
}

async function round(): Promise<Rates> {
  return {
    exact: await handled(),
    transactions: await plain(inTransaction),
    statements: await plain(inStatement),
  };
}

await round();
const rounds: Rates[] = [];
while (rounds.length < ROUNDS) rounds.push(await round());
await close();
const middle = (figure: (rates: Rates) => number, digits: number): string =>
  median(rounds.map(figure)).toFixed(digits);
process.stdout.write(
  `handled exactly once: events/s ${middle(({ exact }) => exact, 0)}\n` +
    `plain loop, one transaction each: ${middle(({ transactions }) => transactions, 0)}, ` +
    `ratio ${middle(({ exact, transactions }) => exact / transactions, 2)}\n` +
    `plain loop, one statement each: ${middle(({ statements }) => statements, 0)}, ` +
    `ratio ${middle(({ exact, statements }) => exact / statements, 2)}\n`,
);
