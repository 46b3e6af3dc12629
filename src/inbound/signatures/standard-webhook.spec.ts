import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { verifyStandardWebhook } from './standard-webhook.js';

/** The vector that the Standard Webhooks reference libraries share. */
const KEY = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64');
const SECONDS = 1614265330;
const BODY = '{"test": 2432232314}';
const MAC = 'g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=';
const VECTOR = {
  'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  'webhook-timestamp': String(SECONDS),
  'webhook-signature': `v1,${MAC}`,
};
const OTHER_KEY = Buffer.alloc(24, 1);
const OTHER_MAC = Buffer.alloc(32, 1).toString('base64');

type Headers = Readonly<Record<string, string | undefined>>;

const verify = (headers: Headers, { now = SECONDS, body = BODY, keys = [KEY] } = {}) =>
  verifyStandardWebhook(
    { header: (name) => headers[name], body: Buffer.from(body) },
    keys,
    new Date(now * 1000),
  );

/** The same message with another header, signed correctly. */
const signed = (changed: Headers): Headers => {
  const headers: Headers = { ...VECTOR, ...changed };
  const mac = createHmac('sha256', KEY)
    .update(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${BODY}`)
    .digest('base64');
  return { ...headers, 'webhook-signature': `v1,${mac}` };
};

describe('a request signed as in Standard Webhooks', () => {
  it('is accepted: the published vector', () => {
    expect(verify(VECTOR)).toBeUndefined();
  });

  it.each([
    ['several v1, the right one last', `v1,${OTHER_MAC} v1,${MAC}`],
    ['several v1, the right one first', `v1,${MAC} v1,${OTHER_MAC}`],
    ['another version beside it', `v1a,${OTHER_MAC} v1,${MAC} v2,whatever`],
    ['several blanks between signatures', `v1,${OTHER_MAC}   v1,${MAC}`],
    ['a tab between signatures', `v1,${OTHER_MAC}\tv1,${MAC}`],
    ['a v1 beside it that is not base64', `v1,!!! v1,${MAC}`],
  ])('is accepted with %s', (_case, signature) => {
    expect(verify({ ...VECTOR, 'webhook-signature': signature })).toBeUndefined();
  });

  it('is accepted with any of several secrets, and with no other', () => {
    expect(verify(VECTOR, { keys: [OTHER_KEY, KEY] })).toBeUndefined();
    expect(verify(VECTOR, { keys: [KEY, OTHER_KEY] })).toBeUndefined();
    expect(verify(VECTOR, { keys: [OTHER_KEY] })).toBe('wrong');
    expect(verify(VECTOR, { keys: [] })).toBe('wrong');
  });

  it.each([
    ['a wrong MAC', `v1,${OTHER_MAC}`],
    ['the MAC without its padding', `v1,${MAC.slice(0, -1)}`],
    ['the MAC in base64url', `v1,${MAC.replace('+', '-').replace('/', '_')}`],
    ['garbage after the MAC', `v1,${MAC}x`],
    ['more base64 after the MAC', `v1,${MAC}AAAA`],
    ['half of the MAC', `v1,${MAC.slice(0, 20)}`],
    ['the MAC as hexadecimal', `v1,${Buffer.from(MAC, 'base64').toString('hex')}`],
    ['the MAC under another version', `v1a,${MAC}`],
    ['the MAC under v10', `v10,${MAC}`],
  ])('is wrong with %s', (_case, signature) => {
    expect(verify({ ...VECTOR, 'webhook-signature': signature })).toBe('wrong');
  });

  it.each([
    ['no version', MAC],
    ['an empty MAC', 'v1,'],
    ['no comma', `v1${MAC}`],
    ['a version in upper case', `V1,${MAC}`],
    ['garbage after the signature', `v1,${MAC} garbage`],
    ['a blank after the comma', `v1, ${MAC}`],
  ])('is malformed with %s', (_case, signature) => {
    expect(verify({ ...VECTOR, 'webhook-signature': signature })).toBe('malformed');
  });

  it.each(Object.keys(VECTOR))('is rejected without %s', (name) => {
    expect(verify({ ...VECTOR, [name]: undefined })).toBe('missing');
  });

  it.each([
    'Infinity',
    '-Infinity',
    'NaN',
    '1e9',
    '0x60375f32',
    `+${SECONDS}`,
    `-${SECONDS}`,
    `0${SECONDS}`,
    `${SECONDS}.0`,
    `${SECONDS}garbage`,
    `${SECONDS}, ${SECONDS}`,
    '9'.repeat(20),
  ])('is malformed with the timestamp %s, although it is signed', (timestamp) => {
    expect(verify(signed({ 'webhook-timestamp': timestamp }))).toBe('malformed');
  });

  it.each([
    [-301, 'expired'],
    [-300, undefined],
    [300, undefined],
    [301, 'expired'],
    [300.9, undefined],
  ])('at %d s from its timestamp is %s', (offset, problem) => {
    expect(verify(VECTOR, { now: SECONDS + offset })).toBe(problem);
  });

  it.each(['', 'two words', 'a, a', 'ü', 'x'.repeat(256)])(
    'is malformed with the id %j, although it is signed',
    (id) => {
      expect(verify(signed({ 'webhook-id': id }))).toBe('malformed');
    },
  );

  it('covers the id, the time and every byte of the body', () => {
    expect(verify(signed({}))).toBeUndefined();
    expect(verify({ ...VECTOR, 'webhook-id': 'msg_other' })).toBe('wrong');
    expect(verify({ ...VECTOR, 'webhook-timestamp': String(SECONDS + 1) })).toBe('wrong');
    expect(verify(VECTOR, { body: `${BODY} ` })).toBe('wrong');
    expect(verify(VECTOR, { body: '' })).toBe('wrong');
  });
});
