import { createServer } from 'node:net';

/** Below the ephemeral ports, any of which a client connection may occupy for a while. */
const LOWEST = 20_000;
const HIGHEST = 32_767;
const TRIES = 100;

/**
 * Returns a port of 127.0.0.1 on which no process listens. The caller uses it at once, and retries
 * if another process was faster.
 */
export async function findFreePort(): Promise<number> {
  for (let i = 0; i < TRIES; i += 1) {
    const port = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST + 1));
    if (await isFree(port)) return port;
  }
  throw new Error(`no free port from ${LOWEST} to ${HIGHEST} on 127.0.0.1`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
