import { errors } from 'undici';
import { DestinationRefused, UnresolvableHost } from '../destinations/index.js';
import type { ErrorClass } from './error-class.js';
import { SendFailure } from './send-failure.js';

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
  UND_ERR_INVALID_ARG: 'invalid_request',
  UND_ERR_NOT_SUPPORTED: 'invalid_request',
  UND_ERR_REQ_CONTENT_LENGTH_MISMATCH: 'invalid_request',
  UND_ERR_HEADERS_OVERFLOW: 'protocol_error',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'protocol_error',
};

/** undici's words for an answer that is no answer: an unasked `100 Continue` or `101 Switching Protocols`. */
const BAD_ANSWERS: readonly string[] = ['bad response', 'bad upgrade'];

/** The class of anything that a connection or undici may fail with. */
export function classifyError(error: unknown): ErrorClass {
  if (error instanceof SendFailure) return error.errorClass;
  if (error instanceof DestinationRefused) return 'ssrf_blocked';
  if (error instanceof UnresolvableHost) return 'dns_error';
  if (error instanceof errors.HTTPParserError) return 'protocol_error';
  if (BAD_ANSWERS.includes(messageOf(error))) return 'protocol_error';
  return BY_CODE[codeOf(error)] ?? 'connection_reset';
}

/** Text of an error for an attempt's record. Parts of it may come from the receiver, so it is cut and cleaned. */
export function describeError(error: unknown): string {
  return messageOf(error)
    .replaceAll(/\p{Cc}+/gu, ' ')
    .slice(0, 500);
}

function codeOf(error: unknown): string {
  const code = (error as { readonly code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
