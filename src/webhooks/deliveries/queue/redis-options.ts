import type { QueueOptions } from 'bull';

type RedisOptions = Exclude<NonNullable<QueueOptions['redis']>, string>;

/** Bull's own delays grow to 20 s. Short ones let hints flow again soon after an outage. */
const MAX_RECONNECT_MS = 1_000;
const CONNECT_MS = 5_000;
/**
 * How long a command waits for its response, or for a connection. Longer than a blocking command
 * lasts, and than it takes to detect and replace a silent connection.
 */
const COMMAND_MS = 10_000;
/** A connection that does not confirm its closing by then is cut. The default of ioredis is 2 s. */
const DISCONNECT_MS = 500;
/** When TCP starts to probe a connection without traffic. */
const KEEP_ALIVE_MS = 5_000;

/**
 * The options of Bull for a Redis URL. Bull itself reads plain `redis://` URLs only, and ignores
 * the TLS of `rediss://`.
 */
export function redisOptions(text: string): RedisOptions {
  const url = new URL(text);
  const db = Number(url.pathname.slice(1));
  return {
    // A URL has brackets around an IPv6 address; the host name does not.
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
