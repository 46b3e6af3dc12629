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

/** As many due deliveries as a subscriber gathers that was away. */
async function backlog({ id }: Webhook): Promise<void> {
  await post(url, `/webhooks/${id}/pause`, undefined);
  await database.query(PUT_IN_OUTBOX, ['order.payment_received', BACKLOG]);
  for (;;) {
    const [row] = await database.query(HELD, [id]);
    if (row.count >= BACKLOG) break;
    await wait(500);
  }
  await post(url, `/webhooks/${id}/resume`, undefined);
  await tidy();
}

/** What a hundred thousand changed rows leave behind is not to be measured. */
async function tidy(): Promise<void> {
  await database.query('VACUUM ANALYZE webhook_deliveries');
  await database.query('CHECKPOINT');
}

const HELD = `SELECT count(*)::integer FROM webhook_deliveries WHERE subscription_id = $1 AND status = 'held'`;
const PUT_IN_OUTBOX = `
  INSERT INTO outbox (event_id, event_type, version, occurred_at, source, aggregate_type, aggregate_id,
                      sequence_number, tenant_id, correlation_id, actor, attributes, data)
  SELECT gen_random_uuid(), $1, 1, clock_timestamp(), 'tidings/orders', 'order', gen_random_uuid(), 1,
         'default', 'bench', 'bench', '{"customerId":"c-1"}', '{"customerId":"c-1"}'
  FROM generate_series(1, $2::integer)`;

const away = { eventTypes: ['order.payment_received'] };
const neighbours: Readonly<Record<string, () => Promise<Webhook>>> = {
  'whose answers take 15 s, with 100 000 due': () => subscribe('/hangs', away),
  'that answers 500, with 100 000 due': () => subscribe('/fails', away),
  'with 100 000 due and a rate of 50/s': () => subscribe('/fast', { ...away, rateLimit: 50 }),
  'with 100 000 due, ordered, 5 at once': () =>
    subscribe('/fast', { ...away, ordering: 'aggregate', concurrency: 5 }),
  'that takes 100 000 as fast as they come': () => subscribe('/fast', away),
};

await measure();
for (const [name, subscribeNeighbour] of Object.entries(neighbours)) {
  const alone = await measure();
  const neighbour = await subscribeNeighbour();
  await backlog(neighbour);
  const together = await measure();
  await fetch(`${url}/webhooks/${neighbour.id}`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${BENCH_KEY}` },
  });
  await tidy();
  process.stdout.write(
    `p95 next to one ${name}: ${together.toFixed(0)} ms, alone ${alone.toFixed(0)} ms, ` +
      `ratio ${(together / alone).toFixed(2)}\n`,
  );
}
receiver.kill();
await close();
