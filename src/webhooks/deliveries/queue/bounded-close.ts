import { setTimeout as wait } from 'node:timers/promises';
import type { Queue } from 'bull';

/** How long Bull may take to close: with a Redis that answers it takes milliseconds. */
const CLOSE_MS = 1_500;

/**
 * Bounds `queue.close()`, which waits for answers to its commands: with a silent Redis it would hold
 * up the end of the process. Its connections are then cut, also those that it opens while it closes.
 */
export function boundClose(queue: Queue): void {
  const close = queue.close.bind(queue);
  queue.close = async (doNotWaitJobs?: boolean): Promise<void> => {
    const closed = close(doNotWaitJobs).then(
      () => true,
      () => false,
    );
    const timer = new AbortController();
    const late = wait(CLOSE_MS, false, { signal: timer.signal }).catch(() => false);
    const isClosed = await Promise.race([closed, late]);
    timer.abort();
    if (isClosed) return;
    for (const client of queue.clients) {
      client.on('ready', () => client.disconnect());
      client.disconnect();
    }
  };
}
