import { DestinationRefused, UnresolvableHost } from '../destinations/index.js';
import { SendFailure } from './send-failure.js';
import type { ErrorClass } from './send-failure.js';

const BY_CODE: Readonly<Record<string, ErrorClass>> = {
  ECONNREFUSED: 'connection_refused',
  ECONNRESET: 'connection_reset',
  ECONNABORTED: 'connection_reset',
  EPIPE: 'connection_reset',
  ETIMEDOUT: 'timeout',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  EHOSTDOWN: 'unreachable',
  ENETDOWN: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  EACCES: 'unreachable',
  EPERM: 'unreachable',
};

/** The class of any error that a connection or an exchange can fail with. */
export function classifyError(error: unknown): ErrorClass {
  if (error instanceof SendFailure) return error.errorClass;
  if (error instanceof DestinationRefused) return 'ssrf_blocked';
  if (error instanceof UnresolvableHost) return 'dns_error';
  return BY_CODE[textOf(error, 'code')] ?? 'connection_reset';
}

/**
 * The text of an error for the record of an attempt. Parts of it may come from the receiver, so it
 * is truncated, and control characters are replaced. System errors are described without the
 * address in Node's message, which may be an internal one.
 */
export function describeError(error: unknown): string {
  const [call, code] = [textOf(error, 'syscall'), textOf(error, 'code')];
  const message = error instanceof Error ? error.message : String(error);
  const text = call && code ? `${call} ${code}` : message;
  return text.replaceAll(/\p{Cc}+/gu, ' ').slice(0, 500);
}

function textOf(error: unknown, name: 'code' | 'syscall'): string {
  const value = (error as Readonly<Partial<Record<typeof name, unknown>>> | null)?.[name];
  return typeof value === 'string' ? value : '';
}
