import { describe, expect, it } from '@jest/globals';
import { requestBytes, requestStart } from './request-head.js';

const URL_ = new URL('https://receiver.test:8443/hook?a=b%20c');

describe('requestBytes', () => {
  it.each([['text', '{"name":"Zoë"}'] as const, ['bytes', Buffer.from('{"name":"Zoë"}')] as const])(
    'returns the complete request, with a body of %s',
    (_, body) => {
      const headers = { 'content-type': 'application/json', 'x-latin1': 'é' };
      expect(requestBytes(requestStart(URL_), headers, body)).toEqual(
        Buffer.concat([
          Buffer.from(
            'POST /hook?a=b%20c HTTP/1.1\r\nhost: receiver.test:8443\r\nconnection: keep-alive\r\n' +
              'content-type: application/json\r\nx-latin1: é\r\ncontent-length: 15\r\n\r\n',
            'latin1',
          ),
          Buffer.from('{"name":"Zoë"}'),
        ]),
      );
    },
  );

  it.each<[string, Record<string, string>]>([
    ['a line break', { 'x-a': 'b\r\nc: d' }],
    ['a bare LF', { 'x-a': 'b\nc' }],
    ['U+0000', { 'x-a': 'b\0' }],
    ['a character beyond latin1', { 'x-a': '€' }],
    ['a line break in a name', { 'x-a\r\nb': 'c' }],
    ['a colon in a name', { 'x:a': 'c' }],
    ['an empty name', { '': 'c' }],
    ['another host', { HOST: 'internal.example' }],
    ['a length', { 'Content-Length': '2' }],
    ['a transfer coding', { 'transfer-encoding': 'chunked' }],
    ['a connection option', { connection: 'close' }],
    ['an upgrade', { upgrade: 'h2c' }],
    ['an expectation', { expect: '100-continue' }],
  ])('rejects %s', (_, headers) => {
    expect(() => requestBytes(requestStart(URL_), headers, '{}')).toThrow(
      expect.objectContaining({ errorClass: 'invalid_request' }),
    );
  });
});
