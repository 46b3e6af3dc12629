import { describe, expect, it } from '@jest/globals';
import { ResponseParser } from './response-parser.js';

interface Parsed {
  readonly status: number | undefined;
  readonly body: string;
  readonly isComplete: boolean;
  readonly idle: number;
}

/** Parses the text as a whole, and again byte by byte; the results must be equal. */
function parse(
  text: string,
  { closed = false } = {},
): Parsed & { readonly parser: ResponseParser } {
  const whole = new ResponseParser();
  whole.push(Buffer.from(text, 'latin1'));
  const pieces = new ResponseParser();
  for (const byte of Buffer.from(text, 'latin1')) {
    if (!pieces.isComplete) pieces.push(Buffer.of(byte));
  }
  if (closed) for (const parser of [whole, pieces]) parser.end();
  const { isComplete, idleLimitMs: idle } = whole;
  expect({ ...pieces.head }).toEqual({ ...whole.head });
  expect([pieces.isComplete, pieces.body.text()]).toEqual([isComplete, whole.body.text()]);
  return {
    status: whole.head?.statusCode,
    body: whole.body.text(),
    isComplete,
    idle,
    parser: whole,
  };
}

const OK = 'HTTP/1.1 200 OK\r\n';
const LENGTH = `${OK}content-length: 2\r\n`;
const CHUNKED = `${OK}transfer-encoding: chunked\r\n`;

describe('ResponseParser', () => {
  it.each<[string, string, number, string]>([
    ['a length', `${LENGTH}\r\nok`, 200, 'ok'],
    ['no reason', 'HTTP/1.1 202\r\ncontent-length: 2\r\n\r\nok', 202, 'ok'],
    ['an empty reason', 'HTTP/1.1 202 \r\ncontent-length: 2\r\n\r\nok', 202, 'ok'],
    ['bare LFs', 'HTTP/1.1 200 OK\ncontent-length: 2\n\nok', 200, 'ok'],
    ['empty lines before it', `\r\n\n${LENGTH}\r\nok`, 200, 'ok'],
    ['one continue', `HTTP/1.1 100 Continue\r\n\r\n${LENGTH}\r\nok`, 200, 'ok'],
    [
      'interim responses',
      `HTTP/1.1 103 X\r\nlink: a\r\n\r\nHTTP/1.1 102 X\r\n\r\n${LENGTH}\r\nok`,
      200,
      'ok',
    ],
    ['a repeated length', `${LENGTH}Content-Length: 2\r\n\r\nok`, 200, 'ok'],
    ['a list of one length', `${OK}content-length: 2, 2\r\n\r\nok`, 200, 'ok'],
    ['204 and a length', 'HTTP/1.1 204 X\r\ncontent-length: 5\r\n\r\n', 204, ''],
    ['304 and chunks', 'HTTP/1.1 304 X\r\ntransfer-encoding: chunked\r\n\r\n', 304, ''],
    ['chunks', `${CHUNKED}\r\n2\r\nok\r\n0\r\n\r\n`, 200, 'ok'],
    [
      'chunks in other spellings',
      `${CHUNKED}\r\n0A;x="\\"y"\r\n0123456789\r\n1 \r\n!\r\n000\r\n\r\n`,
      200,
      '0123456789!',
    ],
    ['chunks with bare LFs', `${CHUNKED}\n2\nok\n0\n\n`, 200, 'ok'],
    ['trailers', `${CHUNKED}\r\n2\r\nok\r\n0\r\nx-a: b\r\nx-c: d\r\n\r\n`, 200, 'ok'],
    [
      'another coding before chunks',
      `${OK}transfer-encoding: gzip, Chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n`,
      200,
      'ok',
    ],
    ['chunks and a length', `${CHUNKED}content-length: 9\r\n\r\n2\r\nok\r\n0\r\n\r\n`, 200, 'ok'],
  ])('reads a response with %s', (_, text, status, body) => {
    expect(parse(text)).toMatchObject({ status, body, isComplete: true });
  });

  it.each<[string, string]>([
    ['neither length nor chunks', `${OK}\r\nok`],
    ['a coding that is not chunked', `${OK}transfer-encoding: gzip\r\n\r\nok`],
    ['HTTP/1.0', 'HTTP/1.0 200 OK\r\nconnection: keep-alive\r\n\r\nok'],
  ])('reads to the end of the connection with %s', (_, text) => {
    expect(parse(text)).toMatchObject({ isComplete: false });
    expect(parse(text, { closed: true })).toMatchObject({ body: 'ok', isComplete: true, idle: 0 });
  });

  it.each<[string, string]>([
    ['within the status line', 'HTTP/1.1 20'],
    ['within the headers', LENGTH],
    ['after an interim response', 'HTTP/1.1 100 Continue\r\n\r\n'],
    ['within a body with a length', `${LENGTH}\r\no`],
    ['within a chunk', `${CHUNKED}\r\n2\r\no`],
    ['before the last chunk', `${CHUNKED}\r\n2\r\nok\r\n`],
    ['within the trailers', `${CHUNKED}\r\n0\r\n`],
  ])('is incomplete when the connection ends %s', (_, text) => {
    expect(parse(text, { closed: true })).toMatchObject({ isComplete: false });
  });

  it.each<[string, string, RegExp]>([
    ['another protocol', 'SSH-2.0-OpenSSH_9.6\r\n', /does not speak HTTP/],
    ['HTTP/2', 'HTTP/2 200\r\n', /does not speak HTTP/],
    ['a lower-case version', 'http/1.1 200 OK\r\n', /does not speak HTTP/],
    ['two spaces', 'HTTP/1.1  200 OK\r\n', /status line/],
    ['a short status', 'HTTP/1.1 20 OK\r\n', /status line/],
    ['a long status', 'HTTP/1.1 2000 OK\r\n', /status line/],
    ['a status below 100', 'HTTP/1.1 099 X\r\n', /status line/],
    ['a TLS alert', '\u0015\u0003\u0001\0\u0002', /speaks TLS/],
    ['an upgrade', 'HTTP/1.1 101 X\r\nupgrade: x\r\n\r\n', /switched/],
    ['too many interim responses', 'HTTP/1.1 103 X\r\n\r\n'.repeat(101), /interim/],
    ['a header without a colon', `${OK}x\r\n`, /name/],
    ['a header without a name', `${OK}: x\r\n`, /name/],
    ['a space before the colon', `${OK}content-length : 2\r\n`, /name/],
    ['a folded first header', `${OK} x: y\r\n`, /folded/],
    ['U+0000', `${OK}x: a\0b\r\n`, /control/],
    ['a bare CR', `${OK}x: a\rb\r\n`, /control/],
    ['lengths that differ', `${LENGTH}content-length: 3\r\n\r\n`, /content-length/],
    ['a negative length', `${OK}content-length: -1\r\n\r\n`, /content-length/],
    ['a hexadecimal length', `${OK}content-length: 0x2\r\n\r\n`, /content-length/],
    ['an empty length', `${OK}content-length:\r\n\r\n`, /content-length/],
    ['a list with an empty length', `${OK}content-length: 2,\r\n\r\n`, /content-length/],
    ['a long line', `${OK}x: ${'a'.repeat(17_000)}`, /16 KiB/],
    ['many lines', OK + 'x: y\r\n'.repeat(3_000), /16 KiB/],
    ['a chunk without a size', `${CHUNKED}\r\n\r\n`, /no size/],
    ['an invalid chunk size', `${CHUNKED}\r\nzz\r\n`, /no size/],
    ['a chunk size with other characters', `${CHUNKED}\r\n1x\r\n`, /hexadecimal/],
    ['a huge chunk', `${CHUNKED}\r\n${'f'.repeat(14)}\r\n`, /too large/],
    ['a CR within a chunk size', `${CHUNKED}\r\n2\r!`, /CRLF/],
    ['a chunk that is too long', `${CHUNKED}\r\n2\r\nokay`, /longer/],
    ['two CRs after a chunk', `${CHUNKED}\r\n2\r\nok\r\r\n`, /longer/],
    ['an endless extension', `${CHUNKED}\r\n1;${'x'.repeat(17_000)}`, /16 KiB/],
    ['endless trailers', `${CHUNKED}\r\n0\r\n${'x: y\r\n'.repeat(3_000)}`, /16 KiB/],
  ])('rejects %s', (_, text, message) => {
    expect(() => parse(text)).toThrow(message);
    expect(() => parse(text)).toThrow(expect.objectContaining({ errorClass: 'protocol_error' }));
  });

  it('returns headers with names in lower case and values without surrounding white space', () => {
    const { parser } = parse(
      `${OK}X-A: \t1 \r\nset-cookie: a\r\nSet-Cookie: b\r\nSET-COOKIE: c\r\nempty:\r\n` +
        'folded: a\r\n \t b\r\n\tc\r\n__proto__: x\r\nname: Zo\xc3\xab\r\ncontent-length: 0\r\n\r\n',
    );
    expect({ ...parser.head?.headers }).toEqual(
      Object.fromEntries([
        ['x-a', '1'],
        ['set-cookie', ['a', 'b', 'c']],
        ['empty', ''],
        ['folded', 'a b c'],
        ['__proto__', 'x'],
        ['name', 'Zoë'],
        ['content-length', '0'],
      ]),
    );
  });

  it.each<[string, string, number]>([
    ['HTTP/1.1', `${LENGTH}\r\nok`, 4_000],
    [
      'HTTP/1.0 that keeps alive',
      'HTTP/1.0 200 OK\r\nconnection: Keep-Alive\r\ncontent-length: 0\r\n\r\n',
      4_000,
    ],
    ['HTTP/1.0', 'HTTP/1.0 200 OK\r\ncontent-length: 0\r\n\r\n', 0],
    ['close', `${LENGTH}connection: x, Close\r\n\r\nok`, 0],
    [
      'close on a line of its own',
      `${LENGTH}connection: keep-alive\r\nconnection: close\r\n\r\nok`,
      0,
    ],
    ['a timeout', `${LENGTH}keep-alive: max=9, Timeout = 30\r\n\r\nok`, 29_000],
    ['a short timeout', `${LENGTH}keep-alive: timeout=1\r\n\r\nok`, 0],
    ['an invalid timeout', `${LENGTH}keep-alive: timeout=soon\r\n\r\nok`, 4_000],
    ['chunks', `${CHUNKED}\r\n0\r\n\r\n`, 4_000],
    ['chunks and a length', `${CHUNKED}content-length: 9\r\n\r\n0\r\n\r\n`, 0],
    [
      'chunks in HTTP/1.0',
      'HTTP/1.0 200 OK\r\nconnection: keep-alive\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
      0,
    ],
    ['204', 'HTTP/1.1 204 X\r\n\r\n', 4_000],
    ['204 and the length 0', 'HTTP/1.1 204 X\r\ncontent-length: 0\r\n\r\n', 4_000],
    ['204 and a length', 'HTTP/1.1 204 X\r\ncontent-length: 5\r\n\r\n', 0],
    ['304 and chunks', 'HTTP/1.1 304 X\r\ntransfer-encoding: chunked\r\n\r\n', 0],
    ['further bytes', `${LENGTH}\r\nok!`, 0],
  ])('keeps the connection open for the right time after %s', (_, text, idle) => {
    const whole = new ResponseParser();
    whole.push(Buffer.from(text));
    expect([whole.isComplete, whole.idleLimitMs]).toEqual([true, idle]);
  });

  it('reports when a body exceeds what it keeps', () => {
    const parser = new ResponseParser();
    parser.push(Buffer.from(`${OK}content-length: 99999\r\n\r\n`));
    parser.push(Buffer.alloc(16 * 1024, 'a'));
    expect(parser.isCut).toBe(false);
    parser.push(Buffer.alloc(1, 'a'));
    expect(parser).toMatchObject({ isCut: true, isComplete: false });
  });
});
