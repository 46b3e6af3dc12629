import { Pool } from 'undici';
import { BENCH_KEY, ORDER } from './bench-app.js';
import { serve } from './child.js';
import { amount } from './options.js';

/**
 * Places orders over 32 connections for a few seconds on each request of its parent, and answers
 * with the rate per second.
 */
const CONNECTIONS = 32;
const MS = amount(4_000);
const pool = new Pool(process.env['TARGET'] ?? '', { connections: CONNECTIONS });
const headers = { authorization: `Bearer ${BENCH_KEY}`, 'content-type': 'application/json' };
const body = JSON.stringify(ORDER);

async function place(): Promise<void> {
  const response = await pool.request({ path: '/orders', method: 'POST', headers, body });
  if (response.statusCode !== 201) throw new Error(`unexpected status ${response.statusCode}`);
  await response.body.dump();
}

serve('ready', async () => {
  const start = performance.now();
  let placed = 0;
  const worker = async (): Promise<void> => {
    while (performance.now() - start < MS) {
      await place();
      placed++;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  return (placed * 1000) / (performance.now() - start);
});
