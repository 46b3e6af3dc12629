import { describe, expect, it } from '@jest/globals';
import { deadMessage } from './dead-message.js';
import { readContent } from './stored-message.js';
import type { StoredMessage } from './stored-message.js';

const messageOf = (body: string | Buffer, more: Partial<StoredMessage> = {}): StoredMessage => ({
  id: 'row',
  provider: 'payments',
  messageId: 'msg_1',
  headers: {},
  body: Buffer.from(body),
  receivedAt: new Date('2030-01-01T00:00:00.000Z'),
  ...more,
});

const DEEP = `{"type":"a","data":${'['.repeat(100)}${']'.repeat(100)}}`;

describe('a stored message', () => {
  it.each([
    ['is not JSON', 'payment!', 'The body is not JSON.'],
    ['is empty', '', 'The body is not JSON.'],
    ['has text after its JSON', '{"type":"a"} x', 'The body is not JSON.'],
    ['is not an object', '["type"]', 'The body is not a JSON object.'],
    ['is null', 'null', 'The body is not a JSON object.'],
    ['is not UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), 'The body is not UTF-8.'],
    ['nests too deeply', DEEP, 'The body nests too deeply.'],
    ['has no type', '{"data":{}}', 'The message has no type.'],
    ['has a type that is not text', '{"type":1}', 'The message has no type.'],
  ])('is malformed when it %s', (_case, body, problem) => {
    expect(() => readContent(messageOf(body))).toThrow(problem);
    const dead = deadMessage(messageOf(body));
    expect(dead).toEqual({
      body: Buffer.from(body).toString(),
      inbound: {
        provider: 'payments',
        messageId: 'msg_1',
        type: null,
        receivedAt: '2030-01-01T00:00:00.000Z',
      },
    });
  });

  it('is included unchanged in a dead letter, with its origin', () => {
    expect(deadMessage(messageOf('{"type":"a.b","data":{"x":1}}'))).toEqual({
      type: 'a.b',
      data: { x: 1 },
      inbound: expect.objectContaining({ provider: 'payments', type: 'a.b' }),
    });
  });

  it.each(['{"type":"a\\u0000"}', '{"type":"a","data":"\\ud800"}', 'raw \0'])(
    'is included as text that can be stored: %j',
    (body) => {
      const text = JSON.stringify(deadMessage(messageOf(body)));
      expect(text).not.toMatch(/(^|[^\\])\\u(0000|d800)/);
      expect(JSON.parse(text).body).toBe(body.replace('\0', '\uFFFD'));
    },
  );

  it('from GitHub has its type in a header', () => {
    const headers = { 'x-github-event': 'push' };
    const content = readContent(messageOf('{"ref":"main"}', { provider: 'github', headers }));
    expect(content).toMatchObject({ type: 'push', body: { ref: 'main' } });
  });
});
