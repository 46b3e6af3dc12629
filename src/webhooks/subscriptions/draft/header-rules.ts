import { webhookRules } from '../webhook-rules.js';

/**
 * The headers that a subscriber must not set, with their owner: those that HTTP needs to transmit
 * the request, that describe the body, that belong to the signature, or that describe the event.
 */
const OWNERS: readonly (readonly [RegExp, string])[] = [
  [/^(?:connection|keep-alive|te|trailer|transfer-encoding|upgrade|http2-settings)$/, 'HTTP'],
  [/^(?:host|expect|via|forwarded|content-.*|proxy-.*|accept-encoding|date)$/, 'HTTP'],
  [/^(?:webhook-.*|svix-.*|signature|signature-input)$/, 'the signature'],
  [/^(?:user-agent|traceparent|tracestate|deprecation|sunset|ce-.*)$/, 'the event'],
];

/** RFC 9110 §5.6.2. */
const TOKEN = /^[!#$%&'*+.^_`|~0-9a-z-]+$/;
/**
 * RFC 9110 §5.5 without bytes above ASCII, which receivers decode in different ways; so no CR, LF
 * or U+0000.
 */
const VALUE = /^[\x21-\x7e](?:[\t\x20-\x7e]*[\x21-\x7e])?$/;

const { nameMax: MAX_NAME, valueMax: MAX_VALUE } = webhookRules.headers;

/** Why the name of a custom header, in lower case, is invalid; null if it is valid. */
export function headerNameProblem(name: string): string | null {
  if (!TOKEN.test(name)) return 'is not a valid header name';
  if (name.length > MAX_NAME) return `must have a name of at most ${MAX_NAME} characters`;
  const owner = OWNERS.find(([names]) => names.test(name))?.[1];
  return owner === undefined ? null : `belongs to ${owner}`;
}

/** Why the value of a custom header is invalid, without the value; null if it is valid. */
export function headerValueProblem(value: unknown): string | null {
  if (typeof value !== 'string') return 'must be a string';
  if (value.length > MAX_VALUE) return `must have at most ${MAX_VALUE} characters`;
  if (!VALUE.test(value)) {
    return 'must be visible ASCII characters, with spaces or tabs only between them';
  }
  return value === HEADER_MASK
    ? 'must not be the mask that responses show in place of a value'
    : null;
}

/** Replaces the values of custom headers in responses. */
export const HEADER_MASK = '********';

/** Masks the values of custom headers, which are secrets of the receiver. */
export function maskHeaders(
  headers: Readonly<Record<string, string>>,
  custom: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const names = Object.keys(custom);
  if (names.length === 0) return headers;
  return { ...headers, ...Object.fromEntries(names.map((name) => [name, HEADER_MASK])) };
}
