import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { EventEmitter2 } from '@nestjs/event-emitter';
import { DataSource } from 'typeorm';
import { OUTBOX_COMMITTED } from '../src/events/index.js';
import { BENCH_KEY, post, startBenchApp } from './support/bench-app.js';
import { amount } from './support/options.js';
import { PUT_IN_OUTBOX } from './support/outbox.js';
import { progress, report } from './support/report.js';
import { percentile } from './support/statistics.js';

/**
 * How much a noisy neighbour delays a webhook: the p95 from event to request, alone and next to
 * each neighbour, measured in turn in one run. The receivers are a separate process. Goal: a ratio
 * of at most 2.
 */
const EVENTS = amount(400);
/**
 * Time between events, in ms: far below the machine's capacity, so that only waiting is measured.
 */
const PACE_MS = 15;
const BACKLOG = amount(100_000);

const receiver = fork(new URL('./support/timing-receiver.ts', import.meta.url), {
  execArgv: process.execArgv,
});
const [target] = (await once(receiver, 'message')) as [string];
const { app, url, close } = await startBenchApp({
  WEBHOOK_DISABLE_AFTER: '1000000',
  ...(process.env['REDIS_URL'] ? { REDIS_URL: process.env['REDIS_URL'] } : {}),
});
const database = app.get(DataSource);
const hints = app.get(EventEmitter2);

type Webhook = { readonly id: string };
const subscribe = async (path: string, more: object = {}): Promise<Webhook> =>
  (await post(url, '/webhooks', { url: `${target}${path}`, ...more })) as Webhook;

await subscribe('/measured', { eventTypes: ['order.delivered'] });

/** The p95 of the measured webhook, in ms. */
async function measure(): Promise<number> {
  receiver.send('reset');
  for (let n = 0; n < EVENTS; n++) {
    await database.query(PUT_IN_OUTBOX, ['order.delivered', 1, 1]);
    // As a mutation through the API does, so that the relay does not wait for its next poll.
    hints.emit(OUTBOX_COMMITTED);
    await wait(PACE_MS);
  }
  for (;;) {
    receiver.send('delays');
    const [delays] = (await once(receiver, 'message')) as [number[]];
    if (delays.length >= EVENTS) return percentile(delays, 95);
    await wait(100);
  }
}

/** Makes a backlog of due deliveries by pausing and resuming the webhooks. */
async function backlog(webhooks: readonly Webhook[]): Promise<void> {
  for (const { id } of webhooks) await post(url, `/webhooks/${id}/pause`, undefined);
  const each = Math.floor(BACKLOG / webhooks.length);
  await database.query(PUT_IN_OUTBOX, ['order.payment_received', each, each]);
  while ((await countOf(webhooks, ['held'])) < each * webhooks.length) await wait(500);
  for (const { id } of webhooks) await post(url, `/webhooks/${id}/resume`, undefined);
  await tidy();
}

async function countOf(webhooks: readonly Webhook[], statuses: readonly string[]): Promise<number> {
  const ids = webhooks.map(({ id }) => id);
  const [row] = await database.query(COUNT, [ids, statuses]);
  return row.count;
}

/**
 * Cleans up after many changed rows, so that vacuum and checkpoint do not affect the measurement.
 */
async function tidy(): Promise<void> {
  await database.query('VACUUM ANALYZE webhook_deliveries');
  await database.query('CHECKPOINT');
}

const COUNT = `
  SELECT count(*)::integer FROM webhook_deliveries WHERE subscription_id = ANY ($1) AND status = ANY ($2)`;
const UNFINISHED = ['pending', 'delivering'];
const backlogged = { eventTypes: ['order.payment_received'] };
const one = async (path: string, more: object = {}): Promise<Webhook[]> => [
  await subscribe(path, { ...backlogged, ...more }),
];
const twelve = async (path: string): Promise<Webhook[]> =>
  await Promise.all(Array.from({ length: 12 }, () => subscribe(path, backlogged)));
const neighbours: Readonly<Record<string, () => Promise<Webhook[]>>> = {
  'one that takes 15 s to respond': () => one('/hangs'),
  'one that responds 500': () => one('/fails'),
  'one with a rate limit of 50/s': () => one('/fast', { rateLimit: 50 }),
  'one with ordered delivery and a concurrency of 5': () =>
    one('/fast', { ordering: 'aggregate', concurrency: 5 }),
  'a fast one': () => one('/fast'),
  'twelve fast ones': () => twelve('/fast'),
};

await measure();
for (const [name, subscribeNeighbours] of Object.entries(neighbours)) {
  progress(name);
  const alone = await measure();
  const webhooks = await subscribeNeighbours();
  await backlog(webhooks);
  const due = await countOf(webhooks, UNFINISHED);
  const start = performance.now();
  const together = await measure();
  const done = due - (await countOf(webhooks, UNFINISHED));
  const seconds = (performance.now() - start) / 1_000;
  for (const { id } of webhooks) {
    await fetch(`${url}/webhooks/${id}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${BENCH_KEY}` },
    });
  }
  await tidy();
  report({
    work: `p95 event → request next to ${name}, ${BACKLOG} due`,
    unit: 'ms',
    value: together,
    baseline: { name: 'alone', value: alone },
    ratio: together / alone,
  });
  report({ work: `its backlog meanwhile`, unit: 'per second', value: done / seconds });
}
receiver.kill();
await close();
