import { Pool } from 'undici';
import { BENCH_KEY, ORDER } from './bench-app.js';

/**
 * A separate process that places orders over $CONNECTIONS connections for $MS milliseconds after
 * each message from its parent, and replies with the rate per second.
 */
const { TARGET = '', CONNECTIONS = '32', MS = '4000' } = process.env;
const pool = new Pool(TARGET, { connections: Number(CONNECTIONS) });
const headers = { authorization: `Bearer ${BENCH_KEY}`, 'content-type': 'application/json' };
const body = JSON.stringify(ORDER);

async function place(): Promise<void> {
  const response = await pool.request({ path: '/orders', method: 'POST', headers, body });
  if (response.statusCode !== 201) throw new Error(`unexpected status ${response.statusCode}`);
  await response.body.dump();
}

process.on('message', () => {
  void (async () => {
    const end = performance.now() + Number(MS);
    let placed = 0;
    const worker = async (): Promise<void> => {
      while (performance.now() < end) {
        await place();
        placed++;
      }
    };
    const start = performance.now();
    await Promise.all(Array.from({ length: Number(CONNECTIONS) }, worker));
    process.send?.((placed * 1000) / (performance.now() - start));
  })();
});
process.send?.('ready');
