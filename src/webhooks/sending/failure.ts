import { DestinationRefused, UnresolvableHost } from '../destinations/index.js';
import { classifyError, textIn } from './classify-error.js';
import { SendFailure, TlsFailure } from './send-failure.js';
import type { ErrorClass } from './send-failure.js';
import { tlsFailureText } from './tls-failure-text.js';

/** Why an attempt failed: for statistics, for people, and in the words of the system. */
export interface Failure {
  readonly errorClass: ErrorClass;
  /** What happened, for people, as part of a sentence: `the certificate has expired`. */
  readonly error: string;
  /** The error of the system, or null if it says no more: `CERT_HAS_EXPIRED: …`. */
  readonly errorDetail: string | null;
}

/** The longest `error` and `errorDetail` of an attempt, in characters. */
export const MAX_ERROR_LENGTH = 500;

/**
 * Describes any error that a connection or an exchange can fail with. Parts of the texts may come
 * from the receiver, so they are truncated, and control characters are replaced.
 */
export function failureOf(error: unknown): Failure {
  const errorClass = classifyError(error);
  const detail = detailOf(error);
  return {
    errorClass,
    error: cleanText(sentenceOf(error, errorClass)),
    errorDetail: detail === '' ? null : cleanText(detail),
  };
}

/** A text in one line, without control characters and not longer than an attempt keeps. */
export function cleanText(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, MAX_ERROR_LENGTH);
}

function sentenceOf(error: unknown, errorClass: ErrorClass): string {
  if (error instanceof TlsFailure) return tlsFailureText(error.cause);
  if (error instanceof SendFailure) return error.message;
  if (error instanceof DestinationRefused) return refusalText(error);
  if (error instanceof UnresolvableHost) return unresolvedText(error);
  if (errorClass === 'connection_refused') {
    return `the connection was refused: nothing listens on ${portOf(error)}`;
  }
  if (errorClass === 'unreachable')
    return 'the address of the receiver cannot be reached from here';
  if (errorClass === 'timeout') return 'the connection timed out';
  if (errorClass === 'tls_error') return tlsFailureText(error);
  return /before secure TLS/.test(messageOf(error))
    ? 'the receiver closed the connection during the TLS handshake'
    : 'the connection was reset by the receiver';
}

function refusalText({ reason, address }: DestinationRefused): string {
  if (address === undefined) return `the URL ${reason}`;
  return `the address ${address} is not allowed (not public)`;
}

/** The codes of names that do not exist, or have no address. */
const NO_SUCH_NAME = /^(?:ENOTFOUND|ENODATA|EAI_NONAME|EAI_NODATA)$/;

function unresolvedText({ hostname, hasAnswer, cause }: UnresolvableHost): string {
  return hasAnswer || NO_SUCH_NAME.test(textIn(cause, 'code'))
    ? `the host name ${hostname} does not resolve`
    : `the host name ${hostname} could not be resolved: its name server did not respond`;
}

/**
 * The technical text. System errors are described without the address in Node's message, which may
 * be an internal one.
 */
function detailOf(error: unknown): string {
  if (error instanceof TlsFailure) return tlsDetail(error.cause);
  if (error instanceof SendFailure) return error.detail ?? '';
  if (error instanceof DestinationRefused) return error.reason;
  if (error instanceof UnresolvableHost) return error.why;
  const [call, code] = [textIn(error, 'syscall'), textIn(error, 'code')];
  if (call && code) return `${call} ${code}`;
  return classifyError(error) === 'tls_error' ? tlsDetail(error) : messageOf(error);
}

/** OpenSSL's messages contain addresses in memory and lines of its source; its reasons do not. */
function tlsDetail(error: unknown): string {
  const text = textIn(error, 'reason') || messageOf(error);
  return [textIn(error, 'code'), text].filter((part) => part !== '').join(': ');
}

function portOf(error: unknown): string {
  const { port } = Object(error) as { readonly port?: unknown };
  return typeof port === 'number' ? `port ${port}` : 'the port';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
