import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { EventEmitter2 } from '@nestjs/event-emitter';
import { DataSource } from 'typeorm';
import { OUTBOX_COMMITTED } from '../src/events/index.js';
import { BENCH_KEY, post, startBenchApp } from './support/bench-app.js';
import { percentile } from './support/median.js';

/**
 * How much a bad neighbour delays a webhook: the p95 from event to request, alone and next to each neighbour, in turn
 * and in one run, to receivers in a process of their own. The aim is a ratio of 2 at most.
 */
const EVENTS = 400;
/** Between two events, in ms: far from what the machine can do, so that what is measured is waiting. */
const PACE_MS = 15;
const BACKLOG = 100_000;

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

/** The p95 of the webhook that is measured, in ms. */
async function measure(): Promise<number> {
  receiver.send('reset');
  for (let n = 0; n < EVENTS; n++) {
    await database.query(PUT_IN_OUTBOX, ['order.delivered', 1]);
    // As a mutation through the API does: the relay is not left to find it by its poll.
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

/** As many due deliveries as subscribers gather that were away. */
async function backlog(webhooks: readonly Webhook[]): Promise<void> {
  for (const { id } of webhooks) await post(url, `/webhooks/${id}/pause`, undefined);
  const each = Math.floor(BACKLOG / webhooks.length);
  await database.query(PUT_IN_OUTBOX, ['order.payment_received', each]);
  while ((await countOf(webhooks, ['held'])) < each * webhooks.length) await wait(500);
  for (const { id } of webhooks) await post(url, `/webhooks/${id}/resume`, undefined);
  await tidy();
}

async function countOf(webhooks: readonly Webhook[], statuses: readonly string[]): Promise<number> {
  const ids = webhooks.map(({ id }) => id);
  const [row] = await database.query(COUNT, [ids, statuses]);
  return row.count;
}

/** What a hundred thousand changed rows leave behind is not to be measured. */
async function tidy(): Promise<void> {
  await database.query('VACUUM ANALYZE webhook_deliveries');
  await database.query('CHECKPOINT');
}

const COUNT = `
  SELECT count(*)::integer FROM webhook_deliveries WHERE subscription_id = ANY ($1) AND status = ANY ($2)`;
const PUT_IN_OUTBOX = `
  INSERT INTO outbox (event_id, event_type, version, occurred_at, source, aggregate_type, aggregate_id,
                      sequence_number, tenant_id, correlation_id, actor, attributes, data)
  SELECT gen_random_uuid(), $1, 1, clock_timestamp(), 'tidings/orders', 'order', gen_random_uuid(), 1,
         'default', 'bench', 'bench', '{"customerId":"c-1"}', '{"customerId":"c-1"}'
  FROM generate_series(1, $2::integer)`;

const UNFINISHED = ['pending', 'delivering'];
const away = { eventTypes: ['order.payment_received'] };
const one = async (path: string, more: object = {}): Promise<Webhook[]> => [
  await subscribe(path, { ...away, ...more }),
];
const twelve = async (path: string): Promise<Webhook[]> =>
  await Promise.all(Array.from({ length: 12 }, () => subscribe(path, away)));
const neighbours: Readonly<Record<string, () => Promise<Webhook[]>>> = {
  'one whose answers take 15 s, with 100 000 due': () => one('/hangs'),
  'one that answers 500, with 100 000 due': () => one('/fails'),
  'one with 100 000 due and a rate of 50/s': () => one('/fast', { rateLimit: 50 }),
  'one with 100 000 due, ordered, 5 at once': () =>
    one('/fast', { ordering: 'aggregate', concurrency: 5 }),
  'one that takes 100 000 as fast as they come': () => one('/fast'),
  'twelve that take 100 000 as fast as they come': () => twelve('/fast'),
};

await measure();
for (const [name, subscribeNeighbours] of Object.entries(neighbours)) {
  const alone = await measure();
  const webhooks = await subscribeNeighbours();
  await backlog(webhooks);
  const due = await countOf(webhooks, UNFINISHED);
  const begun = performance.now();
  const together = await measure();
  const done = due - (await countOf(webhooks, UNFINISHED));
  const seconds = (performance.now() - begun) / 1_000;
  for (const { id } of webhooks) {
    await fetch(`${url}/webhooks/${id}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${BENCH_KEY}` },
    });
  }
  await tidy();
  process.stdout.write(
    `p95 next to ${name}: ${together.toFixed(0)} ms, alone ${alone.toFixed(0)} ms, ` +
      `ratio ${(together / alone).toFixed(2)}; meanwhile ${(done / seconds).toFixed(0)} of the backlog a second\n`,
  );
}
receiver.kill();
await close();
