import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { DatabaseConfig } from '../src/config/index.js';
import { OnDomainEvent } from '../src/events/index.js';
import type { EventEnvelope, LoggedEvent } from '../src/events/index.js';
import { EventLog } from '../src/outbox/index.js';
import { startBenchApp } from './support/bench-app.js';
import { median } from './support/median.js';

/**
 * Events per second through one group of durable handlers, whose effect is a row for each, against a plain loop that
 * follows the same log and writes the same rows with as many connections: in order per aggregate, too, but without
 * inbox and claim, so that a crash would repeat or lose some. The loop commits each effect by a transaction, as a handler
 * may need it, or has no more than the one statement. In turn, in one process; all start with the events in the outbox.
 */
const ROUNDS = 3;
const EVENTS = 5_000;
const AGGREGATES = 1_250;
const PAGE = 1_000;
/** Of types that no group of the application itself handles. */
const HANDLED = 'order.delivered';
const READ_PLAINLY = 'order.payment_received';

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
/** What a group of handlers may use of the connection pool. */
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
  return await ratePerSecond(READ_PLAINLY, async () => {
    for (let left = EVENTS; left > 0;) {
      const { events: page } = await log.read(after, PAGE);
      after = page.at(-1)?.position ?? after;
      const wanted = page.filter(({ eventType }) => eventType === READ_PLAINLY);
      left -= wanted.length;
      await writeAll(wanted, write);
      if (page.length === 0) await wait(5);
    }
  });
}

/** The lines of a page at once, each in order. */
async function writeAll(events: readonly LoggedEvent[], write: Write): Promise<void> {
  const lines = new Map<string, LoggedEvent[]>();
  for (const event of events) {
    const line = lines.get(event.aggregateId) ?? [];
    lines.set(event.aggregateId, [...line, event]);
  }
  const waiting = [...lines.values()];
  const work = async (): Promise<void> => {
    for (let line = waiting.pop(); line; line = waiting.pop()) {
      for (const { eventId, aggregateId, sequenceNumber, data } of line) {
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
  if ((await effects()) !== EVENTS) throw new Error('an effect is there twice, or not at all');
  return rate;
}

/** Aggregates take turns, so that each has its line of events spread over the log. */
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
    `plain loop, a transaction for each: ${middle(({ transactions }) => transactions, 0)}, ` +
    `ratio ${middle(({ exact, transactions }) => exact / transactions, 2)}\n` +
    `plain loop, a statement for each: ${middle(({ statements }) => statements, 0)}, ` +
    `ratio ${middle(({ exact, statements }) => exact / statements, 2)}\n`,
);
