import { createHmac } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Pool } from 'undici';
import { BENCH_KEY, ORDER } from './bench-app.js';
import { percentile } from './statistics.js';

/**
 * A payment provider in a separate process: places orders, then pays $PER_SECOND of them a second
 * for $SECONDS seconds, and reports the time from when each message was due to its 202, in ms.
 */
const { TARGET = '', KEY = '', PER_SECOND = '500', SECONDS = '5' } = process.env;
const MESSAGES = Number(PER_SECOND) * Number(SECONDS);
const WARM_UP = 400;
const pool = new Pool(TARGET, { connections: 64 });
const authorization = `Bearer ${BENCH_KEY}`;

/** Each order has its own SKU, so that no two wait for the same inventory row. */
async function place(n: number): Promise<string> {
  const response = await pool.request({
    path: '/orders',
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ ...ORDER, items: [{ ...ORDER.items[0], sku: `mug-${n}` }] }),
  });
  if (response.statusCode !== 201)
    throw new Error(`POST /orders: unexpected status ${response.statusCode}`);
  return ((await response.body.json()) as { id: string }).id;
}

async function pay(orderId: string): Promise<void> {
  const data = { orderId, amount: 2500, method: 'card', reference: 'pay_1' };
  const body = JSON.stringify({ type: 'payment.succeeded', data });
  const seconds = Math.floor(Date.now() / 1000);
  const hmac = createHmac('sha256', Buffer.from(KEY, 'base64'));
  const response = await pool.request({
    path: '/inbound/payments',
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'webhook-id': orderId,
      'webhook-timestamp': `${seconds}`,
      'webhook-signature': `v1,${hmac.update(`${orderId}.${seconds}.${body}`).digest('base64')}`,
    },
    body,
  });
  await response.body.dump();
  if (response.statusCode !== 202)
    throw new Error(`POST /inbound/payments: unexpected status ${response.statusCode}`);
}

const orders: string[] = [];
let started = 0;
async function placeAll(): Promise<void> {
  while (started < MESSAGES + WARM_UP) orders.push(await place(started++));
}
await Promise.all(Array.from({ length: 16 }, placeAll));
for (let n = 0; n < WARM_UP; n += 4) await Promise.all(orders.splice(0, 4).map(pay));

process.on('message', () => {
  void (async () => {
    const latencies: number[] = [];
    const start = performance.now();
    const sent: Promise<unknown>[] = [];
    for (const [n, orderId] of orders.slice(0, MESSAGES).entries()) {
      const due = start + (n * 1000) / Number(PER_SECOND);
      if (performance.now() < due) await wait(due - performance.now());
      // Measured from when it was due, not sent: a queue here would hide the server's delay.
      sent.push(pay(orderId).then(() => latencies.push(performance.now() - due)));
    }
    await Promise.all(sent);
    process.send?.([50, 95, 99].map((percent) => percentile(latencies, percent)));
  })();
});
process.send?.('ready');
