import { ProtocolError } from '../send-failure.js';

/** Names in lower case; a repeated name has a list of values. */
export type ResponseHeaders = Record<string, string | string[]>;

/** The status line and the header section of a response (RFC 9112 §4, §5). */
export interface ResponseHead {
  readonly statusCode: number;
  /** Whether the receiver uses HTTP/1.0, which keeps connections open only on request. */
  readonly isHttp10: boolean;
  readonly headers: ResponseHeaders;
}

/** How much of a line that is not HTTP an error quotes. */
const MAX_QUOTED = 80;
const OTHER_PROTOCOL = 'the port does not speak HTTP/1.1';
const STATUS_LINE = /^HTTP\/1\.(\d) ([1-9]\d{2})(?: |$)/;
const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
/** Control characters except tab. A CR within a line is one, so a bare CR is rejected. */
const CONTROL = /[^\t\x20-\x7e\x80-\xff]/;
const PLAIN = /^[\t\x20-\x7e]*$/;

/** @throws {ProtocolError} */
export function parseStatusLine(line: string): Omit<ResponseHead, 'headers'> {
  const match = STATUS_LINE.exec(line);
  if (!match) {
    const start = JSON.stringify(line.slice(0, MAX_QUOTED));
    const problem = `the response starts with ${start}, which is not an HTTP/1.x status line`;
    throw new ProtocolError(problem, line.startsWith('HTTP/1.') ? undefined : OTHER_PROTOCOL);
  }
  return { statusCode: Number(match[2]), isHttp10: match[1] === '0' };
}

/**
 * Adds a line of the header section to `headers`.
 * @returns the name, in lower case
 * @throws {ProtocolError}
 */
export function addHeaderLine(headers: ResponseHeaders, line: string): string {
  const colon = line.indexOf(':');
  const name = headerName(line.slice(0, Math.max(colon, 0)));
  const value = headerValue(line, colon + 1);
  const known = headers[name];
  if (known === undefined) headers[name] = value;
  else if (typeof known === 'string') headers[name] = [known, value];
  else known.push(value);
  return name;
}

/** Appends a folded line to the value of the previous line (RFC 9112 §5.2). */
export function foldHeaderLine(headers: ResponseHeaders, name: string, line: string): void {
  const more = headerValue(line, 0);
  const known = headers[name];
  if (typeof known === 'string') headers[name] = join(known, more);
  else known?.push(join(known.pop() ?? '', more));
}

/** Valid names seen before: receivers send the same few, and a known name needs no check. */
const names = new Map<string, string>();
const MAX_NAMES = 500;

function headerName(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  // Also rejects white space before the colon, which RFC 9112 §5.1 forbids.
  if (!TOKEN.test(text)) throw new ProtocolError('a header line has no valid name');
  const name = text.toLowerCase();
  if (names.size < MAX_NAMES && text.length <= 64) names.set(text, name);
  return name;
}

function join(value: string, more: string): string {
  return value === '' || more === '' ? value + more : `${value} ${more}`;
}

/** The value without surrounding white space; decoded as UTF-8 if it is not ASCII. */
function headerValue(line: string, from: number): string {
  let start = from;
  let end = line.length;
  while (start < end && isBlank(line.charCodeAt(start))) start++;
  while (end > start && isBlank(line.charCodeAt(end - 1))) end--;
  const value = line.slice(start, end);
  if (PLAIN.test(value)) return value;
  if (CONTROL.test(value)) throw new ProtocolError('a header value has a control character');
  return Buffer.from(value, 'latin1').toString();
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}
