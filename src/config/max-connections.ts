import type { SettingValues } from './schema.js';

/** Connections for requests, when every stream that may be open is open. */
const BESIDE_STREAMS = 2_000;

/** How many connections a process holds: as set, else all the streams it may have and room beside them. */
export function maxConnections({
  HTTP_MAX_CONNECTIONS,
  SSE_MAX_CONNECTIONS,
}: Pick<SettingValues, 'HTTP_MAX_CONNECTIONS' | 'SSE_MAX_CONNECTIONS'>): number {
  return HTTP_MAX_CONNECTIONS ?? SSE_MAX_CONNECTIONS + BESIDE_STREAMS;
}
