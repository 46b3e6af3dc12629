import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { Pool } from 'undici';
import { signStandardWebhook } from '../src/webhooks/signing/index.js';
import { post, startBenchApp } from './support/bench-app.js';
import { median } from './support/median.js';

/**
 * Durable deliveries per second (claimed, signed, sent, recorded with their attempts), against a
 * bare loop that signs and sends the same body with undici's `Pool.request` and 64 requests in
 * flight. Both alternate in one process; the receiver is a separate process. With REDIS_URL set,
 * the delivery queue uses Bull.
 */
const ROUNDS = 3;
const DELIVERIES = 10_000;
const IN_FLIGHT = 64;

const receiver = fork(new URL('./support/receiver.ts', import.meta.url), {
  execArgv: process.execArgv,
});
const [target] = (await once(receiver, 'message')) as [string];
const redis: Record<string, string> = {};
if (process.env['REDIS_URL']) redis['REDIS_URL'] = process.env['REDIS_URL'];
const { app, url, close } = await startBenchApp(redis);
const database = app.get(DataSource);
await post(url, '/webhooks', { url: `${target}/hook`, eventTypes: ['order.shipped'] });
const body = JSON.stringify({ eventId: 'x'.repeat(36), data: 'y'.repeat(400) });
const pool = new Pool(target, { connections: IN_FLIGHT });

async function bare(): Promise<number> {
  let left = DELIVERIES;
  const send = async (): Promise<void> => {
    while (left-- > 0) {
      const timestampSeconds = Math.floor(Date.now() / 1000);
      const id = String(left);
      const signature = signStandardWebhook({
        id,
        timestampSeconds,
        body,
        secrets: [Buffer.alloc(32)],
      });
      const headers = {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(timestampSeconds),
        'webhook-signature': signature,
      };
      const response = await pool.request({ path: '/hook', method: 'POST', headers, body });
      await response.body.dump();
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: IN_FLIGHT }, send));
  return (DELIVERIES * 1000) / (performance.now() - start);
}

async function delivered(): Promise<number> {
  const [before] = await database.query(COUNT);
  await database.query(PUT_IN_OUTBOX, [DELIVERIES]);
  const start = performance.now();
  for (;;) {
    const [now] = await database.query(COUNT);
    if (now.count - before.count >= DELIVERIES) break;
    await wait(20);
  }
  return (DELIVERIES * 1000) / (performance.now() - start);
}

const COUNT = `SELECT count(*)::integer AS count FROM webhook_deliveries WHERE status = 'succeeded'`;
const PUT_IN_OUTBOX = `
  INSERT INTO outbox (event_id, event_type, version, occurred_at, source, aggregate_type, aggregate_id,
                      sequence_number, tenant_id, correlation_id, actor, attributes, data)
  SELECT gen_random_uuid(), 'order.shipped', 1, now(), 'tidings/orders', 'order', gen_random_uuid(), 1,
         'default', 'bench', 'bench', '{"customerId":"c-1"}',
         '{"customerId":"c-1","carrier":"DHL","trackingNumber":"1","items":[{"sku":"mug","quantity":2}]}'
  FROM generate_series(1, $1)`;

await bare();
await delivered();
const rates = { bare: [] as number[], delivered: [] as number[], ratio: [] as number[] };
for (let round = 0; round < ROUNDS; round++) {
  const [b, d] = [await bare(), await delivered()];
  rates.bare.push(b);
  rates.delivered.push(d);
  rates.ratio.push(d / b);
}
receiver.kill();
await pool.destroy();
await close();
process.stdout.write(
  `${process.env['REDIS_URL'] ? 'Bull' : 'PostgreSQL'}: deliveries/s ${median(rates.delivered).toFixed(0)} ` +
    `(relay and fan-out included), bare loop ${median(rates.bare).toFixed(0)}, ` +
    `ratio ${median(rates.ratio).toFixed(2)}\n`,
);
