import { fork } from 'node:child_process';
import { once } from 'node:events';
import { OutboxSubscriber } from '../src/outbox/outbox.subscriber.js';
import { startBenchApp } from './support/bench-app.js';
import { median } from './support/median.js';

/**
 * The cost of an event: POST /orders over HTTP, with its event recorded, stored, relayed and fanned
 * out, against the same route with the outbox disabled. Both alternate in one process.
 */
const ROUNDS = 5;

const { app, url, close } = await startBenchApp();
const outbox = app.get(OutboxSubscriber);
const { beforeInsert } = outbox;
const load = fork(new URL('./support/load.ts', import.meta.url), {
  execArgv: process.execArgv,
  env: { ...process.env, TARGET: url },
});
await once(load, 'message');

async function measure(withEvents: boolean): Promise<number> {
  outbox.beforeInsert = withEvents ? beforeInsert : () => undefined;
  load.send('go');
  const [rate] = (await once(load, 'message')) as [number];
  return rate;
}

await measure(true);
const rates = { withEvents: [] as number[], without: [] as number[], ratio: [] as number[] };
for (let round = 0; round < ROUNDS; round++) {
  const [withEvents, without] = [await measure(true), await measure(false)];
  rates.withEvents.push(withEvents);
  rates.without.push(without);
  rates.ratio.push(withEvents / without);
}
load.kill();
await close();
process.stdout.write(
  `orders/s with events ${median(rates.withEvents).toFixed(0)}, ` +
    `without ${median(rates.without).toFixed(0)}, ratio ${median(rates.ratio).toFixed(2)}\n`,
);
