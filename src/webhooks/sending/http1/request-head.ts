import { SendFailure } from '../send-failure.js';

/** Headers determined by the URL, the body and the connection; callers cannot set them. */
const OWNED: ReadonlySet<string> = new Set([
  'host',
  'content-length',
  'connection',
  'keep-alive',
  'proxy-connection',
  'transfer-encoding',
  'te',
  'trailer',
  'upgrade',
  'expect',
]);

/** RFC 9110 §5.6.2. */
const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
/** RFC 9110 §5.5: no control characters except tab, so that a value cannot start another line. */
const NOT_A_VALUE = /[^\t\x20-\x7e\x80-\xff]/;
const NOT_A_TARGET = /[^\x21-\x7e]/;

/**
 * The part shared by all requests to one URL: the request line, `host` and `connection`.
 * @throws {SendFailure} `invalid_request` when the path of the URL could end the request line
 */
export function requestStart(url: URL): string {
  const target = url.pathname + url.search;
  if (NOT_A_TARGET.test(target)) throw invalid('the path of the URL has an invalid character');
  return `POST ${target} HTTP/1.1\r\nhost: ${url.host}\r\nconnection: keep-alive\r\n`;
}

/**
 * A complete request in one buffer, so that it is sent in one write.
 * @param start the result of `requestStart`
 * @throws {SendFailure} `invalid_request` for a header that HTTP does not allow, or that callers
 * cannot set
 */
export function requestBytes(
  start: string,
  headers: Readonly<Record<string, string>>,
  body: Buffer | string,
): Buffer {
  let head = start;
  for (const name in headers) {
    const value = headers[name] ?? '';
    assertHeader(name, value);
    head += `${name}: ${value}\r\n`;
  }
  const length = typeof body === 'string' ? Buffer.byteLength(body) : body.length;
  head += `content-length: ${length}\r\n\r\n`;
  const bytes = Buffer.allocUnsafe(head.length + length);
  bytes.write(head, 'latin1');
  if (typeof body === 'string') bytes.write(body, head.length);
  else body.copy(bytes, head.length);
  return bytes;
}

function assertHeader(name: string, value: string): void {
  if (!TOKEN.test(name)) throw invalid('a header has an invalid name');
  if (OWNED.has(name.toLowerCase())) throw invalid(`the header ${name} cannot be set`);
  if (NOT_A_VALUE.test(value)) throw invalid(`the header ${name} has an invalid value`);
}

function invalid(message: string): SendFailure {
  return new SendFailure('invalid_request', message);
}
