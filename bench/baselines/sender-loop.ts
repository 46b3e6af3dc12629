import { Pool } from 'undici';
import { DestinationGuard, SystemResolver } from '../../src/webhooks/destinations/index.js';
import { HttpWebhookSender } from '../../src/webhooks/sending/index.js';
import { serve } from '../support/child.js';

/**
 * Sends as many requests as requested, 64 in flight, with $SENDER: `tidings`, or `undici`'s
 * `Pool.request`. Answers with the CPU time per request in microseconds.
 */
const IN_FLIGHT = 64;
const { TARGET = '', SENDER = '' } = process.env;
const rules = { allowHttp: true, allowedCidrs: ['127.0.0.0/8'] };
const sender = new HttpWebhookSender(new DestinationGuard(new SystemResolver(), rules));
const pool = new Pool(TARGET, { connections: IN_FLIGHT });
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
  const result = await sender.send({ url: `${TARGET}/hook`, headers, body, timeoutMs: 15_000 });
  if (result.errorClass !== null) throw new Error(result.error ?? '');
}

async function byPool(): Promise<void> {
  const response = await pool.request({ path: '/hook', method: 'POST', headers, body });
  await response.body.dump();
}

const send = SENDER === 'tidings' ? bySender : byPool;
serve('ready', async (message) => {
  const requests = Number(message);
  let left = requests;
  const before = process.cpuUsage();
  const worker = async (): Promise<void> => {
    while (left-- > 0) await send();
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / requests;
});
