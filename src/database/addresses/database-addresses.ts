import { parsePostgresUrl } from '../../config/index.js';
import { Addresses } from './addresses.js';

/** The addresses of a connection URL, in the environment of this process. */
export function databaseAddresses(url: string): Addresses {
  return new Addresses(parsePostgresUrl(url), { environment: process.env, random: Math.random });
}
