import { setTimeout as wait } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { post, startBenchApp } from './support/bench-app.js';
import { Child } from './support/child.js';
import { amount } from './support/options.js';
import { PUT_IN_OUTBOX } from './support/outbox.js';
import { compare, interleave, report } from './support/report.js';

/**
 * Durable deliveries per second (relayed, fanned out, claimed, signed, sent, recorded with their
 * attempts) of an event that no handler group takes, against a bare loop that signs and sends. The
 * baseline and the receiver have processes of their own. With REDIS_URL set, the queue uses Bull.
 */
const EVENT_TYPE = 'order.delivered';
const DELIVERIES = amount(10_000);

const receiver = await Child.start<string>(new URL('./support/receiver.ts', import.meta.url));
const target = receiver.ready;
const redis: Record<string, string> = {};
if (process.env['REDIS_URL']) redis['REDIS_URL'] = process.env['REDIS_URL'];
const { app, url, close } = await startBenchApp(redis);
const database = app.get(DataSource);
await post(url, '/webhooks', { url: `${target}/hook`, eventTypes: [EVENT_TYPE] });
const sender = await Child.start(new URL('./baselines/bare-sender.ts', import.meta.url), {
  TARGET: target,
});

const COUNT = `SELECT count(*)::integer AS count FROM webhook_deliveries WHERE status = 'succeeded'`;

async function delivered(): Promise<number> {
  const [before] = await database.query(COUNT);
  await database.query(PUT_IN_OUTBOX, [EVENT_TYPE, DELIVERIES, DELIVERIES]);
  const start = performance.now();
  for (;;) {
    const [now] = await database.query(COUNT);
    if (now.count - before.count >= DELIVERIES) break;
    await wait(20);
  }
  return (DELIVERIES * 1000) / (performance.now() - start);
}

const rounds = await interleave({
  tidings: delivered,
  'bare loop': () => sender.request<number>(DELIVERIES),
});
await close();
await Promise.all([sender.stop(), receiver.stop()]);
const queue = process.env['REDIS_URL'] ? 'Bull' : 'PostgreSQL';
report(
  compare(rounds, 'tidings', 'bare loop', { work: `deliveries (${queue})`, unit: 'per second' }),
);
