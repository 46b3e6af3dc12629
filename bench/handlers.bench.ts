import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { DatabaseConfig } from '../src/config/index.js';
import { OnDomainEvent } from '../src/events/index.js';
import type { EventEnvelope } from '../src/events/index.js';
import { startBenchApp } from './support/bench-app.js';
import { Child } from './support/child.js';
import { CREATE_EFFECTS, HANDLED, READ_BY_LOOP, WRITE_EFFECT } from './support/effects.js';
import { amount } from './support/options.js';
import { PUT_IN_OUTBOX } from './support/outbox.js';
import { compare, interleave, report } from './support/report.js';

/**
 * Events per second through one durable handler group that writes one row per event, against plain
 * loops that follow the same log and write the same rows with as many connections, each in a
 * process of its own. All start with the events in the outbox.
 */
const EVENTS = amount(5_000);
const AGGREGATES = amount(1_250);

@Injectable()
class Effects {
  @OnDomainEvent(HANDLED, { group: 'bench' })
  async write(event: EventEnvelope, tx: EntityManager): Promise<void> {
    await tx.query(WRITE_EFFECT, [event.eventId, event.aggregateId, event.sequenceNumber]);
  }
}

const bench = { module: class Bench {}, providers: [Effects] };
const { app, databaseUrl, close } = await startBenchApp({}, [bench]);
const database = app.get(DataSource);
await database.query(CREATE_EFFECTS);
/** The share of the connection pool that a handler group may use. */
const connections = Math.max(1, Math.floor(app.get(DatabaseConfig).poolSize / 4));
const startLoop = async (write: string): Promise<Child> =>
  await Child.start(new URL('./baselines/plain-loop.ts', import.meta.url), {
    DATABASE_URL: databaseUrl,
    CONNECTIONS: `${connections}`,
    WRITE: write,
  });
const loops = { transaction: await startLoop('transaction'), statement: await startLoop('') };

async function effects(): Promise<number> {
  const [row] = await database.query(`SELECT count(*)::integer AS count FROM bench_effect`);
  return row.count;
}

async function ratePerSecond(eventType: string, work: () => Promise<unknown>): Promise<number> {
  await database.query(`TRUNCATE bench_effect`);
  await database.query(PUT_IN_OUTBOX, [eventType, EVENTS, AGGREGATES]);
  const start = performance.now();
  await work();
  const rate = (EVENTS * 1000) / (performance.now() - start);
  if ((await effects()) !== EVENTS) throw new Error('an effect is missing or duplicated');
  return rate;
}

async function handled(): Promise<number> {
  return await ratePerSecond(HANDLED, async () => {
    while ((await effects()) < EVENTS) await wait(20);
  });
}

async function plain(loop: Child): Promise<number> {
  await loop.request('head');
  return await ratePerSecond(READ_BY_LOOP, () => loop.request(EVENTS));
}

const rounds = await interleave({
  tidings: handled,
  'plain loop, a transaction each': () => plain(loops.transaction),
  'plain loop, a statement each': () => plain(loops.statement),
});
await Promise.all([loops.transaction.stop(), loops.statement.stop()]);
await close();
const row = { work: 'events handled exactly once', unit: 'per second' };
report(compare(rounds, 'tidings', 'plain loop, a transaction each', row));
report(compare(rounds, 'tidings', 'plain loop, a statement each', row));
