import { setTimeout as wait } from 'node:timers/promises';

/** A connection that can be given up while it opens. */
export interface Opening {
  connect(): Promise<unknown>;
  destroy(): void;
}

/**
 * A pooler that has connections left gives them within milliseconds, and makes others wait for
 * minutes.
 */
const PATIENCE_MS = 1_500;

/**
 * Counts the connections, up to `most`, that a pooler gives at once: its limit cannot be read, and
 * it lets clients that are too many wait. Ends when none has been added for a while.
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
      // Refused instead of made to wait: it does not count either.
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
