import type { SettingValues } from './schema.js';

/** Addresses to listen on that are none to connect to. */
const EVERY_ADDRESS: readonly string[] = ['0.0.0.0', '::'];

/** Where others reach the API: as set, else what can be told from the address that it listens on. */
export function publicUrl({
  PUBLIC_URL,
  HOST,
  PORT,
}: Pick<SettingValues, 'PUBLIC_URL' | 'HOST' | 'PORT'>): string {
  if (PUBLIC_URL) return PUBLIC_URL.replace(/\/+$/, '');
  const host = EVERY_ADDRESS.includes(HOST) ? 'localhost' : HOST;
  return `http://${host.includes(':') ? `[${host}]` : host}:${PORT}`;
}
