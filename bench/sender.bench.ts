import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Pool } from 'undici';
import { DestinationGuard, SystemResolver } from '../src/webhooks/destinations/index.js';
import { HttpWebhookSender } from '../src/webhooks/sending/index.js';
import { median } from './support/median.js';

/**
 * CPU time per request of the webhook sender against undici's `Pool.request`: the same body and headers, 64
 * requests in flight, over kept-alive connections, in turn, in one process. The receiver has its own process.
 */
const ROUNDS = 5;
const REQUESTS = 20_000;
const IN_FLIGHT = 64;

const receiver = fork(new URL('./support/receiver.ts', import.meta.url), {
  execArgv: process.execArgv,
});
const [target] = (await once(receiver, 'message')) as [string];
const rules = { allowHttp: true, allowedCidrs: ['127.0.0.0/8'] };
const sender = new HttpWebhookSender(new DestinationGuard(new SystemResolver(), rules));
const pool = new Pool(target, { connections: IN_FLIGHT });
const body = Buffer.from(JSON.stringify({ eventId: 'x'.repeat(36), data: 'y'.repeat(400) }));
const headers = {
  'content-type': 'application/json',
  'user-agent': 'Tidings/0.1.0',
  'webhook-id': '0190a6b0-0000-7000-8000-000000000001',
  'webhook-timestamp': '1700000000',
  'webhook-signature': `v1,${'A'.repeat(43)}=`,
  'webhook-attempt': '1',
  traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
};

async function bySender(): Promise<void> {
  const result = await sender.send({ url: `${target}/hook`, headers, body, timeoutMs: 15_000 });
  if (result.errorClass !== null) throw new Error(result.error ?? '');
}

async function byPool(): Promise<void> {
  const response = await pool.request({ path: '/hook', method: 'POST', headers, body });
  await response.body.dump();
}

/** Microseconds of CPU time per request. */
async function cost(send: () => Promise<void>): Promise<number> {
  let left = REQUESTS;
  const before = process.cpuUsage();
  const worker = async (): Promise<void> => {
    while (left-- > 0) await send();
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / REQUESTS;
}

await cost(bySender);
await cost(byPool);
const costs = { sender: [] as number[], pool: [] as number[] };
for (let round = 0; round < ROUNDS; round++) {
  costs.sender.push(await cost(bySender));
  costs.pool.push(await cost(byPool));
}
sender.close();
await pool.destroy();
receiver.kill();
process.stdout.write(
  `CPU per request: sender ${median(costs.sender).toFixed(1)} µs, ` +
    `undici Pool.request ${median(costs.pool).toFixed(1)} µs\n`,
);
