import type { QueueOptions } from 'bull';

type RedisOptions = Exclude<NonNullable<QueueOptions['redis']>, string>;

/** Bull's own pauses grow to 20 s; ours stay short, so that hints flow again soon after an outage. */
const MAX_RECONNECT_MS = 1_000;
const CONNECT_MS = 5_000;
/**
 * The longest that a command waits for its answer, or for a connection. Longer than a blocking
 * command lasts and than it takes to notice a silent connection and to replace it.
 */
const COMMAND_MS = 10_000;
/** A connection that is closed and does not confirm it is cut then; ioredis has 2 s. */
const DISCONNECT_MS = 500;
/** When TCP begins to probe a connection without traffic. */
const KEEP_ALIVE_MS = 5_000;

/** What Bull needs to know of a Redis: it reads plain `redis://` URLs only, and forgets the TLS of `rediss://`. */
export function redisOptions(text: string): RedisOptions {
  const url = new URL(text);
  const db = Number(url.pathname.slice(1));
  return {
    // An IPv6 address stands in brackets in a URL, and nowhere else.
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: Number(url.port) || 6379,
    ...(url.username ? { username: decodeURIComponent(url.username) } : {}),
    ...(url.password ? { password: decodeURIComponent(url.password) } : {}),
    ...(Number.isInteger(db) ? { db } : {}),
    ...(url.protocol === 'rediss:' ? { tls: {} } : {}),
    connectTimeout: CONNECT_MS,
    commandTimeout: COMMAND_MS,
    keepAlive: KEEP_ALIVE_MS,
    disconnectTimeout: DISCONNECT_MS,
    retryStrategy: (times) => Math.min(times * 100, MAX_RECONNECT_MS),
  };
}
