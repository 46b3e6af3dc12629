import { fork } from 'node:child_process';
import { once } from 'node:events';
import { EventEmitter2 } from '@nestjs/event-emitter';
import { LOG_APPENDED, OUTBOX_COMMITTED } from '../src/events/index.js';
import { startBenchApp } from './support/bench-app.js';
import { amount } from './support/options.js';
import { report } from './support/report.js';
import { percentile } from './support/statistics.js';

/**
 * Latency of an event at 200 orders a second (`PER_SECOND` for another rate): from the commit to
 * the log, and from the response of the API to the arrival of the webhook. Client and receiver are
 * a separate process.
 */
const PER_SECOND = Number(process.env['PER_SECOND'] ?? 200);
const SECONDS = amount(10);

const { app, url, close } = await startBenchApp();
const hints = app.get(EventEmitter2);

// A batch of the relay contains everything committed before it.
const waiting: number[] = [];
const toLog: number[] = [];
hints.on(OUTBOX_COMMITTED, () => waiting.push(performance.now()));
hints.on(LOG_APPENDED, () => {
  for (const committed of waiting.splice(0)) toLog.push(performance.now() - committed);
});

const load = fork(new URL('./support/paced-load.ts', import.meta.url), {
  execArgv: process.execArgv.filter((a) => !a.includes('prof')),
  env: { ...process.env, TARGET: url, PER_SECOND: `${PER_SECOND}`, SECONDS: `${SECONDS}` },
});
await once(load, 'message');
toLog.length = 0;
const before = process.cpuUsage();
const [[p50, p95, p99]] = (await once(load, 'message')) as [[number, number, number]];
const { user, system } = process.cpuUsage(before);
load.kill();
await close();

const cpuMs = (user + system) / 1000 / (PER_SECOND * SECONDS);
const at = `at ${PER_SECOND} orders/s`;
report({ work: `commit → log ${at}, p50`, unit: 'ms', value: percentile(toLog, 50) });
report({ work: `commit → log ${at}, p99`, unit: 'ms', value: percentile(toLog, 99) });
for (const [name, value] of Object.entries({ p50, p95, p99 })) {
  report({ work: `response → webhook received ${at}, ${name}`, unit: 'ms', value });
}
report({ work: `CPU time per order and webhook ${at}`, unit: 'ms', value: cpuMs });
