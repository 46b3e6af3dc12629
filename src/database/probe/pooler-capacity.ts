import { setTimeout as wait } from 'node:timers/promises';

/** A connection that can be destroyed while it opens. */
export interface Opening {
  connect(): Promise<unknown>;
  destroy(): void;
}

/**
 * A pooler with free connections provides them within milliseconds, and makes further clients wait
 * for minutes.
 */
const PATIENCE_MS = 1_500;

/**
 * Counts the connections, up to `most`, that a pooler provides at once: its limit cannot be read,
 * and it makes excess clients wait. Ends when no connection has been added for a while.
 */
export async function poolerCapacity(
  create: () => Opening,
  most: number,
  patienceMs = PATIENCE_MS,
): Promise<number> {
  const count = { opened: 0 };
  const clients = Array.from({ length: most }, create);
  const attempts = clients.map(async (client) => {
    try {
      await client.connect();
      count.opened += 1;
    } catch {
      // Rejected instead of made to wait: not counted either.
    }
  });
  const all = Promise.all(attempts);
  let before: number;
  do {
    before = count.opened;
    await Promise.race([all, wait(patienceMs, undefined, { ref: false })]);
  } while (count.opened > before && count.opened < most);
  const { opened } = count;
  for (const client of clients) client.destroy();
  await all;
  return opened;
}
