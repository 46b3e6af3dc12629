import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { startBenchApp } from './support/bench-app.js';
import { amount } from './support/options.js';
import { report } from './support/report.js';

/**
 * Time from an inbound message to its 202 at 500 messages a second. Each message is the payment of
 * an order, and the same process handles them meanwhile. The payment provider is a separate
 * process.
 */
const PER_SECOND = 500;
const SECONDS = amount(5);
const KEY = Buffer.alloc(32, 7).toString('base64');

const { app, url, close } = await startBenchApp({ INBOUND_PAYMENTS_SECRET: `whsec_${KEY}` });
const database = app.get(DataSource);

const provider = fork(new URL('./support/payment-provider.ts', import.meta.url), {
  execArgv: process.execArgv.filter((a) => !a.includes('prof')),
  env: { ...process.env, TARGET: url, KEY, PER_SECOND: `${PER_SECOND}`, SECONDS: `${SECONDS}` },
});
await once(provider, 'message');
// The orders are placed; waits for their effects, which are not part of the measurement.
const LAG = `SELECT FROM outbox UNION ALL SELECT FROM handler_inbox UNION ALL
             SELECT FROM inbound_messages WHERE state = 'pending' LIMIT 1`;
while ((await database.query<unknown[]>(LAG)).length > 0) await wait(100);
const before = process.cpuUsage();
const start = performance.now();
provider.send('go');
const [[p50, p95, p99]] = (await once(provider, 'message')) as [[number, number, number]];
const acceptedMs = performance.now() - start;
const COUNT = `SELECT count(*) FILTER (WHERE state = 'pending')::int AS pending,
                      count(*) FILTER (WHERE state = 'dead')::int AS dead FROM inbound_messages`;
const counts = async (): Promise<{ readonly pending: number; readonly dead: number }> => {
  const [row] = await database.query<[{ pending: number; dead: number }]>(COUNT);
  return row;
};
const { pending } = await counts();
while ((await counts()).pending > 0) await wait(50);
const processedMs = performance.now() - start;
const { user, system } = process.cpuUsage(before);
const { dead } = await counts();
provider.kill();
await close();
if (dead > 0) throw new Error(`${dead} messages could not be processed`);

const messages = PER_SECOND * SECONDS;
const at = `at ${PER_SECOND}/s`;
for (const [name, value] of Object.entries({ p50, p95, p99 })) {
  report({ work: `inbound message → 202 ${at}, ${name}`, unit: 'ms', value });
}
report({
  work: 'share of the messages pending after the last 202',
  unit: '%',
  value: (100 * pending) / messages,
});
report({
  work: 'time from the last 202 until all are processed',
  unit: 'ms',
  value: processedMs - acceptedMs,
});
report({
  work: 'CPU time per inbound message, processing included',
  unit: 'ms',
  value: (user + system) / 1000 / messages,
});
