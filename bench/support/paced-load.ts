import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Pool } from 'undici';
import { BENCH_KEY, ORDER } from './bench-app.js';
import { percentile } from './statistics.js';

/**
 * Client and receiver in one separate process, and so on one clock: places $PER_SECOND orders a
 * second for $SECONDS seconds, and reports the time from each response to its webhook, in ms.
 */
const { TARGET = '', PER_SECOND = '200', SECONDS = '10' } = process.env;
const WARM_UP = 400;

const responded = new Map<string, number>();
const arrived = new Map<string, number>();
const receiver = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => (body += chunk));
  request.on('end', () => {
    response.end();
    const at = performance.now();
    arrived.set((JSON.parse(body) as { aggregateId: string }).aggregateId, at);
  });
});
receiver.keepAliveTimeout = 60_000;
await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
const { port } = receiver.address() as AddressInfo;

const pool = new Pool(TARGET, { connections: 64 });
const headers = { authorization: `Bearer ${BENCH_KEY}`, 'content-type': 'application/json' };

async function post(path: string, body: unknown): Promise<string> {
  const text = JSON.stringify(body);
  const response = await pool.request({ path, method: 'POST', headers, body: text });
  if (response.statusCode !== 201)
    throw new Error(`${path}: unexpected status ${response.statusCode}`);
  return ((await response.body.json()) as { id: string }).id;
}

async function place(): Promise<void> {
  const id = await post('/orders', ORDER);
  responded.set(id, performance.now());
}

await post('/webhooks', { url: `http://127.0.0.1:${port}/`, eventTypes: ['order.*'] });
for (let round = 0; round < WARM_UP / 4; round++) await Promise.all([1, 2, 3, 4].map(place));
responded.clear();
process.send?.('warm');
const start = performance.now();
const placed: Promise<void>[] = [];
for (let n = 0; n < Number(PER_SECOND) * Number(SECONDS); n++) {
  const due = start + (n * 1000) / Number(PER_SECOND);
  if (performance.now() < due) await wait(due - performance.now());
  placed.push(place());
}
await Promise.all(placed);
while ([...responded.keys()].some((id) => !arrived.has(id))) await wait(20);
// The response follows the commit, so a webhook may even arrive before it.
const waits = [...responded].map(([id, at]) => Math.max(0, (arrived.get(id) ?? at) - at));
process.send?.([50, 95, 99].map((percent) => percentile(waits, percent)));
