import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { EventEmitter2 } from '@nestjs/event-emitter';
import { LOG_APPENDED, OUTBOX_COMMITTED } from '../src/events/index.js';
import { BENCH_KEY, ORDER, post, startBenchApp } from './support/bench-app.js';
import { percentile } from './support/median.js';

/**
 * How long an event takes at 200 orders a second: from the commit to its place in the log, and from the commit to
 * the webhook's arrival at a receiver. Everything runs on one clock, in one process.
 */
const PER_SECOND = 200;
const SECONDS = 10;

const { app, url, close } = await startBenchApp();
const hints = app.get(EventEmitter2);

// A batch of the relay takes everything that has been committed before it.
const waiting: number[] = [];
const toLog: number[] = [];
hints.on(OUTBOX_COMMITTED, () => waiting.push(performance.now()));
hints.on(LOG_APPENDED, () => {
  for (const committed of waiting.splice(0)) toLog.push(performance.now() - committed);
});

const answered = new Map<string, number>();
const arrived = new Map<string, number>();
const receiver = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => (body += chunk));
  request.on('end', () => {
    response.end();
    const { aggregateId } = JSON.parse(body) as { aggregateId: string };
    arrived.set(aggregateId, performance.now());
  });
});
await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
const { port } = receiver.address() as AddressInfo;
await post(url, '/webhooks', { url: `http://127.0.0.1:${port}/`, eventTypes: ['order.*'] });

async function place(): Promise<void> {
  const response = await fetch(`${url}/orders`, {
    method: 'POST',
    headers: { authorization: `Bearer ${BENCH_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify(ORDER),
  });
  const { id } = (await response.json()) as { id: string };
  answered.set(id, performance.now());
}

for (let warm = 0; warm < 200; warm++) await place();
answered.clear();
toLog.length = 0;
const start = performance.now();
const placed: Promise<void>[] = [];
for (let n = 0; n < PER_SECOND * SECONDS; n++) {
  const due = start + (n * 1000) / PER_SECOND;
  if (performance.now() < due) await wait(due - performance.now());
  placed.push(place());
}
await Promise.all(placed);
while ([...answered.keys()].some((id) => !arrived.has(id))) await wait(20);

// An answer leaves after the commit, so a webhook may even arrive before it.
const toWebhook = [...answered].map(([id, at]) => Math.max(0, (arrived.get(id) ?? at) - at));
receiver.close();
receiver.closeAllConnections();
await close();
const ms = (values: number[], percent: number): string =>
  `${percentile(values, percent).toFixed(1)} ms`;
process.stdout.write(
  `commit → log: p50 ${ms(toLog, 50)}, p99 ${ms(toLog, 99)}\n` +
    `answer → webhook received: p50 ${ms(toWebhook, 50)}, p95 ${ms(toWebhook, 95)}\n`,
);
