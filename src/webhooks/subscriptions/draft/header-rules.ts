/**
 * Who owns a header of a delivery, if not the subscriber: what HTTP needs to carry the request, what says what
 * the body is, what the signature covers or proves, and what describes the event.
 */
const OWNERS: readonly (readonly [RegExp, string])[] = [
  [/^(?:connection|keep-alive|te|trailer|transfer-encoding|upgrade|http2-settings)$/, 'HTTP'],
  [/^(?:host|expect|via|forwarded|content-.*|proxy-.*|accept-encoding|date)$/, 'HTTP'],
  [/^(?:webhook-.*|svix-.*|signature|signature-input)$/, 'the signature'],
  [/^(?:user-agent|traceparent|tracestate|deprecation|sunset|ce-.*)$/, 'the event'],
];

/** RFC 9110 §5.6.2. */
const TOKEN = /^[!#$%&'*+.^_`|~0-9a-z-]+$/;
/** RFC 9110 §5.5 without bytes above ASCII, which receivers read in different ways; so no CR, LF or U+0000. */
const VALUE = /^[\x21-\x7e](?:[\t\x20-\x7e]*[\x21-\x7e])?$/;

const MAX_NAME = 64;
const MAX_VALUE = 4_096;

/** What is wrong with the name of a custom header, given in lower case; null: nothing. */
export function headerNameProblem(name: string): string | null {
  if (!TOKEN.test(name)) return 'is not the name of a header';
  if (name.length > MAX_NAME) return `must have a name of at most ${MAX_NAME} characters`;
  const owner = OWNERS.find(([names]) => names.test(name))?.[1];
  return owner === undefined ? null : `belongs to ${owner}`;
}

/** What is wrong with the value of a custom header; null: nothing. Never repeats it. */
export function headerValueProblem(value: unknown): string | null {
  if (typeof value !== 'string') return 'must be a string';
  if (value.length > MAX_VALUE) return `must have at most ${MAX_VALUE} characters`;
  if (!VALUE.test(value)) {
    return 'must be visible ASCII characters, with spaces or tabs only between them';
  }
  return value === HEADER_MASK ? 'is what answers show in place of a value' : null;
}

/** In the place of a value wherever a webhook is shown. */
export const HEADER_MASK = '********';

/** The headers of a request as they may be shown: the values of the custom ones are the receiver's secrets. */
export function maskHeaders(
  headers: Readonly<Record<string, string>>,
  custom: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const names = Object.keys(custom);
  if (names.length === 0) return headers;
  return { ...headers, ...Object.fromEntries(names.map((name) => [name, HEADER_MASK])) };
}
