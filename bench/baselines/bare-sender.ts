import { Pool } from 'undici';
import { signStandardWebhook } from '../../src/webhooks/signing/index.js';
import { serve } from '../support/child.js';

/**
 * The baseline of deliveries: signs and sends the same body as often as requested with undici's
 * `Pool.request`, 64 requests in flight. Answers with the rate per second.
 */
const IN_FLIGHT = 64;
const pool = new Pool(process.env['TARGET'] ?? '', { connections: IN_FLIGHT });
const body = JSON.stringify({ eventId: 'x'.repeat(36), data: 'y'.repeat(400) });
const secrets = [Buffer.alloc(32)];

async function send(id: string): Promise<void> {
  const timestampSeconds = Math.floor(Date.now() / 1000);
  const headers = {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(timestampSeconds),
    'webhook-signature': signStandardWebhook({ id, timestampSeconds, body, secrets }),
  };
  const response = await pool.request({ path: '/hook', method: 'POST', headers, body });
  await response.body.dump();
}

serve('ready', async (message) => {
  const requests = Number(message);
  let left = requests;
  const worker = async (): Promise<void> => {
    while (left-- > 0) await send(String(left));
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
  return (requests * 1000) / (performance.now() - start);
});
