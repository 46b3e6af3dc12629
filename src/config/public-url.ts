import type { SettingValues } from './schema.js';

/** Wildcard addresses: valid to listen on, but not to connect to. */
const WILDCARD_ADDRESSES: readonly string[] = ['0.0.0.0', '::'];

/** The public base URL of the API: `PUBLIC_URL`, or else derived from the listen address. */
export function publicUrl({
  PUBLIC_URL,
  HOST,
  PORT,
}: Pick<SettingValues, 'PUBLIC_URL' | 'HOST' | 'PORT'>): string {
  if (PUBLIC_URL) return PUBLIC_URL.replace(/\/+$/, '');
  const host = WILDCARD_ADDRESSES.includes(HOST) ? 'localhost' : HOST;
  return `http://${host.includes(':') ? `[${host}]` : host}:${PORT}`;
}
