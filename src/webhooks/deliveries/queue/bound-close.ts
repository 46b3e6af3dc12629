import { setTimeout as wait } from 'node:timers/promises';
import type { Queue } from 'bull';

/** How long Bull may take to close. With a Redis that responds it takes milliseconds. */
const CLOSE_MS = 1_500;

/**
 * Limits the time of `queue.close()`, which waits for the responses to its commands: a silent Redis
 * would keep the process from ending. After that, all connections of the queue are cut, including
 * those that it opens while it closes.
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
