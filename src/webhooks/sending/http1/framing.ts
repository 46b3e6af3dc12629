import { ProtocolError } from '../send-failure.js';
import type { ResponseHead, ResponseHeaders } from './response-head.js';

/** How the end of a response body is recognised; a number is its length in bytes. */
export type Framing = number | 'chunked' | 'close';

/** Without `keep-alive: timeout=`, receivers are assumed to close idle connections after this. */
const DEFAULT_IDLE_MS = 4_000;
/** How much earlier than the receiver this side closes an idle connection. */
const IDLE_MARGIN_MS = 1_000;

/**
 * The framing of the body of a response to a POST (RFC 9112 §6.3).
 * @throws {ProtocolError} when `content-length` is invalid or contradicts itself
 */
export function framingOf({ statusCode, headers }: ResponseHead): Framing {
  // A 204 or 304 has no body, whatever its headers say.
  if (statusCode === 204 || statusCode === 304) return 0;
  if (headers['transfer-encoding'] !== undefined) {
    return tokensOf(headers, 'transfer-encoding').at(-1) === 'chunked' ? 'chunked' : 'close';
  }
  return headers['content-length'] === undefined ? 'close' : lengthOf(headers);
}

/**
 * How long the connection may stay idle after this response, in ms; 0 if it must not be reused.
 *
 * Apart from the receiver's own headers, a response with an ambiguous framing ends its connection:
 * the receiver may have sent an unexpected body, or may count the bytes of its body differently.
 */
export function idleLimitMs(head: ResponseHead, framing: Framing): number {
  const { headers } = head;
  if (framing === 'close') return 0;
  const connection = tokensOf(headers, 'connection');
  if (connection.includes('close')) return 0;
  if (head.isHttp10 && !connection.includes('keep-alive')) return 0;
  return isAmbiguous(head, framing) ? 0 : keepAliveMs(headers);
}

function isAmbiguous({ isHttp10, headers }: ResponseHead, framing: Framing): boolean {
  const length = headers['content-length'];
  if (headers['transfer-encoding'] === undefined) return framing === 0 && Number(length ?? 0) !== 0;
  return isHttp10 || framing !== 'chunked' || length !== undefined;
}

/** Repeated equal lengths count once (RFC 9110 §8.6). */
function lengthOf(headers: ResponseHeaders): number {
  const [first = '', ...others] = tokensOf(headers, 'content-length');
  if (!/^\d+$/.test(first) || others.some((other) => other !== first)) {
    throw new ProtocolError('the content-length is invalid');
  }
  return Number(first);
}

/** `keep-alive: timeout=5` (RFC 2068 §19.7.1.1; common, but no longer in the standard). */
function keepAliveMs(headers: ResponseHeaders): number {
  const value = headers['keep-alive'];
  if (value === undefined) return DEFAULT_IDLE_MS;
  const seconds = /\btimeout\s*=\s*"?(\d{1,9})/i.exec(String(value))?.[1];
  return seconds === undefined
    ? DEFAULT_IDLE_MS
    : Math.max(0, Number(seconds) * 1_000 - IDLE_MARGIN_MS);
}

/** The elements of a comma-separated header, in lower case. */
function tokensOf(headers: ResponseHeaders, name: string): string[] {
  const value = headers[name];
  if (value === undefined) return [];
  const text = typeof value === 'string' ? value : value.join(',');
  // Most headers have one element, without surrounding white space.
  if (!text.includes(',')) return [text.toLowerCase()];
  return text.split(',').map((token) => token.trim().toLowerCase());
}
