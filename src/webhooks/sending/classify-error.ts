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

/** Alerts of TLS 1.3 arrive after the handshake, as errors of the open connection. */
const TLS_CODE = /^(?:ERR_SSL_|ERR_TLS_|EPROTO$)/;

/** The class of any error that a connection or an exchange can fail with. */
export function classifyError(error: unknown): ErrorClass {
  if (error instanceof SendFailure) return error.errorClass;
  if (error instanceof DestinationRefused) return 'ssrf_blocked';
  if (error instanceof UnresolvableHost) return 'dns_error';
  const code = textIn(error, 'code');
  return BY_CODE[code] ?? (TLS_CODE.test(code) ? 'tls_error' : 'connection_reset');
}

/** A text property of an error; empty if it has none. */
export function textIn(error: unknown, name: 'code' | 'syscall' | 'reason'): string {
  const value = (error as Readonly<Partial<Record<typeof name, unknown>>> | null)?.[name];
  return typeof value === 'string' ? value : '';
}
